"""Where the terms of a glossary stand in a German text: one pass over the text, whatever the number of terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from transcheck.glossary.capitals import Capitals, capitals
from transcheck.glossary.entry import Glossary, Term
from transcheck.glossary.index import index_of
from transcheck.glossary.patterns import TITLES, Pattern, relations_of
from transcheck.glossary.pieces import Piece, between, pieces
from transcheck.glossary.related import How, Related
from transcheck.glossary.split_words import coordinated, particle
from transcheck.model import Extent
from transcheck.text.folding import fold

Form = Literal["exact", "inflected", "compound"]

# How sure it is that the term is meant, by what was found of it.
_INFLECTED, _HYPHENATED, _CLOSED, _COORDINATED, _PARTED = 0.97, 0.85, 0.66, 0.7, 0.85
_SURNAME, _ACROSS_LINES = 0.85, 0.9
_ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner jeder jede jedes jeden "
    "jedem dieser diese dieses diesen diesem im am zum zur beim vom ins".split()
)
_ADJECTIVE_ENDINGS = ("e", "er", "es", "en", "em")
_STATUS = {"preferred": 0, "admitted": 1, "deprecated": 2}


@dataclass(frozen=True, slots=True)
class Match:
    """A term in a text: `extent` of the words, `words` as they stand there, how they were found and how surely.

    `terms` holds every entry that matches these very words (the same source may stand in several entries), preferred
    ones first; `term` is the first. `lowered`: the words stand with fewer capitals than the term.
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
        """The first entry: a preferred one, in the order of the glossary."""
        return self.terms[0]


class Matcher:
    """A glossary made ready for matching; made once, used for many texts. Needs about 2 kB a term."""

    def __init__(self, glossary: Glossary):
        self.glossary = glossary
        self._terms = glossary.terms
        self._index = index_of(self._terms, glossary.content)
        self._related = Related(self._index)
        self._contexts = _contexts(self._terms)
        self._patterns: dict[int, tuple[Term, Pattern]] = {}

    def source(self, text: str) -> tuple[Match, ...]:
        """The terms in `text`, from front to back; where they overlap the longest one."""
        found = self._all(text)
        if found and self._contexts:
            found = _in_context(found, self._contexts, text)
        return _longest(found, len(text)) if found else ()

    def target(self, text: str) -> tuple[Match, ...]:
        """The terms that may stand in an English text as in the German one (`keep`), from front to back."""
        return tuple(match for match in self.source(text) if any(term.keep for term in match.terms))

    def _all(self, text: str) -> list[Match]:
        """All matches, those that overlap too."""
        if not self._terms:
            return []
        joined = "\n" in text or "- " in text or " -" in text
        if not joined and self._related.silent(text):
            return []
        split = pieces(text)
        found: list[Match] = []
        for position, piece in enumerate(split):
            leads = self._related.leads(piece.word)
            if leads is None:
                continue
            for wording, place, how in self._related.wordings(leads, split, position):
                if match := self._match(text, split, position - place, position, wording, how):
                    found.append(match)
            if leads.verbs and (second := particle(text, split, position)):
                for first, number in leads.verbs:
                    found.extend(self._parted(text, piece, number) if first == second else ())
        if joined:
            for extent, spelling in coordinated(text, split):
                found.extend(self._whole(text, extent, spelling))
        return found

    def _match(
        self, text: str, split: tuple[Piece, ...], first: int, anchor: int, wording: int, how: How
    ) -> Match | None:
        """The wording that begins at `split[first]`, of which the word at `anchor` was found as it is said by `how`."""
        relations = self._relations(split, first, anchor, wording, how)
        if relations is None:
            return None
        term, pattern = self._pattern(wording)
        closed = relations[-1] == "compound"
        if closed and (term.kind in ("brand", "person") or term.inflect is False or _titled(split, first)):
            return None
        if any(one not in pattern.relations for one in (relations[:-1] if closed else relations)):
            return None
        if term.kind == "brand" and any(
            one != "exact" and not word.endswith(_ADJECTIVE_ENDINGS)
            for one, word in zip(relations[:-1], pattern.words, strict=False)
        ):
            return None  # in “fröhlich mobil” only the last word is inflected
        last = first + len(relations) - 1
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

    def _relations(
        self, split: tuple[Piece, ...], first: int, anchor: int, wording: int, how: How
    ) -> tuple[How, ...] | None:
        """How all words of a wording are related to those of the text; None where one is not."""
        words = self._index.words_of[wording]
        if isinstance(words, int):
            return (how,)
        if first < 0 or first + len(words) > len(split):
            return None
        relations: list[How] = []
        for position, word in enumerate(words, start=first):
            one = how if position == anchor else self._related.how(split[position].word).get(word)
            if one is None or (one == "compound" and position < first + len(words) - 1):
                return None
            relations.append(one)
        return tuple(relations)

    def _whole(self, text: str, extent: Extent, spelling: str) -> Iterator[Match]:
        """The terms of one word that a coordination holds."""
        for word in self._index.spelt(spelling):
            for term, pattern in self._of_one_word(word):
                yield Match((term,), extent, text[extent.start : extent.end], "compound", _COORDINATED, pattern)

    def _parted(self, text: str, piece: Piece, word: int) -> Iterator[Match]:
        """The separable verbs whose first part stands at `piece`, and the second behind it."""
        extent = Extent(piece.start, piece.end)
        for term, pattern in self._of_one_word(word):
            if "verb" in pattern.relations and term.kind == "term":
                yield Match((term,), extent, text[extent.start : extent.end], "inflected", _PARTED, pattern)

    def _of_one_word(self, word: int) -> Iterator[tuple[Term, Pattern]]:
        for wording in self._index.anchored_by(word):
            if isinstance(self._index.words_of[wording], int):
                yield self._pattern(wording)

    def _pattern(self, wording: int) -> tuple[Term, Pattern]:
        """A wording with its term; made when it is met, since most of a large glossary never is."""
        made = self._patterns.get(wording)
        if made is None:
            index = self._index
            term = self._terms[index.wordings[wording]]
            words = index.words_of[wording]
            words = words if isinstance(words, list) else [words]
            gaps = index.gaps.get(wording) or ("",) * (len(words) - 1)
            spelt = tuple([index.words[word] for word in words])
            made = term, Pattern(spelt, gaps, relations_of(term), index.parts.get(wording, "full"))
            self._patterns[wording] = made
        return made


