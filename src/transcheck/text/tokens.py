"""Words and marks of a text with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

TokenKind = Literal["word", "number", "link", "mark"]

_LINK = r"(?:https?://|ftp://|www\.)[^\s<>\"“”„]+[^\s<>\"“”„.,;:!?)\]'’]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_NUMBER = r"\d+(?:[.,:/’']\d+)*"
# One word: letters with inner hyphens, apostrophes and dots (KL.digital, z.B.), and the inner colon, star or underscore
# of gender-fair German (Bürger:innen).
_WORD = r"[^\W\d_][^\W_]*(?:[-‑'’][^\W_]+|\.[^\W\d_][^\W_]*|[:*_]in(?:nen)?\b)*"
_TOKEN = re.compile(rf"(?P<link>{_LINK})|(?P<number>{_NUMBER})|(?P<word>{_WORD})|(?P<mark>[^\s\w]|_)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, link or single mark, at `text[start:end]`."""

    text: str
    start: int
    end: int
    kind: TokenKind


@lru_cache(maxsize=512)
def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of `text`, from front to back; white space is left out."""
    return tuple(Token(m.group(), m.start(), m.end(), m.lastgroup) for m in _TOKEN.finditer(text))  # type: ignore[arg-type]


def words(text: str) -> tuple[Token, ...]:
    """The word tokens alone."""
    return tuple(token for token in tokenize(text) if token.kind == "word")
