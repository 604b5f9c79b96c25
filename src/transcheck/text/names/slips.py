"""Which German name an English word misspells."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from transcheck.text.names.pieces import Piece
from transcheck.text.names.spelling import PLAIN_WORDS, likeness, near_miss, transliterated

# How a changed name differs: dots dropped from an umlaut, a slip of a letter or two, letters of an acronym, another
# name; "" where the two spellings may well be the same name.
Manner = Literal["umlaut", "slip", "acronym", "other", ""]

_COGNATE = 0.6
_STRANGE = 0.75  # an English word in no dictionary and no list


def slip(piece: Piece, ours: tuple[Piece, ...], gone: Callable[[Piece], bool]) -> tuple[Piece | None, Manner]:
    """The German name among `ours` that the English `piece` writes differently, and how; (None, "") if there is none.

    `gone` says whether nothing in the English text carries a German piece.
    """
    word = piece.folded
    best, best_likeness = None, 0.0
    for one in ours:
        base = one.folded
        bare = base[:-1] if base.endswith("s") else None
        if piece.kind == "acronym" and one.kind == "acronym":
            if _acronym_slip(base, word) and gone(one):
                return one, "acronym"
            continue
        if transliterated(base, word) or (bare is not None and transliterated(bare, word)):
            return one, ""
        if word != base and word in (PLAIN_WORDS[one.text], PLAIN_WORDS[one.text].removesuffix("s")):
            return one, "umlaut" if one.certainty >= 0.5 else ""
        if near_miss(base, word) or (bare is not None and near_miss(bare, word)):
            close = likeness(base, word) + one.certainty / 10
            if close > best_likeness:
                best, best_likeness = one, close
    if best is not None:
        if piece.certainty < 0.5 and not best.role:
            return None, ""
        if best.certainty >= 0.5 or (piece.certainty >= _STRANGE and _inside(best.folded, word) and gone(best)):
            return best, "slip"
        return (best, "") if piece.certainty >= 0.5 else (None, "")
    for one in ours:
        if one.certainty < 0.5 and likeness(one.folded, word) >= _COGNATE:
            return one, ""
    return None, ""


def _inside(german: str, english: str) -> bool:
    """Whether the two differ before their ends: English adapts endings (Bundesligist, Bundesligists)."""
    shared = min(len(german), len(english)) - 1
    return german[:shared] != english[:shared]


def _acronym_slip(german: str, english: str) -> bool:
    """Letters swapped (SPD/SDP) or one replaced (CDU/CSU)."""
    if len(german) != len(english) or len(german) < 3:
        return False
    return sorted(german) == sorted(english) or sum(map(str.__ne__, german, english)) == 1
