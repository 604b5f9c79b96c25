"""Fluency: how well each English word goes with the one before it, by counts of pairs in web text."""

from __future__ import annotations

import math
from itertools import pairwise

from transcheck.text.lexicon import frequency, pair_frequency
from transcheck.text.tokens import Token, tokenize

# The counts are of a trillion words; pairs rarer than 100,000 and words rarer than 12,711 are not in them.
_WORDS = 1.0247e12
_SENTENCES = 2.4e10
_RARE_WORD = 6e3
_RARE_PAIR = 5e4


def fluency(text: str) -> float:
    """The mean pointwise mutual information of neighbouring words, in nats; about 2 for good English, 0 for none.

    A pair that is not counted weighs by how often chance alone should have brought it together.
    """
    values = [
        _association(first, second) for first, second in pairwise((None, *tokenize(text))) if _joined(first, second)
    ]
    return sum(values) / len(values) if values else 0.0


def _joined(first: Token | None, second: Token | None) -> bool:
    """Whether both are words, or the second one begins a sentence."""
    if second is None or second.kind != "word":
        return False
    return first is None or first.kind == "word" or first.text in ".!?"


def _association(first: Token | None, second: Token | None) -> float:
    assert second is not None
    before = first.text if first and first.kind == "word" else "<s>"
    alone = max(frequency(before), _RARE_WORD) if before != "<s>" else _SENTENCES
    expected = alone * max(frequency(second.text), _RARE_WORD) / _WORDS
    together = pair_frequency(before, second.text)
    return math.log(together / expected) if together else -max(0.0, math.log(expected / _RARE_PAIR))
