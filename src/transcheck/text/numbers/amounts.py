"""Numbers under construction: the scale words and units after them, fractions and decades."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from transcheck.model import Extent
from transcheck.text.numbers.quantities import Kind, Quantity, Value, build
from transcheck.text.numbers.units import CURRENCIES, PERCENT, UNIT_WORDS, UNIT_WORDS_BEFORE
from transcheck.text.numbers.words import HALF, number_word

_SCALE = {
    "de": re.compile(
        r"[ \u00a0\u202f-]?(Mio|Mrd|Tsd|Mill|Bio|[Mm]illion(?:en)?|[Mm]illiarden?|[Bb]illion(?:en)?|[Bb]illiarden?"
        r"|[Tt]ausend|[Dd]utzend|[Hh]undert)\b\.?"
    ),
    "en": re.compile(
        r"[ \u00a0\u202f-]?(million|billion|trillion|quadrillion|thousand|hundred|dozen"
        r"|mil|mln|mn|bn|bln|trn|tn|mio|[kmb])\b",
        re.IGNORECASE,
    ),
}
_LETTER_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9}
_UNIT = re.compile(r"[ \u00a0\u202f-]?(%|€|\$|£|¥|°[ ]?[CF]\b|km/h|v\.H\.|per\scent|[^\W\d_]{1,20}²?)")
_UNIT_BEFORE = re.compile(r"(?:(US\$|[€$£¥])|\b(EUR|USD|GBP|CHF|Euro|Fr\.))[ \u00a0\u202f]?$")
_TENS_OF_YEARS = ("decades", "jahrzehnte", "jahrzehnten")
_AND_A_HALF = re.compile(r"(?:[ -]and[ -]a[ -](half|quarter)|[ -]and[ -]one[ -](half))\b")


class Amount(NamedTuple):
    """A number under construction: its first value is the usual one."""

    end: int
    values: tuple[Value, ...]
    certain: bool
    foreign: Decimal | None = None
    kind: Kind = "number"


def scaled(text: str, amount: Amount, language: str) -> Amount:
    """The amount times the scale words that follow it."""
    for _ in range(2):
        if language == "en" and (half := _AND_A_HALF.match(text, amount.end)):
            more = Decimal("0.25") if half[1] == "quarter" else HALF
            values = tuple(v + more for v in amount.values if isinstance(v, Decimal))
            amount = amount._replace(end=half.end(), values=values)
        scale = _SCALE[language].match(text, amount.end)
        if not scale:
            return amount
        word = scale[1].lower()
        letter = _LETTER_SCALES.get(word) if language == "en" else None
        if letter:
            # 5m may be five metres or five million, 4K a picture or 4,000; the letter must touch the figures.
            if scale.start(1) != amount.end:
                return amount
            values = tuple(v * letter for v in amount.values if isinstance(v, Decimal))
            order = (*values, *amount.values) if scale[1].islower() else (*amount.values, *values)
            return amount._replace(end=scale.end(), values=order)
        known = number_word(word, language)
        if known is None:
            return amount
        factor = known.values[0]
        assert isinstance(factor, Decimal)
        values = tuple(v * factor for v in amount.values if isinstance(v, Decimal))
        foreign = amount.foreign * factor if amount.foreign is not None else None
        # „Hundert“ and „Tausend“ after a number are a number on their own in a name or a list.
        amount = amount._replace(end=scale.end(), values=values, foreign=foreign, certain=True)
    return amount


def counted(text: str, start: int, amount: Amount, *, digits: bool) -> Quantity:
    """The finished quantity, with the unit that stands after or before it."""
    unit, place = "", None
    if after := _UNIT.match(text, amount.end):
        word = after[1].lower().replace(" ", "").replace("\u00a0", "").replace("\n", "")
        unit = PERCENT if word == "percent" else UNIT_WORDS.get(word, "")
        if not unit and after[1][0].isalpha():
            # 10-Prozent-Hürde, 5-prozentig
            unit = PERCENT if word.startswith("prozent") else ""
        place = Extent(*after.span(1))
        if word in _TENS_OF_YEARS and isinstance(amount.values[0], Decimal):
            amount = amount._replace(values=(*amount.values, amount.values[0] * 10))
    if not unit and (before := _UNIT_BEFORE.search(text[max(0, start - 5) : start])):
        written = before[1] or before[2]
        unit = UNIT_WORDS_BEFORE.get(written.lower(), "") or UNIT_WORDS.get(written.lower(), "")
        place = Extent(max(0, start - 5) + before.start(), max(0, start - 5) + before.start() + len(written))
    kind = amount.kind
    value = amount.values[0]
    if unit == PERCENT:
        kind = "percent"
    elif unit in CURRENCIES:
        kind = "money"
    elif unit:
        kind = "measure"
    elif digits and isinstance(value, Decimal) and amount.end - start == 4 and 1000 <= value <= 2100:
        kind = "year"
    return build(
        text, start, amount.end, kind, value, amount.values, [amount.values], unit=unit, certain=amount.certain,
        digits=digits, misread=amount.foreign, unit_extent=place if unit else None,
    )  # fmt: skip


def fraction(text: str, start: int, end: int, over: int, under: int, *, digits: bool = True) -> Quantity:
    values: list[Value] = [f"{over}/{under}"]
    if under in (2, 4, 5, 8, 10) and over < 100:
        share = Decimal(over) / Decimal(under)
        values += [share, share * 100]
    if under == 3 and over in (1, 2):
        values.append(Decimal(33 * over + over // 2))
    readings: list[object] = [*values]
    if digits:
        # 9/11 and 20/21 are no fractions: their figures may stand apart on the other side, or be a date.
        parts: list[list[Value]] = [[Decimal(over)], [Decimal(under)]]
        readings += [
            ("date", None, month, day) for day, month in ((over, under), (under, over)) if month <= 12 and day <= 31
        ]
    else:
        parts = [[*values, Decimal(over)]]
    certain = digits and text[start:end] not in ("9/11", "24/7")
    return build(text, start, end, "number", f"{over}/{under}", readings, parts, certain=certain, digits=digits)


def decade(text: str, start: int, end: int, value: Decimal, *, digits: bool = True) -> Quantity:
    """The 90s, which are the 1990s; 1850s may stand for „50er Jahre des 19. Jahrhunderts“."""
    values = [value]
    explained: list[Value] = []
    if value < 100:
        values += [1900 + value, 2000 + value, 1800 + value]
    elif 1000 <= value <= 2100:
        century = value // 100 + 1
        explained = [century]
        values += [] if value % 100 else [century]
    parts = [[*values, *explained]]
    return build(text, start, end, "decade", value, values, parts, digits=digits, certain=digits)
