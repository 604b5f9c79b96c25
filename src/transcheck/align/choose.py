"""The alignment that is expected to have most beads right, from the probabilities of all beads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from transcheck.align.search import Candidates, Floats
from transcheck.align.shapes import STEPS, SWAP

# A bead less likely than this is never chosen.
_FAINT = 0.02
_PRICE = 0.45


@dataclass(frozen=True, slots=True)
class Choice:
    """A bead from source unit `source` and target unit `target` on, of `a` and `b` units, and its probability."""

    source: int
    target: int
    a: int
    b: int
    probability: float
    swapped: bool = False


def most_expected(candidates: Candidates, probability: Floats) -> list[Choice]:
    """Beads that run forward on both sides with the greatest expected number of right ones; lone units are left out.

    A bead is worth its own probability less those of its units staying alone, each less the price of a wrong bead: that
    comes close to the greatest expected F1 (Dinkelbach's method, for an F1 near 1).
    """
    alone = [np.concatenate([[0.0], np.cumsum(side)]) for side in alone_probabilities(candidates, probability)]
    worthy = []
    for index in np.flatnonzero(probability > _FAINT).tolist():
        move, i, j = int(candidates.moves[index]), int(candidates.i[index]), int(candidates.j[index])
        a, b = STEPS[move]
        worth = (float(probability[index]) - _PRICE) * (2 if move == SWAP else 1)
        worth -= float(alone[0][i] - alone[0][i - a] + alone[1][j] - alone[1][j - b]) - _PRICE * (a + b)
        if worth > 0:
            worthy.append((worth, Choice(i - a, j - b, a, b, float(probability[index]), move == SWAP)))
    return _heaviest_chain(worthy, len(candidates.target_alone))


def alone_probabilities(candidates: Candidates, probability: Floats) -> tuple[Floats, Floats]:
    """For each unit of both sides the probability that it is in no bead with the other side."""
    sizes = np.array(STEPS, dtype=np.int64)[candidates.moves]
    sides = []
    for axis, (ends, count) in enumerate(
        ((candidates.i, len(candidates.source_alone)), (candidates.j, len(candidates.target_alone)))
    ):
        change = np.zeros(count + 1)
        np.add.at(change, ends - sizes[:, axis], probability)
        np.add.at(change, ends, -probability)
        sides.append(np.clip(1 - np.cumsum(change)[:-1], 0.0, 1.0))
    return sides[0], sides[1]


def _heaviest_chain(candidates: list[tuple[float, Choice]], targets: int) -> list[Choice]:
    """The chain of beads, each beginning where or after the one before ends, with the greatest sum."""
    # A Fenwick tree over target places holds the best chain that ends there or before; beads are entered once the
    # source side has passed their end.
    tree: list[tuple[float, int]] = [(0.0, -1)] * (targets + 2)
    before: list[int] = []
    totals: list[float] = []
    waiting = sorted(range(len(candidates)), key=lambda k: candidates[k][1].source + candidates[k][1].a)
    order = sorted(range(len(candidates)), key=lambda k: candidates[k][1].source)
    before, totals = [-1] * len(candidates), [0.0] * len(candidates)
    entered = 0
    for number in order:
        worth, choice = candidates[number]
        while entered < len(waiting):
            other = candidates[waiting[entered]][1]
            if other.source + other.a > choice.source:
                break
            entry = (totals[waiting[entered]], waiting[entered])
            place = other.target + other.b + 1
            while place < len(tree):
                tree[place] = max(tree[place], entry)
                place += place & -place
            entered += 1
        best = (0.0, -1)
        place = choice.target + 1
        while place > 0:
            best = max(best, tree[place])
            place -= place & -place
        totals[number], before[number] = best[0] + worth, best[1]
    chain: list[Choice] = []
    number = max(range(len(candidates)), key=totals.__getitem__, default=-1)
    while number >= 0:
        chain.append(candidates[number][1])
        number = before[number]
    return chain[::-1]
