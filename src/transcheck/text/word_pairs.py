"""How well neighbouring English words go together, by counts of word pairs.

Two uses. Which of two words goes better with its neighbours: a noisy channel with word pairs, after Kernighan, Church
and Gale 1990 (A spelling correction program based on a noisy channel model). And whether words are out of order: each
pair of neighbours has its pointwise mutual information (Church and Hanks 1990); how much more often a value turns up
between shuffled words than between words in their order was counted on human translations (WMT 2021 and 2022, half of
5,809) and on the same sentences shuffled. The sum over a sentence is the evidence, in bits, that it is out of order.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from transcheck.text.lexicon import frequency, pair_frequency

_WORDS = 1e12  # that the counts are counts of
_UNSEEN_PAIR = 30_000.0  # less than the rarest pair that is counted
_VERY_FREQUENT = 10_000_000  # one word in 100,000: of rarer ones the absence of a pair says too little
_UNTELLING = 1_000.0  # so few occurrences are expected of the pair that their absence says nothing
# Bits of evidence for disorder at a mutual information of -7 (or less), -6, …, 9 (or more) bits.
_EVIDENCE = (
    5.6, 3.7, 3.3, 2.8, 2.0, 1.4, 0.6, 0.1, -1.0, -1.7, -2.1, -2.8, -3.2, -3.6, -3.7, -3.7, -3.8,
)  # fmt: skip


def preference(word: str, other: str, before: str | None, after: str | None) -> float:
    """How much better `other` goes with the neighbours than `word` does, in bits; positive: `other` is the better one.

    A neighbour of None is a mark or the end of a line, which says nothing.
    """
    bits = 0.0
    if before is not None:
        bits += association(before, other) - association(before, word)
    if after is not None:
        bits += association(other, after) - association(word, after)
    return bits


@lru_cache(maxsize=16_384)
def association(left: str, right: str) -> float:
    """log2 of the count of the pair among a trillion words, with a floor for pairs that were never counted."""
    pair = pair_frequency(left, right)
    if pair:
        return math.log2(pair)
    # Two frequent words that are never seen together speak against the pair; two rare ones say nothing.
    chance = (frequency(left) or 1) * (frequency(right) or 1) / _WORDS
    return math.log2(max(1.0, min(_UNSEEN_PAIR, chance)))


def disorder(words: Sequence[str | None]) -> tuple[float, int]:
    """Evidence in bits that `words` (lower case; None for a mark) are out of order, and from how many pairs it is."""
    bits = 0.0
    pairs = 0
    for left, right in pairwise(words):
        if left is None or right is None:
            continue
        evidence = pair_evidence(left, right)
        if evidence is not None:
            bits += evidence
            pairs += 1
    return bits, pairs


@lru_cache(maxsize=16_384)
def pair_evidence(left: str, right: str) -> float | None:
    """Evidence in bits that the two words do not belong side by side; None where one of them is not known."""
    first, second = frequency(left), frequency(right)
    if not first or not second:
        return None
    expected = first * second / _WORDS
    pair = pair_frequency(left, right)
    if pair:
        information = math.log2(pair / expected)
    elif expected >= _UNSEEN_PAIR:
        information = -math.log2(expected / _UNSEEN_PAIR)
    else:
        information = -0.2 * math.log2(max(1.0, expected / _UNTELLING))
    return _EVIDENCE[max(0, min(len(_EVIDENCE) - 1, math.floor(information) + 7))]


@lru_cache(maxsize=16_384)
def rarity(left: str, right: str) -> float:
    """By how many bits the pair of two very frequent words is rarer than chance; 0 where one is not so frequent."""
    first, second = frequency(left), frequency(right)
    if min(first, second) < _VERY_FREQUENT:
        return 0.0
    pair = max(pair_frequency(left, right), _UNSEEN_PAIR)
    return max(0.0, math.log2(first * second / _WORDS / pair))
