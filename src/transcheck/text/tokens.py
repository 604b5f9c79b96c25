"""Words and marks of a text with their places."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

TokenKind = Literal["word", "number", "link", "mark"]

_LINK = r"(?:https?://|ftp://|www\.)[^\s<>\"“”„]+[^\s<>\"“”„.,;:!?)\]'’]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_NUMBER = r"\d+(?:[.,:/’']\d+)*"
# One word: letters with inner hyphens, apostrophes and dots (KL.digital, z.B.), and the inner colon, star or underscore
# of gender-fair German (Bürger:innen).
_WORD = r"[^\W\d_][^\W_]*(?:[-‑'’][^\W_]+|\.[^\W\d_][^\W_]*|[:*_]in(?:nen)?\b)*"
_REST = rf"(?P<word>{_WORD})|(?P<number>{_NUMBER})|(?P<mark>[^\s\w]|_)"
_TOKEN = re.compile(rf"(?P<link>{_LINK})|{_REST}")
# Looking for links costs as much as all the rest: texts without these marks have none.
_TOKEN_BUT_LINKS = re.compile(_REST)
_MARKS_OF_LINKS = ("@", "://", "www.")


class Token(NamedTuple):
    """A word, number, link or single mark, at `text[start:end]`. A tuple, since thousands are made a second."""

    text: str
    start: int
    end: int
    kind: TokenKind


@lru_cache(maxsize=512)
def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of `text`, from front to back; white space is left out."""
    pattern = _TOKEN if any(mark in text for mark in _MARKS_OF_LINKS) else _TOKEN_BUT_LINKS
    found = pattern.finditer(text)
    return tuple([Token(m.group(), *m.span(), m.lastgroup) for m in found])  # type: ignore[arg-type]


@lru_cache(maxsize=512)
def words(text: str) -> tuple[Token, ...]:
    """The word tokens alone."""
    return tuple([token for token in tokenize(text) if token.kind == "word"])
