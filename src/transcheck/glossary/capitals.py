"""Whether the capitals of words in a text agree with those of a term."""

from __future__ import annotations

from typing import Literal

from transcheck.glossary.entry import Term
from transcheck.glossary.patterns import Pattern, policy
from transcheck.glossary.pieces import Piece, starts_sentence
from transcheck.text.folding import fold

Capitals = Literal["as written", "at the start", "all capitals", "lowered", "raised", "ignored"]

_ADJECTIVE_ENDINGS = ("e", "er", "es", "en", "em")


def capitals(text: str, found: tuple[Piece, ...], pattern: Pattern, term: Term) -> Capitals | None:
    """How the words `found` are written beside the term's; None where that speaks against the term.

    A capital at the start of a sentence or quotation counts for nothing, nor do words all in capitals, as in headlines.
    Adjectives of a name may be written small (künstliche Intelligenz), and so may all of a brand that is inflected.
    """
    if policy(term) == "ignore":
        return "ignored"
    verdict: Capitals = "as written"
    last = len(found) - 1
    for position, (piece, word) in enumerate(zip(found, pattern.words, strict=True)):
        shape = _shape(word, piece.word)
        if shape == "same":
            continue
        if shape == "caps":
            verdict = "all capitals" if verdict == "as written" else verdict
        elif shape == "raised":
            if position == 0 and starts_sentence(text, piece.start):
                verdict = "at the start" if verdict == "as written" else verdict
            elif last > 0 and term.case is None:
                verdict = "raised"  # Herzlich Digital, Künstliche Intelligenz: written as a name
            else:
                return None
        elif shape == "lowered":
            adjective = position < last and word.endswith(_ADJECTIVE_ENDINGS) and len(word) > 4 and term.case != "exact"
            brand = term.kind == "brand" and bool(term.inflect)
            if not adjective and not brand:
                return None
            verdict = "lowered"
        else:
            return None
    return verdict


def _shape(word: str, other: str) -> Literal["same", "caps", "raised", "lowered", "other"]:
    """How `other` is written beside `word`, endings left aside."""
    if other == word or not word[:1].isalpha():
        return "same"
    inner = word[1:]
    if inner.lower() != inner:  # DFKI, KL.digital: capitals inside must stand
        if other.isupper() and len(word) > 5:
            return "caps"
        return "same" if fold(other).startswith(fold(word)) and _same_letters(word, other) else "other"
    if len(other) > 2 and other.isupper():
        return "caps"
    if word[0].isupper() == other[0].isupper():
        return "same"
    return "raised" if other[0].isupper() else "lowered"


def _same_letters(word: str, other: str) -> bool:
    return [c.isupper() for c in word] == [c.isupper() for c in other[: len(word)]]
