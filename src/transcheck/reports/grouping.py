"""Which findings belong to which paragraphs, and the number that each has in a report."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from transcheck.model import Bead, Document, Finding, Report, Severity, Span

# Below this a bead is said to be doubtful: it is then more likely wrong than right.
DOUBTFUL = 0.5
BADNESS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding with its number: the same in the text, in the list and in the summary."""

    number: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Group:
    """A bead with its findings, in the order of the text; no bead for findings that point at no words."""

    bead: Bead | None
    entries: tuple[Entry, ...]


def groups(report: Report, *, suppressed: bool = False) -> tuple[Group, ...]:
    """All beads in order with their findings; findings that point nowhere come last. `suppressed` keeps those too."""
    source_bead = {index: number for number, bead in enumerate(report.alignment) for index in bead.source}
    target_bead = {index: number for number, bead in enumerate(report.alignment) for index in bead.target}
    members: dict[int | None, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.suppressed is None or suppressed:
            members[_bead_of(finding, source_bead, target_bead)].append(finding)
    result: list[Group] = []
    number = 0
    for index in [*range(len(report.alignment)), None]:
        entries: list[Entry] = []
        for finding in sorted(members[index], key=_place):
            number += 1
            entries.append(Entry(number, finding))
        if index is not None:
            result.append(Group(report.alignment[index], tuple(entries)))
        elif entries:
            result.append(Group(None, tuple(entries)))
    return tuple(result)


def worst_first(entries: list[Entry]) -> list[Entry]:
    """The entries by severity; equally bad ones in the order of the text."""
    return sorted(entries, key=lambda entry: (-BADNESS[entry.finding.severity], entry.number))


def counted(report: Report) -> Counter[Severity]:
    """How many findings of each severity count (suppressed ones don't)."""
    return Counter(finding.severity for finding in report.findings if finding.suppressed is None)


def is_doubtful(bead: Bead) -> bool:
    """Whether a pair of texts may well not belong together."""
    return bead.kind == "translation" and bead.score < DOUBTFUL


def first_line(document: Document, paragraph: int) -> int:
    """The line of the file on which a paragraph begins."""
    return document.paragraphs[paragraph].anchors[0].line


def last_line(document: Document, paragraph: int) -> int:
    """The line of the file on which a paragraph ends."""
    return document.paragraphs[paragraph].anchors[-1].line


def line_ranges(document: Document, paragraphs: list[int]) -> list[tuple[int, int]]:
    """The lines (first, last) that the paragraphs take, neighbours as one range."""
    ranges: list[tuple[int, int]] = []
    previous: int | None = None
    for index in sorted(set(paragraphs)):
        last = last_line(document, index)
        if ranges and previous is not None and index == previous + 1:
            ranges[-1] = (ranges[-1][0], last)
        else:
            ranges.append((first_line(document, index), last))
        previous = index
    return ranges


def _bead_of(finding: Finding, source_bead: dict[int, int], target_bead: dict[int, int]) -> int | None:
    # The translation is what will be corrected, so its place decides.
    for span, beads in ((finding.target, target_bead), (finding.source, source_bead)):
        if span is not None and span.paragraph in beads:
            return beads[span.paragraph]
    return None


def _place(finding: Finding) -> tuple[int, int, int]:
    span: Span | None = finding.target or finding.source
    if span is None:
        return (0, 0, -BADNESS[finding.severity])
    return (span.paragraph or 0, span.start, -BADNESS[finding.severity])
