"""Which suggestions for numbers, dates and times are safe: one figure or one word becomes another of the same kind."""

from __future__ import annotations

import re
from collections.abc import Callable

from transcheck.fixing.replacement import Case, Replacement, keeps_article, narrowed, stands_free, whole
from transcheck.text.numbers.dates import MONTHS, WEEKDAYS
from transcheck.text.numbers.english_format import ordinal_ending

_DIGITS = re.compile(r"\d+")
_FIGURE = re.compile(r"\d+(?:[.,:–-]\d+)*")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_DECIMALS = re.compile(r"(?<=\d)\.\d+$")
_SEPARATED_BEFORE = re.compile(r"\d[.,:/⁄'’]$")
_SEPARATED_AFTER = re.compile(r"[.,:/⁄'’]\d|[°º⁄]")
# “1, 500” and “12 000” are one number in two pieces.
_GROUP_BEFORE = re.compile(r"\d[.,]? $")
_GROUP_AFTER = re.compile(r"[.,]? \d")
_NUMBER_WORDS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_SCALES = frozenset("thousand million billion trillion".split())
_HALVES = frozenset(("am", "pm", "a.m.", "p.m."))
_CLOCK_GOES_ON = re.compile(r"(?:h\b| ?[ap]\.?m\b| o['’]clock)", re.IGNORECASE)
_NIGHT = re.compile(r"\bnight", re.IGNORECASE)
_LEAST_UNGROUPED = 4  # digits from which thousands may be set off

_MONTHS = frozenset(month.lower() for month in MONTHS)
_WEEKDAYS = frozenset(day.lower() for day in WEEKDAYS)
_DAY = re.compile(r"(\d{1,2})(st|nd|rd|th)?")
_YEAR = re.compile(r"\d{4}")
_NO_PART = frozenset(("of", "the"))


def number(case: Case) -> Replacement | None:
    """One figure, number word or scale (million, billion) instead of another one."""
    one = narrowed(case)
    if one is None or not _stands_alone(one) or not keeps_article(one):
        return None
    if _GROUP_BEFORE.search(case.before) or _GROUP_AFTER.match(case.after):
        return None
    if one.old.lower() in _NUMBER_WORDS and one.new.lower() in _NUMBER_WORDS:
        return _word_for(one)
    if one.old in _SCALES and one.new in _SCALES:
        return whole(one)
    return whole(one) if _figure_for(one) else None


def number_format(case: Case) -> Replacement | None:
    """The same digits with other separators."""
    figures = _FIGURE.fullmatch(case.old) and _FIGURE.fullmatch(case.new)
    same = _digits(case.old) == _digits(case.new)
    return whole(case) if figures and same and _stands_alone(case) else None


def date(case: Case) -> Replacement | None:
    """The one part of a date (day, month, weekday, year) or time (clock, am or pm) that differs, in its own manner."""
    if not _stands_alone(case) or not keeps_article(case):
        return None
    olds, news = _parts(case.old), _parts(case.new)
    if olds is None or news is None:
        return _time(case)
    different = [kind for kind in olds if kind in news and _value(kind, olds[kind]) != _value(kind, news[kind])]
    if olds.keys() != news.keys() or len(different) != 1:
        return None
    kind = different[0]
    old, new = olds[kind], news[kind].group()
    if kind == "weekday" and (_NIGHT.match(case.after.lstrip()) or _before_night(case)):
        return None  # „in der Nacht auf Sonntag“ is Saturday night
    if kind == "day" and old.group()[-1].isalpha():
        new = _DIGITS.findall(new)[0]
        new += ordinal_ending(int(new))
    elif kind in ("month", "weekday"):
        new = new.upper() if old.group().isupper() else new
    return Replacement(case.start + old.start(), case.start + old.end(), new)


def _before_night(case: Case) -> bool:
    return "nacht" in case.source_text[max(0, case.source_start - 30) : case.source_start].lower()


def _word_for(case: Case) -> Replacement:
    new = case.new.lower()
    if case.old.isupper():
        return whole(case._replace(new=new.upper()))
    return whole(case._replace(new=new.capitalize() if case.old[0].isupper() else new))


def _figure_for(case: Case) -> bool:
    """Whether both are figures in the same manner, and the new one has the digits of the original."""
    old, new = case.old, case.new
    if not (_FIGURE.fullmatch(old) and _FIGURE.fullmatch(new)) or _shape(old) != _shape(new):
        return False
    if "1" in (old, new):
        return False  # “1 household”, “12 households”
    if old == new + "0":
        return False  # “450” may be “45°”
    long = min(len(_digits(old)), len(_digits(new))) >= _LEAST_UNGROUPED
    if long and bool(_THOUSANDS.search(old)) != bool(_THOUSANDS.search(new)):
        return False
    return any(_digits(new) == _digits(word) for word in case.source.split())


def _stands_alone(case: Case) -> bool:
    """Whether the words are a whole figure, and not one half of “1⁄2” or “30 °C”."""
    apart = not _SEPARATED_BEFORE.search(case.before) and not _SEPARATED_AFTER.match(case.after)
    return apart and stands_free(case)


def _time(case: Case) -> Replacement | None:
    one = narrowed(case._replace(old=_small_half(case.old), new=_small_half(case.new)))
    if one is None:
        return None
    standing = case.text[one.start : one.end]
    if one.old in _HALVES and one.new in _HALVES and len(one.old) == len(one.new):
        return whole(one._replace(new=one.new.upper() if standing.isupper() else one.new))
    figures = _FIGURE.fullmatch(one.old) and _FIGURE.fullmatch(one.new)
    if not figures or _shape(one.old) != _shape(one.new) or (one.end == case.end and _CLOCK_GOES_ON.match(case.after)):
        return None
    return whole(one)


def _small_half(time: str) -> str:
    head, blank, half = time.rpartition(" ")
    return head + blank + half.lower() if half.lower() in _HALVES else time


def _parts(words: str) -> dict[str, re.Match[str]] | None:
    """The parts of a date by their kind; None where there are others, or two of a kind."""
    found: dict[str, re.Match[str]] = {}
    for word in re.finditer(r"[^\s,.]+", words):
        kind = _kind(word.group())
        if word.group().lower() in _NO_PART:
            continue
        if kind is None or kind in found:
            return None
        found[kind] = word
    return found if found.keys() & {"month", "weekday"} else None


def _kind(word: str) -> str | None:
    tests: dict[str, Callable[[str], object]] = {
        "month": _MONTHS.__contains__,
        "weekday": lambda small: small.removesuffix("s") in _WEEKDAYS,
        "year": _YEAR.fullmatch,
        "day": _DAY.fullmatch,
    }
    return next((kind for kind, test in tests.items() if test(word.lower())), None)


def _value(kind: str, word: re.Match[str]) -> str:
    return _digits(word.group()).lstrip("0") if kind == "day" else word.group().lower()


def _digits(figure: str) -> str:
    return "".join(_DIGITS.findall(figure))


def _shape(figure: str) -> str:
    """How a figure is written, but for digits, thousands and decimals: “2.5” and “13” alike, “8:15” and “8-15” not."""
    return _DIGITS.sub("0", _DECIMALS.sub("", _THOUSANDS.sub("", figure)))
