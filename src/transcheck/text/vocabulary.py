"""The words of a text in lower case, for rules that first ask whether there is anything to look at."""

from __future__ import annotations

from functools import lru_cache

from transcheck.text.tokens import tokenize

# In lower case they would be other words.
_ACRONYMS = frozenset({"US", "IT", "WHO", "IS", "AM", "PM", "AID", "ACT", "ME", "OR", "IN"})


@lru_cache(maxsize=512)
def lowered(text: str) -> tuple[str | None, ...]:
    """Each word of `text` in lower case, in the places of its tokens; None for what is no word, or an acronym."""
    return tuple(
        [
            token.text.lower() if token.kind == "word" and token.text not in _ACRONYMS else None
            for token in tokenize(text)
        ]
    )


@lru_cache(maxsize=512)
def vocabulary(text: str) -> frozenset[str | None]:
    """All words of `text` in lower case."""
    return frozenset(lowered(text))
