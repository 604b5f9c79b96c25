"""Words that a German text writes in two places: coordinations with a hyphen, and separable verbs."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.pieces import Piece
from transcheck.model import Extent
from transcheck.text.compounds import completions, continuations
from transcheck.text.folding import fold

_CONJUNCTIONS = frozenset(("und", "oder", "sowie", "bzw", "beziehungsweise", "noch", "wie", "als"))
# Words between the two parts of a separable verb.
_FARTHEST = 25
_END_OF_CLAUSE = '.!?;:,–—)“”"»\n'


def coordinated(text: str, split: tuple[Piece, ...]) -> Iterator[tuple[Extent, str]]:
    """The whole words, folded, that coordinations may hold, with the place of the part that is cut short.

    “Wissenschafts-” of Wissenschafts- und IT-Standort is Wissenschaftsstandort, “-förderung” of Kinderbetreuung und
    -förderung is Kinderförderung. The part that is written out is a word of its own.
    """
    for position, piece in enumerate(split[:-2]):
        if fold(split[position + 1].word) not in _CONJUNCTIONS:
            continue
        if text[piece.end : piece.end + 2] == "- ":
            last = position + 2
            while last + 1 < len(split) and text[split[last].end : split[last + 1].start] == "-":
                last += 1
            for whole in completions(piece.word, split[last].word):
                yield Extent(piece.start, piece.end + 1), whole
        following = split[position + 2]
        if text[max(0, following.start - 2) : following.start] == " -":
            for whole in continuations(piece.word, following.word):
                yield Extent(following.start - 1, following.end), whole


def particle(text: str, split: tuple[Piece, ...], position: int) -> str | None:
    """The last word of the clause of the verb at `position`; None where it has no end near by.

    “Die Stadt führt den Test durch.” holds durchführen.
    """
    for following in range(position + 1, min(len(split), position + _FARTHEST)):
        behind = text[split[following].end : split[following].end + 1]
        if not behind or behind in _END_OF_CLAUSE:
            return split[following].word
        if following + 1 < len(split) and split[following + 1].word in ("und", "oder"):
            word = split[following].word
            if word.islower() and text[split[following].end : split[following + 1].start] == " ":
                return word
    return None
