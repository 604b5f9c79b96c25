"""What the name of a file or a folder says of its language: “de” in `may.de.md`, “EN” in `Brief_EN_deepl.txt`.

Two files belong together if their names are the same but for a middle, which says “German” in one and “English” in the
other. Beside the language the middle may hold labels, words that say how the text was made: `mt.en`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LETTER = r"[^\W\d_]"


def _mark(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!{_LETTER})(?:{'|'.join(words)})(?!{_LETTER})", re.IGNORECASE)


_GERMAN = _mark("de[-_](?:de|at|ch|li|lu)", "deutsch", "german", "deu", "ger", "de")
_ENGLISH = _mark("en[-_](?:gb|us|ie|au|ca|nz|int)", "englisch", "english", "eng", "en")
# Words that say how a text was made. A translation may have others, such as the name of a machine.
_OF_SOURCES = frozenset({"orig", "original", "source", "src"})
_OF_TARGETS = frozenset(
    {"ai", "auto", "deepl", "google", "ht", "human", "ki", "mt", "mtpe", "nmt", "target", "translated", "translation"}
)
_LABEL_BEFORE = re.compile(rf"(?:^|(?<=[._ -]))({_LETTER}+)[._ -]$")
_LABEL_AFTER = re.compile(rf"[._ -]({_LETTER}+)(?=[._ -]|$)")
_MOST_LABELS = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to read a name: `before` + `middle` + `after`. `known`: its labels are words that are used for that."""

    before: str
    middle: str
    after: str
    labels: int
    known: bool


def german(name: str) -> Iterator[Reading]:
    """How a name, with or without a suffix, can be read as that of a German text."""
    return (reading for reading in _readings(name, _GERMAN, _OF_SOURCES) if reading.known)


def english(name: str) -> Iterator[Reading]:
    """How a name can be read as that of an English one."""
    return _readings(name, _ENGLISH, _OF_TARGETS)


def says_nothing(name: str) -> bool:
    """Whether a name has no mark of a language."""
    return not _GERMAN.search(name) and not _ENGLISH.search(name)


def _readings(name: str, mark: re.Pattern[str], usual: frozenset[str]) -> Iterator[Reading]:
    stem, dot, suffix = name.rpartition(".")
    stem, suffix = (stem, dot + suffix) if stem else (name, "")
    for match in mark.finditer(stem):
        for start, labels_before in _starts(stem, match.start()):
            for end, labels_after in _ends(stem, match.end()):
                labels = (*labels_before, *labels_after)
                known = all(label.lower() in usual for label in labels)
                yield Reading(stem[:start], stem[start:end], stem[end:] + suffix, len(labels), known)


def _starts(stem: str, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where a middle can begin: at the mark, and at the labels before it."""
    labels: tuple[str, ...] = ()
    yield start, labels
    while len(labels) < _MOST_LABELS and (match := _LABEL_BEFORE.search(stem, 0, start)):
        start, labels = match.start(), (*labels, match[1])
        yield start, labels


def _ends(stem: str, end: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where a middle can end: at the mark, and at the labels behind it."""
    labels: tuple[str, ...] = ()
    yield end, labels
    while len(labels) < _MOST_LABELS and (match := _LABEL_AFTER.match(stem, end)):
        end, labels = match.end(), (*labels, match[1])
        yield end, labels
