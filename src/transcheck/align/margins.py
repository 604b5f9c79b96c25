"""How well all beads near the band fit in one view: meaning, or writing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transcheck.align.shapes import LARGEST, SHAPES
from transcheck.align.windows import Shifts, Spans, Window, dots

Floats = NDArray[np.float32]

# How well unrelated units fit each other by chance.
_CHANCE = 0.1


class Margins:
    """The cosines of one view (meaning or writing), above what is usual for these units, of all shapes at all nodes."""

    def __init__(
        self,
        vectors: tuple[Floats, Floats],
        spans: tuple[Spans, Spans],
        window: Window,
        shifts: Shifts,
    ) -> None:
        left, right = spans
        i, j = window.i, window.j
        weighted = dots(*vectors, window) * left.weights[i] * right.weights[j]
        padded = np.append(weighted, np.float32(0))
        across = [padded]
        for b in range(1, LARGEST):
            across.append(np.append(across[-1][:-1] + padded[shifts[0, b]], np.float32(0)))
        sums: dict[tuple[int, int], Floats] = {}
        self.margin: dict[tuple[int, int], Floats] = {}
        for a, b in SHAPES:
            here = across[b - 1][shifts[a - 1, 0]]
            sums[a, b] = here if a == 1 else sums[a - 1, b] + here
            norm = left.norms[a - 1][i] * right.norms[b - 1][j]
            cosine = sums[a, b] / np.maximum(norm, 1e-6)
            margin = cosine - (left.hubs[a - 1][i] + right.hubs[b - 1][j]) / 2
            # One place more than there are nodes: what lies outside of the band belongs to nothing.
            self.margin[a, b] = np.append(margin, np.float32(-1))

    def gain(self, a: int, b: int, shifts: Shifts) -> Floats:
        """How much better the whole bead is than the best one with its first or last unit left out."""
        smaller = []
        if a > 1:
            smaller += [self.margin[a - 1, b][:-1], self.margin[a - 1, b][shifts[1, 0]]]
        if b > 1:
            smaller += [self.margin[a, b - 1][:-1], self.margin[a, b - 1][shifts[0, 1]]]
        gain: Floats = self.margin[a, b][:-1] - np.maximum.reduce(smaller)
        return gain

    def weakest(self, a: int, b: int, shifts: Shifts) -> Floats:
        """How well the unit that fits worst fits the whole of the other side."""
        parts = []
        if a > 1:
            parts += [self.margin[1, b][shifts[p, 0]] for p in range(a)]
        if b > 1:
            parts += [self.margin[a, 1][shifts[0, q]] for q in range(b)]
        worst: Floats = np.minimum.reduce(parts)
        return worst


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
