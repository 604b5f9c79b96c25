"""Times of day and results of games: 14.30 Uhr, 2:30 p.m., „halb drei“, 2:1."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from transcheck.text.numbers.quantities import Quantity, Value, calendar_quantity
from transcheck.text.numbers.words import number_word

_GAP = r"[ \u00a0\u202f]?"
_OCLOCK = {
    "de": re.compile(
        rf"(?P<hour>\d{{1,2}})(?:[.:](?P<minute>[0-5]\d))?{_GAP}(?:Uhr\b(?:\s(?P<late>[0-5]\d)(?!\d|[.,]))?"
        r"|(?<=\d\d[:.]\d\d[ \u00a0])h\b)"
    ),
    "en": re.compile(
        rf"(?P<hour>\d{{1,2}})(?:[.:]{_GAP}(?P<minute>[0-5]\d))?(?:{_GAP}(?P<half>[aApP])(?:\.{_GAP}[mM]\.|[mM]\b)"
        rf"|{_GAP}(?:o[’'`]{_GAP}?clock|Uhr)\b|(?<=[:.]\d\d)\s(?:hours|hrs|h)\b)"
    ),
}
_MILITARY = re.compile(r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)\s(?:hours|hrs)\b")
_COLON = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?![\d:]|[.,]\d)")
_SCORE = {
    "de": re.compile(r"(\d{1,3}):(\d{1,3})(?![\d:]|[.,]\d)"),
    "en": re.compile(r"(\d{1,3})[:–-](\d{1,3})(?![\d:–-]|[.,]\d|[’'´]?[a-zA-Z]|[–-]\w)"),
}
_WORD = re.compile(r"\s([^\W\d_]{3,30})")
_COUNTS = re.compile(r"\s[A-ZÄÖÜ]")
_PART_OF_DAY = re.compile(
    r"abend|nachmittag|nachts|\bnacht|früh\b|morgen|mittag|in the (?:morning|afternoon|evening)|at night|tonight",
    re.IGNORECASE,
)
_HOUR_WORDS = {
    "de": "ein eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(),
    "en": "one two three four five six seven eight nine ten eleven twelve".split(),
}
_HOURS = {
    "de": {word: max(1, index) for index, word in enumerate(_HOUR_WORDS["de"])},
    "en": {word: index for index, word in enumerate(_HOUR_WORDS["en"], 1)},
}
_SPOKEN = {
    "de": re.compile(
        rf"(?:(?P<part>halb|(?:drei)?viertel)\s(?:(?P<side>vor|nach)\s)?(?P<word>{'|'.join(_HOUR_WORDS['de'])}|\d{{1,2}})\b"
        rf"(?!\s(?:Jahre|Stunden|Tage|Wochen|Monate|Prozent|Minuten))"
        rf"|(?P<plain>{'|'.join(_HOUR_WORDS['de'])})\s(?P<uhr>Uhr)\b|(?P<name>mitternacht)\b)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?:(?P<part>half|(?:a\s)?quarter)[\s-](?P<side>past|to|after|before)[\s-](?P<word>{'|'.join(_HOUR_WORDS['en'])}|\d{{1,2}})\b"
        rf"|(?P<plain>{'|'.join(_HOUR_WORDS['en'])})\s(?P<uhr>o[’'`]\s?clock|(?P<half>[ap])\.?m\b\.?)"
        rf"|(?P<name>midnight|noon|midday)\b)",
        re.IGNORECASE,
    ),
}
SPOKEN_STARTS = {
    "de": frozenset([*_HOUR_WORDS["de"], "halb", "viertel", "dreiviertel", "mitternacht"]),
    "en": frozenset([*_HOUR_WORDS["en"], "half", "quarter", "midnight", "noon", "midday"]),
}


def clock_at(text: str, start: int, language: str) -> Quantity | None:
    """The time at `start` that says so: with „Uhr“, “pm”, “o'clock”."""
    clock = _OCLOCK[language].match(text, start)
    return _clock(text, clock, language) if clock else None


def figures_with_colon(text: str, start: int, language: str) -> Quantity | None:
    """The time or result at `start` (14:30, 2:1, English 2-1), or “1430 hours”."""
    score = _SCORE[language].match(text, start)
    if score is not None:
        colon = _COLON.match(text, start)
        if colon and int(colon["hour"]) <= 24:
            return _time(text, start, colon.end(), _either_half(int(colon["hour"])), int(colon["minute"]))
        return _score(text, score)
    if language == "en" and (military := _MILITARY.match(text, start)):
        return _time(text, start, military.end(), (int(military["hour"]),), int(military["minute"]))
    return None


