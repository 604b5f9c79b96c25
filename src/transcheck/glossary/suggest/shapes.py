"""A candidate: words of a German sentence that may be worth an entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from transcheck.glossary.entry import TermKind
from transcheck.model import Extent

# name: surely one; unknown: perhaps, by its letters; quoted: in quotation marks; phrase: adjectives or nouns with a
# noun; noun: a word by itself.
Shape = Literal["name", "unknown", "quoted", "phrase", "noun"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """The words at `extent` of a sentence; `kind` is what a name names."""

    extent: Extent
    words: str
    shape: Shape
    kind: TermKind = "term"
