"""What became of a term that stands nowhere in the target: other words, a slip in a name, a pronoun, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from transcheck.glossary.match import Match
from transcheck.glossary.opposite import DOUBTFUL, Sentences
from transcheck.glossary.patterns import name_of_person, surname_of
from transcheck.glossary.pieces import pieces
from transcheck.glossary.traces import Slip, Sought, misspelt, misspelt_alone, trace
from transcheck.glossary.verdict import Verdict, expected
from transcheck.meaning.interface import Meaning
from transcheck.model import Extent, Segment
from transcheck.text.english_classes import OBJECT_PRONOUNS, POSSESSIVES, SUBJECT_PRONOUNS
from transcheck.text.extents import holds, moved, overlap
from transcheck.text.folding import fold
from transcheck.text.tokens import words

_PRONOUNS = SUBJECT_PRONOUNS | OBJECT_PRONOUNS | POSSESSIVES | {"it", "this", "these", "who", "which", "his", "her"}
# Words that are less surely a term's rendering are not shown as one.
_PLAUSIBLE = 0.4
# How sure it is that a term which the target has elsewhere is missed.
_CARRIED, _NOT_SAID_AGAIN = 0.15, 0.55


@dataclass(frozen=True, slots=True)
class Place:
    """Where to look: a segment, its sentences, and what the model says of it."""

    segment: Segment
    sentences: Sentences
    meaning: Meaning | None


def slip_in(segment: Segment, where: Extent, match: Match) -> Slip | None:
    """A word of a person's or organisation's name that changed in spelling, and is no other name of the source."""
    term = match.term
    if not term.keep or term.kind not in ("person", "organisation", "brand"):
        return None
    name = name_of_person(term.source) if term.kind == "person" else match.pattern.words
    if len(name) < 2 or match.pattern.part == "surname":
        return None
    slip = misspelt(segment.target, where, name)
    return slip if slip and not _stands(segment, slip) else None


def replaced(place: Place, match: Match, used: Sequence[Extent], kept_at: Sequence[Extent]) -> Verdict:
    """What stands where a term should, by its letters or by what the words mean."""
    segment, term, where = place.segment, match.term, place.sentences.opposite(match)
    sure = match.confidence * (0.95 if term.keep else 0.85)
    if term.kind == "person" and term.keep:
        slip = misspelt_alone(segment.target, where, surname_of(name_of_person(term.source))[-1])
        free = slip is not None and not any(overlap(one, slip.extent) for one in used)
        if slip and free and not _stands(segment, slip):
            return Verdict(match, "misspelt", slip.expected, sure * 0.9, slip.extent, slip=slip)
    found = trace(
        Sought(segment.source, place.sentences.own(match), match.extent, match.pattern.words, _approved_words(match)),
        segment.target,
        where,
        used,
        fill=term.kind != "person",
    )
    if found and (found.share >= 0.5 or found.unexplained):
        clear = found.share >= 0.5 and found.unexplained
        if match.form == "compound" and not term.keep and found.related:
            sure *= 0.7  # “digital” in a compound with Digitalisierung: the stem is carried
        cut = term.keep and _remains(match, segment.target[found.extent.start : found.extent.end])
        sure = sure * (0.9 if clear else 0.6) if kept_at else sure
        return Verdict(match, "cut" if cut else "rendered", expected(match), sure, found.extent)
    extent = _by_meaning(place, match, used, place.meaning) if place.meaning is not None else None
    if extent:
        return Verdict(match, "rendered", expected(match), sure * (0.7 if kept_at else 1.0), extent)
    return lost(segment, where, match, kept_at)


def lost(segment: Segment, where: Extent, match: Match, kept_at: Sequence[Extent]) -> Verdict:
    """The verdict where nothing shows what became of a term; `kept_at`: where the target has it for other occurrences.

    A term need not be said again where a pronoun stands for it, or where two sentences became one that has it.
    """
    if kept_at:
        said = any(holds(where, extent) for extent in kept_at)
        carried = said or any(
            token.text.casefold() in _PRONOUNS for token in words(segment.target[where.start : where.end])
        )
        return Verdict(match, "spared", expected(match), _CARRIED if carried else _NOT_SAID_AGAIN * match.confidence)
    sure = match.confidence * (0.95 if match.term.keep else 0.85 if match.form == "compound" else 0.77)
    if match.pattern.part == "surname":
        sure *= 0.5  # another person of that name, or a pronoun
    return Verdict(match, "missing", expected(match), sure)


def trusted(verdict: Verdict, segment: Segment) -> Verdict:
    """The verdict as sure as the alignment lets it be."""
    if segment.score >= DOUBTFUL or verdict.outcome == "kept":
        return verdict
    return replace(verdict, sure=verdict.sure * 0.7)


def _stands(segment: Segment, slip: Slip) -> bool:
    """Whether the source has the word as the target spells it."""
    word = fold(segment.target[slip.extent.start : slip.extent.end])
    return any(fold(piece.word) == word for piece in pieces(segment.source))


def _by_meaning(place: Place, match: Match, used: Sequence[Extent], meaning: Meaning) -> Extent | None:
    """The words that the model takes for the rendering of a term, within the target's sentence."""
    from transcheck.meaning.renderings import rendering  # numpy only where there is a model

    sentence, where = place.sentences.own(match), place.sentences.opposite(match)
    found = rendering(
        place.segment.source[sentence.start : sentence.end],
        moved(match.extent, -sentence.start),
        place.segment.target[where.start : where.end],
        meaning,
        others=[moved(one, -where.start) for one in used if holds(where, one)],
    )
    if found is None or found.confidence < _PLAUSIBLE:
        return None
    extent = moved(found.extent, where.start)
    return None if any(overlap(one, extent) for one in used) else extent


def _approved_words(match: Match) -> list[str]:
    return [
        piece.word
        for term in match.terms
        if term.status != "deprecated"
        for target in term.targets
        for piece in pieces(target)
    ]


def _remains(match: Match, words_left: str) -> bool:
    """Whether what stands in the target is nothing but some words of the name."""
    left = words_left.split()
    return len(left) < len(match.pattern.words) and all(word in match.pattern.words for word in left)
