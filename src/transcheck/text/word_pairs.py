"""How well neighbouring English words go together, by counts of word pairs.

Two uses. Which of two words goes better with its neighbours: a noisy channel with word pairs, after Kernighan, Church
and Gale 1990 (A spelling correction program based on a noisy channel model). And whether words are out of order: each
pair of neighbours has its pointwise mutual information (Church and Hanks 1990); how much more often a value turns up
between shuffled words than between words in their order was counted on human translations (WMT 2021 and 2022, half of
5,809) and on the same sentences shuffled. The sum over a sentence is the evidence, in bits, that it is out of order.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from transcheck.text.lexicon import frequency, pair_frequency
from transcheck.text.remembered import Remembered
from transcheck.text.vocabulary import Neighbours, neighbours

PAIRS_KEPT = 32_768
_WORDS = 1e12  # that the counts are counts of
_UNSEEN_PAIR = 30_000.0  # less than the rarest pair that is counted
# What `information` counts with: words, sentences, and what stands for words and pairs that are in no list.
_COUNTED_WORDS = 1.0247e12
_SENTENCES = 2.4e10
_RAREST_WORD = 6e3
_RAREST_PAIR = 5e4
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


class PairFacts(NamedTuple):
    """What the counts say of two neighbours.

    `evidence`: in bits, that they do not belong side by side; None where one of them is not known. `rarity`: by how
    many bits the pair of two very frequent words is rarer than chance; 0 where one is not so frequent. `turned`:
    whether it is counted the other way round alone. `counted`: how often in a trillion words. `information`: see the
    function of that name; None where one of the two is no word.
    """

    evidence: float | None
    rarity: float
    turned: bool
    counted: int
    information: float | None


@lru_cache(maxsize=128)
def pairs(text: str) -> tuple[PairFacts, ...]:
    """What is known of each token of English `text` and the next one."""
    return tuple(map(_FACTS.__getitem__, neighbours(text)))


def disorder(facts: Iterable[PairFacts]) -> tuple[float, int]:
    """Evidence in bits that neighbours are out of order, and from how many pairs it is."""
    known = [one.evidence for one in facts if one.evidence is not None]
    return sum(known), len(known)


def pair_evidence(left: str, right: str) -> float | None:
    """Evidence in bits that the two words do not belong side by side; None where one of them is not known."""
    return _FACTS[left, right].evidence


def _facts(pair: Neighbours) -> PairFacts:
    if pair is None:
        return _NOTHING
    left, right = pair
    first, second = frequency(left), frequency(right)
    together = pair_frequency(left, right)
    if not first or not second:
        return PairFacts(None, 0.0, False, together, _information(first, second, together))
    expected = first * second / _WORDS
    if together:
        information = math.log2(together / expected)
    elif expected >= _UNSEEN_PAIR:
        information = -math.log2(expected / _UNSEEN_PAIR)
    else:
        information = -0.2 * math.log2(max(1.0, expected / _UNTELLING))
    evidence = _EVIDENCE[max(0, min(len(_EVIDENCE) - 1, math.floor(information) + 7))]
    rarity = 0.0
    if min(first, second) >= _VERY_FREQUENT:
        rarity = max(0.0, math.log2(first * second / _WORDS / max(together, _UNSEEN_PAIR)))
    turned = not together and bool(pair_frequency(right, left))
    return PairFacts(evidence, rarity, turned, together, _information(first, second, together))


def information(left: str, right: str) -> float:
    """The pointwise mutual information of two words in nats, with floors for what is too rare to be counted.

    `left` may be "<s>", the beginning of a sentence.
    """
    first = _SENTENCES if left == "<s>" else frequency(left)
    return _information(first, frequency(right), pair_frequency(left, right))


def _information(first: float, second: float, together: int) -> float:
    expected = max(first, _RAREST_WORD) * max(second, _RAREST_WORD) / _COUNTED_WORDS
    return math.log(together / expected) if together else -max(0.0, math.log(expected / _RAREST_PAIR))


_NOTHING = PairFacts(None, 0.0, False, 0, None)
_FACTS: Remembered[Neighbours, PairFacts] = Remembered(_facts, PAIRS_KEPT)
