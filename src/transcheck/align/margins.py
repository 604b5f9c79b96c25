"""How well all beads near the band fit in one view: meaning, or writing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transcheck.align.shapes import LARGEST
from transcheck.align.windows import Integers, Spans, Window, dots

Floats = NDArray[np.float32]

# How well unrelated units fit each other by chance.
_CHANCE = 0.1


class Margins:
    """The cosines of one view (meaning or writing), above what is usual for these units, of all shapes at all nodes.

    `margin[a - 1, b - 1]` has those of beads of a and b units, one place more than there are nodes: what lies outside
    of the band belongs to nothing.
    """

    def __init__(
        self, vectors: tuple[Floats, Floats], spans: tuple[Spans, Spans], window: Window, shifts: Integers
    ) -> None:
        left, right = spans
        i, j = window.i, window.j
        self.shifts = shifts
        weighted = np.append(dots(*vectors, window) * left.weights[i] * right.weights[j], np.float32(0))
        across = np.zeros((LARGEST, len(weighted)), dtype=np.float32)
        across[0] = weighted
        for b in range(1, LARGEST):
            across[b, :-1] = across[b - 1, :-1] + weighted[shifts[0, b]]
        norms, hubs = right.norms[:, j], right.hubs[:, j]
        sums = np.zeros_like(norms)
        self.margin = np.full((LARGEST, LARGEST, len(weighted)), -1, dtype=np.float32)
        for a in range(LARGEST):
            sums += across[:, shifts[a, 0]]
            cosine = sums / np.maximum(left.norms[a, i] * norms, 1e-6)
            self.margin[a, :, :-1] = cosine - (left.hubs[a, i] + hubs) / 2

    def gain(self, a: int) -> Floats:
        """How much better beads of `a` units and 1 to 4 are than the best with their first or last unit left out.

        Shape (4, nodes); the pair of two single units, of which none can be left out, gains without end.
        """
        whole, fewer = self.margin[a - 1, :, :-1], self.margin[a - 2] if a > 1 else None
        smaller = best_inside(
            None if fewer is None else np.maximum(fewer[:, :-1], fewer[:, self.shifts[1, 0]]),
            np.maximum(whole[:-1], self.margin[a - 1, :-1][:, self.shifts[0, 1]]),
        )
        return whole - smaller

    def weakest(self, a: int) -> Floats:
        """How well, in beads of `a` units and 1 to 4, the unit that fits worst fits the whole of the other side.

        Shape (4, nodes).
        """
        worst: Floats = np.minimum.accumulate(self.margin[a - 1, 0][self.shifts[0, :LARGEST]])
        if a > 1:
            # A single target unit is all of its side.
            worst[0] = np.inf
            np.minimum(worst, self.margin[0][:, self.shifts[:a, 0]].min(axis=1), out=worst)
        return worst


def best_inside(fewer_source: Floats | None, fewer_target: Floats) -> Floats:
    """Of beads with 1 to 4 target units the greater value with a source unit less (None if there is but one) or a
    target unit less (shape (3, nodes), from the second on); -inf where there is neither. Shape (4, nodes).
    """
    best = np.full((LARGEST, fewer_target.shape[1]), -np.inf, dtype=np.float32)
    best[1:] = fewer_target
    return best if fewer_source is None else np.maximum(best, fewer_source)


def lead(margin: Floats, window: Window) -> Floats:
    """How much better each pair of units is than the best other pair that either of the two could be in."""
    others = []
    for keys in (window.i, window.j):
        order = np.argsort(keys, kind="stable")
        ordered = margin[order]
        begins = np.flatnonzero(np.r_[True, np.diff(keys[order]) > 0])
        counts = np.diff(np.r_[begins, len(order)])
        top = np.repeat(np.maximum.reduceat(ordered, begins), counts)
        without = np.where(ordered >= top, np.float32(-1), ordered)
        second = np.repeat(np.maximum.reduceat(without, begins), counts)
        other = np.empty_like(margin)
        other[order] = np.where(ordered >= top, second, top)
        others.append(other)
    return np.clip(margin - np.maximum(np.maximum(*others), _CHANCE), -0.6, 0.6)