def spoken_time(text: str, start: int, lower: str, language: str) -> Quantity | None:
    """The time in words that the word `lower` at `start` begins."""
    if lower not in SPOKEN_STARTS[language]:
        return None
    spoken = _SPOKEN[language].match(text, start)
    return _spoken(text, spoken, language) if spoken else None


def _clock(text: str, clock: re.Match[str], language: str) -> Quantity | None:
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    if hour > 24:
        return None
    if language == "de":
        minute = int(clock["late"] or minute)
        around = text[max(0, clock.start() - 40) : clock.end() + 25]
        hours = _either_half(hour) if _PART_OF_DAY.search(around) else (hour,)
    elif clock["half"]:
        hours = (hour % 12 + (12 if clock["half"] in "pP" else 0),) if hour <= 12 else (hour,)
    else:
        hours = _either_half(hour)
    return _time(text, clock.start(), clock.end(), hours, minute)


def _score(text: str, score: re.Match[str]) -> Quantity:
    """A result such as 2:1 or 2-1. English names the winner's figure first, so the order says nothing."""
    pair = tuple(sorted((int(score[1]), int(score[2]))))
    return calendar_quantity(text, *score.span(), "score", pair, [("score", *pair)], [{int(score[1])}, {int(score[2])}])


def _spoken(text: str, spoken: re.Match[str], language: str) -> Quantity | None:
    """“halb drei” is half past two, “Viertel vor drei” a quarter to three."""
    start, end = spoken.span()
    if spoken["name"]:
        hour = 0 if spoken["name"].lower() in ("mitternacht", "midnight") else 12
        return _time_name(text, start, end, hour)
    word = (spoken["plain"] or spoken["word"]).lower()
    hour = int(word) if word.isdigit() else _HOURS[language][word]
    if hour > 24:
        return None
    if spoken["plain"]:
        half = spoken["half"].lower() if language == "en" and spoken["half"] else ""
        hours = (hour % 12 + 12,) if half == "p" else (hour % 12,) if half == "a" else _either_half(hour)
        minute, end = _spoken_minute(text, end) if language == "de" else (0, end)
        return _time(text, start, end, hours, minute, digits=False)
    part, side = spoken["part"].lower(), (spoken["side"] or "").lower()
    minutes = {"halb": -30, "viertel": 15 if side == "nach" else -15 if side == "vor" else -45, "dreiviertel": -15}
    offset = minutes[part] if language == "de" else 30 if part == "half" else 15
    if side in ("to", "before"):
        offset = -offset
    total = hour * 60 + offset
    return _time(text, start, end, _either_half(total // 60), total % 60, digits=False)


def _spoken_minute(text: str, end: int) -> tuple[int, int]:
    """The minute after „drei Uhr“, and where it ends („drei Uhr dreißig“)."""
    word = _WORD.match(text, end)
    known = number_word(word[1].lower(), "de") if word else None
    if word is None or known is None or known.role != "cardinal" or not isinstance(known.values[0], Decimal):
        return 0, end
    # „um drei Uhr zehn Leute“ counts people.
    counts = _COUNTS.match(text, word.end())
    return (int(known.values[0]), word.end()) if 5 <= known.values[0] < 60 and not counts else (0, end)


def _time_name(text: str, start: int, end: int, hour: int) -> Quantity:
    readings = [("time", hour, 0)]
    return calendar_quantity(
        text,
        start,
        end,
        "time",
        (hour, 0),
        readings,
        [{hour, 12, 24 if hour == 0 else 12}],
        certain=False,
        digits=False,
    )


def _time(text: str, start: int, end: int, hours: Iterable[int], minute: int, *, digits: bool = True) -> Quantity:
    hours = [hour % 24 for hour in hours]
    readings = [("time", hour, minute) for hour in hours]
    parts: list[set[Value | int]] = [{h for hour in hours for h in (hour, hour % 12, hour % 12 + 12)}]
    if minute:
        parts.append({minute})
    return calendar_quantity(text, start, end, "time", (hours[0], minute), readings, parts, digits=digits)


def _either_half(hour: int) -> tuple[int, ...]:
    return (hour, hour + 12) if hour <= 12 else (hour,)
