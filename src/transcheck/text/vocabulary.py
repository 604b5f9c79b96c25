"""The words of a text in lower case, for rules that first ask whether there is anything to look at."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from transcheck.text.remembered import Remembered
from transcheck.text.tokens import tokenize

Neighbours = tuple[str, str] | None
"""Two words side by side in lower case; None where one of them is none, or an acronym."""

# In lower case they would be other words.
_ACRONYMS = frozenset({"US", "IT", "WHO", "IS", "AM", "PM", "AID", "ACT", "ME", "OR", "IN"})


def _lowered(word: str) -> str | None:
    return None if word in _ACRONYMS else word.lower()


_LOWERED = Remembered(_lowered)


@lru_cache(maxsize=512)
def lowered(text: str) -> tuple[str | None, ...]:
    """Each word of `text` in lower case, in the places of its tokens; None for what is no word, or an acronym."""
    return tuple([_LOWERED[token.text] if token.kind == "word" else None for token in tokenize(text)])


@lru_cache(maxsize=512)
def neighbours(text: str) -> tuple[Neighbours, ...]:
    """Each token of `text` with the next one, as `lowered` has them; None where one of them is None there."""
    words = lowered(text)
    return tuple([None if left is None or right is None else (left, right) for left, right in pairwise(words)])


@lru_cache(maxsize=512)
def vocabulary(text: str) -> frozenset[str | None]:
    """All words of `text` in lower case."""
    return frozenset(lowered(text))
