"""Which findings of a report can be put right without a person, and by which edits of the target's file.

A wrong automatic fix costs far more than a missing one. So a class of suggestions is here only if those that were
looked at were right (docs/fixing.md has the figures), the rule is sure, and the words stand in the file in one piece.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from transcheck.fixing.addresses import address
from transcheck.fixing.blanks import blank
from transcheck.fixing.edit import Edit
from transcheck.fixing.figures import date, number, number_format
from transcheck.fixing.names import capital, name, term
from transcheck.fixing.replacement import Case, Replacement
from transcheck.model import Finding, Paragraph, Report
from transcheck.readers.places import place
from transcheck.rules import outdated_target


class _Class(NamedTuple):
    """How a rule's suggestion becomes a replacement, and the confidence from which on it does."""

    replacement: Callable[[Case], Replacement | None]
    least: float


_CLASSES: Mapping[str, _Class] = {
    "name-changed": _Class(name, 0.9),
    "protected-term": _Class(term, 0.85),
    "number-mismatch": _Class(number, 0.85),
    "number-format": _Class(number_format, 0.8),
    "date-mismatch": _Class(date, 0.9),
    "link-changed": _Class(address, 0.85),
    "lost-capital": _Class(capital, 0.95),
    "spacing": _Class(blank, 0.9),
}
FIXED_RULES = tuple(_CLASSES)
"""The rules that may have safe suggestions."""

# What Markdown or HTML would take for a mark, and what no line may have.
_MARKS = re.compile(r"[*_`~\[\]<>|\\]|[^\S ]|&\w+;")


def safe_fixes(report: Report) -> tuple[Edit, ...]:
    """The edits that are safe, in the order of the file; no two overlap, and no suppressed finding has one.

    There are none for a target that is older than its source: once written it would not be told as such any more.
    """
    if any(finding.rule == outdated_target.NAME and not finding.suppressed for finding in report.findings):
        return ()
    found = (edit for finding in report.findings if (edit := _edit(finding, report)))
    return tuple(_apart(sorted(found, key=lambda edit: (edit.paragraph, edit.start, edit.end))))


def _edit(finding: Finding, report: Report) -> Edit | None:
    span, kind = finding.target, _CLASSES.get(finding.rule)
    if span is None or span.paragraph is None or finding.suggestion is None or finding.suppressed:
        return None
    if kind is None or finding.confidence < kind.least:
        return None
    paragraph = report.target.paragraphs[span.paragraph]
    if paragraph.text[span.start : span.end] != span.text:
        return None
    case = Case(paragraph.text, span.start, span.text, finding.suggestion, *_source(finding, report))
    replacement = kind.replacement(case)
    return None if replacement is None else _placed(finding, span.paragraph, paragraph, replacement)


def _source(finding: Finding, report: Report) -> tuple[str, str, int]:
    span = finding.source
    if span is None or span.paragraph is None:
        return "", "", 0
    return span.text, report.source.paragraphs[span.paragraph].text, span.start


def _placed(finding: Finding, number: int, paragraph: Paragraph, replacement: Replacement) -> Edit | None:
    """The edit in the file; None where the words stand in two lines, around marks, or can't be told from them."""
    start, end, new = replacement
    old = paragraph.text[start:end]
    if not old or old == new or (_MARKS.search(new) and finding.rule != "link-changed"):
        return None
    places = [place(paragraph, offset) for offset in range(start, end)]
    for sign, (line, column), following in zip(old, places, places[1:], strict=False):
        if following not in ((line, column + 1), (line, column + _length_decomposed(sign))):
            return None
    (first_line, first_column), (last_line, last_column) = places[0], places[-1]
    end_column = last_column + 1
    if (longer := _length_decomposed(old[-1])) > 1:
        # The last letter may be two signs in the file; what stands behind it tells.
        next_line, next_column = place(paragraph, end)
        if end == len(paragraph.text) or next_line != last_line:
            return None
        end_column = next_column if next_column == last_column + longer else end_column
    return Edit(finding, number, start, end, first_line, first_column, end_column, old, new)


def _length_decomposed(sign: str) -> int:
    return len(unicodedata.normalize("NFD", sign))


def _apart(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The edits, which are sorted, without those that meet another one; the first of those that are the same."""
    met: list[Edit] = []
    reach = (-1, 0)
    for edit in edits:
        if met and (edit.paragraph, edit.start) >= reach:
            yield from _only(met)
            met, reach = [], (-1, 0)
        met.append(edit)
        reach = max(reach, (edit.paragraph, edit.end))
    yield from _only(met)


def _only(met: list[Edit]) -> list[Edit]:
    return met[:1] if len({(edit.start, edit.end, edit.new) for edit in met}) == 1 else []
