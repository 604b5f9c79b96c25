"""Dates, months and weekdays (and, with `times`, the time of day) in German and English text.

`calendar_at` and `calendar_word` are told where a figure or a word begins and read what stands there; all patterns are
bounded, so that a text of any length costs linear time.
"""

from __future__ import annotations

import re

from transcheck.text.numbers.quantities import Kind, Quantity, Value, calendar_quantity
from transcheck.text.numbers.times import SPOKEN_STARTS, clock_at, figures_with_colon, spoken_time

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_GERMAN_MONTHS = {
    "januar": 1, "jänner": 1, "jan": 1, "februar": 2, "feber": 2, "feb": 2, "febr": 2, "märz": 3, "mär": 3, "mrz": 3,
    "april": 4, "apr": 4, "mai": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sep": 9, "sept": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11, "dezember": 12, "dez": 12,
}  # fmt: skip
_ENGLISH_MONTHS = {
    **{name.lower(): number for number, name in enumerate(MONTHS, 1)},
    **{name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}, "sept": 9,
}  # fmt: skip
MONTH_NUMBERS = {"de": _GERMAN_MONTHS, "en": _ENGLISH_MONTHS}

_GERMAN_DAYS = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5,
    "sonntag": 6,
}  # fmt: skip
_GERMAN_SHORT_DAYS = {"Mo": 0, "Di": 1, "Mi": 2, "Do": 3, "Fr": 4, "Sa": 5, "So": 6}
_ENGLISH_DAYS = {
    **{name.lower(): number for number, name in enumerate(WEEKDAYS)},
    **{name.lower() + "s": number for number, name in enumerate(WEEKDAYS)},
}
_ENGLISH_SHORT_DAYS = {
    **{name[:3]: number for number, name in enumerate(WEEKDAYS)}, "Tues": 1, "Weds": 2, "Thur": 3, "Thurs": 3,
}  # fmt: skip
_GERMAN_DAY = re.compile(
    r"(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
    r"(s|abends?|morgens?|früh|mittags?|vormittags?|nachmittags?|nachts?)?"
)
# „Januarwoche“; also „Maier“, but these only ever explain a month of the other language.
_GERMAN_MONTH_COMPOUND = re.compile(
    r"(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)[a-zäöüß]{4}"
)
_NIGHT_BEFORE = re.compile(r"\bNacht\s(?:auf|zum|zu)(?:\s(?:den|diesen|vergangenen|gestrigen|heutigen))?\s$")

_MONTH = {
    "de": "Januar|Jänner|Jan|Februar|Feber|Febr|Feb|März|Mär|Mrz|April|Apr|Mai|Juni|Jun|Juli|Jul|August|Aug|"
    "September|Sept|Sep|Oktober|Okt|November|Nov|Dezember|Dez",
    "en": "January|Jan|February|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|August|Aug|September|Sept|Sep|October|"
    "Oct|November|Nov|December|Dec",
}
_GAP = r"[ \u00a0\u202f]?"
_YEAR = r"(?:,?[ \u00a0]?(?P<year>[12]\d{3}|[’'`]\d\d)(?!\d|[.,]\d))"
_ISO = re.compile(r"(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_DOTTED = re.compile(
    rf"(?P<day>\d{{1,2}})\.{_GAP}(?P<month>\d{{1,2}})\.(?:{_GAP}(?P<year>[12]\d{{3}}|\d\d)(?![\d:]|[.,]\d))?(?![\d])"
)
_SLASHED = re.compile(r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>[12]\d{3}|\d\d)(?![\d/])")
_DAY_MONTH = {
    "de": re.compile(rf"(?P<day>\d{{1,2}})\.?{_GAP}(?P<month>{_MONTH['de']})\b\.?{_YEAR}?"),
    "en": re.compile(
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?{_GAP}(?:day\s)?(?:of\s)?(?P<month>{_MONTH['en']})\b\.?{_YEAR}?"
    ),
}
_MONTH_FIRST = {
    "de": re.compile(rf"(?P<month>{_MONTH['de']})\b\.?{_YEAR}?(?P<day>(?!))?"),
    "en": re.compile(
        rf"(?P<month>{_MONTH['en']})\b\.?(?:{_GAP}(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|[.,:]\d))?"
        rf"(?:\sof)?{_YEAR}?"
    ),
}
# “May”, “March” and the short forms are months only where something says so.
_DOUBTFUL_MONTHS = frozenset("may march mar jan apr jun jul aug sep dec nov oct okt dez feb mär".split())
_SAYS_MONTH = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|this|last|next|early|late|mid|mid-|and|through|for|between|during|before|"
    r"after|every|or|end|beginning|the|on|between|previous|coming|following)[\s-]$",
    re.IGNORECASE,
)


def _year_of(written: str | None) -> int | None:
    if not written:
        return None
    if len(written) == 4:
        return int(written)
    short = int(written[-2:])
    return 2000 + short if short < 50 else 1900 + short


def _date(
    text: str, start: int, end: int, *dates: tuple[int | None, int, int | None], certain: bool = True
) -> Quantity:
    """A date; several `dates` where day and month can't be told apart (01/02/2022)."""
    first = dates[0]
    columns = []
    for column in (2, 1, 0):
        values: set[Value | int] = set()
        for date in dates:
            number = date[column]
            if number is not None:
                values.add(f"month {number}" if column == 1 else number)
        if values:
            columns.append(values)
    kind: Kind = "date" if first[2] is not None else "month"
    readings = [("date", *date) for date in dates]
    digits = any(c.isdigit() for c in text[start:end])
    return calendar_quantity(text, start, end, kind, first, readings, columns, certain=certain, digits=digits)


