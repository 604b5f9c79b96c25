"""number-format: a number is right, but written the German way, which English readers read as another number.

**What it does**
Finds figures in the translation that have the value of the source only when a comma marks decimals and a point marks
thousands.

**Why it matters**
“1.500 people” is one and a half person in English; “3,5 per cent” makes readers stop.

**Example**
„1.500 Menschen“ / “1.500 people”: should be 1,500.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.numbers.differences import differences
from transcheck.text.numbers.english_format import english

NAME = "number-format"
CATEGORY = "locale/format"
SEVERITY = Severity.MINOR

_MISREAD = 0.95
_UNUSUAL = 0.85


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Numbers of one segment's translation that are written in German format."""
    if segment.kind != "translation":
        return
    for difference in differences(segment.source, segment.target):
        source, target = difference.source, difference.target
        if difference.change != "format" or source is None or target is None:
            continue
        right = english(source, target)
        misread = target.misread != target.value
        reads = f": English readers take it for {english(target)}" if misread else ""
        yield Problem(
            f"“{target.text}” is written in German format{reads}.",
            _MISREAD if misread else _UNUSUAL,
            source.extent,
            target.extent,
            right,
            severity=Severity.MAJOR if misread else None,
        )
