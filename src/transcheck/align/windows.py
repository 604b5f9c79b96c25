"""Looking at some rows of the band at a time.

A bead of shape (a, b) that ends at node (i, j) joins the source units i - a … i - 1 and the target units j - b … j -
1. Arrays over nodes are flat, in the band's order; a node outside of the band reads as the place behind the last one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from transcheck.align.band import Band, band_of
from transcheck.align.shapes import LARGEST

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Spans:
    """Joined vectors of one view's neighbouring units, a row for each number of joined ones: their length, and their
    mean cosine to units of the other side."""

    weights: Floats
    norms: Floats
    hubs: Floats


def spans_of(vectors: Floats, lengths: Floats, hub: Floats) -> Spans:
    """Sums of up to four neighbouring vectors, weighted by length, without building them.

    `hub` is each unit's usual cosine to units of the other side. Place k of each result belongs to the units up to k -
    1.
    """
    count = len(vectors)
    weights = np.power(np.maximum(lengths, 1.0), 0.7).astype(np.float32)
    products = [_neighbours(vectors, k) * weights[: count - k] * weights[k:] for k in range(min(LARGEST, count))]
    weighted_hub = hub * weights
    norms, hubs = (np.zeros((LARGEST, count + 1), dtype=np.float32) for _ in range(2))
    for size in range(1, min(LARGEST, count) + 1):
        many = count - size + 1
        square, total = np.zeros(many, dtype=np.float32), np.zeros(many, dtype=np.float32)
        for p in range(size):
            total += weighted_hub[p : p + many]
            for q in range(p, size):
                square += products[q - p][p : p + many] * (1 if p == q else 2)
        norms[size - 1, size:] = np.sqrt(np.maximum(square, 1e-9))
        hubs[size - 1, size:] = total / norms[size - 1, size:]
    return Spans(np.append(np.float32(0), weights), norms, hubs)


def _neighbours(vectors: Floats, distance: int) -> Floats:
    """The dot product of each row and the one `distance` further on."""
    count = len(vectors) - distance
    parts = [slice(k, min(k + 4096, count)) for k in range(0, count, 4096)]
    found = [
        np.einsum(
            "ij,ij->i",
            vectors[part].astype(np.float32, copy=False),
            vectors[part.start + distance : part.stop + distance].astype(np.float32, copy=False),
        )
        for part in parts
    ]
    return np.concatenate(found)


class Window:
    """The nodes of some rows of a band, and how to look from one to another."""

    def __init__(self, band: Band, first: int, last: int) -> None:
        self.first = first
        self.band = band_of(band.low[first:last], band.high[first:last])
        rows = np.repeat(np.arange(first, last), self.band.high - self.band.low)
        self.i = rows
        self.j = np.arange(self.band.size) - self.band.start[rows - first] + self.band.low[rows - first]

    def shifts(self) -> Integers:
        """Shape (5, 5, nodes): [p, q] has for each node (i, j) the index of (i - p, j - q), the number of nodes where
        that lies outside.
        """
        back = np.arange(LARGEST + 1)
        row = self.i - self.first - back[:, None]
        safe = np.maximum(row, 0)
        low, high = self.band.low[safe], np.where(row >= 0, self.band.high[safe], 0)
        begin = self.band.start[safe] - low
        found = np.full((len(back), len(back), self.band.size), self.band.size, dtype=np.int64)
        for q in back:
            j = self.j - q
            np.copyto(found[:, q], begin + j, where=(j >= low) & (j < high))
        return found


def dots(source: Floats, target: Floats, window: Window) -> Floats:
    """For each node (i, j) the dot product of the units i - 1 and j - 1."""
    found = np.zeros(window.band.size, dtype=np.float32)
    band, first = window.band, window.first
    row = 0
    while row < band.rows:
        low, high, last = int(band.low[row]), int(band.high[row]), row + 1
        while last < band.rows and last - row < 256:
            wider_low, wider_high = min(low, int(band.low[last])), max(high, int(band.high[last]))
            if (wider_high - wider_low) * (last + 1 - row) > 4 * int(band.start[last + 1] - band.start[row]) + 4096:
                break
            low, high, last = wider_low, wider_high, last + 1
        cells = slice(int(band.start[row]), int(band.start[last]))
        i, j = window.i[cells], window.j[cells]
        lines, columns = slice(max(first + row - 1, 0), first + last - 1), slice(max(low - 1, 0), high - 1)
        block = source[lines].astype(np.float32, copy=False) @ target[columns].astype(np.float32, copy=False).T
        if block.size:
            values = block[np.maximum(i - 1 - lines.start, 0), np.maximum(j - 1 - columns.start, 0)]
            found[cells] = np.where((i > 0) & (j > 0), values, 0)
        row = last
    return found
