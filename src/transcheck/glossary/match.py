"""Where the terms of a glossary stand in a German text: one pass over the text, whatever the number of terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from transcheck.glossary.capitals import Capitals, capitals
from transcheck.glossary.entry import Glossary, Term
from transcheck.glossary.patterns import Pattern, patterns
from transcheck.glossary.pieces import Piece, between, pieces
from transcheck.model import Extent
from transcheck.text.compounds import completions, has_head, modifiers
from transcheck.text.folding import fold
from transcheck.text.inflection import Relation, key, keys, relation

Form = Literal["exact", "inflected", "compound"]

# How sure it is that the term is meant, by what was found of it.
_INFLECTED, _HYPHENATED, _CLOSED, _COORDINATED = 0.97, 0.85, 0.66, 0.7
_SURNAME, _ACROSS_LINES = 0.85, 0.9
_REMEMBERED_WORDS = 100_000
_ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner jeder jede jedes jeden "
    "jedem dieser diese dieses diesen diesem im am zum zur beim vom ins".split()
)
_ADJECTIVE_ENDINGS = ("e", "er", "es", "en", "em")
_CONJUNCTIONS = frozenset(("und", "oder", "sowie", "bzw", "beziehungsweise", "noch", "wie", "als"))


@dataclass(frozen=True, slots=True)
class Match:
    """A term in a text: `extent` of the words, `words` as they stand there, how they were found and how surely.

    `terms` holds every entry that matches these very words (the same source may stand in several entries); `term` is
    the first. `lowered`: the words stand with fewer capitals than the term.
    """

    terms: tuple[Term, ...]
    extent: Extent
    words: str
    form: Form
    confidence: float
    pattern: Pattern
    lowered: bool = False

    @property
    def term(self) -> Term:
        """The first entry, in the order of the glossary."""
        return self.terms[0]


@dataclass(slots=True)
class _Node:
    """A place in the tree of all patterns' words; `ends` are the patterns whose last word this is."""

    following: dict[int, _Node] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)


_Step = tuple[int, Relation | Literal["compound"]]


class Matcher:
    """A glossary made ready for matching; made once, used for many texts. Needs about 1 kB a term."""

    def __init__(self, glossary: Glossary):
        self.glossary = glossary
        self._patterns: list[tuple[Term, Pattern]] = []
        self._words: list[str] = []
        self._number_of: dict[str, int] = {}
        self._by_key: dict[str, list[int]] = {}
        self._closed: dict[str, list[int]] = {}
        self._root = _Node()
        self._exceptions = _exceptions(glossary)
        self._steps: dict[str, tuple[_Step, ...]] = {}
        for term in glossary:
            for pattern in patterns(term):
                self._add(term, pattern)

    def source(self, text: str) -> tuple[Match, ...]:
        """The terms in `text`, from front to back; where they overlap the longest one."""
        if not self._patterns:
            return ()
        split = pieces(text)
        found = [match for start in range(len(split)) for match in self._from(text, split, start)]
        if "-" in text:
            found.extend(self._coordinated(text, split))
        chosen = _longest(found)
        return _outside(chosen, self._exceptions, text) if self._exceptions else chosen

    def target(self, text: str) -> tuple[Match, ...]:
        """The terms that may stand in an English text as in the German one (`keep`), from front to back."""
        return tuple(match for match in self.source(text) if any(term.keep for term in match.terms))

    def _add(self, term: Term, pattern: Pattern) -> None:
        node = self._root
        for word in pattern.words:
            node = node.following.setdefault(self._number(word), _Node())
        node.ends.append(len(self._patterns))
        self._patterns.append((term, pattern))

    def _number(self, word: str) -> int:
        number = self._number_of.get(word)
        if number is None:
            number = self._number_of[word] = len(self._words)
            self._words.append(word)
            self._by_key.setdefault(key(word), []).append(number)
            self._closed.setdefault(fold(word), []).append(number)
        return number

    def _steps_of(self, word: str) -> tuple[_Step, ...]:
        """Which words of the glossary `word` may stand for; remembered, since texts repeat their words."""
        steps = self._steps.get(word)
        if steps is None:
            if len(self._steps) > _REMEMBERED_WORDS:
                self._steps.clear()
            steps = self._steps[word] = tuple(self._find_steps(word))
        return steps

    def _find_steps(self, word: str) -> Iterator[_Step]:
        seen: set[int] = set()
        for number in self._closed.get(fold(word), ()):
            seen.add(number)
            yield number, "exact"
        for stem in keys(word):
            for number in self._by_key.get(stem, ()):
                if number not in seen and (how := relation(self._words[number], word)):
                    seen.add(number)
                    yield number, how
        if word[:1].isupper():
            for part, head in modifiers(word):
                numbers = [number for number in self._closed.get(part, ()) if self._words[number][:1].isupper()]
                if numbers and has_head(head, part):
                    yield from ((number, "compound") for number in numbers if number not in seen)
                    seen.update(numbers)

    def _from(self, text: str, split: tuple[Piece, ...], start: int) -> Iterator[Match]:
        """All matches whose first word is `split[start]`."""
        open_paths: list[tuple[_Node, tuple[Relation | Literal["compound"], ...]]] = [(self._root, ())]
        for position in range(start, len(split)):
            steps = self._steps_of(split[position].word)
            if not steps:
                return
            paths = []
            for node, relations in open_paths:
                for number, how in steps:
                    following = node.following.get(number)
                    if following is None:
                        continue
                    taken = (*relations, how)
                    for end in following.ends:
                        if match := self._match(text, split, start, position, end, taken):
                            yield match
                    if following.following and how != "compound":
                        paths.append((following, taken))
            if not paths:
                return
            open_paths = paths

    def _match(
        self,
        text: str,
        split: tuple[Piece, ...],
        first: int,
        last: int,
        number: int,
        relations: tuple[Relation | Literal["compound"], ...],
    ) -> Match | None:
        term, pattern = self._patterns[number]
        closed = relations[-1] == "compound"
        if closed and (term.kind in ("brand", "person") or term.inflect is False):
            return None
        if any(how not in pattern.relations for how in (relations[:-1] if closed else relations)):
            return None
        if term.kind == "brand" and any(
            how != "exact" and not word.endswith(_ADJECTIVE_ENDINGS)
            for how, word in zip(relations[:-1], pattern.words, strict=False)
        ):
            return None  # in “fröhlich mobil” only the last word is inflected
        found = split[first : last + 1]
        gaps = [between(text, one, other) for one, other in pairwise(found)]
        if any(gap != expected for gap, expected in zip(gaps, pattern.gaps, strict=True)):
            return None
        written = capitals(text, found, pattern, term)
        if written is None:
            return None
        if pattern.part == "surname" and not _is_surname(text, split, first, last, relations[-1] == "genitive"):
            return None
        form, confidence = _judged(text, found, pattern, relations, written)
        closing = ")" in text[found[-1].end : found[-1].end + 1] and any("(" in gap for gap in gaps)
        extent = Extent(found[0].start, found[-1].end + closing)
        words = text[extent.start : extent.end]
        return Match((term,), extent, words, form, confidence, pattern, written == "lowered")

    def _coordinated(self, text: str, split: tuple[Piece, ...]) -> Iterator[Match]:
        """Wissenschafts- und IT-Standort holds the term Wissenschaftsstandort."""
        for position, piece in enumerate(split[:-2]):
            if text[piece.end : piece.end + 2] != "- " or fold(split[position + 1].word) not in _CONJUNCTIONS:
                continue
            last = position + 2
            while last + 1 < len(split) and text[split[last].end : split[last + 1].start] == "-":
                last += 1
            for whole in completions(piece.word, split[last].word):
                for number in self._closed.get(whole, ()):
                    for end in self._root.following.get(number, _Node()).ends:
                        term, pattern = self._patterns[end]
                        extent = Extent(piece.start, split[last].end)
                        words = text[extent.start : extent.end]
                        yield Match((term,), extent, words, "compound", _COORDINATED, pattern)


