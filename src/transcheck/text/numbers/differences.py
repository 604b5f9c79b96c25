"""Which numbers, dates and times of a German text its English translation changes, leaves out or adds.

Quantities are paired by value wherever they stand, first whole, then piece by piece (a date whose year stands in
another clause); what is left over on both sides is paired by place and kind, and is then a change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from transcheck.model import Segment
from transcheck.text.lone_sentences import alone_in_source, alone_in_target
from transcheck.text.numbers.pairs import FIGURES, UNDIVIDED, Side, distance, names_of, pair_parts, pair_wholes
from transcheck.text.numbers.quantities import CALENDAR, Quantity
from transcheck.text.numbers.recognition import find
from transcheck.text.numbers.units import CURRENCIES, IMPERIAL, PERCENT, convertible, same_amount

Change = Literal["changed", "lost", "added", "unit", "format"]


# Beyond these numbers the texts are tables, or do not belong together.
_MOST_QUANTITIES = 2000
_MOST_OPEN = 60
_SURELY_SWAPPED = 2
# Articles that a single 1 may have become, or come from.
_ONE = re.compile(r"\b(?:ein(?:e[mnrs]?)?|an?)\b", re.IGNORECASE)
_LAST_WORD = re.compile(r"([^\W\d_]+)\W{0,3}$")
_FIRST_WORD = re.compile(r"\W{0,3}([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Difference:
    """One number that is not the same on both sides; a side without text is None.

    `change` is "unit" where the value is right but per cent or the currency is not, and "format" where the value is
    written in German format. `rivals` counts the other left-over quantities that it might belong to instead.
    """

    change: Change
    source: Quantity | None
    target: Quantity | None
    rivals: int = 0


@lru_cache(maxsize=128)
def differences(source: str, target: str) -> tuple[Difference, ...]:
    """The differences between a German and an English text, in the order of the source, additions last."""
    ours, theirs = find(source, "de"), find(target, "en")
    if (not ours and not theirs) or max(len(ours), len(theirs)) > _MOST_QUANTITIES:
        return ()
    one, other = Side(source, ours), Side(target, theirs)
    pair_wholes(one, other)
    found = _swapped(one, other)
    found += _wrong_units(one, other, {difference.source for difference in found})
    pair_parts(one, other)
    found += _wrong_formats(one, other)
    found += _left_over(one, other)
    return tuple(found)


def told_with_its_sentence(difference: Difference, segment: Segment) -> bool:
    """Whether the whole sentence around it is missing or added, which is reported as such."""
    if difference.source is not None and difference.target is not None:
        return False
    if difference.source is not None:
        return alone_in_source(segment, difference.source.extent)
    return difference.target is not None and alone_in_target(segment, difference.target.extent)


def _swapped(one: Side, other: Side) -> list[Difference]:
    """Neighbours that changed places: the units and words around each say that it belongs where the other is."""
    pairs = [
        (i, j)
        for i, j in enumerate(one.partner)
        if j is not None and one.quantities[i].digits and one.quantities[i].kind not in CALENDAR
    ]
    found = []
    for (i, j), (k, m) in pairwise(pairs):
        if j < m or one.quantities[i].value == one.quantities[k].value:
            continue
        stays = _kinship(one, i, other, j) + _kinship(one, k, other, m)
        swaps = _kinship(one, i, other, m) + _kinship(one, k, other, j)
        if swaps - stays >= _SURELY_SWAPPED:
            found.append(Difference("changed", one.quantities[i], other.quantities[m]))
            found.append(Difference("changed", one.quantities[k], other.quantities[j]))
    return found


def _kinship(one: Side, i: int, other: Side, j: int) -> int:
    """How many of unit, word before and word after two quantities have in common, as far as letters show it."""
    p, q = one.quantities[i], other.quantities[j]
    unit = (p.unit == q.unit) - (p.unit != q.unit) if p.unit or q.unit else 0
    return 2 * unit + sum(_cognate(a, b) for a, b in zip(_around(one, i), _around(other, j), strict=True))


def _around(side: Side, index: int) -> tuple[str, str]:
    extent = side.quantities[index].extent
    before = _LAST_WORD.search(side.text[max(0, extent.start - 24) : extent.start])
    after = _FIRST_WORD.match(side.text[extent.end : extent.end + 24])
    return (before[1].lower() if before else "", after[1].lower() if after else "")


def _cognate(one: str, other: str) -> bool:
    return len(one) > 2 and len(other) > 2 and one[:4] == other[:4]


def _wrong_units(one: Side, other: Side, swapped: set[Quantity | None]) -> list[Difference]:
    """Pairs of the same value where one is per cent or a currency and the other is something else."""
    found = []
    for i, j in enumerate(one.partner):
        if j is None:
            continue
        p, q = one.quantities[i], other.quantities[j]
        if p.unit == q.unit or not p.unit or not q.unit or not (p.digits or q.digits) or p in swapped:
            continue
        money = p.unit in CURRENCIES and q.unit in CURRENCIES
        percent = PERCENT in (p.unit, q.unit) and (p.unit in CURRENCIES or q.unit in CURRENCIES)
        if money or percent:
            found.append(Difference("unit", p, q))
    return found


def _wrong_formats(one: Side, other: Side) -> list[Difference]:
    """Values that are right only when the English text is read in German format."""
    found = []
    for j, q in enumerate(other.quantities):
        if q.misread is None:
            continue
        if q.misread == q.value:
            i = other.partner[j]
            if i is not None and q.value == one.quantities[i].value:
                found.append(Difference("format", one.quantities[i], q))
        elif other.partner[j] is None:
            for i in one.open():
                p = one.quantities[i]
                if p.value == q.misread:
                    one.partner[i], other.partner[j] = j, i
                    found.append(Difference("format", p, q))
                    break
    return found


def _left_over(one: Side, other: Side) -> list[Difference]:
    """Changes, omissions and additions among what nothing accounts for."""
    open_ones, open_others = one.open(), other.open()
    if (not open_ones and not open_others) or max(len(open_ones), len(open_others)) > _MOST_OPEN:
        return []
    candidates = []
    hinted_ones, hinted_others = _only_hinted(one, other), _only_hinted(other, one)
    for i in [*open_ones, *hinted_ones]:
        p = one.quantities[i]
        for j in [*open_others, *hinted_others] if one.partner[i] is None else open_others:
            q = other.quantities[j]
            if not _comparable(p, q):
                continue
            told, other_told = _told_elsewhere(p, other), _told_elsewhere(q, one)
            hinted = one.partner[i] is not None or other.partner[j] is not None
            if (p.value == 1 and told) or (q.value == 1 and other_told):
                known = True
            elif one.partner[i] is not None:
                known = other_told
            elif other.partner[j] is not None:
                known = told
            else:
                known = told and other_told and not (p.kind == q.kind and p.kind in UNDIVIDED)
            if known:
                continue
            candidates.append((distance(one, i, other, j) + hinted, i, j))
    candidates.sort()
    found: list[Difference] = []
    used_ones: set[int] = set()
    used_others: set[int] = set()
    for _, i, j in candidates:
        if i in used_ones or j in used_others:
            continue
        used_ones.add(i)
        used_others.add(j)
        p, q = one.quantities[i], other.quantities[j]
        if not _converted(p, q) and not _same_figures(p, q):
            rivals = sum(1 for _, a, b in candidates if (a == i) != (b == j))
            found.append(Difference("changed", p, q, rivals))
    found.sort(key=lambda d: d.source.extent.start if d.source else 0)
    for i in open_ones:
        p = one.quantities[i]
        if i not in used_ones and p.certain and not _told_elsewhere(p, other):
            found.append(Difference("lost", p, None))
    for j in open_others:
        q = other.quantities[j]
        if j not in used_others and q.certain and q.unit not in IMPERIAL and not _told_elsewhere(q, one):
            found.append(Difference("added", None, q))
    return found


def _only_hinted(side: Side, other: Side) -> list[int]:
    """What only a hint explains (24 by “a day”): a number left over on the other side is the likelier partner."""
    return [
        i
        for i, (q, j) in enumerate(zip(side.quantities, side.partner, strict=True))
        if j is not None and q.certain and q.digits and not other.quantities[j].certain
    ]


def _comparable(p: Quantity, q: Quantity) -> bool:
    """Whether one may stand where the other should."""
    if not (p.certain and q.certain):
        return _same_name(p, q) or (_is_share(p) and _is_share(q))
    if p.kind in CALENDAR or q.kind in CALENDAR:
        dates = ("date", "month")
        return (
            p.kind == q.kind or (p.kind in dates and q.kind in dates) or {p.kind, q.kind} <= {"time", "number", "score"}
        )
    return (p.kind == "phone") == (q.kind == "phone")


def _is_share(quantity: Quantity) -> bool:
    """„zwei Drittel“"""
    return isinstance(quantity.value, str) and "/" in quantity.value and not quantity.digits


def _same_name(p: Quantity, q: Quantity) -> bool:
    """G7 and G8: the same letters with other figures."""
    names = [{name[1] for name in names_of(x)} for x in (p, q)]
    return bool(names[0] & names[1])


def _told_elsewhere(quantity: Quantity, side: Side) -> bool:
    """Whether every part of it stands somewhere on the other side, be it a second time, or left as it is."""
    if names := names_of(quantity):
        return names <= side.names
    if all(part & side.values for part in quantity.parts) or (quantity.value == 1 and _ONE.search(side.text)):
        return True
    if not quantity.digits:
        return len(quantity.text) > 3 and quantity.text in side.text
    # “E 95.02” and „E 95 02“, “(3,5)” and „(3, 5)“ are the same figures, cut in another way.
    if quantity.text in side.runs:
        return True
    runs = FIGURES.findall(quantity.text)
    loose = quantity.misread is not None and quantity.misread == quantity.value
    return len(runs) > 1 and (loose or len(runs[-1]) == 2) and all(run in side.figures for run in runs)


def _converted(p: Quantity, q: Quantity) -> bool:
    """Whether the translator turned kilometres into miles or euros into dollars."""
    if q.unit in IMPERIAL and not p.unit:
        return True
    if not convertible(p.unit, q.unit) or not isinstance(p.value, Decimal) or not isinstance(q.value, Decimal):
        return False
    return same_amount(p.value, p.unit, q.value, q.unit)


def _same_figures(p: Quantity, q: Quantity) -> bool:
    """The same figures, cut in another way (1.2.3 and 1-2-3)."""
    if p.kind in CALENDAR or not (p.digits and q.digits):
        return False
    return not isinstance(p.value, Decimal) and FIGURES.findall(p.text) == FIGURES.findall(q.text)
