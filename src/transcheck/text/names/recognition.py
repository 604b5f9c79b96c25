"""Names of people, places and organisations in a German or English text, also those that no list knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from transcheck.model import Extent
from transcheck.text.lexicon import Language
from transcheck.text.names.exonyms import named
from transcheck.text.names.judgement import NameKind
from transcheck.text.names.pieces import groups, pieces, without_possessive
from transcheck.text.names.spelling import fold, likeness, plain, transliterated


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `extent`: its words, what it names, and how certain it is (0..1) that it is a name at all."""

    extent: Extent
    words: tuple[str, ...]
    kind: NameKind
    certainty: float


def find(text: str, language: Language) -> tuple[Name, ...]:
    """The names in `text`, from front to back; `language` is "de" or "en". Certainty is 0.5 or more."""
    return _find(text, language)


@lru_cache(maxsize=512)
def _find(text: str, language: Language) -> tuple[Name, ...]:
    found = []
    for group in groups(piece for piece in pieces(text, language) if piece.certainty >= 0.5):
        kind = group[0].kind
        certainty = max(piece.certainty for piece in group)
        extent = Extent(group[0].start, group[-1].end)
        found.append(Name(extent, tuple(piece.text for piece in group), kind, certainty))
    return tuple(found)


def is_name(word: str, text: str, offset: int, language: Language = "de") -> float:
    """How certain it is (0..1) that `word`, which stands in `text` at `offset`, is a name or part of one."""
    end = offset + len(word)
    return max((one.certainty for one in pieces(text, language) if one.start < end and one.end > offset), default=0.0)


def same_name(german: str, english: str) -> float:
    """How sure it is (0..1) that the two words or short names name the same; 0.75 and more counts as the same."""
    one, other = fold(german), fold(english)
    bare, base = without_possessive(other), one[:-1] if one.endswith("s") and len(one) > 4 else one
    if one in (other, bare):
        return 1.0
    if base in (other, bare):
        return 0.95
    if any(bare in entry.english for entry in named(one, "de")):
        return 0.95
    if plain(german) == plain(english):
        return 0.85
    if transliterated(one, bare) or transliterated(base, bare):
        return 0.8
    return min(0.7, likeness(base, bare))