def _judged(
    text: str,
    found: tuple[Piece, ...],
    pattern: Pattern,
    relations: tuple[Relation | Literal["compound"], ...],
    written: Capitals,
) -> tuple[Form, float]:
    form: Form = "exact" if all(how == "exact" for how in relations) else "inflected"
    confidence = 1.0 if form == "exact" else _INFLECTED
    if pattern.part == "surname":
        confidence *= _SURNAME
    if written not in ("as written", "at the start"):
        confidence *= 0.97
    if "\n" in text[found[0].start : found[-1].end]:
        confidence *= _ACROSS_LINES
    if relations[-1] == "compound":
        return "compound", confidence * _CLOSED
    start, end = found[0].start, found[-1].end
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if (before == "-" and found[0].hyphenated) or behind == "-":
        return "compound", confidence * (_COORDINATED if text[end + 1 : end + 2].isspace() else _HYPHENATED)
    return form, confidence


def _is_surname(text: str, split: tuple[Piece, ...], first: int, last: int, genitive: bool) -> bool:
    """Whether a surname that stands alone is one: not after an article, not before another name, not in a compound."""
    if split[first].hyphenated or split[last].hyphenated:
        return False
    if first and fold(split[first - 1].word) in _ARTICLES and not between(text, split[first - 1], split[first]):
        return False
    if genitive or last + 1 == len(split):
        return True
    following = split[last + 1]
    return not (following.word[:1].isupper() and text[split[last].end : following.start] == " ")


def _longest(found: list[Match]) -> tuple[Match, ...]:
    """The matches without those that overlap a longer one; matches of the very same words become one."""
    ranks = {"exact": 0, "inflected": 1, "compound": 2}
    found.sort(key=lambda m: (m.extent.start - m.extent.end, ranks[m.form], m.extent.start))
    chosen: list[Match] = []
    taken: dict[int, int] = {}
    for match in found:
        places = range(match.extent.start, match.extent.end)
        holder = taken.get(match.extent.start)
        if holder is not None and chosen[holder].extent == match.extent:
            # The same words, found by another entry: any entry's renderings will do.
            if match.form == chosen[holder].form and match.term not in chosen[holder].terms:
                first = chosen[holder]
                chosen[holder] = Match(
                    (*first.terms, *match.terms), first.extent, first.words, first.form, first.confidence,
                    first.pattern, first.lowered,
                )  # fmt: skip
            continue
        if any(place in taken for place in (match.extent.start, match.extent.end - 1)):
            continue
        taken.update(dict.fromkeys(places, len(chosen)))
        chosen.append(match)
    return tuple(sorted(chosen, key=lambda m: m.extent.start))


def _exceptions(glossary: Glossary) -> Matcher | None:
    """A matcher for the contexts in which terms do not count, or None where no entry has any."""
    contexts = tuple(Term(text) for term in glossary for text in term.exceptions)
    return Matcher(Glossary(contexts)) if contexts else None


def _outside(matches: tuple[Match, ...], exceptions: Matcher, text: str) -> tuple[Match, ...]:
    contexts = exceptions.source(text)
    return tuple(
        match
        for match in matches
        if not any(
            context.extent.start <= match.extent.start
            and match.extent.end <= context.extent.end
            and context.term.source in match.term.exceptions
            for context in contexts
        )
    )
