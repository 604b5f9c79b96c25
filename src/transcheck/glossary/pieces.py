"""A text as the matcher sees it: words and numbers, with hyphenated ones taken apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from transcheck.text.tokens import tokenize

_HYPHEN = re.compile(r"[-‐‑]")
# Where words are parted: at hyphens, and at a full stop without a blank behind it (“im Verlauf.Folgerungen”).
_JOINT = re.compile(r"[-‐‑]|(?<=[a-zäöüß]{3})\.(?=[A-ZÄÖÜ])")
_GENDER = re.compile(r"[:*_]in(?:nen)?\Z|(?<=[a-zäöüß])In(?:nen)?\Z")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_CLOSING = ".,;:!?"
_BROKEN = re.compile(r"[-‐‑­][ \t]*\n[ \t]*\Z")
_QUOTES = "\"'“”„‟‘’‚‛«»‹›*"
_BEFORE_A_START = " \t\u00a0([{–—-•#*_"
# What may stand between the words of a term without being part of it: white space, hyphens, quotes, joiners.
_NOTHING = re.compile(rf"[\s\-‐‑­​⁠{re.escape(_QUOTES)}]+")


class Piece(NamedTuple):
    """A word or number at `text[start:end]`; `word` is what it is compared as, `hyphenated` if it touches a hyphen."""

    word: str
    start: int
    end: int
    hyphenated: bool = False


_new = tuple.__new__


@lru_cache(maxsize=256)
def pieces(text: str) -> tuple[Piece, ...]:
    """The pieces of `text`, from front to back.

    Gender-fair endings (Bürger:innen) are left out of the word, as are possessives; a word broken at the end of a
    line is put together; links are passed over, since a term in an address is no term.
    """
    found: list[Piece] = []
    position = 0
    for chunk in text.split():
        start = text.index(chunk, position)
        position = start + len(chunk)
        for word, begin, end, hyphenated in pieces_of_chunk(chunk):
            # As Piece(…) does, in half the time: a hundred thousand are made a second.
            found.append(_new(Piece, (word, start + begin, start + end, hyphenated)))
    return tuple(_joined(text, found)) if "\n" in text else tuple(found)


@lru_cache(maxsize=65536)
def pieces_of_chunk(chunk: str) -> tuple[Piece, ...]:
    """The pieces of what stands between two blanks: texts repeat them, and none reaches beyond."""
    word = chunk[:-1] if chunk[-1] in _CLOSING else chunk
    if word.isalpha() and not word.endswith(("In", "Innen")):  # nearly all
        return (Piece(word, 0, len(word)),)
    found: list[Piece] = []
    for token in tokenize(chunk):
        if token.kind in ("link", "mark"):
            continue
        position = token.start
        for part in _JOINT.split(token.text) if token.kind == "word" else (token.text,):
            end = position + len(part)
            if part:
                found.append(Piece(_bare(part), position, end, _touches_hyphen(chunk, position, end)))
            position = end + 1
    return tuple(found)


def between(text: str, first: Piece, second: Piece) -> str:
    """The marks between two pieces that count: brackets, commas, strokes, and so on."""
    return gap(text[first.end : second.start])


def gap(text: str) -> str:
    """`text` without what may stand between the words of a term."""
    return _NOTHING.sub("", text)


def starts_sentence(text: str, start: int) -> bool:
    """Whether a capital letter at `start` is due to the place: the begin of a text, line, sentence or quotation."""
    before = text[:start] if start < 40 else text[start - 40 : start]
    stripped = before.rstrip(_BEFORE_A_START)
    if not stripped:
        return start < 40
    return stripped[-1] in _QUOTES + "\n.!?…:"


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", _GENDER.sub("", word)) or word


def _touches_hyphen(text: str, start: int, end: int) -> bool:
    return bool(_HYPHEN.match(text, end) or (start and _HYPHEN.match(text, start - 1)))


def _joined(text: str, found: list[Piece]) -> list[Piece]:
    """Digitali-⏎sierung as one word; Smart-⏎City stays two, since what follows has a capital."""
    joined: list[Piece] = []
    for piece in found:
        if joined and text[piece.start].islower() and _BROKEN.match(text, joined[-1].end, piece.start):
            last = joined.pop()
            joined.append(Piece(last.word + piece.word, last.start, piece.end, last.hyphenated))
        else:
            joined.append(piece)
    return joined
