"""Runs of units that plainly answer each other one by one: nothing else need be weighed for them.

Most of a translation is of this kind. What is left between the runs is searched, with the units around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

from transcheck.align.band import Preferences, longest_chain
from transcheck.align.evidence import VIEW_SHARES, View
from transcheck.text.sentences import split

Pair = tuple[int, int]
Stretch = tuple[int, int]

# How alike partners must be, and by how much more than either is to any other, with meaning; writing alone may say
# nothing of partners, and says little of others.
_ALIKE, _ALIKE_IN_WRITING = 0.4, -1.0
_LEAD, _LEAD_IN_WRITING = 0.05, 0.0
# Up to so many units between two such pairs belong to the run where no other partner is more alike by more than this.
_BETWEEN, _WORSE = 3, 0.1
# How much longer or shorter (as a logarithm) a unit of the run may be than its partner.
_SKEW = 0.5
# From so many units on, a run inside of the texts saves time.
_LONG = 10
_BEFORE = (-1, -1)


def clear_pairs(
    texts: tuple[Sequence[str], Sequence[str]], views: Sequence[View], preferred: Preferences
) -> list[Pair]:
    """Pairs of a source and a target unit, rising on both sides, that are beads for sure.

    Each has as many sentences on both sides, and stands between two others of which the same is true, or at the end of
    both texts: where a unit was joined, cut, moved or left out, none of its neighbours is among them.
    """
    alike, lead = (_ALIKE, _LEAD) if len(views) == 2 else (_ALIKE_IN_WRITING, _LEAD_IN_WRITING)

    def fit(i: int, j: int) -> bool:
        return _fit(texts[0][i], texts[1][j]) and _alike(i, j, views) >= max(
            alike, preferred.best_source[i] - _WORSE, preferred.best_target[j] - _WORSE
        )

    chain = longest_chain([pair for pair in preferred.pairs if pair[2] >= lead])
    end = len(texts[0]), len(texts[1])
    clear = {_BEFORE, end}
    anchors = [_BEFORE, *((i, j) for i, j, _ in chain if fit(i, j)), end]
    for first, last in pairwise(anchors):
        clear.add(last)
        between = _between(first, last)
        if all(fit(i, j) for i, j in between):
            clear.update(between)
    inner = sorted((i, j) for i, j in clear if (i - 1, j - 1) in clear and (i + 1, j + 1) in clear)
    return [pair for run in _runs(inner) if _is_worth(run, end) for pair in run]


def _runs(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Pairs that follow each other on both sides, together."""
    run: list[Pair] = []
    for i, j in pairs:
        if run and run[-1] != (i - 1, j - 1):
            yield run
            run = []
        run.append((i, j))
    if run:
        yield run


def _is_worth(run: Sequence[Pair], end: Pair) -> bool:
    """Whether leaving out the run saves more than it costs to search before it and behind it apart."""
    return len(run) >= _LONG or run[0] == (0, 0) or run[-1] == (end[0] - 1, end[1] - 1)


def stretches(clear: Sequence[Pair], sources: int, targets: int) -> Iterator[tuple[Stretch, Stretch]]:
    """What lies between the clear pairs: from and to on the source side, and on the target side."""
    for (i, j), (next_i, next_j) in pairwise([_BEFORE, *clear, (sources, targets)]):
        if next_i > i + 1 or next_j > j + 1:
            yield (i + 1, next_i), (j + 1, next_j)


def _between(first: Pair, last: Pair) -> list[Pair]:
    """The pairs one by one between two others, where there are as many units on both sides, and few."""
    rows, columns = last[0] - first[0], last[1] - first[1]
    if rows != columns or rows > _BETWEEN + 1:
        return []
    return [(first[0] + step, first[1] + step) for step in range(1, rows)]


def _fit(source: str, target: str) -> bool:
    """Whether a unit can be all of the other, and no more."""
    if abs(log((len(target) + 8) / (len(source) + 8))) > _SKEW:
        return False
    return len(split(source, "de")) == len(split(target, "en"))


def _alike(i: int, j: int, views: Sequence[View]) -> float:
    """The cosine of two units, in all views together."""
    shares = VIEW_SHARES[-len(views) :]
    return sum(share * float(view.units[0][i] @ view.units[1][j]) for view, share in zip(views, shares, strict=True))
