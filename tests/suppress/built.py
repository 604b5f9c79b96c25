"""Entries, findings and documents for tests."""

from __future__ import annotations

from transcheck.model import Document, Finding, Severity, Span
from transcheck.readers import read_text
from transcheck.suppress.contexts import context_of
from transcheck.suppress.entries import Entry, entry_of
from transcheck.suppress.fingerprints import stamp

Documents = tuple[Document, Document]


def documents(source: str, target: str) -> Documents:
    return read_text(source, path="de.txt", language="de"), read_text(target, path="en.txt", language="en")


def findings(both: Documents, *found: tuple[str, str | None, str | None], term: str | None = None) -> list[Finding]:
    """Findings of a rule at the first place of words on either side, with fingerprints."""
    made = [
        Finding(
            rule, "accuracy", Severity.MAJOR, 1.0, "Wrong.", span(both[0], source), span(both[1], target), term=term
        )
        for rule, source, target in found
    ]
    return list(stamp((one, context_of(one, both)) for one in made))


def span(document: Document, words: str | None) -> Span | None:
    if words is None:
        return None
    index, text = next((n, one.text) for n, one in enumerate(document.paragraphs) if words in one.text)
    start = text.index(words)
    return Span(start, start + len(words), words, index, document.paragraphs[index].anchors[0].line, 1)


def entries(both: Documents, found: list[Finding], reason: str = "known") -> tuple[Entry, ...]:
    return tuple(entry_of(one, both, "en.txt", reason) for one in found)
