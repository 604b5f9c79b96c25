"""empty-target: there is nothing, or nothing but marks, where the translation should be.

**What it does**
Reports a segment whose source has words and whose translation has none.

**Why it matters**
The reader misses the whole passage.

**Example**
“Das Rathaus bleibt geschlossen.” → “.”
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.shorten import shorten
from transcheck.text.tokens import tokenize

NAME = "empty-target"
CATEGORY = "accuracy/omission"
SEVERITY = Severity.CRITICAL


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """The whole source, where the target has neither word nor number nor link."""
    # A source-only segment of a document is a matter of missing-translation.
    if segment.kind != "translation" and not segment.target.strip():
        return
    if any(token.kind != "mark" for token in tokenize(segment.target)):
        return
    words = [token for token in tokenize(segment.source) if token.kind == "word"]
    if not words:
        return
    start, end = words[0].start, len(segment.source.rstrip())
    stripped = segment.target.strip()
    at = segment.target.find(stripped) if stripped else 0
    yield Problem(
        f"“{shorten(segment.source)}” has no translation.",
        confidence=0.98,
        source=Extent(start, end),
        target=Extent(at, at + len(stripped)) if stripped else None,
    )
