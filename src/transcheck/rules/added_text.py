"""added-text: a paragraph or sentence of the translation has no source.

**What it does**
Reports paragraphs and sentences of the translation that belong to no part of the source.

**Why it matters**
What the source never said was made up, or belongs to another text or another version of this one.

**Example**
“Der Eintritt ist frei.” → “Admission is free. Please subscribe to our newsletter.”
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.completeness import has_content, is_heading, lines_with_content, surprise
from transcheck.text.shorten import shorten

NAME = "added-text"
CATEGORY = "accuracy/addition"
SEVERITY = Severity.MAJOR

_PROPORTIONATE = 2.0  # standard deviations: nothing was added to a translation that is no longer than this


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Target paragraphs (one-sided segments) and sentences (one-sided pairs) without a source."""
    if segment.kind == "target-only":
        yield from _paragraph(segment)
    elif segment.kind == "translation" and segment.source.strip():
        yield from _sentences(segment)


def _paragraph(segment: Segment) -> Iterator[Problem]:
    for extent in lines_with_content(segment.target):
        text = segment.target[extent.start : extent.end]
        heading = is_heading(text)
        yield Problem(
            f"Nothing in the source says “{shorten(text)}”.",
            confidence=round((0.7 if heading else 0.9) * max(0.3, segment.score), 2),
            target=extent,
            severity=Severity.MINOR if heading else None,
        )


def _sentences(segment: Segment) -> Iterator[Problem]:
    added = [pair for pair in segment.sentences if pair.target and not pair.source]
    if not added or len(added) == len(segment.sentences):
        return
    if surprise(segment.source, segment.target) < _PROPORTIONATE:
        return
    before = ""
    for pair in segment.sentences:
        text = segment.target[pair.target.start : pair.target.end] if pair.target else before
        repeats, before = text.split() == before.split(), text
        # A sentence that repeats the one before it is repeated-phrase's business.
        if pair.source or pair.target is None or repeats or not has_content(text):
            continue
        start = pair.target.start + len(text) - len(text.lstrip())
        yield Problem(
            f"Nothing in the source says “{shorten(text)}”.",
            confidence=round(0.85 * max(0.3, pair.score), 2),
            target=Extent(start, start + len(text.strip())),
        )
