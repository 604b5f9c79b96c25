"""Two lists of units → beads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import exp

from transcheck.align.choose import Choice, alone_probabilities, most_expected
from transcheck.align.clear_runs import clear_pairs, stretches
from transcheck.align.doubtful import by_meaning
from transcheck.align.evidence import VIEW_SHARES, View, gather, preferences, usual_ratio, views_of
from transcheck.align.glued import with_glued
from transcheck.align.kinds import with_kinds
from transcheck.align.lone_links import without_lone_links
from transcheck.align.moved import moved
from transcheck.align.repeats import with_repeats, without_repeats
from transcheck.align.scoring import candidates_of
from transcheck.align.search import Floats, probabilities
from transcheck.align.weights import Weights, weights
from transcheck.meaning.interface import Meaning
from transcheck.meaning.threads import one_thread
from transcheck.model import Bead

# How sure the pairs of clear runs are, with meaning and without: of 5,304 and 2,340 measured ones all were right.
_CLEAR, _CLEAR_BY_WRITING = 0.998, 0.99
# Of beads whose best cosine is far under `_DOUBTFUL_COSINE` about this share is right, however sure they seem; how fast
# more makes them surer.
_UNLIKE_SURE, _DOUBTFUL_COSINE, _STEEPNESS = 0.7, 0.2, 20.0


def align(source: Sequence[str], target: Sequence[str], meaning: Meaning | None = None) -> tuple[Bead, ...]:
    """Group the units (paragraphs or sentences) of two texts into beads.

    Every unit is in exactly one bead; beads are in the order of their first source unit, and those without one stand
    after the bead of the target unit before them. Units joined by a bead are neighbours, at most four a side. Without
    `meaning`, shared writing (numbers, names, links, marks) and lengths decide.
    """
    if not source or not target:
        lone = [Bead((i,), (), 1.0, "source-only") for i in range(len(source))]
        return tuple(lone + [Bead((), (j,), 1.0, "target-only") for j in range(len(target))])
    kept = without_repeats(source), without_repeats(target)
    texts = without_lone_links([source[i] for i in kept[0]], [target[j] for j in kept[1]])
    with one_thread():
        beads = _align(*texts, meaning)
    beads = with_repeats(beads, kept, (len(source), len(target)))
    return with_kinds(in_order(beads), source, target)


def _align(source: Sequence[str], target: Sequence[str], meaning: Meaning | None) -> list[Bead]:
    views = views_of(source, target, meaning)
    chosen = weights(meaning is not None)

    preferred = preferences(views)
    ratio = usual_ratio(source, target, preferred)

    def solve(left: tuple[int, int], right: tuple[int, int]) -> list[Bead]:
        parts = [view.part(slice(*left), slice(*right)) for view in views]
        return _in_sequence(source[slice(*left)], target[slice(*right)], parts, ratio, chosen, (left[0], right[0]))

    clear = clear_pairs((source, target), views, preferred)
    beads = [Bead((i,), (j,), _CLEAR if meaning else _CLEAR_BY_WRITING) for i, j in clear]
    for left, right in stretches(clear, len(source), len(target)):
        beads += solve(left, right)
    return moved(beads, (source, target), views, VIEW_SHARES[-len(views) :], solve)


def _in_sequence(
    source: Sequence[str],
    target: Sequence[str],
    views: Sequence[View],
    ratio: float,
    chosen: Weights,
    offset: tuple[int, int],
) -> list[Bead]:
    """The beads of two stretches of units that follow each other in the same order."""
    evidence = gather(source, target, views, ratio)
    candidates = candidates_of(evidence, chosen)
    probability = probabilities(candidates)
    beads = [bead for choice in most_expected(candidates, probability) for bead in _beads(choice)]
    beads += _alone(beads, *alone_probabilities(candidates, probability))
    if len(views) == 2:
        beads = by_meaning(beads, *views[0].units)
        beads = with_glued(beads, (source, target), views[0], ratio)
        beads = [_no_surer_than_alike(bead, views[0]) if bead.source and bead.target else bead for bead in beads]
    return [
        Bead(
            tuple([i + offset[0] for i in bead.source]),
            tuple([j + offset[1] for j in bead.target]),
            bead.score,
            bead.kind,
        )
        for bead in beads
    ]


def _beads(choice: Choice) -> list[Bead]:
    source = tuple(range(choice.source, choice.source + choice.a))
    target = tuple(range(choice.target, choice.target + choice.b))
    score = min(choice.probability, 1.0)
    if choice.swapped:
        return [Bead(source[:1], target[1:], score), Bead(source[1:], target[:1], score)]
    return [Bead(source, target, score)]


def _no_surer_than_alike(bead: Bead, meaning: View) -> Bead:
    """A bead is probable where nothing better is at hand; but units that mean nothing alike are not sure to be one."""
    cosines = meaning.units[0][list(bead.source)] @ meaning.units[1][list(bead.target)].T
    more = 1 / (1 + exp(-_STEEPNESS * (float(cosines.max()) - _DOUBTFUL_COSINE)))
    most = _UNLIKE_SURE + (1 - _UNLIKE_SURE) * more
    return replace(bead, score=min(bead.score, most))


def _alone(beads: Sequence[Bead], source: Floats, target: Floats) -> list[Bead]:
    """A bead for each unit that is in none, with its probability of being alone."""
    in_source = {i for bead in beads for i in bead.source}
    in_target = {j for bead in beads for j in bead.target}
    left = [Bead((i,), (), min(float(p), 1.0), "source-only") for i, p in enumerate(source) if i not in in_source]
    return left + [
        Bead((), (j,), min(float(p), 1.0), "target-only") for j, p in enumerate(target) if j not in in_target
    ]


def in_order(beads: Sequence[Bead]) -> list[Bead]:
    """Beads by their first source unit; those without one follow the bead that holds the target unit before them."""
    place: dict[int, float] = {}
    for bead in beads:
        for j in bead.target if bead.source else ():
            place[j] = bead.source[0]
    before = -1.0
    keys: dict[int, float] = {}
    for j in sorted(j for bead in beads for j in bead.target):
        before = place.get(j, before)
        keys[j] = before

    def key(bead: Bead) -> tuple[float, int, int]:
        if bead.source:
            return (bead.source[0], 0, 0)
        return (keys[bead.target[0]], 1, bead.target[0])

    return sorted(beads, key=key)
