"""unpaired-bracket: a bracket has no partner.

**What it does**
Reports a bracket of the translation that opens and never closes, or closes what never opened, where the brackets of
the source are in order. List labels such as “a)” and smileys are left alone.

**Why it matters**
An open bracket makes the reader look for an end that is not there; often words were lost with it.

**Example**
“Beate Muster (Partei) kam.” → “Beate Muster (Party came.”
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.quotation import unpaired_brackets

NAME = "unpaired-bracket"
CATEGORY = "fluency/punctuation"
SEVERITY = Severity.MINOR


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Unpaired brackets of the target, where those of the source are paired."""
    if segment.kind != "translation":
        return
    alone = unpaired_brackets(segment.target)
    if not alone or len(unpaired_brackets(segment.source)) >= len(alone):
        return
    for mark in alone:
        what = "is never closed" if mark.role == "open" else "was never opened"
        yield Problem(
            f"The bracket “{mark.text}” {what}.",
            confidence=0.9,
            target=Extent(mark.start, mark.start + 1),
        )
