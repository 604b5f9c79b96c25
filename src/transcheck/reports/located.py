"""Where each finding is shown: at the translation, which will be corrected, with the original beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from transcheck.model import Document, Finding, Report, Span
from transcheck.readers.places import place
from transcheck.reports.grouping import BADNESS

# The rule whose findings say that the file of the translation is not there.
_NO_TRANSLATION = "missing-target"


@dataclass(frozen=True, slots=True)
class Region:
    """Characters of a file; lines and columns from 1, the end exclusive. Start and end are the same between two."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Located:
    """A finding, its place in the translation, and its words in the original.

    `missing`: the translation has no text for it, and `at` is where it should stand, between two characters.
    """

    finding: Finding
    at: Region
    original: Region | None
    missing: bool


def located(report: Report) -> tuple[Located, ...]:
    """All findings of the report, suppressed ones too, in the order of their places.

    A finding without words in the translation is placed at the target paragraph that belongs to its source paragraph;
    where nothing does, behind the target paragraph before, where its translation should stand.
    """
    homes = _Homes(report)
    found = [_located(finding, report, homes) for finding in report.findings]
    return tuple(sorted(found, key=lambda one: (one.at.line, one.at.column, -BADNESS[one.finding.severity])))


def path_of(finding: Finding, report: Report) -> str:
    """The file of a finding that points at no words: the translation or, where there is none, the original."""
    return report.source.path if finding.rule == _NO_TRANSLATION else report.target.path


def worst_first(found: Iterable[Located]) -> list[Located]:
    """The same by severity; equally bad ones stay in their order."""
    return sorted(found, key=lambda one: -BADNESS[one.finding.severity])


class _Homes:
    """The target's place for each paragraph of the source, from the alignment: paragraphs that belong to it or, for
    one without a translation, the last paragraph before (-1: none)."""

    def __init__(self, report: Report) -> None:
        self.own: dict[int, tuple[int, ...]] = {}
        self.before: dict[int, int] = {}
        last = -1
        for bead in report.alignment:
            if bead.target:
                last = max(bead.target)
            for paragraph in bead.source:
                if bead.target:
                    self.own.setdefault(paragraph, bead.target)
                else:
                    self.before.setdefault(paragraph, last)


def _located(finding: Finding, report: Report, homes: _Homes) -> Located:
    original = _region(report.source, finding.source) if finding.source else None
    if finding.target:
        return Located(finding, _region(report.target, finding.target), original, False)
    paragraph = finding.source.paragraph if finding.source else None
    if paragraph in homes.own:
        own = homes.own[paragraph]
        first, last = report.target.paragraphs[min(own)], report.target.paragraphs[max(own)]
        start, end = place(first, 0), place(last, len(last.text))
        return Located(finding, Region(report.target.path, *start, *end), original, False)
    if paragraph is None:
        return Located(finding, Region(path_of(finding, report), 1, 1, 1, 1), original, False)
    point = _behind(report.target, homes.before.get(paragraph, -1))
    return Located(finding, Region(report.target.path, *point, *point), original, True)


def _behind(document: Document, paragraph: int) -> tuple[int, int]:
    """The place right after a paragraph; the start of the first one for -1."""
    if not document.paragraphs:
        return 1, 1
    if paragraph < 0:
        return place(document.paragraphs[0], 0)
    return place(document.paragraphs[paragraph], len(document.paragraphs[paragraph].text))


def _region(document: Document, span: Span) -> Region:
    line, column = span.line or 1, span.column or 1
    if span.paragraph is None or span.end <= span.start:
        return Region(document.path, line, column, line, column + max(0, span.end - span.start))
    # Behind the last character: the place of the next one may be on another line.
    end_line, end_column = place(document.paragraphs[span.paragraph], span.end - 1)
    return Region(document.path, line, column, end_line, end_column + 1)
