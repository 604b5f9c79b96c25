"""The sums over all alignments, against all alignments written out."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.align.band import longest_chain
from transcheck.align.choose import alone_probabilities, most_expected
from transcheck.align.search import Candidates, log_total, probabilities
from transcheck.align.shapes import STEPS


def some_candidates(seed: int) -> Candidates:
    random = np.random.default_rng(seed)
    sources, targets = (int(number) for number in random.integers(1, 5, 2))
    places = [
        (move, i, j)
        for move, (a, b) in enumerate(STEPS)
        for i in range(a, sources + 1)
        for j in range(b, targets + 1)
        if random.random() < 0.6
    ]
    moves, i, j = (np.array([place[k] for place in places], dtype=np.int64) for k in range(3))
    scores = random.normal(0, 2, len(places))
    return Candidates(moves, i, j, scores, random.normal(0, 1, sources), random.normal(0, 1, targets), -1.3)


def every_alignment(candidates: Candidates) -> list[tuple[float, list[int]]]:
    """The score and the beads of each alignment: source units alone come before target units alone."""
    by_start: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number, (move, i, j) in enumerate(zip(candidates.moves, candidates.i, candidates.j, strict=True)):
        by_start[int(i) - STEPS[move][0], int(j) - STEPS[move][1]].append(number)
    found: list[tuple[float, list[int]]] = []

    def walk(i: int, j: int, last: str, score: float, beads: list[int]) -> None:
        if (i, j) == (len(candidates.source_alone), len(candidates.target_alone)):
            found.append((score, beads))
            return
        for number in by_start[i, j]:
            end = int(candidates.i[number]), int(candidates.j[number])
            walk(*end, "pair", score + candidates.scores[number], [*beads, number])
        if i < len(candidates.source_alone) and last != "target":
            opening = candidates.opening if last == "pair" else 0.0
            walk(i + 1, j, "source", score + candidates.source_alone[i] + opening, beads)
        if j < len(candidates.target_alone):
            opening = candidates.opening if last != "target" else 0.0
            walk(i, j + 1, "target", score + candidates.target_alone[j] + opening, beads)

    walk(0, 0, "pair", 0.0, [])
    return found


@pytest.mark.parametrize("seed", range(12))
def test_probabilities_are_shares_of_all_alignments(seed: int) -> None:
    candidates = some_candidates(seed)
    ways = every_alignment(candidates)
    total = np.logaddexp.reduce([score for score, _ in ways])
    expected = np.zeros(len(candidates.moves))
    for score, beads in ways:
        expected[beads] += np.exp(score - total)
    assert log_total(candidates) == pytest.approx(total, abs=1e-3)
    assert probabilities(candidates) == pytest.approx(expected, abs=1e-3)


@pytest.mark.parametrize("seed", range(12))
def test_chosen_beads_run_forward(seed: int) -> None:
    candidates = some_candidates(seed)
    probability = probabilities(candidates)
    chosen = most_expected(candidates, probability)
    ends = [(0, 0), *((bead.source + bead.a, bead.target + bead.b) for bead in chosen)]
    for (i, j), bead in zip(ends, chosen, strict=False):
        assert bead.source >= i
        assert bead.target >= j
    for side in alone_probabilities(candidates, probability):
        assert ((side >= 0) & (side <= 1)).all()


@given(
    st.lists(
        st.tuples(st.integers(0, 8), st.integers(0, 8), st.floats(0.1, 1.0)), max_size=8, unique_by=lambda p: p[:2]
    )
)
def test_the_longest_chain_is_the_heaviest(pairs: list[tuple[int, int, float]]) -> None:
    chain = longest_chain(pairs)
    assert all(a[0] <= b[0] and a[1] < b[1] for a, b in pairwise(chain))
    best = [0.0] * (len(pairs) + 1)
    ordered = sorted(pairs)
    for k, pair in enumerate(ordered):
        before = [best[m] for m in range(k) if ordered[m][1] < pair[1]]
        best[k] = pair[2] + max(before, default=0.0)
    assert sum(pair[2] for pair in chain) == pytest.approx(max(best))
