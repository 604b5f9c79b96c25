"""Units that stand elsewhere in the other text: a second search, among what the first one left alone.

The first search runs forward on both sides. What was moved farther than one place, up to two halves in another order,
is found by pairs of lone units that prefer each other; where they are, the two stretches of lone units are aligned by
themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from math import log

import numpy as np

from transcheck.align.band import longest_chain, mutual_best
from transcheck.align.evidence import View
from transcheck.model import Bead

Stretch = tuple[int, int]
Solve = Callable[[Stretch, Stretch], list[Bead]]

# Units that prefer each other by less than this, or differ more in length (as a logarithm), say nothing.
_LEAD = 0.15
_SKEW = 0.6
# How much the leads of a chain of them must sum up to before two stretches are aligned: neighbours that changed places,
# and units that went far; among those, one pair alone must be of this many letters.
_ENOUGH_NEAR, _ENOUGH_FAR = 0.25, 0.6
_NEAR = 4
_LETTERS = 60
# How sure a bead of moved units has to be.
_SURE = 0.8
_ROUNDS = 4
# More lone units than this on a side are not searched: the texts have little to do with each other.
_MOST = 30_000


def moved(
    beads: Sequence[Bead],
    texts: tuple[Sequence[str], Sequence[str]],
    views: Sequence[View],
    shares: Sequence[float],
    solve: Solve,
) -> list[Bead]:
    """Beads with those of moved units in place of their lone ones; `solve` aligns a stretch of each side."""
    found = list(beads)
    for _ in range(_ROUNDS):
        new = _round(found, texts, views, shares, solve)
        if not new:
            break
        sources = {i for bead in new for i in bead.source}
        targets = {j for bead in new for j in bead.target}
        found = [
            bead
            for bead in found
            if (bead.source and bead.target) or not (sources & set(bead.source) or targets & set(bead.target))
        ] + new
    return found


def _round(
    beads: Sequence[Bead],
    texts: tuple[Sequence[str], Sequence[str]],
    views: Sequence[View],
    shares: Sequence[float],
    solve: Solve,
) -> list[Bead]:
    left = sorted(bead.source[0] for bead in beads if not bead.target)
    right = sorted(bead.target[0] for bead in beads if not bead.source)
    if not left or not right or max(len(left), len(right)) > _MOST:
        return []
    picked = [(view.units[0][left], view.units[1][right]) for view in views]
    stretches = _stretches(left), _stretches(right)
    votes: defaultdict[tuple[Stretch, Stretch], list[tuple[int, int, float]]] = defaultdict(list)
    for a, b, lead in mutual_best(picked, shares, [(0, len(left), 0, len(right))]).pairs:
        i, j = left[a], right[b]
        if lead > _LEAD and abs(log((len(texts[1][j]) + 8) / (len(texts[0][i]) + 8))) < _SKEW:
            votes[stretches[0][i], stretches[1][j]].append((i, j, lead))
    expected = _expected(beads)
    chains = {pair: longest_chain(chosen) for pair, chosen in votes.items()}
    strength = {pair: sum(lead for *_, lead in chain) for pair, chain in chains.items()}
    new: list[Bead] = []
    done: tuple[set[Stretch], set[Stretch]] = (set(), set())
    for pair in sorted(strength, key=strength.__getitem__, reverse=True):
        if pair[0] in done[0] or pair[1] in done[1]:
            continue
        chain = chains[pair]
        near = any(abs(expected.get(i, j) - j) <= _NEAR for i, j, _ in chain)
        alone = len(chain) == 1 and min(len(texts[0][chain[0][0]]), len(texts[1][chain[0][1]])) < _LETTERS
        if strength[pair] < (_ENOUGH_NEAR if near else _ENOUGH_FAR) or (alone and not near):
            continue
        known = {(i, j) for i, j, _ in chain}
        sure = [bead for bead in solve(*pair) if bead.source and bead.target and bead.score >= _SURE]
        if len(chain) < 3:
            sure = [bead for bead in sure if any((i, j) in known for i in bead.source for j in bead.target)]
        if sure:
            new += sure
            done[0].add(pair[0])
            done[1].add(pair[1])
    return new


def _expected(beads: Sequence[Bead]) -> dict[int, int]:
    """For each lone source unit the target unit that would be next, had nothing moved."""
    partner = {i: bead.target[-1] + 1 for bead in beads if bead.target for i in bead.source}
    found: dict[int, int] = {}
    following = 0
    for i in sorted(i for bead in beads for i in bead.source):
        following = partner.get(i, following)
        if i not in partner:
            found[i] = following
    return found


def _stretches(units: Sequence[int]) -> dict[int, Stretch]:
    """For each unit the run of neighbouring units that it is in: its first, and the one behind its last."""
    breaks = np.flatnonzero(np.diff(units) > 1) + 1
    found: dict[int, Stretch] = {}
    for run in np.split(np.asarray(units), breaks):
        stretch = int(run[0]), int(run[-1]) + 1
        found.update(dict.fromkeys(run.tolist(), stretch))
    return found
