"""Candidates put together: all inflected forms of one term, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from transcheck.glossary.entry import Glossary, Term
from transcheck.glossary.match import Matcher
from transcheck.glossary.suggest.names import named
from transcheck.glossary.suggest.shapes import Candidate, Shape
from transcheck.glossary.suggest.terms import terms
from transcheck.glossary.suggest.texts import Sentences
from transcheck.model import Extent
from transcheck.text.extents import inside, overlap
from transcheck.text.folding import fold
from transcheck.text.inflection import key, relation
from transcheck.text.tokens import words


@dataclass(slots=True)
class Group:
    """One term in all its places; `shape` and `kind` are those of the surest candidate."""

    forms: list[tuple[str, ...]]
    found: list[tuple[Candidate, Sentences]] = field(default_factory=list)

    @property
    def shape(self) -> Shape:
        order: tuple[Shape, ...] = ("name", "quoted", "unknown", "phrase", "noun")
        return min((candidate.shape for candidate, _ in self.found), key=order.index)


def grouped(pairs: Sequence[Sentences], glossary: Glossary | None, least: int) -> list[Group]:
    """The candidates that stand often enough by themselves, and are not covered by the glossary.

    Names are looked for first, by the signs of names, and then wherever they stand without such signs; terms are what
    is left. A term counts where it does not stand within a longer one (as the C-value of Frantzi et al. 2000 has it).
    """
    covered = _matches(pairs, glossary) if glossary else [[] for _ in pairs]
    names = _Groups()
    for pair, taken in zip(pairs, covered, strict=True):
        for candidate in named(pair.source):
            if not _overlaps_any(candidate.extent, taken):
                names.add(candidate, pair)
    kept = [group for group in names.all() if group.shape == "name" or _everywhere(group, pairs) >= least]
    _complete(kept, pairs, covered)
    for group in kept:
        for candidate, pair in group.found:
            covered[pair.number].append(candidate.extent)
    nouns = _Groups()
    for pair, taken in zip(pairs, covered, strict=True):
        for candidate in terms(pair.source):
            if not _overlaps_any(candidate.extent, taken):
                nouns.add(candidate, pair)
    return [*kept, *_not_nested(nouns.all(), least)]


class _Groups:
    """Groups by the forms of their words."""

    def __init__(self) -> None:
        self._by_form: dict[tuple[str, ...], Group] = {}
        self._by_key: dict[tuple[str, ...], list[Group]] = {}

    def add(self, candidate: Candidate, pair: Sentences) -> None:
        form = tuple(token.text for token in words(candidate.words))
        group = self._by_form.get(form) or self._related(form, candidate.shape)
        self._by_form[form] = group
        group.found.append((candidate, pair))

    def all(self) -> list[Group]:
        return [group for groups in self._by_key.values() for group in groups]

    def _related(self, form: tuple[str, ...], shape: Shape) -> Group:
        groups = self._by_key.setdefault(tuple(map(key, form)), [])
        for group in groups:
            for other in group.forms:
                if _same(form, other, shape):
                    group.forms.append(form)
                    return group
        groups.append(Group([form]))
        return groups[-1]


def _same(form: Sequence[str], other: Sequence[str], shape: Shape) -> bool:
    related = [(relation(one, two), relation(two, one)) for one, two in zip(form, other, strict=True)]
    if shape in ("name", "unknown"):
        return all(set(both) & {"exact", "genitive"} for both in related)
    return all(any(both) for both in related)


def _matches(pairs: Iterable[Sentences], glossary: Glossary) -> list[list[Extent]]:
    matcher = Matcher(glossary)
    return [[match.extent for match in matcher.source(pair.source)] for pair in pairs]


def _everywhere(group: Group, pairs: Sequence[Sentences]) -> int:
    """How often the words stand there, with or without quotation marks; names of one word in capitals as they are."""
    form = " ".join(group.forms[0])
    return sum(pair.source.count(form) + (pair.source.count(form.lower()) if " " in form else 0) for pair in pairs)


def _complete(groups: list[Group], pairs: Sequence[Sentences], covered: list[list[Extent]]) -> None:
    """Add the places where a name stands without the signs of one: “das herzlich digitale Team”."""
    entries = [Term(group.found[0][0].words, group.found[0][0].kind, keep=True, inflect=True) for group in groups]
    by_term = {id(entry): group for entry, group in zip(entries, groups, strict=True)}
    matcher = Matcher(Glossary(tuple(entries)))
    for pair in pairs:
        for match in matcher.source(pair.source):
            group = by_term.get(id(match.term))
            if group is None or match.form == "compound" or match.pattern.part == "surname":
                continue
            known = any(other is pair and overlap(candidate.extent, match.extent) for candidate, other in group.found)
            if not known and not _overlaps_any(match.extent, covered[pair.number]):
                group.found.append((Candidate(match.extent, match.words, "noun"), pair))
    for group in groups:
        group.found.sort(key=lambda one: (one[1].number, one[0].extent.start))


def _not_nested(groups: list[Group], least: int) -> list[Group]:
    enough = [group for group in groups if len(group.found) >= least]
    outer: dict[int, list[Extent]] = {}
    for group in enough:
        for candidate, pair in group.found:
            outer.setdefault(pair.number, []).append(candidate.extent)
    return [
        group
        for group in enough
        if sum(not _within_any(candidate.extent, outer[pair.number]) for candidate, pair in group.found) >= least
    ]


def _overlaps_any(one: Extent, others: Iterable[Extent]) -> bool:
    return any(overlap(one, other) for other in others)


def _within_any(inner: Extent, others: Iterable[Extent]) -> bool:
    return any(inside(inner, outer) for outer in others)


def citation(group: Group) -> str:
    """The form that a dictionary would have, as far as the forms in the text show it: the shortest noun, adjectives
    in -e."""
    counts: dict[str, int] = {}
    for candidate, _ in group.found:
        counts[candidate.words] = counts.get(candidate.words, 0) + 1
    if group.shape == "quoted":
        return next(candidate.words for candidate, _ in group.found if candidate.shape == "quoted")
    if group.shape in ("name", "unknown"):
        counts = {form: count for form, count in counts.items() if form[0].isupper()} or counts
    if group.shape != "phrase":
        return min(counts, key=lambda form: (fold(form) != form.casefold(), len(form), -counts[form], form))
    best = min(counts, key=lambda form: (len(form.split()[-1]), -counts[form], form))
    *before, noun = best.split()
    return " ".join([*(_weak(word) for word in before), noun])


def _weak(word: str) -> str:
    strong = word[:1].islower() and word.endswith(("en", "em", "er", "es"))
    return word[:-1] if strong else word
