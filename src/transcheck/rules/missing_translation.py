"""missing-translation: a paragraph or sentence of the source has no translation.

**What it does**
Reports source paragraphs and sentences that belong to no part of the translation. Captions, advertising and other
boilerplate of a web page are left alone.

**Why it matters**
What is missing can't be seen in the translation itself: its readers simply never learn it.

**Example**
“Der Eintritt ist frei. Eine Anmeldung ist nötig.” → “Admission is free.”
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.completeness import has_content, is_heading, lines_with_content, surprise
from transcheck.text.shorten import shorten

NAME = "missing-translation"
CATEGORY = "accuracy/omission"
SEVERITY = Severity.CRITICAL

_SHORT = 60  # characters: a line of one short sentence
_COMPLETE = -2.0  # standard deviations: a translation as long as this has room for the sentence


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Source paragraphs (one-sided segments) and sentences (one-sided pairs) without a translation."""
    if segment.kind == "source-only":
        yield from _paragraph(segment)
    elif segment.kind == "translation" and segment.target.strip():
        yield from _sentences(segment)


def _paragraph(segment: Segment) -> Iterator[Problem]:
    for extent in lines_with_content(segment.source):
        text = segment.source[extent.start : extent.end]
        heading = is_heading(text)
        yield Problem(
            f"The {'line' if heading else 'paragraph'} “{shorten(text)}” has no translation.",
            confidence=round((0.7 if heading else 0.95) * max(0.3, segment.score), 2),
            source=extent,
            severity=Severity.MINOR if heading else Severity.MAJOR if len(text) < _SHORT else None,
        )


def _sentences(segment: Segment) -> Iterator[Problem]:
    missing = [pair for pair in segment.sentences if pair.source and not pair.target]
    if not missing or len(missing) == len(segment.sentences):
        return
    # Where the translation is as long as one of the whole source, the sentence stands in it and was not recognised.
    if surprise(segment.source, segment.target) > _COMPLETE:
        return
    for pair in missing:
        assert pair.source is not None
        text = segment.source[pair.source.start : pair.source.end]
        if not has_content(text):
            continue
        start = pair.source.start + len(text) - len(text.lstrip())
        heading = is_heading(text)
        yield Problem(
            f"The sentence “{shorten(text)}” has no translation.",
            confidence=round(0.9 * max(0.3, pair.score), 2),
            source=Extent(start, start + len(text.strip())),
            severity=Severity.MINOR if heading else Severity.MAJOR,
        )
