"""What speaks for and against each word of a sentence pair: the numbers that `support` weighs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from math import log10
from typing import TYPE_CHECKING

from transcheck.meaning.matching import Matched, matched
from transcheck.meaning.word_alignment import Link
from transcheck.text import lexicon
from transcheck.text.completeness import surprise
from transcheck.text.lexicon import frequency, pair_frequency
from transcheck.text.remembered import Remembered
from transcheck.text.tokens import Token
from transcheck.text.word_pairs import PAIRS_KEPT

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from transcheck.meaning.interface import Meaning, Vectors

    Flags = NDArray[np.bool_]

FEATURES = (
    "best", "linked", "best above mean", "claimed", "second", "neighbours linked", "free partner near", "near cosine",
    "frequency", "known", "capital", "bound", "number", "length", "sentence cosine", "length ratio", "mean best",
    "text length", "left pair", "right pair", "first", "last", "same word again", "left out", "usual",
    "best above usual", "neighbours above usual", "surplus", "hole", "free in hole", "gap pair", "characters",
)  # fmt: skip
"""What is looked at for each word, in the order of the columns."""

# A link from here on ties its two words to each other's places.
_TIED = 0.4
# The furthest that the words between two tied ones may be apart to be a hole.
_WIDEST_HOLE = 12


@dataclass(frozen=True, slots=True)
class Evidence:
    """The numbers behind `Support`: one row a word, see `FEATURES`."""

    source_tokens: tuple[Token, ...]
    target_tokens: tuple[Token, ...]
    links: tuple[Link, ...]
    source: Vectors
    target: Vectors


Usual = Mapping[str, "Vectors"]
"""For each side a vector, with a bias at its end: its product with a word's vector is the word's usual best match."""


def features(source: str, target: str, meaning: Meaning, usual: Usual) -> Evidence:
    """What is known about each word of both texts."""
    found = matched(source, target, meaning)
    excess = surprise(source, target)
    here = _half(found, "de")
    there = _half(found, "en")
    return Evidence(
        found.source,
        found.target,
        found.links,
        _rows(here, there, found.cosine, -excess, meaning, usual.get("source")),
        _rows(there, here, found.cosine, excess, meaning, usual.get("target")),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Half:
    """One side as the features see it: everything by its own words first."""

    tokens: tuple[Token, ...]
    words: list[str]
    language: lexicon.Language
    similarity: Vectors
    partner: list[int]
    strength: Vectors
    bound: Flags
    sentences: Vectors
    pairs: list[float]  # of English neighbours

    def free(self) -> Flags:
        """Content words without a partner worth the name."""
        return ~self.bound & (self.strength < _TIED)


def _half(found: Matched, language: lexicon.Language) -> _Half:
    import numpy as np

    german = language == "de"
    tokens = found.source if german else found.target
    partner = [-1] * len(tokens)
    strength = np.zeros(len(tokens), dtype=np.float32)
    for link in found.links:
        mine, other = (link.source, link.target) if german else (link.target, link.source)
        partner[mine], strength[mine] = other, link.score
    words = [token.text for token in tokens]
    return _Half(
        tokens,
        words,
        language,
        found.similarity if german else found.similarity.T,
        partner,
        strength,
        np.array(lexicon.function_words(words, language), dtype=bool),
        found.sentences if german else found.sentences[::-1],
        [] if german else [_pair(*two) for two in pairwise(tokens)],
    )


def _rows(here: _Half, there: _Half, cosine: float, excess: float, meaning: Meaning, usual: Vectors | None) -> Vectors:
    import numpy as np

    size, others = here.similarity.shape
    result = np.zeros((size, len(FEATURES)), dtype=np.float32)
    if not size:
        return result
    best = here.similarity.max(axis=1) if others else np.zeros(size, dtype=np.float32)
    if others:
        _matches(result, here, best)
    if here.language == "en":
        result[1:, 18] = here.pairs
        result[:-1, 19] = here.pairs
    facts = _FACTS[here.language]
    result[:, 8:11] = [facts[word] for word in here.words]
    result[:, 11] = here.bound
    result[:, 12] = [token.kind == "number" for token in here.tokens]
    result[:, 13] = [min(len(word), 20) / 10 for word in here.words]
    result[:, 14] = cosine
    result[:, 15] = np.log((size + 1) / (others + 1))
    result[:, 17] = min(size, 60) / 30
    result[0, 20] = 1
    result[-1, 21] = 1
    lowered = [word.lower() for word in here.words]
    result[:, 22] = [lowered.count(word) > 1 for word in lowered] if size < 200 else 0
    vectors = meaning.words(here.words)
    near = vectors @ here.sentences.T
    result[:, 23] = near[:, 0] - near[:, 1]
    if usual is not None and len(usual) == vectors.shape[1] + 1:
        result[:, 24] = vectors @ usual[:-1] + usual[-1]
    result[:, 25] = best - result[:, 24]
    result[:, 26] = _beside(np.where(here.bound, 0, result[:, 25]))
    result[:, 27] = (float(here.free().sum()) - float(there.free().sum())) / np.sqrt(size + others)
    _holes(result, here, there)
    result[:, 31] = np.clip(excess, -5, 5)
    return result


def _matches(result: Vectors, here: _Half, best: Vectors) -> None:
    import numpy as np

    size, others = here.similarity.shape
    content = ~here.bound
    mean = float(best[content].mean()) if content.any() else float(best.mean())
    # What the strongest competitor leaves of each word of the other side.
    if size > 1:
        ranked = np.partition(here.similarity, size - 2, axis=0)
        top, runner = ranked[-1], ranked[-2]
    else:
        top, runner = here.similarity[0], np.zeros(others, dtype=np.float32)
    rival = np.where(here.similarity >= top, runner, top)
    result[:, 0], result[:, 1], result[:, 2] = best, here.strength, best - mean
    result[:, 3] = (here.similarity - 0.7 * rival).max(axis=1)
    result[:, 4] = np.partition(here.similarity, others - 2, axis=1)[:, -2] if others > 1 else 0
    padded = np.concatenate([here.strength[:1].repeat(2), here.strength, here.strength[-1:].repeat(2)])
    result[:, 5] = (padded[:-4] + 2 * padded[1:-3] + 2 * padded[3:-1] + padded[4:]) / 6
    result[:, 6], result[:, 7] = _near(here)
    result[:, 16] = mean


def _near(here: _Half) -> tuple[Vectors, Vectors]:
    """For each word: how similar the most similar free word about its place is, and the most similar one there."""
    import numpy as np

    size, others = here.similarity.shape
    partner = np.where(here.strength >= _TIED, here.partner, -1)
    known = np.flatnonzero(partner >= 0)
    places = np.arange(size)
    expected = np.interp(places, known, partner[known]) if len(known) > 1 else (places + 0.5) * others / size - 0.5
    near = np.abs(np.arange(others)[None, :] - expected[:, None]) <= 3
    free = np.ones(others, dtype=bool)
    free[[place for place in here.partner if place >= 0]] = False
    window = np.where(near, here.similarity, 0)
    return (
        np.asarray(np.where(free[None, :], window + 0.1 * near, 0).max(axis=1), dtype=np.float32),
        np.asarray(window.max(axis=1), dtype=np.float32),
    )


def _beside(values: Vectors) -> Vectors:
    """The lower of the two neighbours' values: errors come in groups."""
    import numpy as np

    left = np.concatenate([[0.0], values[:-1]])
    right = np.concatenate([values[1:], [0.0]])
    return np.asarray(np.minimum(left, right), dtype=np.float32)


