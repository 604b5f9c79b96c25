"""How likely each bead is, over all alignments.

A log-linear model over sequences of beads (a semi-Markov conditional random field, Sarawagi and Cohen 2004): the score
of an alignment is the sum of its beads' scores, and the probability of a bead the share of all alignments that have
it. What a run of lone units scores depends on its ends alone, so that only beads of both sides need to be gone
through: time grows with their number times the logarithm of the target's length.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from math import exp, inf, log, log1p

import numpy as np
from numpy.typing import NDArray

from transcheck.align.shapes import STEPS

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


# What is less likely by this much (as a logarithm) is left out of sums.
_NEGLIGIBLE = 14.0


@dataclass(frozen=True, slots=True)
class Candidates:
    """Beads of both sides that are worth a thought: their moves, the nodes where they end, their scores; the scores of
    all units alone; and what the first of several units left alone scores on top."""

    moves: Integers
    i: Integers
    j: Integers
    scores: Floats
    source_alone: Floats
    target_alone: Floats
    opening: float


def add(a: float, b: float) -> float:
    """log(exp(a) + exp(b))."""
    if a < b:
        a, b = b, a
    return a if b < a - 2 * _NEGLIGIBLE else a + log1p(exp(b - a))


def probabilities(candidates: Candidates) -> Floats:
    """The probability of each candidate, by the forward-backward algorithm."""
    return marginals(candidates)[0]


def marginals(candidates: Candidates) -> tuple[Floats, float]:
    """The probability of each candidate, and the logarithm of the sum over all alignments."""
    sizes = np.array(STEPS, dtype=np.int64)[candidates.moves]
    ends = np.stack([candidates.i, candidates.j], axis=1)
    heights = [np.concatenate([[0.0], np.cumsum(side)]) for side in (candidates.source_alone, candidates.target_alone)]
    last = np.array([len(height) - 1 for height in heights], dtype=np.int64)
    before, total = _sums(ends - sizes, ends, candidates.scores, heights, candidates.opening)
    turned = [height[-1] - height[::-1] for height in heights]
    after, _ = _sums(last - ends, last - ends + sizes, candidates.scores, turned, candidates.opening)
    found: Floats = np.exp(np.minimum(before + after - candidates.scores - total, 0.0))
    return found, total


def log_total(candidates: Candidates) -> float:
    """The logarithm of the sum over all alignments."""
    sizes = np.array(STEPS, dtype=np.int64)[candidates.moves]
    ends = np.stack([candidates.i, candidates.j], axis=1)
    heights = [np.concatenate([[0.0], np.cumsum(side)]) for side in (candidates.source_alone, candidates.target_alone)]
    return _sums(ends - sizes, ends, candidates.scores, heights, candidates.opening)[1]


def _sums(
    begins: Integers, ends: Integers, scores: Floats, heights: list[Floats], opening: float
) -> tuple[Floats, float]:
    """For each bead the log sum over all ways that end with it, and the log sum over all whole alignments."""
    left, right = heights[0].tolist(), heights[1].tolist()
    sources, targets = len(left) - 1, len(right) - 1
    order = np.lexsort((begins[:, 1], begins[:, 0]))
    # Plain lists of so many numbers would take too much memory. The beginning is a bead too, the last one.
    begin_i, begin_j = _whole_numbers(begins[:, 0]), _whole_numbers(begins[:, 1])
    end_j, score = _whole_numbers(np.append(ends[:, 1], 0)), array("d", np.append(scores, 0.0).tobytes())
    by_end = np.argsort(np.append(ends[:, 0], 0), kind="stable")
    rows = np.searchsorted(np.append(ends[:, 0], 0)[by_end], np.arange(sources + 2)).tolist()
    value_of = array("d", bytes(8 * (len(scores) + 1)))
    columns: dict[int, float] = {}  # by column, all that ends above this row
    tree = [-inf] * (targets + 2)  # a Fenwick tree over the columns of the same
    current: dict[int, float] = {}  # by column, all that ends in this row
    row = 0
    highest = -inf  # the greatest of all that ends above this row

    def enter(row: int) -> dict[int, float]:
        found: dict[int, float] = {}
        for number in by_end[rows[row] : rows[row + 1]].tolist():
            j = end_j[number]
            value = value_of[number] - left[row] - right[j]
            found[j] = add(found[j], value) if j in found else value
        return found

    def arrive(i: int, j: int) -> float:
        """All ways to the node (i, j), for the current row i."""
        exact = current.get(j, -inf)
        if exact > highest + opening + _NEGLIGIBLE and len(current) == 1:
            return float(exact + left[i] + right[j])
        parts: list[float] = [exact, columns.get(j, -inf) + opening]
        parts += [value + opening for column, value in current.items() if column < j]
        place = j
        while place > 0:
            parts.append(tree[place] + 2 * opening)
            place &= place - 1
        top = max(parts)
        if top == -inf:
            return top
        least = top - _NEGLIGIBLE
        total: float = top + log(sum([exp(part - top) for part in parts if part > least])) + left[i] + right[j]
        return total

    def advance(to: int) -> None:
        nonlocal row, current, highest
        while row < to:
            for j, value in current.items():
                highest = max(highest, value)
                columns[j] = add(columns[j], value) if j in columns else value
                place = j + 1
                while place <= targets + 1:
                    tree[place] = add(tree[place], value) if tree[place] > -inf else value
                    place += place & -place
            row += 1
            current = enter(row)

    current = enter(0)
    node, ways = (-1, -1), -inf
    for number in order.tolist():
        # Beads that begin at the same node follow each other.
        if node != (begin_i[number], begin_j[number]):
            node = begin_i[number], begin_j[number]
            advance(node[0])
            ways = arrive(*node)
        value_of[number] = ways + score[number]
    advance(sources)
    return np.array(value_of[:-1], dtype=np.float64), arrive(sources, targets)


def _whole_numbers(values: Integers) -> array[int]:
    return array("q", np.ascontiguousarray(values, dtype=np.int64).tobytes())
