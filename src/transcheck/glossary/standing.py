"""Where a target holds a term as it may stand there, or as it must not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from transcheck.glossary.entry import Term
from transcheck.glossary.match import Match
from transcheck.glossary.patterns import patterns
from transcheck.glossary.renderings import Writing, kept, rendered, renderings_of, verbatim
from transcheck.glossary.verdict import Outcome
from transcheck.model import Extent
from transcheck.text.extents import holds, inside, overlap


@dataclass(frozen=True, slots=True)
class Standing:
    """A wording in the target: where, how it is written, and which approved translation it is."""

    extent: Extent
    writing: Writing = "exact"
    approved: str = ""
    outcome: Outcome = "kept"


def accepted(target: str, group: Sequence[Match]) -> list[Standing]:
    """Where the target holds the term as it may stand there, from front to back, without overlaps."""
    terms = terms_of(group)
    wordings = _approved(terms, short=any(match.pattern.part == "abbreviation" for match in group))
    found = [
        Standing(one.extent, one.writing)
        for term in terms
        if term.keep
        for name in _names(term, group)
        for one in kept(target, name)
    ]
    # Mostly the words stand there letter by letter, and often enough; their forms take longer to look for.
    literal = [Standing(extent, "exact", approved) for approved, text in wordings for extent in verbatim(target, text)]
    apart = _apart([*found, *literal])
    if len(apart) >= len(group):
        return apart
    forms = [Standing(extent, "exact", approved) for approved, text in wordings for extent in rendered(target, text)]
    return _apart([*found, *forms])


def unwanted(target: str, group: Sequence[Match], taken: Iterable[Extent]) -> list[Standing]:
    """Forbidden and avoided wordings in the target; of two that overlap, this one or a right one, the longer counts."""
    found: list[Standing] = []
    for term in terms_of(group):
        wordings: tuple[tuple[tuple[str, ...], Outcome], ...] = (
            (term.forbidden, "forbidden"),
            (term.avoid, "avoided"),
            (term.targets if term.status == "deprecated" else (), "avoided"),
        )
        for texts, outcome in wordings:
            for text in texts:
                found.extend(
                    Standing(extent, outcome=outcome)
                    for extent in rendered(target, text)
                    if not any(overlap(one, extent) and not inside(one, extent) for one in taken)
                )
    return _apart(found) if found else found


def take(free: list[Standing], where: Extent) -> Standing | None:
    """The first that stands in `where`; it is taken out of `free`."""
    for position, one in enumerate(free):
        if holds(where, one.extent):
            return free.pop(position)
    return None


def terms_of(group: Sequence[Match]) -> list[Term]:
    """The entries of all matches, each once."""
    if len(group) == 1:
        return list(group[0].terms)
    return list({id(term): term for match in group for term in match.terms}.values())


def _approved(terms: Iterable[Term], *, short: bool) -> list[tuple[str, str]]:
    """The approved translations with all the wordings that each stands for."""
    return [
        (approved, wording)
        for term in terms
        if term.status != "deprecated"
        for approved in term.targets
        for wording in renderings_of(approved, short=short)
    ]


def _names(term: Term, group: Sequence[Match]) -> list[tuple[str, ...]]:
    """The wordings of a name that may stay as they are: as the source has them, or as the entry does."""
    wordings = [pattern.words for pattern in patterns(term)]
    return list(dict.fromkeys([*wordings, *(match.pattern.words for match in group if term in match.terms)]))


def _apart(found: list[Standing]) -> list[Standing]:
    """From front to back without overlaps, the best written and longest first."""
    if len(found) < 2:
        return found
    found.sort(key=lambda one: (one.extent.start, one.writing != "exact", -one.extent.end))
    apart: list[Standing] = []
    for one in found:
        if not apart or one.extent.start >= apart[-1].extent.end:
            apart.append(one)
    return apart
