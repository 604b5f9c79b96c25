"""Where the alignment can run: anchors that both sides agree on, and a narrow band around them.

Nodes (i, j) stand for "i source units and j target units are behind us". A band holds one range of j for each i.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Views = Sequence[tuple[NDArray[np.floating], NDArray[np.floating]]]
Range = tuple[int, int, int, int]

# Nodes to both sides of the path.
_MARGIN = 7
# A gap between anchors is searched whole up to this many nodes.
_GAP_NODES = 60_000
# Unit pairs up to which everything is compared with everything.
_ALL_PAIRS = 6_000_000
_SAMPLES = 800
_REACH = 150
# Between two points of the coarse path so far apart there is no sense in comparing everything.
_LARGEST_RANGE = 100_000_000
_BLOCK = 512


@dataclass(frozen=True, slots=True)
class Band:
    """Nodes (i, j) with low[i] <= j < high[i], stored one row after the other from start[i] on."""

    low: Integers
    high: Integers
    start: Integers

    @property
    def rows(self) -> int:
        return len(self.low)

    @property
    def size(self) -> int:
        return int(self.start[-1])


@dataclass(frozen=True, slots=True)
class Preferences:
    """Pairs (i, j, lead) that are each other's best, the lead over the second best; each unit's greatest similarity."""

    pairs: list[tuple[int, int, float]]
    best_source: Floats
    best_target: Floats


def band_of(low: Integers, high: Integers) -> Band:
    """The band with these ranges."""
    start = np.zeros(len(low) + 1, dtype=np.int64)
    np.cumsum(high - low, out=start[1:])
    return Band(low, high, start)


def mutual_best(pairs: Views, shares: Sequence[float], ranges: Sequence[Range] | None = None) -> Preferences:
    """Pairs of units that are each other's best, over all views together by their shares, and each unit's best.

    Without `ranges` all are compared with all, unless that were too many: then around a coarse path.
    """
    sources, targets = len(pairs[0][0]), len(pairs[0][1])
    best_source, best_target = (np.full((count, 2), -1.0, dtype=np.float32) for count in (sources, targets))
    choice_source, choice_target = (np.zeros(count, dtype=np.int64) for count in (sources, targets))
    if ranges is None:
        ranges = [(0, sources, 0, targets)] if sources * targets <= _ALL_PAIRS else _near(pairs, shares)
    for first, last, low, high in ranges:
        for rows, columns in _blocks(first, last, low, high):
            similar = _similar(pairs, shares, rows, columns)
            _merge_best(best_source[rows], choice_source[rows], similar, columns.start)
            _merge_best(best_target[columns], choice_target[columns], similar.T, rows.start)
    found = []
    for i, j in enumerate(choice_source.tolist() if targets else []):
        lead = float(best_source[i, 0] - max(best_source[i, 1], best_target[j, 1], 0.0))
        if choice_target[j] == i and lead > 0:
            found.append((i, j, lead))
    return Preferences(found, best_source[:, 0], best_target[:, 0])


def _blocks(first: int, last: int, low: int, high: int) -> Iterator[tuple[slice, slice]]:
    for begin in range(first, last, _BLOCK):
        for left in range(low, high, 16 * _BLOCK):
            yield slice(begin, min(begin + _BLOCK, last)), slice(left, min(left + 16 * _BLOCK, high))


def _similar(pairs: Views, shares: Sequence[float], rows: slice, columns: slice) -> Floats:
    """Cosines of all views added up; half precision is only for keeping."""
    total = np.zeros((rows.stop - rows.start, columns.stop - columns.start), dtype=np.float32)
    for (source, target), share in zip(pairs, shares, strict=True):
        total += (source[rows].astype(np.float32) * np.float32(share)) @ target[columns].astype(np.float32).T
    return total


def _merge_best(best: Floats, choice: Integers, similar: Floats, offset: int) -> None:
    """Bring the two best of each row of `similar` into `best`, in place."""
    top = similar.argmax(axis=1)
    rows = np.arange(len(similar))
    value = similar[rows, top]
    if similar.shape[1] > 1:
        second = np.partition(similar, -2, axis=1)[:, -2]
    else:
        second = np.full(len(similar), -1.0, dtype=np.float32)
    better = value > best[:, 0]
    best[:, 1] = np.maximum(np.maximum(best[:, 1], second), np.minimum(best[:, 0], value))
    best[:, 0] = np.maximum(best[:, 0], value)
    choice[better] = top[better] + offset


def longest_chain(pairs: list[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """The chain of pairs, rising on both sides, with the greatest sum of leads (a weighted longest increasing run)."""
    # A Fenwick tree over target places holds the best sum of a chain that ends there.
    pairs = sorted(pairs)
    places = sorted({j for _, j, _ in pairs})
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(places) + 1)
    previous: list[int] = []
    best = (0.0, -1)
    for number, (_, j, lead) in enumerate(pairs):
        rank = bisect_left(places, j)
        total, before = 0.0, -1
        k = rank
        while k > 0:
            if tree[k][0] > total:
                total, before = tree[k]
            k -= k & -k
        previous.append(before)
        entry = (total + lead, number)
        best = max(best, entry)
        k = rank + 1
        while k <= len(places):
            if tree[k][0] < entry[0]:
                tree[k] = entry
            k += k & -k
    chain = []
    number = best[1]
    while number >= 0:
        chain.append(pairs[number])
        number = previous[number]
    return chain[::-1]


def _near(pairs: Views, shares: Sequence[float]) -> list[Range]:
    """Ranges (source from, to, target from, to) around a coarse path, from a sample of the source units."""
    sources, targets = len(pairs[0][0]), len(pairs[0][1])
    sample = np.arange(0, sources, max(1, sources // _SAMPLES))
    thin = [(source[sample], target) for source, target in pairs]
    chosen = mutual_best(thin, shares, [(0, len(sample), 0, targets)]).pairs
    chain = longest_chain([(int(sample[i]), j, lead) for i, j, lead in chosen])
    corners = [(0, 0)]
    for i, j, _ in chain:
        if i >= corners[-1][0] + _BLOCK // 2:
            corners.append((i, j))
    corners.append((sources, targets))
    ranges = []
    for (i, j), (next_i, next_j) in pairwise(corners):
        low, high = max(0, j - _REACH), min(targets, next_j + _REACH)
        if (next_i - i) * (high - low) <= _LARGEST_RANGE:
            ranges.append((i, next_i, low, high))
    return ranges


def around(chain: list[tuple[int, int, float]], sources: int, targets: int) -> Band:
    """The band that holds the chain, all of the gaps between its anchors, and some room on both sides."""
    low = np.full(sources + 1, targets + 1, dtype=np.int64)
    high = np.zeros(sources + 1, dtype=np.int64)
    corners = [(0, 0), *((i, j) for i, j, _ in chain), (sources, targets)]
    for (i, j), (next_i, next_j) in pairwise(corners):
        rows, columns = next_i - i, next_j - j
        if (rows + 1) * (columns + 1) <= _GAP_NODES or min(rows, columns) <= 2 * _MARGIN:
            low[i : next_i + 1] = np.minimum(low[i : next_i + 1], j)
            high[i : next_i + 1] = np.maximum(high[i : next_i + 1], next_j + 1)
            continue
        # Nothing in this gap belongs together for sure: a strip along its diagonal, and one row across.
        places = j + (np.arange(rows + 1) * columns) // rows
        low[i : next_i + 1] = np.minimum(low[i : next_i + 1], np.maximum(places - 64, j))
        high[i : next_i + 1] = np.maximum(high[i : next_i + 1], np.minimum(places + 65, next_j + 1))
    low = np.maximum(low - _MARGIN, 0)
    high = np.minimum(high + _MARGIN, targets + 1)
    low = np.minimum.accumulate(low[::-1])[::-1]
    high = np.maximum.accumulate(high)
    return band_of(low, high)
