"""What a project's files themselves silence: one directive for each comment or entry of a sidecar file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from transcheck.model import Bead, Document, Finding, Span
from transcheck.suppress.contexts import normalised

Side = Literal["source", "target"]

INVALID, UNUSED = "invalid-suppression", "unused-suppression"
"""The rules about silencing itself; no directive silences them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a directive stands: `file` is a side's document, or the name of a sidecar file."""

    file: str
    line: int
    column: int = 1
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Directive:
    """Silences findings of `rules` (of all where it is empty) in a pair of files.

    Only those in the paragraphs from `first` up to, not including, `last` of `side`; only those that point at `words`;
    only those in a paragraph that holds `passage`: as far as these are given. `until`: the last day of it.
    """

    rules: tuple[str, ...]
    reason: str
    place: Place
    until: date | None = None
    side: Side | None = None
    first: int = 0
    last: int = 0
    words: str | None = None
    passage: str | None = None

    def expired(self, today: date) -> bool:
        return self.until is not None and self.until < today


class Places:
    """Where findings stand in a pair of documents; the alignment says which paragraphs of both belong together."""

    def __init__(self, documents: tuple[Document, Document], alignment: Sequence[Bead]) -> None:
        self._documents = documents
        self._across: Mapping[Side, dict[int, tuple[int, ...]]] = {"source": {}, "target": {}}
        for bead in alignment:
            self._across["source"].update(dict.fromkeys(bead.target, bead.source))
            self._across["target"].update(dict.fromkeys(bead.source, bead.target))

    def covers(self, directive: Directive, finding: Finding) -> bool:
        """Whether `directive` is meant for `finding`, its day apart."""
        if finding.rule in (INVALID, UNUSED) or (directive.rules and finding.rule not in directive.rules):
            return False
        if directive.side and not any(
            directive.first <= paragraph < directive.last for paragraph in self._paragraphs(finding, directive.side)
        ):
            return False
        if directive.words is not None and directive.words not in _words(finding):
            return False
        return directive.passage is None or any(directive.passage in text for text in self._texts(finding))

    def _paragraphs(self, finding: Finding, side: Side) -> tuple[int, ...]:
        """The paragraphs of a side that a finding is about; by the alignment, where none of its words is there."""
        own, other = (finding.source, finding.target) if side == "source" else (finding.target, finding.source)
        if own is not None:
            return () if own.paragraph is None else (own.paragraph,)
        if other is None or other.paragraph is None:
            return ()
        return self._across[side].get(other.paragraph, ())

    def _texts(self, finding: Finding) -> list[str]:
        return [
            normalised(document.paragraphs[span.paragraph].text)
            for span, document in zip((finding.source, finding.target), self._documents, strict=True)
            if span is not None and span.paragraph is not None and span.paragraph < len(document.paragraphs)
        ]


def _words(finding: Finding) -> tuple[str, ...]:
    spans: tuple[Span | None, ...] = (finding.source, finding.target)
    return (*(normalised(span.text) for span in spans if span), normalised(finding.term or ""))
