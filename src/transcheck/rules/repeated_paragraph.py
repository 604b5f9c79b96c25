"""repeated-paragraph: a paragraph or headline stands twice in the translation, but once in the source.

**What it does**
Compares the paragraphs of the translation with each other and reports the second of two equal ones, unless the source
repeats itself in the same way.

**Why it matters**
A headline or paragraph printed twice is visible on the first glance at the page.

**Example**
A source with one headline, a translation with the same headline printed in two lines, one below the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.shorten import shorten

NAME = "repeated-paragraph"
CATEGORY = "fluency/duplication"
SEVERITY = Severity.MINOR

_SHORTEST = 15  # characters: “Cancel”, “2 pictures” may well stand twice
_LONG = 200
_SIMILAR = 75.0  # of 100: two source paragraphs as close as this may well have one translation


def check_document(segments: Sequence[Segment], context: Context) -> Iterator[Problem]:
    """Target paragraphs that have stood in the target before, where the source paragraphs have not."""
    first_seen: dict[str, int] = {}
    for index, segment in enumerate(segments):
        if not context.segments:
            first_seen.clear()  # the pairs of a bitext have nothing to do with each other
        if segment.kind == "boilerplate":
            continue
        for extent, line in _lines(segment.target):
            known = line in first_seen
            first = first_seen.setdefault(line, index)
            repeated = known or segment.kind == "duplicate"
            confidence = _confidence(segments, first, index, extent) if repeated else 0.0
            if not confidence:
                continue
            text = segment.target[extent.start : extent.end]
            yield Problem(
                f"“{shorten(text)}” stands twice in the translation, but once in the source.",
                confidence=confidence,
                target=extent,
                segment=index,
                severity=Severity.MAJOR if len(text) > _LONG else None,
            )


def _confidence(segments: Sequence[Segment], first: int, index: int, extent: Extent) -> float:
    """How sure it is that a paragraph of segment `index`, equal to one of segment `first`, is one too many."""
    second = segments[index]
    if second.kind == "duplicate":
        return 0.95
    if extent.end - extent.start < _SHORTEST:
        return 0.0
    if second.kind == "target-only":
        return 0.9
    if first == index:
        lines = [line for _, line in _lines(second.source)]
        return 0.85 if len(set(lines)) == len(lines) else 0.0
    from rapidfuzz import fuzz

    return 0.7 if fuzz.ratio(segments[first].source[:2000], second.source[:2000]) < _SIMILAR else 0.0


def _lines(text: str) -> Iterator[tuple[Extent, str]]:
    """The paragraphs of a segment with their places; compared without regard to case and blanks."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            begin = start + len(line) - len(line.lstrip())
            yield Extent(begin, start + len(line.rstrip())), " ".join(line.casefold().split())
        start += len(line) + 1
