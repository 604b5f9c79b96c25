"""Which words stand for each other in the training texts: two IBM models 1, one in each direction.

Brown et al. 1993, The Mathematics of Statistical Machine Translation, with a preference for the diagonal as in Dyer et
al. 2013, A Simple, Fast, and Effective Reparameterization of IBM Model 2. Words count by their first letters, so that
inflected forms help each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.pieces import Word

_LETTERS = 7
_ROUNDS = 5
_DIAGONAL = 4.0
_LEAST = 1e-4  # probability under which words do not stand for each other


def key(word: Word) -> str:
    """What a word counts as."""
    return word.text.lower()[:_LETTERS]


@dataclass(frozen=True, slots=True)
class Alignment:
    """For each source word the target word that says it best, and the other way round; None where none does."""

    of_source: tuple[int | None, ...]
    of_target: tuple[int | None, ...]

    def linked(self, source: int) -> int | None:
        """The target word that both directions link with a source word."""
        target = self.of_source[source]
        return target if target is not None and self.of_target[target] == source else None


class Direction:
    """How likely a word is to be said by another: P(said | by), with nothing ("") among what says."""

    def __init__(self, pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> None:
        """Learn from pairs (words that say, words that are said)."""
        self._by = _numbers(word for by, _ in pairs for word in ("", *by))
        self._said = _numbers(word for _, said in pairs for word in said)
        width = len(self._said)
        keys, groups = [], []
        group = 0
        for by, said in pairs:
            numbers = np.array([self._by[word] for word in ("", *by)], np.int64)
            for word in said:
                keys.append(numbers * width + self._said[word])
                groups.append(np.full(len(numbers), group, np.int64))
                group += 1
        self._keys, which = np.unique(np.concatenate(keys), return_inverse=True)
        owner = np.concatenate(groups)
        by_of = self._keys // width
        chances = np.ones(len(self._keys))
        for _ in range(_ROUNDS):
            share = chances[which]
            share /= np.bincount(owner, share)[owner]
            counts = np.bincount(which, share, len(self._keys))
            chances = counts / np.bincount(by_of, counts)[by_of]
        self._chances = chances

    def table(self, by: Sequence[str], said: Sequence[str]) -> NDArray[np.float64]:
        """P(said | by), shape (1 + len(by), len(said)); the first row is nothing's."""
        rows = np.array([self._by.get(word, -1) for word in ("", *by)])[:, None]
        columns = np.array([self._said.get(word, -1) for word in said])[None, :]
        wanted = rows * len(self._said) + columns
        at = np.minimum(np.searchsorted(self._keys, wanted), len(self._keys) - 1)
        known = (self._keys[at] == wanted) & (rows >= 0) & (columns >= 0)
        return np.where(known, self._chances[at], 0.0)

    def best(self, by: Sequence[str], said: Sequence[str]) -> tuple[int | None, ...]:
        """For each word that is said the one that says it."""
        if not by or not said:
            return (None,) * len(said)
        table = self.table(by, said)
        places = np.abs(np.arange(len(by))[:, None] / len(by) - np.arange(len(said))[None, :] / len(said))
        same = np.array([[a == b for b in said] for a in by])
        chances = (table[1:] + 0.5 * same) * np.exp(-_DIAGONAL * places)
        none = np.maximum(table[0] * np.exp(-_DIAGONAL / 4), _LEAST)
        found = chances.argmax(axis=0)
        return tuple(int(row) if chances[row, column] > none[column] else None for column, row in enumerate(found))


class Aligner:
    """Both directions."""

    def __init__(self, pairs: Sequence[tuple[Sequence[Word], Sequence[Word]]]) -> None:
        keyed = [([*map(key, source)], [*map(key, target)]) for source, target in pairs]
        self._forward = Direction(keyed)
        self._backward = Direction([(target, source) for source, target in keyed])

    def align(self, source: Sequence[Word], target: Sequence[Word]) -> Alignment:
        """The links of a pair."""
        sources, targets = [*map(key, source)], [*map(key, target)]
        return Alignment(self._backward.best(targets, sources), self._forward.best(sources, targets))


def _numbers(words: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in words:
        found.setdefault(word, len(found))
    return found
