"""English texts as keys: all words reduced and run together, so that hyphen, space or one word make no difference."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from transcheck.glossary.pieces import Piece, pieces, pieces_of_chunk
from transcheck.model import Extent

ARTICLES = frozenset(("the", "a", "an"))

Reduce = Callable[[str], str]


def find(text: str, wanted: str, reduce: Reduce, longest_suffix: int = 0) -> tuple[Extent, ...]:
    """Where the words of `text` give the key `wanted` when reduced and run together, from front to back.

    With `longest_suffix`, a word counts that goes on for so many letters behind it at most, and at least one.
    """
    if not wanted or wanted not in _run_together(text, reduce):
        return ()
    keys, starts, ends = _places(text, reduce)
    found: list[Extent] = []
    at = keys.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        beyond = at + 1
        if at in starts:
            for last in range(end + 1, end + longest_suffix + 1) if longest_suffix else (end,):
                if last in ends:
                    found.append(Extent(starts[at], ends[last]))
                    beyond = beyond if longest_suffix else end
                    break
        at = keys.find(wanted, beyond)
    return tuple(found)


def end_of(text: str, piece: Piece) -> int:
    """Where a word ends without its possessive."""
    return piece.end - (2 if text.endswith(("'s", "’s"), piece.start, piece.end) else 0)


@lru_cache(maxsize=64)
def _run_together(text: str, reduce: Reduce) -> str:
    if "\n" in text:  # words may be broken at the ends of lines
        return _places(text, reduce)[0]
    return "".join([_of_chunk(chunk, reduce) for chunk in text.split()])


@lru_cache(maxsize=131_072)
def _of_chunk(chunk: str, reduce: Reduce) -> str:
    return "".join([reduce(piece.word) for piece in pieces_of_chunk(chunk) if piece.word.lower() not in ARTICLES])


@lru_cache(maxsize=64)
def _places(text: str, reduce: Reduce) -> tuple[str, dict[int, int], dict[int, int]]:
    """The key of all words, and the offsets in it where words begin and end, with their places in `text`."""
    parts: list[str] = []
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    offset = 0
    for piece in pieces(text):
        if piece.word.lower() in ARTICLES:
            continue
        word = reduce(piece.word)
        starts[offset] = piece.start
        offset += len(word)
        ends[offset] = end_of(text, piece)
        parts.append(word)
    return "".join(parts), starts, ends
