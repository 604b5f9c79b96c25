"""One text of a pair, as the names of the other text are looked up in it."""

from __future__ import annotations

import re
from itertools import chain

from transcheck.text.names.exonyms import searchable, told
from transcheck.text.names.pieces import Piece
from transcheck.text.remembered import Remembered

# The words in what stands between blanks: looking for words costs more than looking them up.
_WORDS: Remembered[str, list[str]] = Remembered(re.compile(r"\w+").findall)
# What German and English hang on to a name: cases, adjectives, peoples.
_ENDINGS = frozenset(
    ("", "s", "es", "n", "en", "er", "ern", "ers", "e", "in", "isch", "sche", "schen", "scher", "sches", "ische",
     "ischen", "ischer", "isches", "an", "ian", "ns")
)  # fmt: skip
_GERMAN_ENDINGS = ("s", "er", "ers", "ern", "n", "e", "in")
_SHORTEST_PART = 4


class Side:
    """A text and its words, folded (see `spelling`)."""

    __slots__ = ("searchable", "text", "words")

    def __init__(self, text: str):
        self.text = text
        self.searchable = searchable(text)
        self.words = frozenset(chain.from_iterable(map(_WORDS.__getitem__, self.searchable.split())))

    def holds(self, word: str) -> bool:
        """Whether the folded word stands here: as it is, with an ending, or in a compound."""
        if word in self.words:
            return True
        text = self.searchable
        if not word.isalnum():
            return f" {word.replace('-', ' ')}" in text
        if len(word) < 3:
            return False
        at = text.find(word)
        while at >= 0:
            begin, end = at, at + len(word)
            while begin > 0 and text[begin - 1].isalnum():
                begin -= 1
            while end < len(text) and text[end].isalnum():
                end += 1
            before, after = at - begin, text[at + len(word) : end]
            compound = len(word) >= _SHORTEST_PART and len(after) >= _SHORTEST_PART
            if (before == 0 or before >= _SHORTEST_PART) and (_hangs_on(after, word) or compound):
                return True
            at = text.find(word, end)
        return False


def carried(piece: Piece, english: Side) -> bool:
    """Whether the German name stands in the English text, in any form that German or English give it."""
    folded = piece.folded
    if english.holds(folded) or any(entry.told_in_english(english.searchable) for entry in piece.exonyms):
        return True
    for ending in _GERMAN_ENDINGS:
        base = folded[: -len(ending)]
        if len(base) < 3 or not folded.endswith(ending) or not _hangs_on(ending, base):
            continue
        # A person’s name loses one ending, but does not change it for another: Esser is not Essen.
        if base in english.words or (not piece.role and english.holds(base)):
            return True
    return False


def _hangs_on(ending: str, base: str) -> bool:
    """Whether `ending` may be one of `base`: no ending doubles the last letter (Hollman is not Hollmann inflected)."""
    return ending in _ENDINGS and ending[:1] != base[-1]


def explained(piece: Piece, german: Side) -> bool:
    """Whether the English capitalised word has something in the German text that it may stand for."""
    folded = piece.folded
    if piece.certainty == 0.0 or german.holds(folded) or (folded.endswith("s") and german.holds(folded[:-1])):
        return True
    # A name that the table has outright stands for that alone: Nigeria is not told by Niger.
    entries = piece.exonyms or told(folded, "en")
    return any(entry.told_in_german(german.searchable) for entry in entries)
