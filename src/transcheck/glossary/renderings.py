"""What an English text may hold for a term, and where it holds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from transcheck.glossary.keys import ARTICLES, end_of, find
from transcheck.glossary.patterns import abbreviation
from transcheck.glossary.pieces import Piece, pieces
from transcheck.model import Extent
from transcheck.text.english_forms import american, singular, stem
from transcheck.text.folding import fold
from transcheck.text.inflection import relation

Writing = Literal["exact", "inflected", "case", "accents"]

# A word this long may be the beginning of a derived one: mayor, mayoral; digital, digitally.
_DERIVING = 5
_LONGEST_SUFFIX = 7
_VERB_ENDINGS = ("ing", "ed")
_SENTENCE_END = re.compile(r"[.!?;:]\s")
# What makes words beside it another word, or part of one.
_JOINED = re.compile(r"[\w’'.@/]")


@dataclass(frozen=True, slots=True)
class Kept:
    """A protected name in the English text. `writing`: letter by letter, with a German ending, or in other capitals."""

    extent: Extent
    writing: Writing


def rendered(text: str, rendering: str) -> tuple[Extent, ...]:
    """Where an English `rendering` stands in `text`, from front to back.

    Case, articles, plural, possessive, British or American spelling, and hyphen, space or one word make no difference;
    regular verb forms and words derived by a suffix count where the rendering stands in no closer form.
    """
    wanted = list(_wanted(rendering))
    if not wanted:
        at = text.find(rendering.strip()) if rendering.strip() else -1
        return (Extent(at, at + len(rendering.strip())),) if at >= 0 else ()

    def sound(extent: Extent) -> bool:
        return not (_SENTENCE_END.search(text, extent.start, extent.end) and not _SENTENCE_END.search(rendering + " "))

    found = filter(sound, find(text, "".join(singular(word) for word in wanted), singular))
    if closest := tuple(found):
        return closest
    found = filter(sound, find(text, "".join(stem(word) for word in wanted), stem))
    if verbs := tuple(extent for extent in found if _verb_forms(wanted, text[extent.start : extent.end])):
        return verbs
    if "-" in text or len(wanted) > 1:  # well-being: with the hyphen, a form of “be”
        found = filter(sound, find(text, "".join(american(word) for word in wanted), american))
        if spelt := tuple(found):
            return spelt
    if len(singular(wanted[-1])) < _DERIVING:
        return ()
    start = "".join(singular(word) for word in wanted)
    return tuple(filter(sound, find(text, start, singular, longest_suffix=_LONGEST_SUFFIX)))


@lru_cache(maxsize=8192)
def _wanted(rendering: str) -> tuple[str, ...]:
    return tuple(piece.word for piece in pieces(rendering) if piece.word.casefold() not in ARTICLES)


def _verb_forms(wanted: list[str], words: str) -> bool:
    """Whether words that differ are forms of a verb: plane and plan only have the same stem."""
    there = [piece.word for piece in pieces(words) if piece.word.casefold() not in ARTICLES]
    return len(there) != len(wanted) or all(
        singular(one) == singular(other) or any(word.lower().endswith(_VERB_ENDINGS) for word in (one, other))
        for one, other in zip(wanted, there, strict=True)
    )


def verbatim(text: str, rendering: str) -> tuple[Extent, ...]:
    """Where the very words of `rendering` stand in `text`, in any capitals, from front to back."""
    wanted, there = _lowered(rendering), _lowered(text)
    found: list[Extent] = []
    at = there.find(wanted) if wanted and len(there) == len(text) else -1
    while at >= 0:
        end = at + len(wanted)
        if not (at and _JOINED.match(there, at - 1)) and not _JOINED.match(there, end):
            found.append(Extent(at, end))
        at = there.find(wanted, end)
    return tuple(found)


@lru_cache(maxsize=4096)
def renderings_of(approved: str, *, short: bool) -> tuple[str, ...]:
    """The wordings that an approved translation stands for: “Artificial Intelligence (AI)” is also said without “(AI)”.

    With `short` the abbreviation alone will do.
    """
    split = abbreviation(approved)
    if not split:
        return (approved,)
    return (approved, *split) if short else (approved, split[0])


@lru_cache(maxsize=4096)
def _lowered(text: str) -> str:
    return text.lower()


def kept(text: str, words: tuple[str, ...]) -> tuple[Kept, ...]:
    """Where `words`, a name that is not to be translated, stand in the English `text`, from front to back."""
    split = pieces(text)
    found: list[Kept] = []
    first = 0
    while first + len(words) <= len(split):
        window = split[first : first + len(words)]
        writing = _writing(window, words)
        if writing and not _parted(text, window):
            found.append(Kept(Extent(window[0].start, end_of(text, window[-1])), writing))
            first += len(words)
        else:
            first += 1
    return tuple(found)


def _writing(window: tuple[Piece, ...], words: tuple[str, ...]) -> Writing | None:
    verdict: Writing = "exact"
    for piece, word in zip(window, words, strict=True):
        if piece.word == word:
            continue
        if fold(piece.word) == fold(word):
            if piece.word.casefold() != word.casefold():
                continue  # Kuerwitz for Kürwitz
            verdict = "case" if verdict == "exact" else verdict
        elif piece.word[:1] and singular(piece.word) == singular(word):
            continue  # the plural or possessive of a name
        elif relation(word, piece.word) in ("genitive", "adjective"):
            verdict = "inflected"
        else:
            return None
    if verdict == "case" and all(piece.word.isupper() for piece in window):
        return "exact"
    return verdict


def _parted(text: str, window: tuple[Piece, ...]) -> bool:
    """Whether a sentence ends between the words; after a short word a full stop is that of an abbreviation."""
    return any(
        mark in text[one.end : other.start]
        for one, other in pairwise(window)
        for mark in ("!?;:." if len(one.word) > 3 else "!?;:")
    )


def rendering_key(wording: str) -> str:
    """The same for all writings of one rendering: case, articles, plural and spelling left aside."""
    return " ".join(singular(piece.word) for piece in pieces(wording) if piece.word.casefold() not in ARTICLES)
