"""An entry of a baseline: one accepted finding, and what it is known again by."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from transcheck.model import Document, Finding
from transcheck.suppress.contexts import LONGEST, Context, context_of, normalised


@dataclass(frozen=True, slots=True)
class Entry:
    """`file`: the target, relative to the folder of the project, with "/"; `source`, `target`: the words at fault.

    `expires` is the last day on which the entry silences its finding; None: for good.
    """

    fingerprint: str
    rule: str
    file: str
    term: str | None
    source: str
    target: str
    context: Context
    reason: str
    expires: date | None = None
    line: int = field(default=0, compare=False)
    """Where it stands in the file that it was read from; 0: nowhere yet."""

    def expired(self, today: date) -> bool:
        return self.expires is not None and self.expires < today


def entry_of(
    finding: Finding, documents: tuple[Document, Document], file: str, reason: str, expires: date | None = None
) -> Entry:
    """The entry that accepts `finding`, which was found in `documents`, source and target."""
    context = context_of(finding, documents)
    return Entry(
        finding.fingerprint,
        finding.rule,
        file,
        finding.term,
        _words(finding.source.text if finding.source else ""),
        _words(finding.target.text if finding.target else ""),
        Context(context.source[:LONGEST], context.target[:LONGEST]),
        reason,
        expires,
    )


def entry_object(entry: Entry) -> dict[str, object]:
    """The entry as the file has it, keys in their order."""
    return {
        "fingerprint": entry.fingerprint,
        "rule": entry.rule,
        "file": entry.file,
        "term": entry.term,
        "source": entry.source,
        "target": entry.target,
        "context": {"source": entry.context.source, "target": entry.context.target},
        "reason": entry.reason,
        "expires": entry.expires.isoformat() if entry.expires else None,
    }


def _words(text: str) -> str:
    return normalised(text)[:LONGEST]