def _holes(result: Vectors, here: _Half, there: _Half) -> None:
    """What stands on the other side between the partners of a word's next tied neighbours.

    “hole”: how many words more (or, negative, less) than here; “free in hole”: content words there that nothing here
    claims; “gap pair”: how badly the worst English neighbours there go together.
    """
    size, others = here.similarity.shape
    tied = [here.partner[i] if here.strength[i] >= _TIED else -1 for i in range(size)]
    free = there.free()
    left_of, right_of = [-1] * size, [size] * size
    for i in range(1, size):
        left_of[i] = i - 1 if tied[i - 1] >= 0 else left_of[i - 1]
    for i in range(size - 2, -1, -1):
        right_of[i] = i + 1 if tied[i + 1] >= 0 else right_of[i + 1]
    for i in range(size):
        if here.bound[i]:
            continue
        left, right = left_of[i], right_of[i]
        begin = tied[left] if left >= 0 else -1
        end = tied[right] if right < size else others
        if not begin < end <= begin + _WIDEST_HOLE:
            continue
        result[i, 28] = max(-5, min(5, (end - begin) - (right - left))) / 2
        result[i, 29] = min(3, int(free[begin + 1 : end].sum()))
        if here.language == "de":
            first, last = max(begin, 0), min(end, others - 1)
            result[i, 30] = min(there.pairs[first:last], default=0.0)


def _pair(first: Token, second: Token) -> float:
    """How much more often two words stand together than by chance, log10; 0 where nothing is known."""
    if first.kind != "word" or second.kind != "word" or second.start != first.end + 1:
        return 0.0
    return _TOGETHER[first.text.lower(), second.text.lower()]


def _together(pair: tuple[str, str]) -> float:
    left, right = pair
    one, two = frequency(left), frequency(right)
    if not one or not two:
        return 0.0
    expected = one * two / 1e12
    count = pair_frequency(left, right)
    if not count:
        return -min(1.5, max(0.0, log10((expected + 1) / 1e5)))
    return max(-1.5, min(3.0, log10(count / (expected + 1)))) / 2


def _facts(word: str, language: lexicon.Language) -> tuple[float, bool, bool]:
    """“frequency”, “known” and “capital”."""
    frequent = log10(frequency(word.lower()) + 1000) - 7 if language == "en" else 0.0
    return frequent, lexicon.is_word(word, language), word[0].isupper()


_TOGETHER = Remembered(_together, PAIRS_KEPT)
_FACTS: dict[lexicon.Language, Remembered[str, tuple[float, bool, bool]]] = {
    "de": Remembered(partial(_facts, language="de")),
    "en": Remembered(partial(_facts, language="en")),
}
