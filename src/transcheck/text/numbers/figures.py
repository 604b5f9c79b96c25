"""Quantities written in figures: 1.234,5 and 1,234.5, 2020/21, 90er, 3½, G7, +49 631 123456."""

from __future__ import annotations

import re
from decimal import Decimal

from transcheck.text.numbers.amounts import Amount, counted, decade, fraction, scaled
from transcheck.text.numbers.dates import calendar_at
from transcheck.text.numbers.quantities import Quantity, build

VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8)}
_NUMERAL = re.compile(r"\d+(?:(?:[.,'’]|[\u00a0\u202f\u2009](?=\d{3}(?!\d)))\d+)*")
# Groups parted by plain blanks; “25 .000” is a slip that stands for 25.000.
_SPACED = re.compile(r"\d{1,3}(?:(?: \d{3})+(?![\d]|[.,]\d{3})(?:[.,]\d+)?| \.\d{3}(?!\d))")
_SEPARATOR = re.compile(r"[^\d]")
_LONGEST = 24
_PHONE = re.compile(
    r"(?:\+|00)[1-9]\d{0,2}(?:[ \u00a0/.–-]{0,2}\(?\d{1,6}\)?){2,8}"
    r"|\(?0[1-9]\d{1,4}\)?[ \u00a0/–-]{1,3}\d{2,8}(?:[ \u00a0/–-]\d{1,8}){0,5}"
)
_DECADE = {"de": re.compile(r"er(?:n|s)?\b"), "en": re.compile(r"[’'`]?s\b")}
_TWO_BY_TWO = re.compile(r"(\d{1,2})\.(\d\d)")
_SLASH = re.compile(r"/(\d{1,2})(?![\d/])")
_MIXED = re.compile(r" ([1-9]) ?[/⁄] ?([2-9])(?![\d/])")
_ENGLISH_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")


def read_numeral(numeral: str, language: str) -> tuple[Decimal | None, Decimal | None]:
    """The value of figures with separators in `language`, and their value in the other language's format.

    The second is None where the format is the same in both, and the same as the first where only the other language
    writes so; both are None for what is no single number (1.2.3).
    """
    if len(numeral) > _LONGEST:
        return None, None
    marks = _SEPARATOR.findall(numeral)
    if not marks:
        return Decimal(numeral), None
    groups = _SEPARATOR.split(numeral)
    decimal_mark, group_mark = (",", ".") if language == "de" else (".", ",")
    whole = Decimal("".join(groups))
    grouped = len(groups[0]) <= 3 and groups[0][0] != "0" and all(len(group) == 3 for group in groups[1:])
    last = marks[-1]
    if len(marks) == 1:
        if last not in ".,":
            return (whole, None) if grouped else (None, None)
        fraction = Decimal(groups[0] + "." + groups[1])
        if not grouped:
            return fraction, None if last == decimal_mark else fraction
        return (whole, fraction) if last == group_mark else (fraction, whole)
    if len(set(marks)) == 1:
        if not grouped:
            return None, None
        return whole, whole if last == decimal_mark else None
    if last in ".," and last not in marks[:-1] and len(set(marks)) == 2:
        head = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:-1])
        if head:
            value = Decimal("".join(groups[:-1]) + "." + groups[-1])
            return value, value if last != decimal_mark else None
    return None, None


def figures_at(text: str, start: int, language: str) -> Quantity:
    """The quantity that the figure at `start` begins."""
    before = text[start - 1] if start else " "
    if (before in "+(" or text[start] == "0") and (phone := _phone(text, start)):
        return phone
    embedded = before.isalpha() or (before in "-‑" and start > 1 and text[start - 2].isalpha())
    if not embedded and (calendar := calendar_at(text, start, language)):
        return calendar
    spaced = _SPACED.match(text, start)
    numeral = spaced or _NUMERAL.match(text, start)
    assert numeral is not None
    end = numeral.end()
    written = numeral.group().replace(" .", "'").replace(" ", "'") if spaced else numeral.group()
    value, foreign = read_numeral(written, language)
    if value is None:
        parts = [{Decimal(run)} for run in re.findall(r"\d{1,40}", written)[:20]]
        return build(text, start, end, "number", written, [("figures", written)], parts, certain=not embedded)
    if embedded and scaled(text, Amount(end, (value,), True), language).end == end:
        return _embedded(text, start, end, value)
    if below := _SLASH.match(text, end):
        under = int(below[1])
        if 0 < value < under <= 100 or (0 < value <= 31 and 0 < under <= 12 and value == int(value)):
            return fraction(text, start, below.end(), int(value), under)
    if mixed := _MIXED.match(text, end):
        share = Decimal(mixed[1]) / Decimal(mixed[2])
        return build(text, start, mixed.end(), "number", value + share, [value + share], [{value + share}])
    if (value >= 10 or written == "00") and not value % 10 and (ten_years := _DECADE[language].match(text, end)):
        return decade(text, start, ten_years.end(), value)
    vulgar = end + (text[end : end + 1] in " \u00a0")
    if text[vulgar : vulgar + 1] in VULGAR:
        over, under = VULGAR[text[vulgar]]
        value, end = value + Decimal(over) / Decimal(under), vulgar + 1
    if language == "en" and (ordinal := _ENGLISH_ORDINAL.match(text, end)):
        end = ordinal.end()
    amount = scaled(text, Amount(end, (value,), True, foreign), language)
    quantity = counted(text, start, amount, digits=True)
    if dotted := _TWO_BY_TWO.fullmatch(quantity.text):
        # 18.01 may be a date, and 10.30 a time.
        one, two = int(dotted[1]), int(dotted[2])
        dates = [("date", None, m, d) for d, m in ((one, two), (two, one)) if 1 <= m <= 12 and 1 <= d <= 31]
        times = [("time", hour % 24, two) for hour in (one, one + 12) if hour <= 24 and two < 60]
        quantity = quantity._replace(readings=quantity.readings.union(dates, times))
    return quantity


def _phone(text: str, start: int) -> Quantity | None:
    if text[start - 1 : start] in ("+", "("):
        start -= 1
        if text[start - 1 : start] == "+":
            start -= 1
    found = _PHONE.match(text, start)
    if not found:
        return None
    figures = re.sub(r"\D", "", found.group().replace("(0)", ""))
    core = (
        figures.removeprefix("00").removeprefix("49")
        if found.group()[0] in "+0" and figures[:2] in ("00", "49")
        else figures
    )
    core = core.lstrip("0")
    if not 6 <= len(core) <= 15:
        return None
    return build(text, start, found.end(), "phone", core, [("phone", core)], [{f"phone {core}"}])


def _embedded(text: str, start: int, end: int, value: Decimal) -> Quantity:
    """The figure of a name such as G7, A6 or Covid-19: the letters belong to it."""
    front = start
    while front and start - front < 20 and (text[front - 1].isalpha() or text[front - 1] in "-‑"):
        front -= 1
    name = text[front:start].strip("-‑").lower()
    readings: list[object] = [value, ("name", name, value)]
    return build(text, start, end, "number", value, readings, [{value}], certain=False)
