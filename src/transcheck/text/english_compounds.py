"""English words written as one that no list has: “trackbed”, “paintable”."""

from __future__ import annotations

from functools import lru_cache

from transcheck.text.lexicon import frequency, is_listed

_FIRST, _SECOND = 4, 3  # letters
# In a trillion words. Of words of human translations with one letter wrong, 8 in 1,000 are two such words by chance.
_FREQUENT = 5_000_000


@lru_cache(maxsize=16_384)
def is_compound(word: str) -> bool:
    """Whether `word`, in lower case, is made of two frequent English words."""
    return any(
        frequency(word[:place]) > _FREQUENT
        and frequency(word[place:]) > _FREQUENT
        and is_listed(word[:place], "en")
        and is_listed(word[place:], "en")
        for place in range(_FIRST, len(word) - _SECOND + 1)
    )
