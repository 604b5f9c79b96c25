"""Beads and findings → what stands in the rows of the page: paragraphs cut into pieces at the edges of marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from transcheck.model import BeadKind, Document, Finding, Report, Severity
from transcheck.reports.differences import letter_differences
from transcheck.reports.grouping import BADNESS, Entry, Group, first_line, is_doubtful
from transcheck.reports.safe_text import pieces, safe_line

NOTES: dict[BeadKind, str] = {
    "translation": "",
    "source-only": "No translation of this was found.",
    "target-only": "Nothing in the source corresponds to this.",
    "boilerplate": "Page furniture, not part of the text: not checked.",
    "duplicate": "Stands here a second time.",
}


@dataclass(frozen=True, slots=True)
class Label:
    """A finding's number among those of its pair, and the key that no other finding of the page has."""

    number: int
    key: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring characters that are in the same marks. `ends`: the findings whose mark ends here."""

    text: str
    severity: Severity | None = None
    keys: tuple[str, ...] = ()
    ends: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph with the line that it begins on."""

    line: int
    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """What words should be and what they are, as pieces of which the marked ones differ."""

    label: str
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A finding as it is listed."""

    number: int
    key: str
    finding: Finding
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A bead: both sides' paragraphs, what is to be said of them as a whole, and the findings in the text's order."""

    number: int
    kind: BeadKind
    note: str
    score: float | None
    source: tuple[Text, ...]
    target: tuple[Text, ...]
    items: tuple[Item, ...]


def rows(report: Report, groups: Sequence[Group], pair: int = 1) -> Iterator[Row]:
    """One row a bead, in order; findings that point at no words are in a last row without texts. `pair`: which one of
    the page's pairs the report is about."""
    marks: list[dict[int, list[tuple[int, int, Entry]]]] = [defaultdict(list), defaultdict(list)]
    for group in groups:
        for entry in group.entries:
            for side, span in enumerate((entry.finding.source, entry.finding.target)):
                if span is not None and span.paragraph is not None:
                    marks[side][span.paragraph].append((span.start, span.end, entry))
    for number, group in enumerate(groups, start=1):
        bead = group.bead
        items = tuple(
            Item(entry.number, _key(pair, entry), entry.finding, tuple(_wordings(entry.finding)))
            for entry in group.entries
        )
        if bead is None:
            yield Row(number, "translation", "Findings about the texts as a whole.", None, (), (), items)
            continue
        note = "It is doubtful whether these belong together." if is_doubtful(bead) else NOTES[bead.kind]
        yield Row(
            number,
            bead.kind,
            note,
            bead.score if bead.kind == "translation" else None,
            _texts(report.source, bead.source, marks[0], pair),
            _texts(report.target, bead.target, marks[1], pair),
            items,
        )


def _texts(
    document: Document, paragraphs: Iterable[int], marks: dict[int, list[tuple[int, int, Entry]]], pair: int
) -> tuple[Text, ...]:
    return tuple(
        Text(
            first_line(document, index),
            document.paragraphs[index].kind,
            tuple(cut(document.paragraphs[index].text, marks[index], pair)),
        )
        for index in paragraphs
    )


def cut(text: str, marks: Sequence[tuple[int, int, Entry]], pair: int = 1) -> Iterator[Piece]:
    """The text in pieces, in order; an empty piece where a mark is empty (something is missing there)."""
    shown = pieces(text)
    edges = sorted({0, len(text), *(edge for start, end, _ in marks for edge in (start, end))})
    points: defaultdict[int, list[Entry]] = defaultdict(list)
    for start, end, entry in marks:
        if start == end:
            points[start].append(entry)
    for place, edge in enumerate(edges):
        if points[edge]:
            yield _piece("", points[edge], points[edge], pair)
        if place + 1 < len(edges):
            following = edges[place + 1]
            inside = [entry for start, end, entry in marks if start <= edge and following <= end]
            ends = [entry for start, end, entry in marks if end == following and start < end]
            yield _piece("".join(shown[edge:following]), inside, ends, pair)


def _key(pair: int, entry: Entry) -> str:
    return f"{pair}-{entry.number}"


def _piece(text: str, inside: Sequence[Entry], ends: Sequence[Entry], pair: int) -> Piece:
    # Suppressed findings are marked as the mildest: they don't count.
    severities = [entry.finding.severity if not entry.finding.suppressed else Severity.NEUTRAL for entry in inside]
    return Piece(
        text,
        max(severities, key=BADNESS.__getitem__, default=None),
        tuple(_key(pair, entry) for entry in sorted(inside, key=lambda entry: entry.number)),
        tuple(Label(entry.number, _key(pair, entry)) for entry in sorted(ends, key=lambda entry: entry.number)),
    )


def _wordings(finding: Finding) -> Iterator[Wording]:
    expected, found = finding.suggestion, finding.target.text if finding.target else ""
    if expected is None:
        return
    if finding.category.endswith("/omission"):
        yield Wording("missing", ((safe_line(expected), True),))
        return
    if not found.strip():
        yield Wording("should be", ((safe_line(expected) or "(nothing)", True),))
        return
    letters = letter_differences(expected, found)
    for label, words, changed in zip(("should be", "is"), (expected, found), letters or ((), ()), strict=True):
        yield Wording(label, tuple(_letters(words, [(extent.start, extent.end) for extent in changed])))


def _letters(words: str, changed: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    if not words:
        yield "(nothing)", True
        return
    place = 0
    for start, end in changed:
        yield safe_line(words[place:start]), False
        yield safe_line(words[start:end]), True
        place = end
    yield safe_line(words[place:]), not changed
