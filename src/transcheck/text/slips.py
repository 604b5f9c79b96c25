"""Frequent English words that are one slip of the pen away from a word: a letter lost, added, exchanged, two swapped.

An index of the words and of what is left of them when one letter is taken out (the symmetric deletes of Garbe 2012,
SymSpell), kept in the user's cache: a look-up asks for the word and for what is left of it without each of its letters.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from transcheck import cache as store
from transcheck.background import Background, in_background, once
from transcheck.text import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FREQUENT = 300_000  # of the trillion words that `lexicon.frequency` counts
_LONGEST = 24
_SHORTEST_DISTANT = 5
_TWO_SLIPS = 2


@lru_cache(maxsize=16_384)
def candidates(word: str) -> tuple[str, ...]:
    """Frequent English words one slip away from the lower-case `word`, the most frequent first."""
    if not word.isascii() or not word.isalpha() or len(word) > _LONGEST:
        return ()
    index = _index()
    found = {other for form in (word, *_shortened(word)) for other in index.words(form) if one_slip(word, other)}
    return tuple(sorted(found, key=lexicon.frequency, reverse=True))


@lru_cache(maxsize=4_096)
def distant_candidates(word: str) -> tuple[str, ...]:
    """Frequent English words two slips away from the lower-case `word`, which has no nearer one: sucessfull."""
    if not word.isascii() or not word.isalpha() or not _SHORTEST_DISTANT - 1 <= len(word) <= _LONGEST:
        return ()
    index = _index()
    shortened = _shortened(word)
    forms = shortened | {shorter for form in shortened for shorter in _shortened(form)}
    found = {other for form in forms for other in index.words(form) if other[0] == word[0]}
    found = {other for other in found if abs(len(other) - len(word)) < 2 and _distance(word, other) <= _TWO_SLIPS}
    if len(word) < _SHORTEST_DISTANT:
        found = {other for other in found if sorted(other) == sorted(word)}
    return tuple(sorted(found, key=lexicon.frequency, reverse=True))


def _distance(word: str, other: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(word, other, score_cutoff=_TWO_SLIPS)


def one_slip(word: str, other: str) -> bool:
    """Whether one letter lost, added or exchanged, or two neighbours swapped, makes `other` of `word`."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    start = 0
    shortest = min(len(word), len(other))
    while start < shortest and word[start] == other[start]:
        start += 1
    if len(word) < len(other):
        return word[start:] == other[start + 1 :]
    if len(word) > len(other):
        return word[start + 1 :] == other[start:]
    swapped = word[start : start + 2] == other[start : start + 2][::-1] and word[start + 2 :] == other[start + 2 :]
    return swapped or word[start + 1 :] == other[start + 1 :]


class _Index:
    """The words by the checksums of their shortened forms."""

    def __init__(self, arrays: store.Arrays) -> None:
        self._checksums = arrays["checksums"].data
        self._numbers = arrays["numbers"].data
        self._words = arrays["words"].tobytes().decode("ascii").split("\n")

    def words(self, form: str) -> Sequence[str]:
        """Those that are `form`, or become it when a letter is taken out (and now and then another word)."""
        wanted = zlib.crc32(form.encode("ascii"))
        begin = place = bisect_left(self._checksums, wanted)
        while place < len(self._checksums) and self._checksums[place] == wanted:
            place += 1
        # Of most words nothing comes when a letter is taken out.
        return [self._words[number] for number in self._numbers[begin:place]] if place > begin else ()


@once
def prepare() -> tuple[Background[Any], ...]:
    """Load the index and all lists of `lexicon` in the background; at the first run a second process makes them."""
    store.make_beside(("words-de", "words-en", "slips"), f"{__name__}:make")
    return in_background(_index), in_background(lexicon.load)


def make() -> None:
    """Make what takes long and is kept in the user's cache."""
    lexicon.load_words()
    _index()


@once
def _index() -> _Index:
    spec = find_spec("wordsegment")
    path = Path(spec.origin).parent / "unigrams.txt" if spec and spec.origin else None
    size = path.stat().st_size if path is not None and path.is_file() else 0
    return _Index(store.arrays("slips", f"3 {size}", lambda: _build(path if size else None)))


def _build(path: Path | None) -> store.Arrays:
    import numpy as np

    frequent = list(_frequent(path)) if path is not None else []
    listed = lexicon.listed_among(frequent, "en")
    words = [word for word in frequent if word in listed]
    sums = array("I")
    for word in map(str.encode, words):
        sums.append(zlib.crc32(word))
        sums.extend([zlib.crc32(word[:place] + word[place + 1 :]) for place in range(len(word))])
    checksums = np.frombuffer(sums, dtype=np.uint32)
    numbers = np.repeat(np.arange(len(words), dtype=np.uint32), [1 + len(word) for word in words])
    order = np.argsort(checksums, kind="stable")
    return {
        "checksums": checksums[order],
        "numbers": numbers[order],
        "words": np.frombuffer("\n".join(words).encode("ascii"), dtype=np.uint8),
    }


def _frequent(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, _, count = line.partition("\t")
            if not count.strip().isdigit() or int(count) < _FREQUENT:
                return  # the most frequent ones come first
            if word.isascii() and word.isalpha() and len(word) <= _LONGEST:
                yield word


def _shortened(word: str) -> set[str]:
    return {word[:place] + word[place + 1 :] for place in range(len(word))}
