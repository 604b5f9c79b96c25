"""A bilingual dictionary that the user has: which English words the German ones may be rendered by."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from transcheck import cache
from transcheck.meaning import dictionary_index as index
from transcheck.readers import ding
from transcheck.readers.files import load as load_bytes
from transcheck.text import lexicon
from transcheck.text.english_forms import stem

if TYPE_CHECKING:
    from transcheck.cache import Arrays

_MOST = 200  # translations of a word that are looked at
_KEPT = 16384
"""Words whose translations are kept."""


@dataclass(frozen=True, slots=True)
class Translation:
    """An English expression as the dictionary has it, and the stems of its words that carry meaning."""

    text: str
    stems: tuple[str, ...]


class Dictionary:
    """Translations of German words and phrases, by their form or their lemma. Hashed by identity."""

    def __init__(self, arrays: Arrays, name: str) -> None:
        self.name = name
        """A checksum of the file, for signatures."""
        self._keys = arrays["keys"]
        self._begins = arrays["begins"]
        self._values = arrays["values"]
        self._ends = arrays["ends"]
        self._text = arrays["text"].data
        self.translations = lru_cache(maxsize=_KEPT)(self._translations)
        self.phrase = lru_cache(maxsize=_KEPT)(self._phrase)

    def _translations(self, word: str) -> tuple[Translation, ...]:
        """What a German word may be in English; nothing where the dictionary does not have it."""
        found = self._at(index.folded(word))
        lemma = lexicon.lemma(word, "de")
        if lemma != word:
            found += tuple(one for one in self._at(index.folded(lemma)) if one not in found)
        return found

    def _phrase(self, words: tuple[str, ...]) -> tuple[Translation, ...]:
        """What two to four German words side by side may be in English, together."""
        return self._at(index.phrase(words))

    def _at(self, key: str) -> tuple[Translation, ...]:
        wanted = index.hashed(key)
        place = bisect_left(self._keys, wanted)
        if place == len(self._keys) or self._keys[place] != wanted:
            return ()
        begin, end = int(self._begins[place]), int(self._begins[place + 1])
        found: dict[tuple[str, ...], Translation] = {}
        for number in self._values[begin : min(end, begin + _MOST)].tolist():
            text = self._expression(number)
            stems = tuple(stem_of(word) for word in text.split() if not lexicon.is_function_word(word, "en"))
            if stems:
                found.setdefault(stems, Translation(text, stems))
        return tuple(found.values())

    def _expression(self, number: int) -> str:
        begin = int(self._ends[number - 1]) if number else 0
        return bytes(self._text[begin : int(self._ends[number])]).decode("utf-8", "replace")


@lru_cache(maxsize=_KEPT)
def stem_of(word: str) -> str:
    """What the forms of an English word have in common: went, goes and go; colour and color. Only for comparison."""
    return stem(lexicon.lemma(word, "en"))


def load(path: str) -> Dictionary:
    """The dictionary in the file at `path`, in Ding's format, plain or gzipped.

    Its index is made once and kept in the user's cache. InputError says what is wrong with the file, and where.
    """
    data = load_bytes(path, path)
    checksum = blake2b(data, digest_size=8).hexdigest()
    arrays = cache.arrays(
        "dictionary", f"1 {checksum}", lambda: index.build(ding.entries(ding.text_of(data, path), path))
    )
    return Dictionary(arrays, f"dictionary:{checksum}")