def _judged(
    text: str, found: tuple[Piece, ...], pattern: Pattern, relations: Sequence[str], written: Capitals
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


def _titled(split: tuple[Piece, ...], position: int) -> bool:
    """Whether a person's title precedes: Herr Waldmann is no compound."""
    return position > 0 and split[position - 1].word.casefold() in TITLES


def _longest(found: list[Match], length: int) -> tuple[Match, ...]:
    """The matches without those that overlap a longer one; matches of the very same words become one."""
    ranks = {"exact": 0, "inflected": 1, "compound": 2}
    # Of two matches of one word the longer wording is the closer one: führt … durch is durchführen.
    found.sort(
        key=lambda m: (
            m.extent.start - m.extent.end, ranks[m.form], m.extent.start, -sum(map(len, m.pattern.words))
        )
    )  # fmt: skip
    chosen: dict[Extent, Match] = {}
    taken = bytearray(length)
    for match in found:
        extent = match.extent
        first = chosen.get(extent)
        if first is not None:
            # The same words, found by another entry: any entry's renderings will do.
            one_term = any(match.term.source == term.source for term in first.terms)
            if match.term not in first.terms and (one_term or match.form == first.form):
                terms = sorted((*first.terms, match.term), key=lambda term: _STATUS[term.status])
                chosen[extent] = replace(first, terms=tuple(terms))
        elif not taken[extent.start] and not taken[extent.end - 1]:
            taken[extent.start : extent.end] = b"\1" * (extent.end - extent.start)
            chosen[extent] = match
    return tuple(sorted(chosen.values(), key=lambda m: m.extent.start))


def _contexts(terms: Iterable[Term]) -> Matcher | None:
    """A matcher for the contexts that decide whether terms count, or None where no entry has any."""
    wordings = dict.fromkeys(text for term in terms for text in (*term.exceptions, *term.only_in))
    return Matcher(Glossary(tuple(map(Term, wordings)))) if wordings else None


def _in_context(matches: list[Match], matcher: Matcher, text: str) -> list[Match]:
    """The matches that lie in none of their entry's exceptions, and in one of the contexts that it is bound to."""
    contexts = matcher._all(text)

    def inside(match: Match, wordings: tuple[str, ...]) -> bool:
        return any(
            context.term.source in wordings
            and context.extent.start <= match.extent.start
            and match.extent.end <= context.extent.end
            for context in contexts
        )

    return [
        match
        for match in matches
        if not inside(match, match.term.exceptions) and (not match.term.only_in or inside(match, match.term.only_in))
    ]
