"""The sentences of one segment: which belong together, from front to back."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from transcheck.meaning.interface import Meaning
from transcheck.model import Bead, Extent, SentencePair

# Sentences that clearly belong together one by one need no search: neither differs in length (as a logarithm) by more
# than this from its partner, and in meaning each fits its partner better than any other by so much, and so well at all.
_SKEW = 0.5
_LEAD = 0.12
_ALIKE = 0.45
# How often that is right, with meaning and without; measured by benchmarks/alignment.py.
_CLEAR, _CLEAR_BY_LENGTH = 0.995, 0.99
# A single sentence on both sides: how likely they belong together where nothing more is known.
_SINGLE = 0.97


def align_sentences(
    source: str,
    target: str,
    source_extents: Sequence[Extent],
    target_extents: Sequence[Extent],
    meaning: Meaning | None = None,
) -> tuple[SentencePair, ...]:
    """Pairs of the sentences of a source and a target text that belong together, m to n, in order.

    The extents are those of `text.sentences.split`. A sentence that nothing answers stands in a pair alone.
    """
    if not source_extents or not target_extents:
        return (
            *(SentencePair(extent, None, 1.0) for extent in source_extents),
            *(SentencePair(None, extent, 1.0) for extent in target_extents),
        )
    if len(source_extents) == len(target_extents) == 1:
        return (SentencePair(source_extents[0], target_extents[0], _SINGLE),)
    left = [source[extent.start : extent.end] for extent in source_extents]
    right = [target[extent.start : extent.end] for extent in target_extents]
    if len(left) == len(right) and _one_by_one(left, right, meaning):
        score = _CLEAR if meaning else _CLEAR_BY_LENGTH
        return tuple(SentencePair(a, b, score) for a, b in zip(source_extents, target_extents, strict=True))
    from transcheck.align.beads import align

    return tuple(_pair(bead, source_extents, target_extents) for bead in align(left, right, meaning))


def _one_by_one(left: Sequence[str], right: Sequence[str], meaning: Meaning | None) -> bool:
    """Whether each sentence clearly belongs to the one at the same place."""
    pairs = zip(left, right, strict=True)
    if any(abs(log((len(b) + 8) / (len(a) + 8))) > _SKEW for a, b in pairs):
        return False
    if meaning is None:
        ends = zip(left, right, strict=True)
        return all((a.rstrip("\"'“”»« )")[-1:] == "?") == (b.rstrip("\"'“”»« )")[-1:] == "?") for a, b in ends)
    import numpy as np

    vectors = meaning.sentences([*left, *right])
    cosines = vectors[: len(left)] @ vectors[len(left) :].T
    own = cosines.diagonal().copy()
    np.fill_diagonal(cosines, -1)
    others = np.maximum(cosines.max(axis=0), cosines.max(axis=1))
    return bool((own > _ALIKE).all() and (own - others > _LEAD).all())


def _pair(bead: Bead, source: Sequence[Extent], target: Sequence[Extent]) -> SentencePair:
    return SentencePair(_whole(source, bead.source), _whole(target, bead.target), bead.score)


def _whole(extents: Sequence[Extent], indices: Sequence[int]) -> Extent | None:
    if not indices:
        return None
    return Extent(extents[indices[0]].start, extents[indices[-1]].end)