def calendar_at(text: str, start: int, language: str) -> Quantity | None:
    """The date or time that the figures at `start` begin, or None."""
    if iso := _ISO.match(text, start):
        month, day = int(iso["month"]), int(iso["day"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            return _date(text, start, iso.end(), (int(iso["year"]), month, day))
    if clock := clock_at(text, start, language):
        return clock
    if named := _DAY_MONTH[language].match(text, start):
        month, day = MONTH_NUMBERS[language][named["month"].lower()], int(named["day"])
        if 1 <= day <= 31:
            return _date(text, start, named.end(), (_year_of(named["year"]), month, day))
    if dotted := _DOTTED.match(text, start):
        month, day = int(dotted["month"]), int(dotted["day"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            return _date(text, start, dotted.end(), (_year_of(dotted["year"]), month, day))
    if slashed := _SLASHED.match(text, start):
        one, two, year = int(slashed["first"]), int(slashed["second"]), _year_of(slashed["year"])
        dates = [(year, m, d) for d, m in ((one, two), (two, one)) if 1 <= m <= 12 and 1 <= d <= 31]
        if dates and (len(slashed["year"]) == 4 or slashed["mark"] == "/"):
            return _date(text, start, slashed.end(), *dates)
    return figures_with_colon(text, start, language)


def calendar_word(text: str, start: int, end: int, language: str) -> Quantity | None:
    """The date, month, weekday or spoken time that the word `text[start:end]` begins, or None."""
    word = text[start:end]
    lower = word.lower()
    if word[0].isupper():
        if lower in MONTH_NUMBERS[language]:
            return _month(text, start, lower, language)
        if day := _weekday(text, start, word, lower, language):
            return day
        if language == "de" and (compound := _GERMAN_MONTH_COMPOUND.match(lower)):
            return _date(text, start, end, (None, _GERMAN_MONTHS[compound[1]], None), certain=False)
    elif lower in MONTH_NUMBERS[language]:
        return _date(text, start, end, (None, MONTH_NUMBERS[language][lower], None), certain=False)
    elif language == "en" and lower in _ENGLISH_DAYS:
        return _named_day(text, start, end, (_ENGLISH_DAYS[lower],), certain=False)
    elif language == "de" and lower.endswith("s") and (weekly := _GERMAN_DAY.fullmatch(lower)):
        return _named_day(text, start, end, (_GERMAN_DAYS[weekly[1]],))
    return spoken_time(text, start, lower, language)


def may_name_time(word: str, language: str) -> bool:
    """Whether a time in words, or a month, may begin with `word`."""
    lower = word.lower()
    return lower in SPOKEN_STARTS[language] or lower in MONTH_NUMBERS[language]


def _month(text: str, start: int, lower: str, language: str) -> Quantity | None:
    found = _MONTH_FIRST[language].match(text, start)
    if not found:
        return None
    day = int(found["day"]) if found["day"] else None
    if day is not None and not 1 <= day <= 31:
        day = None
    year = _year_of(found["year"])
    month = MONTH_NUMBERS[language][lower]
    certain = lower not in _DOUBTFUL_MONTHS or day is not None or year is not None
    if not certain and lower in ("may", "march"):
        certain = bool(_SAYS_MONTH.search(text[max(0, start - 12) : start]))
    end = found.end()
    while text[end - 1] in " \u00a0.,":
        end -= 1
    return _date(text, start, end, (year, month, day), certain=certain)


def _weekday(text: str, start: int, word: str, lower: str, language: str) -> Quantity | None:
    end = start + len(word)
    if language == "en":
        day = _ENGLISH_DAYS.get(lower, _ENGLISH_SHORT_DAYS.get(word))
        return None if day is None else _named_day(text, start, end, (day,), certain=lower in _ENGLISH_DAYS)
    if word in _GERMAN_SHORT_DAYS:
        return _named_day(text, start, end, (_GERMAN_SHORT_DAYS[word],), certain=False)
    if not ("tag" in lower or "mittwoch" in lower or "sonnabend" in lower):
        return None
    if not (found := _GERMAN_DAY.match(lower)):
        # „Karfreitag“ is Good Friday, but „Rosenmontag“ need not be any Monday.
        named = next((day for name, day in _GERMAN_DAYS.items() if name in lower), None)
        return None if named is None else _named_day(text, start, end, (named,), certain=False)
    day = _GERMAN_DAYS[found[1]]
    # “in der Nacht auf Sonntag” is Saturday night in English, and Sunday all the same.
    days = (day, (day - 1) % 7) if _NIGHT_BEFORE.search(text[max(0, start - 40) : start]) else (day,)
    return _named_day(text, start, end, days, certain=found.end() == len(lower))


def _named_day(text: str, start: int, end: int, days: tuple[int, ...], *, certain: bool = True) -> Quantity:
    names = [f"weekday {day}" for day in days]
    return calendar_quantity(text, start, end, "weekday", days[:1], names, [names], certain=certain, digits=False)
