"""date-mismatch: a date, month, weekday or time of day is another one in the translation, or is missing there.

**What it does**
Reads dates and times in both languages and compares them by value: „12. Februar“, “February 12” and “12 February” are
the same, so are 24.01.2022 and January 24, 2022, „halb drei“ and 2.30 pm, „20 Uhr“ and 8 pm, „in der Nacht auf
Sonntag“ and “Saturday night”.

**Why it matters**
Readers who come on the wrong day, or at half past three for „halb drei“, don't come again.

**Example**
„am Dienstag, 12. Februar, um 20 Uhr“ / “on Thursday, February 12, at 8 am”: Tuesday became Thursday, and 20:00 became
8 am.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.numbers.differences import Difference, differences, told_with_its_sentence
from transcheck.text.numbers.english_format import english
from transcheck.text.numbers.quantities import CALENDAR, Quantity

NAME = "date-mismatch"
CATEGORY = "accuracy/number"
SEVERITY = Severity.MAJOR

_CHANGED = 0.95
_LOST_DATE = 0.8
_LOST_NAME = 0.75
_ADDED = 0.7
_DOUBTFUL_ALIGNMENT = 0.5
_NAMES = {"weekday": "weekday", "month": "month", "time": "time", "date": "date"}


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Dates, months, weekdays and times changed, lost or added in one segment."""
    if segment.kind != "translation":
        return
    trust = 1.0 if segment.score >= _DOUBTFUL_ALIGNMENT else 0.7
    for difference in differences(segment.source, segment.target):
        if _is_calendar(difference) and not told_with_its_sentence(difference, segment):
            yield _problem(difference, trust)


def _is_calendar(difference: Difference) -> bool:
    if difference.change == "format":
        return False
    return any(side is not None and side.kind in CALENDAR for side in (difference.source, difference.target))


def _problem(difference: Difference, trust: float) -> Problem:
    source, target = difference.source, difference.target
    if source is not None and target is not None:
        right = english(source, target)
        confidence = (_CHANGED - min(0.2, 0.1 * difference.rivals)) * trust
        return Problem(f"“{source.text}” became “{target.text}”.", confidence, source.extent, target.extent, right)
    if source is not None:
        # A day or month that is left out is a smaller loss than one that is wrong.
        name_only = source.kind in ("weekday", "month")
        return Problem(
            f"The {_NAMES[source.kind]} “{source.text}” is missing in the translation.",
            (_LOST_NAME if name_only else _LOST_DATE) * trust,
            source.extent,
            None,
            english(source),
            severity=Severity.MINOR if name_only else None,
        )
    assert target is not None
    return _added(target, trust)


def _added(target: Quantity, trust: float) -> Problem:
    message = f"The {_NAMES[target.kind]} “{target.text}” stands in the translation, but not in the original."
    return Problem(message, _ADDED * trust, None, target.extent)
