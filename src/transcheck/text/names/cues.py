"""How likely a German capitalised word is a name, from what a dictionary, its letters and its neighbours say.

The weights are those of a logistic regression over yes-or-no cues, set by `benchmarks/name_weights.py`: a capitalised
word counted as a name where nearly all of many independent translations keep it letter by letter, and as none where
nearly none does (news texts of WMT 2021 and 2022, 12,000 words of 2,935 segments).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from transcheck.text.lexicon import any_listed, frequency, is_listed, is_word
from transcheck.text.remembered import Remembered

_DETERMINERS = frozenset(
    """der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine meinen meinem
    meiner dein deine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren
    unserem unserer euer eure dieser diese dieses diesen diesem jeder jede jedes jeden jedem jener jene welche
    welcher welches viele vielen viel wenig wenige mehr alle allen aller alles einige einigen mehrere mehreren
    zwei drei vier fünf sechs sieben acht neun zehn beide beiden pro manche solche""".split()
)
_FUSED = frozenset("im am zum zur vom beim ins ans aufs ums durchs fürs".split())
_PREPOSITIONS = frozenset(
    """in aus von nach bei gegen für mit über um an auf zu unter vor zwischen ab bis ohne durch laut gegenüber seit per
    wegen trotz nahe""".split()
)
_TELLING = frozenset(
    """sagt sagte so erklärt erklärte meint meinte betont betonte berichtet berichtete schreibt schrieb fordert forderte
    heißt fragt fragte ergänzt ergänzte bestätigt erzählt erzählte warnt warnte twitterte kritisierte kritisiert
    fügte findet weiß lobte namens""".split()
)
_AND = frozenset("und oder wie als sowie auch ist hat war wurde wird hatte kann".split())
_KINDS: dict[str, str] = {
    word: kind
    for kind, members in (
        ("and", _AND),
        ("telling", _TELLING),
        ("preposition", _PREPOSITIONS),
        ("fused", _FUSED),
        ("determiner", _DETERMINERS),
    )
    for word in members
}
_ADJECTIVE = re.compile(r".{2,}(?:e|en|er|es|em)$")
_NOUN = re.compile(
    r"(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|isten|innen|nis|nisse|nissen|ling|linge"
    r"|ierer|chen|lein|iker|ologie|ator|enz|anz|ieren|isierung|erei|ereien|zeug|werk|weise|stoff|kraft)s?$"
)
_PLACE = re.compile(
    r"(?:burg|berg|heim|hausen|ingen|dorf|stadt|furt|hofen|bach|feld|felden|kirchen|rode|stedt|ow|itz|au|tal)$"
)
_FOREIGN = re.compile(r"[^\x00-\x7fäöüÄÖÜß]|y|sh|(?<![aeiousl])c(?![hk])|[oiau]$|x|w$|j|q(?!u)|ts?ch|k[hj]|(.)\1$")
_PARADIGM = ("n", "en", "e", "es", "er", "ern", "nen", "se", "sen")
_STRIPPED = ("n", "en", "e", "es", "er", "ern", "innen", "ns")

_ENDS = frozenset(("", ".", "!", "?", ":", "…", "\n"))

_BIAS = 0.8
_WEIGHTS: dict[str, float] = {
    "after telling": 2.4,
    "after capital": 2.2,
    "English name": 2.2,
    "place ending": 2.1,
    "in no dictionary": 1.9,
    "frequency high": 1.5,
    "German ": 1.4,
    "frequency middle": 1.1,
    "before capital": 1.1,
    "German built": 0.9,
    "after other": 0.7,
    "after preposition": 0.6,
    "before digit": 0.5,
    "after and": 0.5,
    "foreign letters": 0.3,
    "after mark": 0.2,
    "before mark": -0.1,
    "frequency low": -0.1,
    "after start": -0.3,
    "English word": -0.4,
    "short": -0.5,
    "after fused": -0.5,
    "genitive": -0.6,
    "before word": -0.7,
    "noun ending": -0.8,
    "English ": -0.9,
    "inflected": -1.1,
    "declined": -1.1,
    "German listed": -1.5,
    "after determiner": -1.6,
    "frequency none": -1.6,
    "after digit": -1.7,
    "after adjective": -1.7,
    "long": -1.9,
}


def _of_word(word: str) -> Iterator[str]:
    lowered = word.lower()
    listed = is_listed(word, "de") or is_listed(lowered, "de")
    german = "listed" if listed else "built" if is_word(word, "de") else ""
    english = "word" if is_listed(lowered, "en") else "name" if is_listed(word, "en") else ""
    yield f"German {german}"
    yield f"English {english}"
    if not german and not english:
        yield "in no dictionary"
    if any_listed(word, _PARADIGM, "de"):
        yield "declined"
    if any(
        lowered.endswith(ending) and len(word) - len(ending) > 2 and is_listed(word[: -len(ending)], "de")
        for ending in _STRIPPED
    ):
        yield "inflected"
    if lowered.endswith("s") and is_word(word[:-1], "de"):
        yield "genitive"
    if _NOUN.search(lowered):
        yield "noun ending"
    if _PLACE.search(lowered):
        yield "place ending"
    if _FOREIGN.search(lowered):
        yield "foreign letters"
    count = frequency(lowered)
    yield "frequency " + ("none" if not count else "low" if count < 1e6 else "middle" if count < 1e7 else "high")
    if len(word) <= 4:
        yield "short"
    elif len(word) >= 12:
        yield "long"


def _neighbour(previous: str) -> str:
    lowered = previous.lower()
    if not previous.isalnum():
        return "start" if previous in _ENDS else "mark"
    if lowered in _KINDS:
        return _KINDS[lowered]
    if previous[0].isupper():
        return "capital"
    if previous[0].isdigit():
        return "digit"
    return "adjective" if _ADJECTIVE.match(previous) else "other"


def cues(word: str, previous: str, following: str) -> tuple[str, ...]:
    """What speaks for or against `word` being a name; neighbours are words or marks, "" at an end of the text."""
    return (*_of_word(word), _before(previous), _after(following))


def probability(word: str, previous: str, following: str) -> float:
    """How likely (0..1) the capitalised German `word` is a name."""
    total = _WORD_WEIGHT[word] + _BEFORE_WEIGHT[previous] + _AFTER_WEIGHT[following]
    return 1 / (1 + math.exp(-total))


def _word_weight(word: str) -> float:
    return _BIAS + sum(_WEIGHTS.get(cue, 0.0) for cue in _of_word(word))


def _before(previous: str) -> str:
    return f"after {_neighbour(previous)}"


def _after(following: str) -> str:
    first = following[:1]
    if not first.isalnum():
        return "before mark"
    return "before capital" if first.isupper() else "before digit" if first.isdigit() else "before word"


_WORD_WEIGHT = Remembered(_word_weight)
_BEFORE_WEIGHT: Remembered[str, float] = Remembered(lambda previous: _WEIGHTS.get(_before(previous), 0.0))
_AFTER_WEIGHT: Remembered[str, float] = Remembered(lambda following: _WEIGHTS.get(_after(following), 0.0))
