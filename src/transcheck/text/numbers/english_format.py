"""Numbers, dates and times as English text writes them."""

from __future__ import annotations

from decimal import Decimal

from transcheck.text.numbers.dates import MONTHS, WEEKDAYS
from transcheck.text.numbers.quantities import Quantity

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()
UNIT_NAMES = {
    "%": "per cent", "EUR": "euros", "USD": "dollars", "GBP": "pounds", "CHF": "Swiss francs", "JPY": "yen",
    "cent": "cents", "crown": "crowns", "rouble": "roubles", "yuan": "yuan", "rupee": "rupees", "DEM": "marks",
}  # fmt: skip


def english(quantity: Quantity, like: Quantity | None = None) -> str | None:
    """The value of `quantity` in English, in the manner of `like` (what stands there now) where that helps; None
    where no short form is sure to be right."""
    value = quantity.value
    if isinstance(value, Decimal):
        return _number(value, quantity, like)
    if quantity.kind == "phone":
        return quantity.text
    if quantity.kind == "score":
        mark = next((mark for mark in "-–" if like is not None and mark in like.text), ":")
        return quantity.text.replace(":", mark).replace("-", mark).replace("–", mark)
    if isinstance(value, str):
        return quantity.text if quantity.digits else None
    if quantity.kind == "weekday":
        name = WEEKDAYS[value[0] or 0]
        return name + "s" if like is not None and like.text.lower().endswith("s") else name
    if quantity.kind == "time":
        return _time(value, like)
    return _date(value, like)


def _number(value: Decimal, quantity: Quantity, like: Quantity | None) -> str:
    if quantity.kind == "decade":
        return f"{value}s"
    if quantity.kind == "year" and quantity.digits and value == int(value):
        return str(int(value))
    if not quantity.digits and value == int(value) and 0 <= value <= 12 and not (like and like.digits):
        return _SMALL[int(value)]
    for scale, name in _SCALES:
        if value >= scale and not quantity.text[-1].isdigit():
            return f"{_grouped(value / scale)} {name}"
    # 7000 without a separator stays so.
    if quantity.text.isdigit() and len(quantity.text) == 4:
        return quantity.text
    ending = (
        ordinal_ending(int(value))
        if like and value == int(value) and like.text[-2:] in ("st", "nd", "rd", "th")
        else ""
    )
    # 3,0 stays 3.0.
    fraction = quantity.text.rpartition(",")[2]
    places = (
        len(fraction) if "," in quantity.text and fraction.isdigit() and value == round(value, len(fraction)) else 0
    )
    return (f"{value:,.{places}f}" if places else _grouped(value)) + ending


def _grouped(value: Decimal) -> str:
    if value == int(value):
        return f"{int(value):,}"
    return f"{value.normalize():,f}"


def ordinal_ending(number: int) -> str:
    """What follows the figure of an ordinal number: “st”, “nd”, “rd” or “th”."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _time(value: tuple[int | None, ...], like: Quantity | None) -> str:
    hour, minute = (value[0] or 0) % 24, value[1] or 0
    if like is not None and "m" in like.text.lower():
        half = "pm" if hour >= 12 else "am"
        if "." in like.text[-2:]:
            half = ".".join(half) + "."
        mark = "." if "." in like.text.rstrip("apm. ") else ":"
        clock = f"{(hour - 1) % 12 + 1}" + (f"{mark}{minute:02}" if minute else "")
        return f"{clock} {half}"
    return f"{hour}:{minute:02}"


def _date(value: tuple[int | None, ...], like: Quantity | None) -> str:
    year, month, day = value
    name = MONTHS[(month or 1) - 1]
    if day is None:
        return f"{name} {year}" if year else name
    day_first = like is not None and like.text[:1].isdigit()
    if day_first:
        return f"{day} {name}" + (f" {year}" if year else "")
    return f"{name} {day}" + (f", {year}" if year else "")
