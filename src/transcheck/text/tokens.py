"""Words and marks of a text with their places."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from transcheck.text.remembered import Remembered

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
_END_MARKS = frozenset(".,;:!?")


# As Token(…), without a call of Python's: thousands are made a second.
_new = tuple.__new__


class Token(NamedTuple):
    """A word, number, link or single mark, at `text[start:end]`. A tuple, since thousands are made a second."""

    text: str
    start: int
    end: int
    kind: TokenKind


def _tokens(piece: str) -> list[tuple[str, int, int, str | None]]:
    """The tokens of what stands between two blanks, by the places that they have in it."""
    pattern = _TOKEN if "@" in piece or "://" in piece or "www." in piece else _TOKEN_BUT_LINKS
    return [(match.group(), *match.span(), match.lastgroup) for match in pattern.finditer(piece)]


_TOKENS = Remembered(_tokens)


@lru_cache(maxsize=512)
def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of `text`, from front to back; white space is left out."""
    found: list[Token] = []
    add = found.append
    start = 0
    # No token has a blank in it, and most of what stands between blanks is a word, or a word and a mark.
    for piece in text.split(" "):
        end = start + len(piece)
        if piece.isalpha():
            add(_new(Token, (piece, start, end, "word")))
        elif piece[-1:] in _END_MARKS and piece[:-1].isalpha():
            add(_new(Token, (piece[:-1], start, end - 1, "word")))
            add(_new(Token, (piece[-1], end - 1, end, "mark")))
        else:
            for written, begin, stop, kind in _TOKENS[piece]:
                add(_new(Token, (written, start + begin, start + stop, kind)))
        start = end + 1
    return tuple(found)


@lru_cache(maxsize=512)
def forms(text: str) -> frozenset[str]:
    """The words of `text` as they are written, each once: what a rule looks for first may be none of them."""
    return frozenset([token.text for token in tokenize(text) if token.kind == "word"])


@lru_cache(maxsize=512)
def words(text: str) -> tuple[Token, ...]:
    """The word tokens alone."""
    return tuple([token for token in tokenize(text) if token.kind == "word"])
