"""Names that German and English spell or call differently: München/Munich, EZB/ECB, Gorbatschow/Gorbachev.

The facts are in `places` and `institutions`; words are compared folded (see `spelling.fold`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from transcheck.text.names.institutions import INSTITUTIONS, PERSONS
from transcheck.text.names.places import CITIES, COUNTRIES, REGIONS
from transcheck.text.names.spelling import FOLDED, fold, respelt

ExonymKind = Literal["country", "place", "organisation", "person"]


@dataclass(frozen=True, slots=True)
class Exonym:
    """One entity in both languages: its `names` and, beginning with them, all beginnings of words that tell of it."""

    kind: ExonymKind
    german_names: tuple[str, ...]
    german: tuple[str, ...]
    english_names: tuple[str, ...]
    english: tuple[str, ...]
    english_label: str

    def told_in_german(self, text: str) -> bool:
        """Whether `text` (as `searchable` gives it) has a German word of this entity."""
        return _tells(self.german, text, 5)

    def told_in_english(self, text: str) -> bool:
        """Whether `text` (as `searchable` gives it) has an English word of this entity."""
        return _tells(self.english, text, 6)


@lru_cache(maxsize=512)
def searchable(text: str) -> str:
    """`text` folded, with a space before each word: what `told_in_german` and `told_in_english` look into."""
    return " " + respelt(text.lower(), _SEARCHABLE)


_LONGEST_ENDING = 4  # Palestin|ians
_BOUNDARIES = dict.fromkeys('-–—/\n\t\u00a0()[]"“”„‚‘«»:', " ")
_SEARCHABLE = {letter: respelt(written, _BOUNDARIES) for letter, written in FOLDED.items()} | _BOUNDARIES


def _tells(forms: tuple[str, ...], text: str, long: int) -> bool:
    # Long forms may stand inside a compound (Ostdeutschland, niederbayerisch), short ones must begin a word.
    return any(form in text if len(form) >= long else f" {form}" in text for form in forms)


def _side(written: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    name, *others = written.split()
    names = tuple(fold(one).replace("_", " ") for one in name.split("/"))
    forms = names + tuple(fold(one).replace("_", " ").rstrip("-") for one in others)
    return names, forms, name.split("/")[0].replace("_", " ")


def _entries(kind: ExonymKind, table: str) -> list[Exonym]:
    entries = []
    for line in table.strip().splitlines():
        german, english = line.split("|")
        german_names, german_forms, _ = _side(german)
        english_names, english_forms, label = _side(english)
        entries.append(Exonym(kind, german_names, german_forms, english_names, english_forms, label))
    return entries


@cache
def table() -> tuple[Exonym, ...]:
    """All entries."""
    return (
        *_entries("country", COUNTRIES),
        *_entries("place", REGIONS),
        *_entries("place", CITIES),
        *_entries("organisation", INSTITUTIONS),
        *_entries("person", PERSONS),
    )


@cache
def _by_name(language: str) -> dict[str, tuple[Exonym, ...]]:
    found: dict[str, list[Exonym]] = defaultdict(list)
    for entry in table():
        for name in entry.german_names if language == "de" else entry.english_names:
            found[name].append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


@cache
def _by_beginning(language: str) -> dict[str, tuple[tuple[str, Exonym], ...]]:
    found: dict[str, list[tuple[str, Exonym]]] = defaultdict(list)
    for entry in table():
        for form in entry.german if language == "de" else entry.english:
            found[form[:3]].append((form, entry))
    return {beginning: tuple(forms) for beginning, forms in found.items()}


def named(word: str, language: str) -> tuple[Exonym, ...]:
    """The entries that `word` (folded) names outright; a German genitive s is looked through."""
    names = _by_name(language)
    found = names.get(word, ())
    if not found and language == "de" and word.endswith("s") and len(word) > 4:
        found = names.get(word[:-1], ())
    return found


def told(word: str, language: str) -> tuple[Exonym, ...]:
    """The entries that `word` (folded) may belong to: their names, peoples, adjectives."""
    return tuple(
        entry
        for form, entry in _by_beginning(language).get(word[:3], ())
        if word.startswith(form) and len(word) - len(form) <= (1 if entry.kind == "person" else _LONGEST_ENDING)
    )
