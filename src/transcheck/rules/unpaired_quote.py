"""unpaired-quote: a quotation mark has no partner.

**What it does**
Reports a quotation mark of the translation that opens and never closes, or closes what never opened. Apostrophes and
inch signs are no quotation marks, and a quotation that runs on in the next paragraph need not be closed.

**Why it matters**
It is unclear who says what. A stray mark inside a quotation often shows where two sentences were stitched together.

**Example**
„Wir freuen uns“, sagte sie. → “We are happy, she said.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.quotation import Mark, unpaired_quotes

NAME = "unpaired-quote"
CATEGORY = "fluency/punctuation"
SEVERITY = Severity.MINOR


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Unpaired double quotation marks of the target, where those of the source are paired."""
    if segment.kind != "translation":
        return
    alone = _unpaired(segment.target)
    if not alone:
        return
    source = _unpaired(segment.source)
    opened = sum(mark.role != "close" for mark in alone)
    source_opened = sum(mark.role != "close" for mark in source)
    if opened == source_opened and len(alone) - opened == len(source) - source_opened:
        return  # the quotation runs on in another segment
    # Each unpaired mark of the source explains one in the target.
    unexplained = len(alone) - len(source)
    if unexplained <= 0:
        return
    for mark in alone[-unexplained:]:
        what = "opens a quotation that never closes" if mark.role != "close" else "closes a quotation that never opened"
        yield Problem(
            f"The quotation mark {_shown(mark, segment.target)} {what}.",
            confidence=0.6 if source else 0.85,
            target=Extent(mark.start, mark.start + 1),
        )


def _unpaired(text: str) -> list[Mark]:
    """Those of all lines, since a quotation seldom runs over a paragraph's end without opening again."""
    found: list[Mark] = []
    start = 0
    for line in text.split("\n"):
        found += [Mark(mark.text, mark.start + start, mark.role) for mark in unpaired_quotes(line)]
        start += len(line) + 1
    return found


def _shown(mark: Mark, text: str) -> str:
    """The mark with the word that it touches."""
    if mark.role == "close":
        words = text[max(0, mark.start - 30) : mark.start].split()
        return f"after “{words[-1]}”" if words else f"{mark.text}"
    words = text[mark.start + 1 : mark.start + 31].split()
    return f"before “{words[0]}”" if words else f"{mark.text}"
