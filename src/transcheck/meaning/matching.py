"""The words of a pair of texts, how much each may stand for each, and their links: computed once, used by many."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from transcheck.meaning.word_alignment import Link, content_tokens, links, similarities
from transcheck.text.tokens import Token

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning, Vectors

# Words of a side: of longer texts only the beginning is matched, since time and memory grow with the square.
_LONGEST = 600


@dataclass(frozen=True, slots=True, eq=False)
class Matched:
    """Tokens of both sides (marks left out), `similarity` of each pair 0..1, links, and the cosine of the texts.

    `sentences` are the vectors of the two texts, the source first.
    """

    source: tuple[Token, ...]
    target: tuple[Token, ...]
    similarity: Vectors
    links: tuple[Link, ...]
    sentences: Vectors
    cosine: float


@lru_cache(maxsize=256)
def matched(source: str, target: str, meaning: Meaning) -> Matched:
    """Match the words of two texts that belong together; the last answers are kept."""
    here, there = content_tokens(source)[:_LONGEST], content_tokens(target)[:_LONGEST]
    similarity = similarities(here, there, meaning)
    both = meaning.among_words([source, target])
    return Matched(here, there, similarity, links(similarity), both, float(both[0] @ both[1]))
