"""How much of the source's content a translation carries: a measure for scores, from the matching that rules use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.meaning.matching import matched
from transcheck.text import lexicon

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning

# What a text without words of its own counts for: half is carried.
_UNKNOWN = 0.5


def carried(source: str, target: str, meaning: Meaning) -> float:
    """The mean over the source's content words of the best similarity with any target word, 0..1."""
    import numpy as np

    found = matched(source, target, meaning)
    content = ~np.array(lexicon.function_words([token.text for token in found.source], "de"), dtype=bool)
    if not content.any():
        return _UNKNOWN
    if not found.target:
        return 0.0
    return float(found.similarity.max(axis=1)[content].mean())
