"""Whether words of a segment stand in a sentence that has no counterpart: that is told once, not word by word."""

from __future__ import annotations

from transcheck.model import Extent, Segment


def alone_in_source(segment: Segment, extent: Extent) -> bool:
    """Whether the source words at `extent` lie in a sentence that has no translation."""
    return any(
        pair.target is None and pair.source is not None and pair.source.start <= extent.start < pair.source.end
        for pair in segment.sentences
    )


def alone_in_target(segment: Segment, extent: Extent) -> bool:
    """Whether the target words at `extent` lie in a sentence that has no source."""
    return any(
        pair.source is None and pair.target is not None and pair.target.start <= extent.start < pair.target.end
        for pair in segment.sentences
    )
