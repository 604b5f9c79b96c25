"""missing-end-punctuation: the last sentence has lost the mark at its end.

**What it does**
Reports a translation that ends without a mark where the source ends with a full stop, question or exclamation mark.
Headings and list items have no mark in the source and need none.

**Why it matters**
The text looks unfinished, and often it is.

**Example**
“Das Rathaus bleibt geschlossen.” → “The town hall remains closed”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.tokens import tokenize

NAME = "missing-end-punctuation"
CATEGORY = "fluency/punctuation"
SEVERITY = Severity.MINOR

_CLOSING = "\"”“’‘»«)]'"
_MARKS = ".!?…"
# “zum 130.” was cut off, or is a date.
_CUT_OFF = re.compile(r"(?<![\w.,-])\d{1,3}\.$")
# A text that ends so was cut off, in the source already.
_ABBREVIATIONS = tuple(
    " ca.; bzw.; Nr.; o. ä.; o.ä.; z. B.; z.B.; zzgl.; inkl.; Std.; Min.; Stk.; Mio.; Mrd.".split(";")
)


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """The last word of each line of the target; lines are matched where both texts have the same number of them."""
    if segment.kind != "translation":
        return
    sources, targets = _lines(segment.source), _lines(segment.target)
    if not sources or not targets:
        return
    if len(sources) != len(targets):
        sources, targets = sources[-1:], targets[-1:]
    for (_, source), (start, target) in zip(sources, targets, strict=True):
        mark = "" if _CUT_OFF.search(source.rstrip()[-6:]) else _end_mark(source)
        tokens = tokenize(target)
        if not mark or not tokens or _end_mark(target):
            continue
        last = tokens[-1]
        word = next((t for t in reversed(tokens[-4:]) if t.kind != "mark"), None)
        # A comma, colon or dash at the end is a truncated text; a bracket may have its full stop inside.
        if word is None or (last.kind == "mark" and last.text not in _CLOSING) or last.kind == "link":
            continue
        yield Problem(
            f"The “{mark}” at the end is missing after “{word.text}”.",
            confidence=0.85 if len(tokens) > 4 else 0.7,
            target=Extent(start + word.start, start + last.end),
            suggestion=target[word.start : last.end] + mark,
        )


def _lines(text: str) -> list[tuple[int, str]]:
    found = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, line))
        start += len(line) + 1
    return found


def _end_mark(line: str) -> str:
    """The mark that ends the line, closing quotes and brackets passed over; "" for none."""
    end = line.rstrip().rstrip(_CLOSING + " ")
    if not end or end[-1] not in _MARKS or end.endswith(_ABBREVIATIONS):
        return ""
    return end[-1]
