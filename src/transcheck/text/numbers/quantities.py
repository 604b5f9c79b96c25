"""What a number, date or time of a text is, whatever its spelling: the common currency of both languages."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, NamedTuple

from transcheck.model import Extent

Kind = Literal[
    "number", "percent", "money", "measure", "year", "date", "month", "weekday", "time", "phone", "score", "decade"
]

# A part of a quantity: a plain value, or a name such as "month 2", "weekday 0", "1/3", "phone 63120589476".
Value = Decimal | str

# Kinds that the calendar and the clock own; the others are numbers.
CALENDAR: frozenset[str] = frozenset({"date", "month", "weekday", "time"})


class Quantity(NamedTuple):
    """A number, date or time at `extent` of a text. A tuple, since thousands are made a second.

    `value`     a number as a Decimal (scale words applied, per cent as written), a date as (year, month, day) and a
                time as (hour, minute) with None for what is not said, a phone number as its bare digits
    `readings`  everything that the words may stand for as a whole: two quantities that share one are the same
    `parts`     the same piece by piece, for a quantity that the other language splits (“2020/21”: 2020, and 21 or
                2021); each part is a set of values of which any one will do
    `unit`      what is counted where that can be compared: "%", a currency ("EUR"), a measure ("km"), else ""
    `unit_extent` where the unit stands
    `certain`   False for words that are often no number at all (one, second, half, May): they may explain a number of
                the other language, but are not missed themselves
    `digits`    whether it is written in figures
    `misread`   the value that the same figures have in the other language's format (1.500 for 1,500), else None
    """

    value: Decimal | tuple[int | None, ...] | str
    kind: Kind
    extent: Extent
    text: str
    readings: frozenset[object]
    parts: tuple[frozenset[Value], ...]
    unit: str = ""
    certain: bool = True
    digits: bool = True
    misread: Decimal | None = None
    unit_extent: Extent | None = None


def build(
    text: str, start: int, end: int, kind: Kind, value: Decimal | tuple[int | None, ...] | str,
    readings: Iterable[object], parts: Iterable[Iterable[Value]], *, unit: str = "", certain: bool = True,
    digits: bool = True, misread: Decimal | None = None, unit_extent: Extent | None = None,
) -> Quantity:  # fmt: skip
    """The quantity `text[start:end]`."""
    return Quantity(
        value, kind, Extent(start, end), text[start:end], frozenset(readings),
        tuple(frozenset(part) for part in parts), unit, certain, digits, misread, unit_extent,
    )  # fmt: skip


def calendar_quantity(
    text: str, start: int, end: int, kind: Kind, value: tuple[int | None, ...], readings: Iterable[object],
    parts: Iterable[Iterable[Value | int]], *, certain: bool = True, digits: bool = True,
) -> Quantity:  # fmt: skip
    """A date or time; plain integers among the parts become the Decimal values that numbers use."""
    sets = tuple(frozenset(Decimal(p) if isinstance(p, int) else p for p in part) for part in parts)
    return Quantity(
        value, kind, Extent(start, end), text[start:end], frozenset(readings), sets, certain=certain, digits=digits
    )
