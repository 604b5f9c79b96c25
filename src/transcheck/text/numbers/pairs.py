"""Pairs the quantities of a text with those of its translation: first whole, then piece by piece."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from functools import cached_property

from transcheck.text.numbers.quantities import CALENDAR, Quantity, Value

# Two of these are the same as a whole or not at all.
UNDIVIDED = ("time", "score")
FIGURES = re.compile(r"\d+")


class Side:
    """The quantities of one side and which of them, and of their parts, are accounted for."""

    def __init__(self, text: str, quantities: tuple[Quantity, ...]) -> None:
        self.text = text
        self.length = max(1, len(text))
        self.quantities = quantities
        self.partner: list[int | None] = [None] * len(quantities)
        self.parts: list[set[int]] = [set() for _ in quantities]

    @cached_property
    def names(self) -> set[tuple[object, ...]]:
        """Figures that are part of a name, such as G7."""
        return {name for q in self.quantities if not q.certain and q.digits for name in names_of(q)}

    @cached_property
    def figures(self) -> set[str]:
        """What is written in figures, as it is written."""
        return {q.text for q in self.quantities if q.digits}

    @cached_property
    def runs(self) -> set[str]:
        """Runs of figures inside what has separators, where they may be numbers of their own (E 95.02)."""
        return {
            run
            for q in self.quantities
            if q.digits and not q.text.isdigit()
            for run in FIGURES.findall(q.text)
            if len(run) == 2 or (q.misread is not None and q.misread == q.value)
        }

    @cached_property
    def values(self) -> set[Value]:
        """Every value that any part of any quantity may have."""
        found = {value for q in self.quantities for part in q.parts for value in part}
        return found | {reading for q in self.quantities for reading in q.readings if isinstance(reading, Decimal)}

    def open(self) -> list[int]:
        """The quantities that nothing has accounted for."""
        return [
            i for i, q in enumerate(self.quantities) if self.partner[i] is None and len(self.parts[i]) < len(q.parts)
        ]


def pair_wholes(one: Side, other: Side) -> None:
    """Pair what has the same value, then what shares any reading; certain words and like kinds first."""
    for exact in (True, False):
        places: defaultdict[object, list[int]] = defaultdict(list)
        for j, q in enumerate(other.quantities):
            if other.partner[j] is None:
                for key in [(q.kind in CALENDAR, q.value)] if exact else q.readings:
                    places[key].append(j)
        for i, q in enumerate(one.quantities):
            if one.partner[i] is not None:
                continue
            keys: list[object] = [(q.kind in CALENDAR, q.value)] if exact else list(q.readings)
            candidates = [j for key in keys for j in places.get(key, ())[:8] if other.partner[j] is None]
            if exact and isinstance(q.value, tuple):
                candidates = [j for j in candidates if other.quantities[j].kind == q.kind]
            if candidates:
                j = min(candidates, key=lambda j: (distance(one, i, other, j), j))
                one.partner[i], other.partner[j] = j, i
                for key in [(q.kind in CALENDAR, q.value)] if exact else other.quantities[j].readings:
                    if j in places.get(key, ()):
                        places[key].remove(j)


def distance(one: Side, i: int, other: Side, j: int) -> float:
    """How little two quantities look like each other's: places, units and spelling."""
    p, q = one.quantities[i], other.quantities[j]
    apart = abs(p.extent.start / one.length - q.extent.start / other.length)
    return apart + 0.5 * (p.unit != q.unit) + 0.3 * (p.kind != q.kind) + 0.4 * (not q.certain)


def pair_parts(one: Side, other: Side) -> None:
    """Account for the parts of left-over quantities by parts of any quantity left over on the other side."""
    places: defaultdict[object, list[tuple[int, int]]] = defaultdict(list)
    for j in other.open():
        for k, part in enumerate(other.quantities[j].parts):
            for value in part:
                places[value].append((j, k))
    for i in one.open():
        p = one.quantities[i]
        for k, part in enumerate(p.parts):
            for value in sorted(part, key=str):
                for j, m in places.get(value, ())[:8]:
                    if m not in other.parts[j] and not (p.kind in UNDIVIDED and other.quantities[j].kind == p.kind):
                        one.parts[i].add(k)
                        other.parts[j].add(m)
                        break
                if k in one.parts[i]:
                    break


def names_of(quantity: Quantity) -> set[tuple[object, ...]]:
    """The readings as part of a name, such as ("name", "g", 7) for G7."""
    return {r for r in quantity.readings if isinstance(r, tuple) and r[0] == "name" and r[1]}
