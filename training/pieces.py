"""Texts as words that errors can be made in, and their pieces, cut as transcheck cuts them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from transcheck.meaning.pieces import END, PADDING, START, UNKNOWN, Cutter, Pieces
from transcheck.text.tokens import Token, tokenize

__all__ = ["END", "PADDING", "START", "UNKNOWN", "Encoder", "Pieces", "Word", "text_of", "tokens_of", "words_of"]


class Word(NamedTuple):
    """A token as it is written, and whether white space (or nothing at all) stands before it."""

    text: str
    apart: bool


def words_of(text: str) -> tuple[Word, ...]:
    """The tokens of `text` as the rules see them."""
    return tuple(Word(t.text, t.start == 0 or text[t.start - 1].isspace()) for t in tokenize(text))


def text_of(words: Sequence[Word]) -> str:
    """The words as a text; white space of any kind becomes one space."""
    return "".join((" " if word.apart and at else "") + word.text for at, word in enumerate(words))


def tokens_of(words: Sequence[Word]) -> list[Token]:
    """The words as tokens of `text_of(words)`. What kind of token each is nobody asks here."""
    tokens: list[Token] = []
    end = 0
    for word in words:
        start = end + (word.apart and bool(tokens))
        end = start + len(word.text)
        tokens.append(Token(word.text, start, end, "word"))
    return tokens


class Encoder:
    """Makes pieces of words. The pieces of a word do not depend on its neighbours."""

    def __init__(self, model: Path) -> None:
        self._cutter = Cutter(model.read_bytes())

    def encode(self, words: Sequence[Word]) -> Pieces:
        """The pieces of a text's words, with start and end."""
        return self._cutter.pieces(text_of(words), tokens_of(words))
