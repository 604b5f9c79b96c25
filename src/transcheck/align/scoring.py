"""Evidence and weights → the beads that are worth a thought, with their scores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from transcheck.align.band import longest_chain
from transcheck.align.evidence import Evidence
from transcheck.align.features import PAIR_FEATURES, alone_features, pair_features
from transcheck.align.search import Candidates
from transcheck.align.shapes import LARGEST, STEPS
from transcheck.align.weights import Weights
from transcheck.align.windows import Window

Floats = NDArray[np.float32]
Gains = NDArray[np.float64]
Integers = NDArray[np.int64]

# Rows of the band that are looked at together, and how many more to both sides so that nothing is cut off.
_ROWS = 1_000
_MORE = 16
_LOWEST = -0.2
_ROUGHLY = 2.0
# A bead that scores this much less than its units do alone, or than the best bead of one of them does, is not worth a
# thought.
_SLACK = 5.0
_SLACK_TO_BEST = 9.0


@dataclass(frozen=True, slots=True)
class Looked:
    """All nodes of some rows with one move's features: shape (features, nodes) for those in `i`, `j`."""

    move: int
    i: Integers
    j: Integers
    features: Floats


def look(evidence: Evidence) -> Iterator[Iterator[Looked]]:
    """The features of all beads in the band, some rows at a time, of these one move at a time."""
    for first in range(0, evidence.band.rows, _ROWS):
        yield _look_at(evidence, first, min(first + _ROWS, evidence.band.rows))


def _look_at(evidence: Evidence, first: int, last: int) -> Iterator[Looked]:
    window = Window(evidence.band, max(first - _MORE, 0), min(last + _MORE, evidence.band.rows))
    inner = (window.i >= first) & (window.i < last)
    found = pair_features(evidence.source, evidence.target, evidence.spans, window, evidence.ratio)
    for move, valid, features in found:
        chosen = np.flatnonzero(valid & inner)
        yield Looked(move, window.i[chosen], window.j[chosen], features[:, chosen])


class Best:
    """The best margins that each unit has with any unit of the other side."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        views = len(evidence.spans)
        self.rows = [PAIR_FEATURES.index(name) for name in ("margin", "surface")][-views:]
        self.found = [
            np.full((views, len(side.lengths) + 1), _LOWEST, dtype=np.float32)
            for side in (evidence.source, evidence.target)
        ]

    def note(self, looked: Looked) -> None:
        if looked.move == 0:
            for k, row in enumerate(self.rows):
                np.maximum.at(self.found[0][k], looked.i, looked.features[row])
                np.maximum.at(self.found[1][k], looked.j, looked.features[row])

    def alone(self) -> tuple[Floats, Floats]:
        """The features of units alone, shape (features, units), of both sides."""
        left, right = (list(found[:, 1:]) for found in self.found)
        return (
            alone_features(self.evidence.source, False, left),
            alone_features(self.evidence.target, True, right),
        )


def candidates_of(evidence: Evidence, weights: Weights) -> Candidates:
    """The beads worth a thought, and the scores of all units alone."""
    best, lowest = Best(evidence), _lowest_alone(evidence, weights)
    kept: list[tuple[Integers, Integers, Integers, Gains]] = []
    for window in look(evidence):
        parts: list[tuple[Integers, Integers, Integers, Gains]] = []
        for looked in window:
            best.note(looked)
            scores = (weights.pair @ looked.features).astype(np.float64)
            parts.append((np.full(len(looked.i), looked.move, dtype=np.int64), looked.i, looked.j, scores))
        # What units score alone is known for certain only after the last window: a rough cut, to save memory.
        kept.append(_cut(parts, lowest, _ROUGHLY))
    alone: list[Gains] = [(weights.alone[:-1] @ found[:-1]).astype(np.float64) for found in best.alone()]
    return Candidates(*_cut(kept, alone, 0.0), alone[0], alone[1], float(weights.alone[-1]))


def _cut(
    parts: Sequence[tuple[Integers, Integers, Integers, Gains]], alone: Sequence[Gains], more: float
) -> tuple[Integers, Integers, Integers, Gains]:
    """All parts as one, without what is not worth a thought."""
    moves, i, j = (np.concatenate([part[k] for part in parts]) for k in range(3))
    scores = np.concatenate([part[3] for part in parts])
    worth = pruned(moves, i, j, scores, alone, more)
    return moves[worth], i[worth], j[worth], scores[worth]


def _lowest_alone(evidence: Evidence, weights: Weights) -> list[Gains]:
    """What each unit scores alone at least, whatever its best pairs are."""
    found = []
    for side, is_target in ((evidence.source, False), (evidence.target, True)):
        ends = [np.full(len(side.lengths), value, dtype=np.float32) for value in (_LOWEST, 1.0)]
        scores = [weights.alone[:-1] @ alone_features(side, is_target, [end] * len(side.views))[:-1] for end in ends]
        found.append(np.minimum(*scores).astype(np.float64))
    return found


def pruned(
    moves: Integers, i: Integers, j: Integers, scores: Gains, alone: Sequence[NDArray[np.floating]], more: float
) -> NDArray[np.bool_]:
    """Which beads to keep; `more`: how much less strict to be."""
    heights = [np.concatenate([[0.0], np.cumsum(side, dtype=np.float64)]) for side in alone]
    sizes = np.array(STEPS, dtype=np.int64)[moves]
    apart = heights[0][i] - heights[0][i - sizes[:, 0]] + heights[1][j] - heights[1][j - sizes[:, 1]]
    gain = scores - apart
    worth: NDArray[np.bool_] = gain > -_SLACK - more
    worth[worth] = _worth(gain[worth], i[worth], j[worth], sizes[worth], more)
    return worth


def _worth(gain: Gains, i: Integers, j: Integers, sizes: Integers, more: float) -> NDArray[np.bool_]:
    """Which beads their rivals leave worth a thought; `gain`: how much more they score than their units alone."""
    units = [_units(ends, sizes[:, axis]) for axis, ends in enumerate((i, j))]
    # Beads of two and two count as two.
    many = np.minimum(sizes[:, 0], sizes[:, 1])
    each = gain / many
    # Beads that are the best of all their units, as many of them as can be true together: what shares a unit with one
    # of them must come close to it.
    leads = np.ones(len(gain), dtype=np.bool_)
    for held in units:
        leads &= each >= _best_of_units(each, held)[held].max(axis=0)
    chosen = np.flatnonzero(leads)
    number_of = dict(zip(zip(i[chosen].tolist(), j[chosen].tolist(), strict=True), chosen.tolist(), strict=True))
    chain = longest_chain([(a, b, float(gain[number])) for (a, b), number in number_of.items()])
    leading = [number_of[a, b] for a, b, _ in chain]
    worth = np.ones(len(gain), dtype=np.bool_)
    for held in units:
        best = _best_of_units(each[leading], held[:, leading], int(held.max(initial=0)))
        worth &= gain > best[held].max(axis=0) * many - _SLACK_TO_BEST - more
    return worth


def _units(ends: Integers, size: Integers) -> Integers:
    """The units of each bead by the node behind them, shape (4, beads); 0 where a bead has less."""
    back = np.arange(LARGEST)[:, None]
    return np.where(size > back, ends - back, 0)


def _best_of_units(gain: Gains, held: Integers, last: int | None = None) -> Gains:
    """For each unit (up to `last`) the greatest gain of a bead that holds it; none is at place 0."""
    best = np.full((int(held.max(initial=0)) if last is None else last) + 1, -np.inf)
    np.maximum.at(best, held.ravel(), np.concatenate([gain] * LARGEST))
    best[0] = -np.inf
    return best
