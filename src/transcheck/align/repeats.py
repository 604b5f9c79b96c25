"""A headline that is printed twice: units that only repeat the one before them.

They say nothing new about the order of the texts, and would share the probability of their likes: the texts are aligned
without them, and each then goes where its like went.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from transcheck.model import Bead


@lru_cache(maxsize=1_024)
def normal(text: str) -> str:
    """A text as it is compared with others on its own side."""
    return " ".join(text.lower().split())


def without_repeats(texts: Sequence[str]) -> list[int]:
    """The numbers of all units but those that repeat the one before them."""
    normals = [normal(text) for text in texts]
    return [k for k, text in enumerate(normals) if k == 0 or text != normals[k - 1]]


def with_repeats(
    beads: Sequence[Bead], kept: tuple[Sequence[int], Sequence[int]], counts: tuple[int, int]
) -> list[Bead]:
    """Beads of the kept units → beads of all units.

    Where both sides repeat the same, the repetitions belong together too; otherwise one is left alone, as a duplicate.
    """
    found = [
        Bead(_filled(bead.source, kept[0]), _filled(bead.target, kept[1]), bead.score, bead.kind) for bead in beads
    ]
    done = {i for bead in found for i in bead.source}, {j for bead in found for j in bead.target}
    extra: list[Bead] = []
    for bead in found:
        left = _following(bead.source, done[0], counts[0])
        right = _following(bead.target, done[1], counts[1])
        if bead.source and bead.target:
            both = min(len(left), len(right))
            extra += [Bead((i,), (j,), bead.score) for i, j in zip(left[:both], right[:both], strict=True)]
            extra += [Bead((i,), (), bead.score, "duplicate") for i in left[both:]]
            extra += [Bead((), (j,), bead.score, "duplicate") for j in right[both:]]
        else:
            extra += [Bead((i,), (), bead.score, bead.kind) for i in left]
            extra += [Bead((), (j,), bead.score, bead.kind) for j in right]
    return found + extra


def _filled(units: tuple[int, ...], kept: Sequence[int]) -> tuple[int, ...]:
    """The kept units of these numbers, with the repetitions between them."""
    return tuple(range(kept[units[0]], kept[units[-1]] + 1)) if units else units


def _following(units: tuple[int, ...], done: set[int], count: int) -> list[int]:
    """The left-out units that follow the last of `units`."""
    found: list[int] = []
    if units:
        place = units[-1] + 1
        while place < count and place not in done:
            found.append(place)
            place += 1
    return found
