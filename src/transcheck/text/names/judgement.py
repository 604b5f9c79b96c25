"""What one capitalised word names, and how sure that is: lists first, then its letters and its neighbours."""

from __future__ import annotations

from functools import partial
from typing import Literal

from transcheck.text.lexicon import is_function_word, is_listed, is_word
from transcheck.text.names.cues import probability
from transcheck.text.names.exonyms import Exonym, named, told
from transcheck.text.names.first_names import CERTAIN, UNCERTAIN
from transcheck.text.names.spelling import fold
from transcheck.text.names.words import ENGLISH_CAPITALS, ENGLISH_OFFICES, GERMAN_OFFICES, ORDINARY_GERMAN, TOWNS
from transcheck.text.remembered import Remembered

NameKind = Literal["person", "place", "organisation", "acronym", "unknown"]

_VOWELS = frozenset("aeiouy")
_CERTAIN_FIRST = 0.9
_STRANGE = -1.0  # certainty of a word that no list knows: its letters and neighbours decide
_MOST_CERTAIN = 0.99  # what cues alone may reach


def judge(
    word: str, expected: str, proper_follows: bool, shouting: bool, german: bool, around: tuple[str, str]
) -> tuple[NameKind, float, str, tuple[Exonym, ...]]:
    """What `word` names, how sure it is, its role, its exonyms."""
    kind, certainty, role, exonyms = (_ALONE_IN_GERMAN if german else _ALONE_IN_ENGLISH)[word]
    if expected and not (expected == "title" and _office(fold(word), german)) and not is_function_word(word, "en"):
        first = word in CERTAIN and proper_follows
        return "person", 0.95 if expected == "last" else 0.9, "first" if first else "last", exonyms
    if role == "first" and (certainty == _CERTAIN_FIRST or proper_follows):
        return kind, certainty, role, exonyms
    if role:
        kind, certainty = "unknown", _STRANGE
    if certainty == _STRANGE:
        if shouting:
            return kind, 0.0, "", exonyms
        return (
            kind,
            min(_MOST_CERTAIN, probability(word, *around)) if german else _STRANGE_IN_ENGLISH[word],
            "",
            exonyms,
        )
    return kind, 0.0 if shouting and kind == "acronym" else certainty, "", exonyms


def _alone(word: str, german: bool) -> tuple[NameKind, float, str, tuple[Exonym, ...]]:
    """What lists and letters say of `word`, whatever stands beside it; _STRANGE where they say nothing."""
    folded = fold(word)
    exonyms = named(folded, "de" if german else "en")
    if exonyms and len(word) < 4 and not word.isupper() and (exonyms[0].kind == "organisation" or not word.istitle()):
        exonyms = ()
    if word in CERTAIN:
        return "person", _CERTAIN_FIRST, "first", exonyms
    if word in UNCERTAIN:
        return "person", 0.6, "first", exonyms
    if is_function_word(word, "de" if german else "en") and not word.isupper():
        return "unknown", 0.0, "", exonyms
    if not german and word.isupper() and folded in ENGLISH_CAPITALS:
        return "unknown", 0.0, "", exonyms
    acronym = 2 <= len(word) <= 6 and word.isalpha() and (word.isupper() or (word[:-1].isupper() and word[-1] == "s"))
    if exonyms and not (german and folded in ORDINARY_GERMAN):
        return _exonym(exonyms, acronym, german)
    if word in TOWNS or (german and word.endswith("s") and word[:-1] in TOWNS):
        return "place", 0.9, "", exonyms
    if german and word.endswith("er") and (word[:-2] in TOWNS or _place(word[:-2]) or _place(word[:-1])):
        return "place", 0.45, "", exonyms
    if acronym:
        return "acronym", 0.4 if german or folded not in ENGLISH_CAPITALS else 0.0, "", exonyms
    if not word.isalpha() and any(map(str.isdigit, word)):
        return "unknown", 0.3, "", exonyms
    if any(map(str.isupper, word[1:])) or "." in word:
        return "organisation", 0.1 if word.isupper() or _written(word, german) else 0.7, "", exonyms
    if german and (len(word) < 3 or _VOWELS.isdisjoint(folded)):
        return "unknown", 0.0, "", exonyms
    return "unknown", _STRANGE, "", exonyms


def _place(word: str) -> bool:
    return any(entry.kind in ("country", "place") for entry in named(fold(word), "de"))


def _written(word: str, german: bool) -> bool:
    """Whether a word with a capital inside is only mistyped, or an abbreviation: BEstätigung, i.A."""
    lowered = word.lower()
    if german:
        return len(word) < 4 or is_word(lowered, "de") or is_word(lowered.capitalize(), "de")
    return len(word) < 4 or is_word(lowered, "en")


def _exonym(
    exonyms: tuple[Exonym, ...], acronym: bool, german: bool
) -> tuple[NameKind, float, str, tuple[Exonym, ...]]:
    match exonyms[0].kind:
        case "country":
            return "place", 0.95, "", exonyms
        case "place":
            return "place", 0.9, "", exonyms
        case "organisation":
            return "acronym" if acronym else "organisation", 0.7 if acronym or german else 0.4, "", exonyms
        case "person":
            return "person", 0.7 if german else 0.4, "", exonyms


def _office(folded: str, german: bool) -> bool:
    return folded.endswith(GERMAN_OFFICES) if german else folded in ENGLISH_OFFICES


def _strange_in_english(word: str) -> float:
    """How certain a capitalised word is a name in English, where no list of names has it."""
    folded = fold(word)
    if len(word) < 2 or folded in ENGLISH_CAPITALS or is_function_word(word, "en"):
        return 0.0
    if told(folded, "en"):
        return 0.4
    lowered = word.lower()
    if is_listed(lowered, "en"):
        return 0.1
    if word.endswith("s") and is_listed(lowered[:-1], "en"):
        return 0.1
    if is_listed(word, "en"):
        return 0.6
    return 0.55 if is_word(lowered, "en") else 0.75


_ALONE_IN_GERMAN = Remembered(partial(_alone, german=True))
_ALONE_IN_ENGLISH = Remembered(partial(_alone, german=False))
_STRANGE_IN_ENGLISH = Remembered(_strange_in_english)
