"""time-limit-changed: “from August 1” for “bis zum 1. August”.

**What it does**
Reports a date, weekday, time or year that ends something in the source (bis, vor) and begins it in the translation
(from, since, after), or the other way round (ab, seit, nach / until, by, before).

**Why it matters**
The date looks right, so nobody checks it again, and readers miss the deadline.

**Example**
“Anmeldung bis zum 1. August” → “Registration from August 1”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.numbers.quantities import CALENDAR, Quantity
from transcheck.text.numbers.recognition import find

NAME = "time-limit-changed"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MAJOR

Limit = Literal["begin", "end"]

_DOUBTFUL_ALIGNMENT = 0.5
_REACH = 60
_TIMES = CALENDAR | {"year"}
_GERMAN = re.compile(
    r"(?<!\w)(?:(?P<end>bis|vor)|(?P<begin>ab|seit|nach))"
    r"(?:\s+(?:spätestens|einschließlich|zum|zur|dem|der|den|Ende|Anfang|Mitte))*\s+$",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"(?<!\w)(?:(?P<end>until|till|by|before|up to|no later than)|"
    r"(?P<begin>from|since|after|starting|starting on|starting from|beginning|beginning on))"
    r"(?:\s+(?:on|the|the end of|the beginning of|early|late|mid))*\s+$",
    re.IGNORECASE,
)
# “Not until Monday” is from Monday on; “von … bis” names both ends. “As of Monday” may be either.
_GERMAN_TURNED = re.compile(r"\b(?:nicht|kein\w*|erst|von|vom|zwischen)\b|\bab\b.*\bab\b", re.IGNORECASE)
_ENGLISH_TURNED = re.compile(r"\b(?:not|never|no|only|between|cannot)\b|n['’]t\b", re.IGNORECASE)
_WORDS = {"bis": "until", "vor": "before", "ab": "from", "seit": "since", "nach": "after"}


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Times of the source that stand once on both sides, as an end on one and as a beginning on the other."""
    if segment.kind != "translation" or segment.score < _DOUBTFUL_ALIGNMENT:
        return
    source = _limits(segment.source, "de")
    target = _limits(segment.target, "en") if source else []
    for quantity, limit, extent in source:
        for other, other_limit, other_extent in target:
            if limit == other_limit or not quantity.readings & other.readings:
                continue
            german = segment.source[extent.start : quantity.extent.end]
            english = segment.target[other_extent.start : other.extent.end]
            yield Problem(
                f"“{german}” became “{english}”: {_CALLED[limit]} became {_CALLED[other_limit]}.",
                confidence=0.85,
                source=Extent(extent.start, quantity.extent.end),
                target=Extent(other_extent.start, other.extent.end),
                suggestion=f"{_WORDS[german.split()[0].lower()]} {other.text}",
            )


_CALLED: dict[Limit, str] = {"begin": "a beginning", "end": "an end"}


def _limits(text: str, language: Literal["de", "en"]) -> list[tuple[Quantity, Limit, Extent]]:
    """The times in `text` that something begins or ends with, and the words that say so; none that stand twice."""
    pattern, turned = (_GERMAN, _GERMAN_TURNED) if language == "de" else (_ENGLISH, _ENGLISH_TURNED)
    times = [quantity for quantity in find(text, language) if quantity.kind in _TIMES]
    found: list[tuple[Quantity, Limit, Extent]] = []
    for quantity in times:
        if sum(bool(quantity.readings & other.readings) for other in times) > 1:
            continue
        begin = max(0, quantity.extent.start - _REACH)
        before = text[begin : quantity.extent.start]
        match = pattern.search(before)
        if match is None or turned.search(before, 0, match.start()):
            continue
        limit: Limit = "end" if match["end"] else "begin"
        found.append((quantity, limit, Extent(begin + match.start(), begin + len(before.rstrip()))))
    return found
