"""Words cut into the pieces that a tagger knows: by SentencePiece, word by word, so that each piece is of one word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.text.remembered import Remembered

if TYPE_CHECKING:
    from transcheck.text.tokens import Token

START, PADDING, END, UNKNOWN = 0, 1, 2, 3
"""The numbers of the pieces that stand for no text."""

_MOST = 12  # pieces of a word; the rest of a longer one (a link, a row of dots) is left out


@dataclass(frozen=True, slots=True)
class Pieces:
    """The numbers of a text's pieces, START and END at their places.

    `firsts[i]` is the place of the first piece of token i; the last entry is the place of END.
    """

    numbers: tuple[int, ...]
    firsts: tuple[int, ...]


class Cutter:
    """Cuts words with a SentencePiece model; the cuts are kept, since texts repeat their words."""

    def __init__(self, model: bytes) -> None:
        """`model` is what a `.model` file holds. RuntimeError where it is none."""
        from sentencepiece import SentencePieceProcessor

        if not model:
            raise RuntimeError("it is empty")
        self._processor = SentencePieceProcessor(model_proto=model)
        self.size: int = self._processor.get_piece_size()
        """The number of pieces; each has a number below it."""
        self._cuts: Remembered[str, tuple[int, ...]] = Remembered(self._cut)

    def pieces(self, text: str, tokens: Sequence[Token]) -> Pieces:
        """The pieces of `tokens`, which stand in `text`."""
        numbers, firsts = [START], []
        for token in tokens:
            firsts.append(len(numbers))
            # White space before a word belongs to its first piece.
            apart = token.start == 0 or text[token.start - 1].isspace()
            numbers.extend(self._cuts[f" {token.text}" if apart else token.text])
        firsts.append(len(numbers))
        numbers.append(END)
        return Pieces(tuple(numbers), tuple(firsts))

    def _cut(self, word: str) -> tuple[int, ...]:
        # Half surrogate pairs can't be encoded.
        found = self._processor.encode(word.encode("utf-8", "replace").decode())
        return tuple(found[:_MOST]) or (UNKNOWN,)
