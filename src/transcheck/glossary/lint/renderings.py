"""When two English wordings are the same rendering for the checks of a translation."""

from __future__ import annotations

import re
from functools import lru_cache

from transcheck.text.english_forms import singular

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ARTICLES = frozenset(("the", "a", "an"))
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


@lru_cache(maxsize=65536)
def rendering_key(wording: str) -> str:
    """Equal for wordings that differ in case, articles, plural, spelling, hyphens or blanks alone."""
    words = [word for word in _WORD.findall(wording) if word.casefold() not in _ARTICLES]
    return "".join(singular(word) for word in words) or wording


def beginning(wording: str) -> str:
    """The first letter: the same for all wordings with the same key, and quickly told."""
    return _ARTICLE.sub("", wording.strip(), count=1)[:1].casefold()


def may_hold(wording: str, part: str) -> bool:
    """False where `wording` surely does not hold `part` in any form: a word of it begins with other letters."""
    text = wording.casefold()
    return all(word[: 2 if len(word) > 5 else 1] in text for word in part.casefold().split() if word not in _ARTICLES)
