"""How two places of one text lie to each other."""

from __future__ import annotations

from transcheck.model import Extent


def overlap(one: Extent, other: Extent) -> bool:
    """Whether the two share a character."""
    return one.start < other.end and other.start < one.end


def holds(outer: Extent, inner: Extent) -> bool:
    """Whether all of `inner` lies in `outer`."""
    return outer.start <= inner.start and inner.end <= outer.end


def inside(inner: Extent, outer: Extent) -> bool:
    """Whether `inner` is a part of `outer`, and shorter."""
    return holds(outer, inner) and inner != outer


def moved(extent: Extent, by: int) -> Extent:
    """The same words in a text that begins `by` characters earlier."""
    return Extent(extent.start + by, extent.end + by)


def beside(one: Extent, other: Extent, text: str) -> bool:
    """Whether nothing but a blank, a dot or a hyphen stands between the two."""
    gap = text[min(one.end, other.end) : max(one.start, other.start)]
    return len(gap) <= 2 and not gap.strip(" .-")
