"""Every number, date and time of a text, by value: `find` reads them in German or English.

1.234,5 in German and 1,234.5 in English are the same `Quantity`; so are „2,5 Mio.“ and “2,500,000”, „halb drei“ and
“2.30 pm”, „Nacht auf Sonntag“ and “Saturday night”. What may be read in several ways keeps all of its readings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache, partial
from typing import NamedTuple

from transcheck.model import Extent
from transcheck.text.links import links
from transcheck.text.numbers.amounts import fraction
from transcheck.text.numbers.dates import calendar_word, may_name_time
from transcheck.text.numbers.figures import VULGAR, figures_at
from transcheck.text.numbers.phrases import number_phrase
from transcheck.text.numbers.quantities import Quantity
from transcheck.text.numbers.words import number_word, roman
from transcheck.text.remembered import Remembered
from transcheck.text.tokens import tokenize

__all__ = ["Quantity", "find"]

_SEED = re.compile(r"(?P<figure>\d)\d*|(?P<vulgar>[½¼¾⅓⅔⅛])|(?P<word>[^\W\d_]{2,40})")
# “ein 08/15-Sender”: an ordinary one.
_RUN_OF_THE_MILL = re.compile(r"08/?15(?![\d:.,])(?! Uhr)")
_RANGE = re.compile(r"\s?(?:[-–—]|bis|und|to|and|until|till|oder|or)\s?(?:um\s)?")


@lru_cache(maxsize=512)
def find(text: str, language: str) -> tuple[Quantity, ...]:
    """The quantities of `text` in "de" or "en", from front to back, none overlapping; linear in the text's length.

    Figures inside links and e-mail addresses are left out.
    """
    return tuple(_ranges(text, list(_spoken_dates(text, _quantities(text, language), language))))


def _quantities(text: str, language: str) -> Iterable[Quantity]:
    seeds = _SEEDS[language]
    tokens = [token for token in tokenize(text) if seeds[token.text]]
    if not tokens:
        return
    taken = [(link.extent.start, link.extent.end) for link in links(text)]
    position = next_taken = 0
    for token in tokens:
        for seed in seeds[token.text]:
            start = token.start + seed.start
            if start < position:
                continue
            if text[start] == "0" and (idiom := _RUN_OF_THE_MILL.match(text, start)):
                position = idiom.end()
                continue
            while next_taken < len(taken) and taken[next_taken][1] <= start:
                next_taken += 1
            if next_taken < len(taken) and taken[next_taken][0] <= start:
                continue
            if seed.kind == "word":
                found = _word_at(text, start, token.start + seed.end, language)
            elif seed.kind == "figure":
                found = figures_at(text, start, language)
            else:
                found = fraction(text, start, token.start + seed.end, *VULGAR[text[start]])
            if found is not None:
                position = found.extent.end
                yield found


class _Seed(NamedTuple):
    """A figure, fraction or word at `start`..`end` of a token that may begin a quantity."""

    kind: str
    start: int
    end: int


def _seeds(token: str, language: str) -> tuple[_Seed, ...]:
    return tuple(
        _Seed(match.lastgroup or "", *match.span())
        for match in _SEED.finditer(token)
        if match.lastgroup != "word" or _may_count(match[0], language)
    )


def _word_at(text: str, start: int, end: int, language: str) -> Quantity | None:
    return calendar_word(text, start, end, language) or number_phrase(text, start, end, language)


def _may_count(word: str, language: str) -> bool:
    """Whether `word` can be or begin a quantity."""
    return (
        number_word(word.lower(), language) is not None
        or calendar_word(word, 0, len(word), language) is not None
        or may_name_time(word, language)
        or (word.isupper() and roman(word) is not None)
    )


# Most words begin no quantity.
_SEEDS = {language: Remembered(partial(_seeds, language=language)) for language in ("de", "en")}


def _spoken_dates(text: str, found: Iterable[Quantity], language: str) -> Iterable[Quantity]:
    """„der dritte Oktober“, “the third of October”: the ordinal joined with the month after it."""
    before: Quantity | None = None
    for quantity in found:
        if before is not None:
            joined = _with_day(text, before, quantity, language)
            if joined is not None:
                before = joined
                continue
            yield before
        before = quantity
    if before is not None:
        yield before


def _with_day(text: str, day: Quantity, month: Quantity, language: str) -> Quantity | None:
    if month.kind != "month" or day.digits or not isinstance(day.value, Decimal):
        return None
    last = number_word(day.text.replace("-", " ").rpartition(" ")[2].lower(), language)
    if (
        last is None
        or last.role != "ordinal"
        or not 1 <= day.value <= 31
        or text[day.extent.end : month.extent.start] not in (" ", " of ")
    ):
        return None
    assert isinstance(month.value, tuple)
    year, number, _ = month.value
    start, end = day.extent.start, month.extent.end
    number_of_day = int(day.value)
    return month._replace(
        value=(year, number, number_of_day),
        kind="date",
        extent=Extent(start, end),
        text=text[start:end],
        readings=frozenset({("date", year, number, number_of_day)}),
        parts=(frozenset({day.value}), *month.parts),
        certain=True,
    )


def _ranges(text: str, found: list[Quantity]) -> Iterable[Quantity]:
    """What a number takes from the next one in “2 to 3 million”, „14 bis 16 Uhr“ and 2020/21."""
    for index, quantity in enumerate(found):
        after = found[index + 1] if index + 1 < len(found) else None
        before = found[index - 1] if index else None
        if after is not None and isinstance(quantity.value, Decimal):
            between = text[quantity.extent.end : after.extent.start]
            if len(between) < 9 and _RANGE.fullmatch(between):
                quantity = _like_next(quantity, after)
        if before is not None and quantity.digits and isinstance(quantity.value, Decimal) and quantity.value < 100:
            between = text[before.extent.end : quantity.extent.start]
            if between in ("/", "-", "–") and before.kind in ("year", "date") and len(quantity.text) == 2:
                century = 2000 if quantity.value < 50 else 1900
                values = {quantity.value, century + quantity.value}
                quantity = quantity._replace(
                    readings=quantity.readings | values, parts=(frozenset(values),), unit="", kind="year"
                )
        yield quantity


def _like_next(quantity: Quantity, after: Quantity) -> Quantity:
    value = quantity.value
    assert isinstance(value, Decimal)
    if after.kind == "time" and value <= 24 and value == int(value):
        hour = int(value)
        hours = {hour % 24, (hour + 12) % 24} if hour <= 12 else {hour}
        times = frozenset(("time", h, 0) for h in hours)
        parts = frozenset(Decimal(h) for h in hours) | {value, value % 12}
        return quantity._replace(value=(hour, 0), kind="time", readings=times | {value}, parts=(parts,), unit="")
    if isinstance(after.value, Decimal) and after.value >= 1000 and value < 1000 and quantity.unit == "":
        for scale in (10**12, 10**9, 10**6, 1000):
            if after.value >= scale and after.text[-1].isalpha() | (after.text[-1] == "."):
                scaled = value * scale
                return quantity._replace(
                    readings=quantity.readings | {scaled},
                    parts=(quantity.parts[0] | {scaled},),
                    unit=after.unit,
                )
    if after.unit and not quantity.unit and after.kind in ("percent", "money"):
        return quantity._replace(unit=after.unit, kind=after.kind)
    return quantity
