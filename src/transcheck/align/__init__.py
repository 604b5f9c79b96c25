"""Two texts → beads: which units of the source and of the target belong together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from transcheck.model import Bead, Extent, SentencePair

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning

__all__ = ["align", "align_sentences"]


def align(source: Sequence[str], target: Sequence[str], meaning: Meaning | None = None) -> tuple[Bead, ...]:
    """Group the units (paragraphs or sentences) of two texts into beads; see `transcheck.align.beads.align`."""
    from transcheck.align.beads import align as align_units
    from transcheck.align.boilerplate import with_boilerplate

    return with_boilerplate(align_units(source, target, meaning), source, target)


def align_sentences(
    source: str,
    target: str,
    source_extents: Sequence[Extent],
    target_extents: Sequence[Extent],
    meaning: Meaning | None = None,
) -> tuple[SentencePair, ...]:
    """Pair the sentences of one segment; see `transcheck.align.inner.align_sentences`."""
    from transcheck.align.inner import align_sentences as align_inner

    return align_inner(source, target, source_extents, target_extents, meaning)
