"""What a German word or phrase would be in English, as the user's dictionary has it."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

from transcheck.text.lexicon import frequency
from transcheck.text.tokens import words

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning

_MOST = 40  # translations that are compared
# Worth of a word ten times as frequent as another, as a cosine: dictionaries list the rare beside the usual.
_FREQUENT = 0.06


def translation(text: str, meaning: Meaning | None) -> str | None:
    """The likeliest translation of one German word, or of two to four: near in meaning and not rare.

    None without a dictionary, and where it does not have the word.
    """
    if meaning is None or meaning.dictionary is None:
        return None
    from transcheck.meaning.dictionary_index import LONGEST

    found = tuple(token.text for token in words(text))
    if len(found) == 1:
        known = meaning.dictionary.translations(found[0])
    elif len(found) <= LONGEST:
        known = meaning.dictionary.phrase(found)
    else:
        return None
    offered = [one.text for one in known[:_MOST]]
    if not offered:
        return None
    near = meaning.words(offered) @ meaning.words([text])[0]
    worth = [float(cosine) + _FREQUENT * _usual(word) for word, cosine in zip(offered, near, strict=True)]
    return offered[worth.index(max(worth))]


def _usual(expression: str) -> float:
    """How frequent the rarest word of an expression is: log10 of its count in a trillion words, at most a billion."""
    return min(log10(1 + min(frequency(word), 1_000_000_000)) for word in expression.split())
