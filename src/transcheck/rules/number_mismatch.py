"""number-mismatch: a number of the source has another value in the translation, is missing there, or was made up.

**What it does**
Compares numbers by value, not by spelling: figures in either format (1.234,5 and 1,234.5), number words, ordinals,
fractions, percentages, amounts of money, measures, phone numbers, decades and centuries. What stands on one side only
is reported; two that stand for each other are reported together. Converted units (kilometres to miles, euros to
dollars) are left alone.

**Why it matters**
A wrong figure reads as smoothly as a right one, so nobody notices it before the wrong price or the wrong phone number
has been printed. German *Milliarde* and *Billion* are English *billion* and *trillion*: off by a factor of a thousand.

**Example**
„12 Haushalte zahlen 2,5 Milliarden Euro“ / “21 households pay 2.5 million euros”: 12 became 21, and 2.5 billion became
2.5 million.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.numbers.differences import Difference, differences, told_with_its_sentence
from transcheck.text.numbers.english_format import UNIT_NAMES, english
from transcheck.text.numbers.quantities import CALENDAR, Quantity

NAME = "number-mismatch"
CATEGORY = "accuracy/number"
SEVERITY = Severity.MAJOR

# Shares of such findings that were right among human translations, weighed with made errors.
_CHANGED_FIGURES = 0.95
_CHANGED_WORDS = 0.85
_CHANGED_SPELLING = 0.75
_LOST_FIGURES = 0.85
_LOST_WORDS = 0.75
_ADDED_FIGURES = 0.7
_ADDED_WORDS = 0.5
_UNIT = 0.85
_DOUBTFUL_ALIGNMENT = 0.5
# More losses and additions than these say that the texts are no close translation.
_FEW = 4
_ROW = re.compile(r"(?:[\s,;/–-]|und|bis|oder){1,8}")


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Numbers changed, lost or added in one segment."""
    if segment.kind != "translation":
        return
    trust = 1.0 if segment.score >= _DOUBTFUL_ALIGNMENT else 0.7
    found = [
        difference
        for difference in differences(segment.source, segment.target)
        if _is_number(difference) and not told_with_its_sentence(difference, segment)
    ]
    if sum(difference.change in ("lost", "added") for difference in found) > _FEW:
        trust *= 0.7
    for row in _rows(found, segment.source):
        problem = _problem(row[0], trust) if len(row) == 1 else _lost_row(row, segment.source, trust)
        if problem is not None:
            yield problem


def _rows(found: list[Difference], source: str) -> list[list[Difference]]:
    """The differences, lost numbers that stand in a row (1, 3, 4–7) together."""
    rows: list[list[Difference]] = []
    for difference in found:
        before = rows[-1][-1] if rows else None
        if (
            before is not None
            and before.change == difference.change == "lost"
            and before.source is not None
            and difference.source is not None
            and _ROW.fullmatch(source, before.source.extent.end, difference.source.extent.start)
        ):
            rows[-1].append(difference)
        else:
            rows.append([difference])
    return rows


def _lost_row(row: list[Difference], source: str, trust: float) -> Problem:
    ends = [difference.source.extent for difference in row if difference.source is not None]
    place = Extent(ends[0].start, ends[-1].end)
    words = source[place.start : place.end]
    return Problem(f"The numbers “{words}” are missing in the translation.", _LOST_FIGURES * trust, place, None, words)


def _is_number(difference: Difference) -> bool:
    """Whether this rule, not `date-mismatch` or `number-format`, tells of the difference."""
    sides = [side for side in (difference.source, difference.target) if side is not None]
    return difference.change != "format" and not any(side.kind in CALENDAR for side in sides)


def _problem(difference: Difference, trust: float) -> Problem | None:
    source, target = difference.source, difference.target
    if source is not None and target is not None:
        if difference.change == "unit":
            return _wrong_unit(source, target, trust)
        return _changed(source, target, difference.rivals, trust)
    if source is not None:
        return _lost(source, trust)
    assert target is not None
    return _added(target, trust)


def _changed(source: Quantity, target: Quantity, rivals: int, trust: float) -> Problem:
    right = english(source, target)
    confidence = _CHANGED_FIGURES if source.digits else _CHANGED_WORDS
    if source.digits != target.digits:
        confidence = _CHANGED_SPELLING
    confidence -= min(0.2, 0.1 * rivals)
    hint = _scale_hint(source, target)
    message = f"“{source.text}” became “{target.text}”{hint}."
    return Problem(
        message, confidence * trust, source.extent, target.extent, right, severity=Severity.CRITICAL if hint else None
    )


def _scale_hint(source: Quantity, target: Quantity) -> str:
    """What to say where only the scale is wrong: German and English name large numbers differently."""
    one, other = source.value, target.value
    if not isinstance(one, Decimal) or not isinstance(other, Decimal) or one < 10**6 or not other:
        return ""
    ratio = max(one, other) / min(one, other)
    if ratio not in (1000, 10**6, 10**9):
        return ""
    for german, name in (("Billion", "trillion"), ("Milliarde", "billion"), ("Mrd", "billion")):
        if german.lower() in source.text.lower():
            return f": German “{german}” is English “{name}”"
    return ": it is off by a factor of a thousand or more"


def _lost(source: Quantity, trust: float) -> Problem | None:
    small = isinstance(source.value, Decimal) and source.value <= 1
    if small or (isinstance(source.value, Decimal) and source.kind == "percent" and source.value == 100):
        return None
    confidence = _LOST_FIGURES if source.digits else _LOST_WORDS
    what = "The phone number" if source.kind == "phone" else "The number"
    message = f"{what} “{source.text}” is missing in the translation."
    return Problem(message, confidence * trust, source.extent, None, english(source))


def _added(target: Quantity, trust: float) -> Problem | None:
    small = isinstance(target.value, Decimal) and target.value <= (1 if target.digits else 3)
    if small:
        return None
    confidence = _ADDED_FIGURES if target.digits else _ADDED_WORDS
    message = f"The number “{target.text}” stands in the translation, but not in the original."
    return Problem(message, confidence * trust, None, target.extent)


def _wrong_unit(source: Quantity, target: Quantity, trust: float) -> Problem:
    right, wrong = UNIT_NAMES.get(source.unit, source.unit), UNIT_NAMES.get(target.unit, target.unit)
    message = f"“{source.text}” is in {right} in the original, but in {wrong} in the translation."
    return Problem(message, _UNIT * trust, _unit_place(source), _unit_place(target), right)


def _unit_place(quantity: Quantity) -> Extent:
    return quantity.unit_extent or quantity.extent
