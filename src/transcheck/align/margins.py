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

    def gain(self, some: slice) -> Floats:
        """How much better beads of 1 to 4 target units are than the best with their first or last unit left out.

        `some`: of how many source units, less one. Shape (len(some), 4, nodes); the pair of two single units, of which
        none can be left out, gains without end.
        """
        whole, fewer = self.margin[some], self.margin[one_less(some)]
        return whole[..., :-1] - best_inside(
            some,
            np.maximum(fewer[..., :-1], fewer[..., self.shifts[1, 0]]),
            np.maximum(whole[:, :-1, :-1], whole[:, :-1, self.shifts[0, 1]]),
        )

    def weakest(self, some: slice) -> Floats:
        """How well, in beads of 1 to 4 target units, the unit that fits worst fits the whole of the other side.

        `some` as in `gain`. Shape (len(some), 4, nodes).
        """
        worst: Floats = np.minimum.accumulate(self.margin[some, 0][:, self.shifts[0, :LARGEST]], axis=1)
        several = slice(max(some.start, 1), some.stop)
        sources = np.minimum.accumulate(self.margin[0][:, self.shifts[: some.stop, 0]], axis=1)[:, several]
        rest = worst[several.start - some.start :]
        # A single target unit is all of its side.
        rest[:, 0] = np.inf
        np.minimum(rest, sources.swapaxes(0, 1), out=rest)
        return worst


def one_less(some: slice) -> slice:
    """Numbers of source units (less one) that are each one smaller, without that of no unit at all."""
    return slice(max(some.start - 1, 0), some.stop - 1)


def best_inside(some: slice, fewer_source: Floats, fewer_target: Floats) -> Floats:
    """Of beads with 1 to 4 target units the greater value with a source unit less or a target unit less.

    `some` as in `Margins.gain`; `fewer_source`: for `one_less(some)`; `fewer_target`: shape (…, 3, nodes), from the
    second on. -inf where there is neither. Shape (len(some), 4, nodes).
    """
    count = some.stop - some.start
    best = np.full((count, LARGEST, fewer_target.shape[-1]), -np.inf, dtype=np.float32)
    best[:, 1:] = fewer_target
    several = best[1:] if some.start == 0 else best
    np.maximum(several, fewer_source, out=several)
    return best


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
