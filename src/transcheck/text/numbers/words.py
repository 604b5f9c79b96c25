"""Number words of German and English: what one word, looked at alone, says about a number."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

Role = Literal["cardinal", "ordinal", "scale", "fraction", "half", "half-more", "decade", "hint"]

HALF = Decimal("0.5")


class NumberWord(NamedTuple):
    """A word's values (the first is the usual one), what it does in a number, and whether it surely is one."""

    role: Role
    values: tuple[Decimal | str, ...]
    certain: bool


def _word(role: Role, *values: Decimal | int | str, certain: bool = False) -> NumberWord:
    return NumberWord(role, tuple(Decimal(v) if isinstance(v, int) else v for v in values), certain)


def _words(role: Role, words: str, *values: Decimal | int | str, certain: bool = False) -> dict[str, NumberWord]:
    return dict.fromkeys(words.split(), _word(role, *values, certain=certain))


def _hints(hints: dict[int, str]) -> dict[str, NumberWord]:
    return {word: _word("hint", value) for value, words in hints.items() for word in words.split()}


_GERMAN_ONES = {
    "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "fuenf": 5, "sechs": 6, "sieben": 7,
    "acht": 8, "neun": 9,
}  # fmt: skip
_GERMAN_TEENS = {
    "zehn": 10, "elf": 11, "zwölf": 12, "zwoelf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "fuenfzehn": 15,
    "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_GERMAN_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "fuenfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_TENS = "|".join(_GERMAN_TENS)
_TEENS = "|".join(sorted(_GERMAN_TEENS, key=len, reverse=True))
_ONES = "eins|ein|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun"
_GERMAN_UNDER_HUNDRED = re.compile(
    rf"(?:(?P<ones>{_ONES})und(?={_TENS}))?(?P<tens>{_TENS})|(?P<teen>{_TEENS})|(?P<one>{_ONES})"
)
_GERMAN_HUNDREDS = re.compile(rf"({_TEENS}|{_ONES})?hundert(?:und)?")
_GERMAN_STARTS = tuple({**_GERMAN_ONES, **_GERMAN_TEENS, **_GERMAN_TENS, "hundert": 100, "tausend": 1000})

# What may follow a number inside a German word; the number is then surely meant as one.
_GERMAN_COUNTED = re.compile(
    r"(?:jähr|täg|stünd|minüt|sekünd|wöch|monat|köpf|stell|stöck|sprach|prozent|zeil|spur|gleis|tür|bänd|geschoss|stuf|"
    r"bett|silb|stimm|dimension|mal|hundert|tausend)(?:ig|ige[mnrs]?|lich|liche[mnrs]?|s)?(?:en?)?"
)
_ORDINAL_ENDING = re.compile(r"s?te[mnrs]?")
_ORDINAL_COMPOUND = re.compile(r".{4,}(dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)e[nr]?")
_GERMAN_FOLD = re.compile(r"(?:ver)?(.{3,30}?)fach\w{0,5}")

_GERMAN: dict[str, NumberWord] = {
    **_words("cardinal", "ein eine einen einem einer eines eins einmal", 1),
    **_words("cardinal", "zweien", 2),
    **_words("ordinal", "erst erste ersten erster erstes erstem erstens", 1),
    **_words("ordinal", "zweite zweiten zweiter zweites zweitem zweitens", 2),
    **_words("ordinal", "dritte dritten dritter drittes drittem", 3, certain=True),
    **_words("ordinal", "siebte siebten siebter siebtes siebtem", 7, certain=True),
    **_words("ordinal", "achte achten achter", 8),
    **_words("ordinal", "achtes achtem", 8, certain=True),
    **_words("half", "hälfte", HALF, "1/2", 50),
    **_words("half", "halb halbe halben halber halbes halbem", HALF, "1/2", 30, 6, 50),
    **_words("half-more", "anderthalb eineinhalb einundeinhalb", Decimal("1.5"), 18),
    **_words("fraction", "drittel", 3),
    **_words("fraction", "viertel", 4),
    **_words("hint", "dreiviertel", "3/4", Decimal("0.75"), 75, 3, 45),
    **_words("hint", "viertelstunde", 15, "1/4"),
    **_words("hint", "dreiviertelstunde", 45, "3/4"),
    **_words("hint", "achtelfinale achtelfinals achtelfinal", 16, 8),
    **_words("hint", "viertelfinale viertelfinals", 8, 4),
    **_words("scale", "dutzend", 12),
    **_words("scale", "hundert", 100),
    **_words("scale", "tausend", 1000),
    **_words("scale", "tsd", 1000, certain=True),
    **_words("scale", "million millionen mio mill", 10**6, certain=True),
    **_words("scale", "milliarde milliarden mrd", 10**9, certain=True),
    **_words("scale", "billion billionen", 10**12, certain=True),
    **_words("scale", "bio", 10**12),
    **_words("scale", "billiarde billiarden", 10**15, certain=True),
    **_words("scale", "trillion trillionen", 10**18, certain=True),
    **_hints({
        0: "keine null", 2: "paar duo zweit zweier", 3: "dritt drittens trio", 4: "quartett", 10: "jahrzehnt",
        100: "hunderte hunderten jahrhundert", 1000: "tausende tausenden", 10000: "zigtausend zigtausende",
    }),
}  # fmt: skip
# Words by their beginning, after the numbers themselves.
_GERMAN_BEGINNINGS: tuple[tuple[str, NumberWord], ...] = (
    ("verdoppel", _word("hint", 2)), ("doppel", _word("hint", 2)), ("beid", _word("hint", 2)),
    ("zweit", _word("hint", 2)), ("dritt", _word("hint", 3)), ("siebt", _word("hint", 7)), ("erst", _word("hint", 1)),
    ("einzel", _word("hint", 1)), ("einzig", _word("hint", 1)), ("halbier", _word("hint", HALF, "1/2", 2, 50)),
    ("halb", _word("hint", HALF, "1/2", 30, 6, 45, 50)), ("dutzend", _word("hint", 12)),
    ("viertel", _word("hint", 4, 15)),    ("achtelfinal", _word("hint", 16, 8)),
)  # fmt: skip

_ENGLISH_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ENGLISH_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()

_ENGLISH: dict[str, NumberWord] = {
    **_hints({
        0: "no none nil", 1: "once single ones initial initially solo firstly",
        2: "both twice pair couple double doubled doubles doubling twofold duo either dual brace twin twins biennial "
           "bilateral secondly twos deuce runner",
        3: "thrice triple tripled triples tripling threefold trio treble triathlon triplets trilateral tripartite "
           "triangle tricycle thirdly threes hat",
        4: "quadruple quadrupled quartet fourfold quarterly fours quarterfinal quarterfinals",
        5: "quintet fivefold quintuple pentathlon fives", 6: "sextet sixfold", 7: "week weekly heptathlon sevens",
        8: "octagonal octet eights", 10: "decathlon tenfold decade decades tens", 12: "dozens year annual",
        24: "day daily", 60: "hour", 100: "century centenary centennial hundreds",
        1000: "thousands grand", 10**6: "millions millionaire", 10**9: "billions billionaire", 10**12: "trillions",
    }),
    **{word: _word("cardinal", i, certain=i > 1) for i, word in enumerate(_ENGLISH_ONES)},
    **{word: _word("ordinal", i, f"1/{i}", certain=i > 2) for i, word in enumerate(_ENGLISH_ORDINALS)},
    **{word + "s": _word("fraction", i) for i, word in enumerate(_ENGLISH_ORDINALS) if i > 2},
    **{word: _word("cardinal", 20 + 10 * i, certain=True) for i, word in enumerate(_ENGLISH_TENS)},
    **{word[:-1] + "ieth": _word("ordinal", 20 + 10 * i, certain=True) for i, word in enumerate(_ENGLISH_TENS)},
    **{word[:-1] + "ies": _word("decade", 20 + 10 * i) for i, word in enumerate(_ENGLISH_TENS)},
    **_words("hint", "fortnight fortnightly biweekly", 14, 2),
    **_words("half", "half", HALF, "1/2", 30, 50, 6, 2),
    **_words("hint", "halved halving halves semi", HALF, "1/2", 50, 2),
    **_words("fraction", "quarter quarters", 4, 15, 3, 8),
    **_words("fraction", "hundredth hundredths", 100),
    **_words("fraction", "thousandth thousandths", 1000),
    **_words("scale", "dozen", 12),
    **_words("scale", "hundred", 100),
    **_words("scale", "thousand k", 1000),
    **_words("scale", "million mil mln mio mn", 10**6, certain=True),
    **_words("scale", "billion bn bln", 10**9, certain=True),
    **_words("scale", "trillion trn tn", 10**12, certain=True),
    **_words("scale", "quadrillion", 10**15, certain=True),
    **_words("scale", "quintillion", 10**18, certain=True),
}  # fmt: skip
_ENGLISH_STARTS = tuple(sorted([*_ENGLISH_ONES[2:], *_ENGLISH_TENS], key=len, reverse=True))


def _german_number(word: str) -> tuple[int, str] | None:
    """The number that `word` begins with, and what is left of the word."""
    before, thousand, rest = word.partition("tausend")
    if thousand:
        factor = _german_under_thousand(before) if before else (1, "")
        if factor is not None and not factor[1]:
            more = _german_under_thousand(rest.removeprefix("und"))
            return (factor[0] * 1000 + more[0], more[1]) if more else (factor[0] * 1000, rest)
    return _german_under_thousand(word)


def _german_under_thousand(word: str) -> tuple[int, str] | None:
    value, found = 0, False
    if hundreds := _GERMAN_HUNDREDS.match(word):
        factor = hundreds[1] or "ein"
        value, found = 100 * (_GERMAN_ONES.get(factor) or _GERMAN_TEENS[factor]), True
        word = word[hundreds.end() :]
    if under := _GERMAN_UNDER_HUNDRED.match(word):
        value += _GERMAN_ONES.get(under["ones"] or "", 0) + _GERMAN_TENS.get(under["tens"] or "", 0)
        value += _GERMAN_TEENS.get(under["teen"] or "", 0) + _GERMAN_ONES.get(under["one"] or "", 0)
        return value, word[under.end() :]
    return (value, word) if found else None


def _german(word: str) -> NumberWord | None:
    known = _GERMAN.get(word)
    if known is not None:
        return known
    if "fach" in word and (fold := _GERMAN_FOLD.fullmatch(word)):
        number = _german_number(fold[1])
        return _word("hint", number[0]) if number and not number[1] and number[0] > 1 else None
    if word.startswith(_GERMAN_STARTS):
        return _german_beginning(word)
    for beginning, meaning in _GERMAN_BEGINNINGS:
        if word.startswith(beginning):
            return meaning
    if compound := _ORDINAL_COMPOUND.fullmatch(word):
        ordinal = _german(compound[1] + "e")
        return ordinal and ordinal._replace(role="hint", certain=False)
    return None


def _german_beginning(word: str) -> NumberWord | None:
    """A word that begins as a number does: „zweitägig“, „Dreijährige“, „fünfhunderttausend“, but also „achtsam“."""
    number = _german_number(word)
    if number is None:
        return None
    value, rest = number
    if not rest:
        return _word("cardinal", value, certain=value > 1)
    if rest in ("einhalb", "undeinhalb"):
        return _word("half-more", Decimal(value) + HALF)
    if _ORDINAL_ENDING.fullmatch(rest):
        return _word("ordinal", value, certain=value > 2)
    if rest in ("tel", "stel"):
        return _word("fraction", value)
    if rest in ("drittel", "viertel"):
        return _word("hint", f"{value}/{3 if rest == 'drittel' else 4}")
    if rest in ("er", "ern", "ers"):
        return _word("decade", value)
    if _GERMAN_COUNTED.fullmatch(rest):
        longer = (24 * value,) if rest.startswith("täg") else (12 * value,) if rest.startswith("jähr") else ()
        return _word("cardinal", value, *longer, certain=value > 2)
    return _word("hint", value) if value > 1 or len(rest) > 4 else None


def _english(word: str) -> NumberWord | None:
    known = _ENGLISH.get(word)
    if known is not None:
        return known
    if word.startswith(_ENGLISH_STARTS):
        # twentysomething, threesome; “tension” and “often” explain nothing but are never missed either.
        start = next(start for start in _ENGLISH_STARTS if word.startswith(start))
        return _word("hint", int(_ENGLISH[start].values[0]))
    return None


@lru_cache(maxsize=16384)
def number_word(word: str, language: str) -> NumberWord | None:
    """What the lower-case `word` ("de" or "en") says about a number, or None.

    A "hint" is a word that only implies its number (both, twice, Dreikampf).
    """
    if len(word) > 60:
        return None
    return _german(word) if language == "de" else _english(word)


_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman(word: str) -> int | None:
    """The value of a Roman numeral of two or more letters, or None."""
    if not 2 <= len(word) <= 12 or not _ROMAN.fullmatch(word):
        return None
    values = [_ROMAN_VALUES[letter] for letter in word]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
