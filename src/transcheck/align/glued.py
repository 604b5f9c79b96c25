"""A second look at lone units beside a bead: a headline that runs into the text below it on the other side only.

So little of a long unit hardly changes what the whole means, and where no full stop ends it, its first or last sentence
doesn't show it either. So as many letters are cut off the long unit as the lone one would take of it: where they mean
the same, and the rest fits as well as the whole did, the lone unit belongs there too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from transcheck.align.evidence import View
from transcheck.align.shapes import LARGEST
from transcheck.model import Bead

Floats = NDArray[np.float32]

# How alike both must be, and how much less the rest may fit than the whole did.
_ALIKE, _LOSS = 0.45, 0.025
# How much longer or shorter (as a logarithm) the one side may be than the other with the lone unit, and how much
# farther from what is usual than without it.
_SKEW, _WORSE = 0.45, 0.2
# How often a unit found so belongs there.
_SURE = 0.9
_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class _Case:
    """A bead and the lone unit beside it, by their places among the beads; the side of the lone unit, its number, those
    of the bead's units there and of its one unit on the other side; of that one what is cut off, and the rest."""

    bead: int
    lone: int
    side: int
    part: int
    units: tuple[int, ...]
    whole: int
    cut: str
    rest: str


def with_glued(
    beads: Sequence[Bead], texts: tuple[Sequence[str], Sequence[str]], view: View, ratio: float
) -> list[Bead]:
    """The beads; lone units that belong to the bead beside them are in it.

    `view` holds the vectors of meaning, `ratio` is the usual log length ratio.
    """
    found = list(beads)
    for _ in range(_ROUNDS):
        cases = list(_cases(found, texts, ratio))
        if not cases:
            break
        fits = _fits(cases, texts, view)
        taken: set[int] = set()
        for fit, case in sorted(zip(fits, cases, strict=True), key=lambda pair: pair[0], reverse=True):
            if fit > 0 and case.bead not in taken and case.lone not in taken:
                taken |= {case.bead, case.lone}
                found[case.bead] = _joined(found[case.bead], found[case.lone])
        if not taken:
            break
        gone = {case.lone for case in cases} & taken
        found = [bead for place, bead in enumerate(found) if place not in gone]
    return found


def _joined(bead: Bead, lone: Bead) -> Bead:
    source, target = sorted((*bead.source, *lone.source)), sorted((*bead.target, *lone.target))
    return Bead(tuple(source), tuple(target), min(bead.score, _SURE))


def _cases(beads: Sequence[Bead], texts: tuple[Sequence[str], Sequence[str]], ratio: float) -> Iterator[_Case]:
    lone = (
        {bead.source[0]: place for place, bead in enumerate(beads) if not bead.target},
        {bead.target[0]: place for place, bead in enumerate(beads) if not bead.source},
    )
    for place, bead in enumerate(beads):
        for side, (units, others) in enumerate(((bead.source, bead.target), (bead.target, bead.source))):
            if len(others) != 1 or not 0 < len(units) < LARGEST:
                continue
            for unit, first in ((units[0] - 1, True), (units[-1] + 1, False)):
                if unit not in lone[side]:
                    continue
                part, whole = texts[side][unit], texts[1 - side][others[0]]
                joined = " ".join(texts[side][one] for one in units)
                usual = ratio if side == 0 else -ratio
                without, skew = (
                    abs(log((len(whole) + 8) / (size + 8)) - usual) for size in (len(joined), len(joined) + len(part))
                )
                parts = _cut(whole, len(part) / (len(part) + len(joined) + 1), first)
                if parts and skew < min(_SKEW, without + _WORSE):
                    yield _Case(place, lone[side][unit], side, unit, units, others[0], *parts)


def _cut(text: str, share: float, first: bool) -> tuple[str, str] | None:
    """A share of a text, cut off between words at its beginning or its end, and the rest."""
    wanted = round(len(text) * (share if first else 1 - share))
    places = [place for place in (text.rfind(" ", 0, wanted + 1), text.find(" ", wanted)) if place > 0]
    if not places:
        return None
    place = min(places, key=lambda place: abs(place - wanted))
    parts = text[:place], text[place + 1 :]
    return parts if first else parts[::-1]


def _fits(cases: Sequence[_Case], texts: tuple[Sequence[str], Sequence[str]], view: View) -> list[float]:
    """How well each case's lone unit fits; over 0 where it belongs there."""
    joined = [" ".join(texts[case.side][unit] for unit in case.units) for case in cases]
    new = [text for case in cases for text in (case.cut, case.rest)]
    new += [text for text, case in zip(joined, cases, strict=True) if len(case.units) > 1]
    distinct = list(dict.fromkeys(new))
    rows: dict[str, Floats] = dict(zip(distinct, view.encode(distinct).astype(np.float32), strict=True))
    found = []
    for case, text in zip(cases, joined, strict=True):
        here, there = (view.units[side] for side in (case.side, 1 - case.side))
        units = rows[text] if len(case.units) > 1 else here[case.units[0]].astype(np.float32)
        alike = float(here[case.part] @ rows[case.cut])
        change = float((rows[case.rest] - there[case.whole]) @ units)
        found.append(alike if alike > _ALIKE and change > -_LOSS else 0.0)
    return found
