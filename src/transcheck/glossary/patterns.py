"""A term → the sequences of words by which it may stand in a German text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from transcheck.glossary.entry import NAMES, CasePolicy, Term
from transcheck.glossary.pieces import Piece, between, pieces
from transcheck.text.inflection import Relation

Part = Literal["full", "form", "untitled", "surname", "abbreviation"]

_EVERY: frozenset[Relation] = frozenset({"exact", "genitive", "noun", "adjective", "verb"})
_RELATIONS: dict[str, frozenset[Relation]] = {
    "term": _EVERY,
    "organisation": frozenset({"exact", "genitive", "noun", "adjective"}),
    "brand": frozenset({"exact", "genitive"}),
    "person": frozenset({"exact", "genitive"}),
    "place": frozenset({"exact", "genitive", "adjective"}),
    "product": frozenset({"exact", "genitive"}),
}
TITLES = frozenset(
    "dr prof professor professorin doktor doktorin dipl ing med phil rer nat pol jur h c mult mag msc bsc ma mba phd "
    "pd priv doz herr herrn frau ob obm sir dame".split()
)
_PARTICLES = frozenset("von van vom zu zum zur de der den del della di da la le auf am ten ter".split())
_ABBREVIATED = re.compile(r"(?P<name>.*\S)\s*\((?P<short>[^()]{2,15})\)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words in a row with the marks between them. `relations`: how each may be inflected; `part` of the term."""

    words: tuple[str, ...]
    gaps: tuple[str, ...]
    relations: frozenset[Relation]
    part: Part = "full"


def patterns(term: Term) -> tuple[Pattern, ...]:
    """All patterns of a term, the fullest first; none where it holds no word."""
    relations = relations_of(term)
    found: list[Pattern] = []
    for text, part in _wordings(term):
        split = pieces(text)
        if not split:
            continue
        pattern = Pattern(tuple(p.word for p in split), _gaps(text, split), relations, part)
        if all((pattern.words, pattern.gaps) != (other.words, other.gaps) for other in found):
            found.append(pattern)
    return tuple(found)


def relations_of(term: Term) -> frozenset[Relation]:
    """How the words of a term may be inflected."""
    if term.inflect is False:
        return frozenset({"exact"})
    if term.inflect:
        return _EVERY - {"verb"} if term.kind == "brand" else _EVERY
    return _RELATIONS[term.kind]


def abbreviation(text: str) -> tuple[str, str] | None:
    """The name and the short form of “Deutsche Bahn (DB)”; None where a text does not end so."""
    found = _ABBREVIATED.match(text)
    if not found or sum(character.isupper() for character in found["short"]) < 2:
        return None
    return found["name"], found["short"]


def name_of_person(source: str) -> tuple[str, ...]:
    """The words of a person's name without titles; the last one is the surname, with its particles before it."""
    words = [piece.word for piece in pieces(source)]
    while len(words) > 1 and words[0].casefold() in TITLES:
        words.pop(0)
    return tuple(words)


def surname_of(name: tuple[str, ...]) -> tuple[str, ...]:
    """The surname alone, particles included: (von, der, Leyen) of (Ursula, von, der, Leyen)."""
    start = len(name) - 1
    while start > 1 and name[start - 1].casefold() in _PARTICLES:
        start -= 1
    return name[start:]


def policy(term: Term) -> CasePolicy:
    """How capitals count; where the entry does not say, by kind."""
    return term.case or ("exact" if term.kind in NAMES else "sentence")


def _wordings(term: Term) -> Iterator[tuple[str, Part]]:
    yield term.source, "full"
    for form in term.forms:
        yield form, "form"
    if term.kind == "person":
        name = name_of_person(term.source)
        yield " ".join(name), "untitled"
        surname = surname_of(name)
        if len(surname) < len(name) and len(surname[-1]) > 2:
            yield " ".join(surname), "surname"
    elif short := abbreviation(term.source):
        yield short[0], "full"
        yield short[1], "abbreviation"
    elif "-" in term.source and term.source.replace("-", "").isalpha():
        first, *others = term.source.split("-")
        if len(term.source) > 5:  # E-Mail, Email; Smart-City, Smartcity
            yield first + "".join(part.lower() for part in others), "form"


def _gaps(text: str, split: tuple[Piece, ...]) -> tuple[str, ...]:
    return tuple(between(text, first, second) for first, second in pairwise(split))
