"""What became of each term of a segment's source in its target: the one judgement that all term rules report from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from transcheck.glossary.entry import Glossary, Term
from transcheck.glossary.match import Match, Matcher
from transcheck.glossary.patterns import abbreviation, name_of_person, patterns, surname_of
from transcheck.glossary.pieces import pieces
from transcheck.glossary.renderings import Writing, kept, rendered, renderings_of
from transcheck.glossary.traces import Slip, Sought, misspelt, misspelt_alone, trace
from transcheck.meaning.interface import Meaning
from transcheck.model import Extent, Segment, SentencePair
from transcheck.text.english_classes import OBJECT_PRONOUNS, POSSESSIVES, SUBJECT_PRONOUNS
from transcheck.text.folding import fold
from transcheck.text.tokens import words

Outcome = Literal["kept", "misspelt", "forbidden", "avoided", "rendered", "cut", "missing", "spared"]

_PRONOUNS = SUBJECT_PRONOUNS | OBJECT_PRONOUNS | POSSESSIVES | {"it", "this", "these", "who", "which", "his", "her"}
# A pair of sentences less surely aligned than this may simply not belong together.
_DOUBTFUL = 0.4
# Occurrences of one term in one segment for which a search is made, and the longest passage, in characters, that is
# searched; where there is more, something else is wrong.
_MOST_SEARCHED = 50
_LONGEST_SEARCHED = 10_000
# Words that are less surely a term's rendering are not shown as one.
_PLAUSIBLE = 0.4


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one occurrence of a term.

    `target`: the words that keep, misspell or replace it, None where nothing does; `writing`: how a kept name is
    written; `expected`: what should stand there; `slip`: the misspelt word. "spared": missing, but the term stands
    elsewhere in the segment, so that a pronoun or a merged sentence may carry it. `sure`: 0..1.
    """

    match: Match
    outcome: Outcome
    expected: str
    sure: float
    target: Extent | None = None
    writing: Writing = "exact"
    slip: Slip | None = None
    approved: str = ""


@dataclass(frozen=True, slots=True)
class _Standing:
    """A wording in the target: where, and how it is written."""

    extent: Extent
    writing: Writing = "exact"
    approved: str = ""
    outcome: Outcome = "kept"


class _Sentences:
    """The sentence pairs of a segment, by the place of a match."""

    def __init__(self, segment: Segment):
        self._pairs = [(pair.source, pair) for pair in segment.sentences if pair.source]
        self._starts = [source.start for source, _ in self._pairs]
        self._whole = Extent(0, len(segment.source)), Extent(0, len(segment.target))

    def own(self, match: Match) -> Extent:
        """The sentence of a match in the source; all of it where the match lies in none."""
        pair = self._pair(match)
        return pair.source if pair and pair.source else self._whole[0]

    def opposite(self, match: Match) -> Extent:
        """The part of the target that belongs to the sentence of a match; all of it where the alignment is in doubt."""
        pair = self._pair(match)
        return pair.target if pair and pair.target and pair.score >= _DOUBTFUL else self._whole[1]

    def _pair(self, match: Match) -> SentencePair | None:
        number = bisect_right(self._starts, match.extent.start) - 1
        if number < 0 or not _holds(self._pairs[number][0], match.extent):
            return None
        return self._pairs[number][1]


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A glossary's matcher, and the verdicts of the last segments: several rules ask for the same ones."""

    glossary: Glossary
    matcher: Matcher
    verdicts: dict[tuple[Segment, bool], tuple[Verdict, ...]]


_prepared: list[_Prepared] = []
_MOST_PREPARED = 4
_MOST_VERDICTS = 256


def matcher_of(glossary: Glossary) -> Matcher:
    """The matcher of a glossary, made when it is first asked for."""
    return _of(glossary).matcher


def assess(segment: Segment, glossary: Glossary, meaning: Meaning | None = None) -> tuple[Verdict, ...]:
    """A verdict on every term in the segment's source, from front to back; none for one-sided segments."""
    if not glossary.terms or segment.kind != "translation" or not segment.source or not segment.target:
        return ()
    prepared = _of(glossary)
    asked = (segment, meaning is not None)
    verdicts = prepared.verdicts.get(asked)
    if verdicts is None:
        if len(prepared.verdicts) >= _MOST_VERDICTS:
            prepared.verdicts.clear()
        verdicts = prepared.verdicts[asked] = tuple(_assess(segment, prepared.matcher, meaning))
    return verdicts


def _of(glossary: Glossary) -> _Prepared:
    for prepared in _prepared:
        if prepared.glossary is glossary:
            return prepared
    prepared = _Prepared(glossary, Matcher(glossary), {})
    _prepared.append(prepared)
    del _prepared[:-_MOST_PREPARED]
    return prepared


def _assess(segment: Segment, matcher: Matcher, meaning: Meaning | None) -> list[Verdict]:
    matches = matcher.source(segment.source)
    groups: dict[str, list[Match]] = {}
    for match in matches:
        groups.setdefault(match.term.source, []).append(match)
    sentences = _Sentences(segment)
    right = {source: _standing(segment.target, group) for source, group in groups.items()}
    taken = [one.extent for found in right.values() for one in found]
    verdicts: list[Verdict] = []
    for source, group in groups.items():
        wrong = _unwanted(segment.target, group, taken)
        kept_apart = [one for one in right[source] if not any(_inside(one.extent, other.extent) for other in wrong)]
        verdicts.extend(_of_group(segment, sentences, group, kept_apart, wrong, taken, meaning))
    return sorted(verdicts, key=lambda verdict: verdict.match.extent.start)


def _of_group(
    segment: Segment,
    sentences: _Sentences,
    group: list[Match],
    free: list[_Standing],
    bad: list[_Standing],
    taken: list[Extent],
    meaning: Meaning | None,
) -> list[Verdict]:
    """Each occurrence gets what stands in its own sentence first, then what is left over in others."""
    verdicts: list[Verdict | None] = [None] * len(group)
    opposite = [sentences.opposite(match) for match in group]
    everywhere = Extent(0, len(segment.target))
    for areas in (opposite, [everywhere] * len(group)):
        for number, match in enumerate(group):
            if verdicts[number] is None and (one := _take(free, areas[number])):
                verdicts[number] = Verdict(
                    match, "kept", expected(match), 1.0, one.extent, writing=one.writing, approved=one.approved
                )
    searched = [
        number < _MOST_SEARCHED and where.end - where.start < _LONGEST_SEARCHED for number, where in enumerate(opposite)
    ]
    for number, match in enumerate(group):
        if not searched[number]:
            continue
        verdict, slip = verdicts[number], _slip(segment, opposite[number], match)
        if slip and (verdict is None or (verdict.target and _beside(verdict.target, slip.extent, segment.target))):
            verdicts[number] = Verdict(match, "misspelt", slip.expected, 0.9, slip.extent, slip=slip)
    for areas in (opposite, [everywhere] * len(group)):
        for number, match in enumerate(group):
            if verdicts[number] is None and (unwanted := _take(bad, areas[number])):
                verdicts[number] = Verdict(match, unwanted.outcome, expected(match), 0.95, unwanted.extent)
    some_kept = any(verdict is not None and verdict.outcome == "kept" for verdict in verdicts)
    used = [*taken, *(verdict.target for verdict in verdicts if verdict and verdict.target)]
    complete: list[Verdict] = []
    for number, match in enumerate(group):
        verdict = verdicts[number]
        if verdict is None and searched[number]:
            verdict = _replaced(segment, sentences, match, used, meaning, some_kept=some_kept)
            used.extend([verdict.target] if verdict.target else [])
        complete.append(_trusted(verdict or _lost(segment, opposite[number], match, some_kept=some_kept), segment))
    return complete


def _standing(target: str, group: list[Match]) -> list[_Standing]:
    """Where the target holds the term as it may stand there, from front to back, without overlaps."""
    found: list[_Standing] = []
    short = any(match.pattern.part == "abbreviation" for match in group)
    for term in dict.fromkeys(term for match in group for term in match.terms):
        if term.keep:
            for name in _names(term, group):
                found.extend(_Standing(one.extent, one.writing) for one in kept(target, name))
        for approved in term.targets:
            for wording in renderings_of(approved, short=short):
                found.extend(_Standing(extent, "exact", approved) for extent in rendered(target, wording))
    return _apart(found)


def _names(term: Term, group: list[Match]) -> list[tuple[str, ...]]:
    """The wordings of a name that may stay as they are: as the source has them, or as the entry does."""
    wordings = [pattern.words for pattern in patterns(term)]
    return list(dict.fromkeys([*wordings, *(match.pattern.words for match in group if term in match.terms)]))


def _unwanted(target: str, group: list[Match], taken: Sequence[Extent]) -> list[_Standing]:
    """Forbidden and avoided wordings in the target; of two that overlap, this one or a right one, the longer counts."""
    found: list[_Standing] = []
    for term in dict.fromkeys(term for match in group for term in match.terms):
        unwanted: tuple[tuple[tuple[str, ...], Outcome], ...] = (
            (term.forbidden, "forbidden"),
            (term.avoid, "avoided"),
        )
        for wordings, outcome in unwanted:
            for wording in wordings:
                found.extend(
                    _Standing(extent, outcome=outcome)
                    for extent in rendered(target, wording)
                    if not any(_overlap(one, extent) and not _inside(one, extent) for one in taken)
                )
    return _apart(found)


def _apart(found: list[_Standing]) -> list[_Standing]:
    """From front to back without overlaps, the best written and longest first."""
    found.sort(key=lambda one: (one.extent.start, one.writing != "exact", -one.extent.end))
    apart: list[_Standing] = []
    for one in found:
        if not apart or one.extent.start >= apart[-1].extent.end:
            apart.append(one)
    return apart


def _slip(segment: Segment, where: Extent, match: Match) -> Slip | None:
    """A word of a person's or organisation's name that changed in spelling, and is no other name of the source."""
    term = match.term
    if not term.keep or term.kind not in ("person", "organisation", "brand"):
        return None
    name = name_of_person(term.source) if term.kind == "person" else match.pattern.words
    if len(name) < 2 or match.pattern.part == "surname":
        return None
    slip = misspelt(segment.target, where, name)
    return slip if slip and not _stands(segment, slip) else None


def _stands(segment: Segment, slip: Slip) -> bool:
    """Whether the source has the word as the target spells it."""
    word = fold(segment.target[slip.extent.start : slip.extent.end])
    return any(fold(piece.word) == word for piece in pieces(segment.source))


def _replaced(
    segment: Segment,
    sentences: _Sentences,
    match: Match,
    used: Sequence[Extent],
    meaning: Meaning | None,
    *,
    some_kept: bool,
) -> Verdict:
    """What stands where a term should, by its letters or by what the words mean."""
    term, where = match.term, sentences.opposite(match)
    sure = match.confidence * (0.95 if term.keep else 0.85)
    if term.kind == "person" and term.keep:
        slip = misspelt_alone(segment.target, where, surname_of(name_of_person(term.source))[-1])
        free = slip is not None and not any(_overlap(one, slip.extent) for one in used)
        if slip and free and not _stands(segment, slip):
            return Verdict(match, "misspelt", slip.expected, sure * 0.9, slip.extent, slip=slip)
    found = trace(
        Sought(segment.source, sentences.own(match), match.extent, match.pattern.words, _approved_words(match)),
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
        sure = sure * (0.9 if clear else 0.6) if some_kept else sure
        return Verdict(match, "cut" if cut else "rendered", expected(match), sure, found.extent)
    extent = _by_meaning(segment, sentences, match, used, meaning) if meaning is not None else None
    if extent:
        return Verdict(match, "rendered", expected(match), sure * (0.7 if some_kept else 1.0), extent)
    return _lost(segment, where, match, some_kept=some_kept)


def _lost(segment: Segment, where: Extent, match: Match, *, some_kept: bool) -> Verdict:
    """The verdict where nothing shows what became of a term."""
    if some_kept:
        return Verdict(match, "spared", expected(match), 0.15 if _carried(segment.target, where) else 0.35)
    sure = match.confidence * (0.95 if match.term.keep else 0.85 if match.form == "compound" else 0.77)
    if match.pattern.part == "surname":
        sure *= 0.5  # another person of that name, or a pronoun
    return Verdict(match, "missing", expected(match), sure)


def _by_meaning(
    segment: Segment, sentences: _Sentences, match: Match, used: Sequence[Extent], meaning: Meaning
) -> Extent | None:
    """The words that the model takes for the rendering of a term, within the target's sentence."""
    from transcheck.meaning.renderings import rendering  # numpy only where there is a model

    sentence, where = sentences.own(match), sentences.opposite(match)
    found = rendering(
        segment.source[sentence.start : sentence.end],
        _moved(match.extent, -sentence.start),
        segment.target[where.start : where.end],
        meaning,
        others=[_moved(one, -where.start) for one in used if _holds(where, one)],
    )
    if found is None or found.confidence < _PLAUSIBLE:
        return None
    extent = _moved(found.extent, where.start)
    return None if any(_overlap(one, extent) for one in used) else extent


def _moved(extent: Extent, by: int) -> Extent:
    return Extent(extent.start + by, extent.end + by)


def expected(match: Match) -> str:
    """What should stand in the target: the name as far as the source gives it, or the preferred translation."""
    term = match.term
    if not term.keep:
        return term.targets[0]
    if match.pattern.part == "full":
        words = match.pattern.words
        whole = term.source
        return whole if len(words) >= len(name_of_person(whole)) and "(" in match.words else _without_short(whole)
    return " ".join(match.pattern.words)


def _without_short(source: str) -> str:
    split = abbreviation(source)
    return split[0] if split else source


def _approved_words(match: Match) -> list[str]:
    return [piece.word for term in match.terms for target in term.targets for piece in pieces(target)]


def _remains(match: Match, words_left: str) -> bool:
    """Whether what stands in the target is nothing but some words of the name."""
    left = words_left.split()
    return len(left) < len(match.pattern.words) and all(word in match.pattern.words for word in left)


def _take(free: list[_Standing], where: Extent) -> _Standing | None:
    for position, one in enumerate(free):
        if _holds(where, one.extent):
            return free.pop(position)
    return None


def _overlap(one: Extent, other: Extent) -> bool:
    return one.start < other.end and other.start < one.end


def _inside(inner: Extent, outer: Extent) -> bool:
    """Whether `inner` is a part of `outer`, and shorter."""
    return _holds(outer, inner) and inner != outer


def _holds(outer: Extent, inner: Extent) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _beside(one: Extent, other: Extent, text: str) -> bool:
    gap = text[min(one.end, other.end) : max(one.start, other.start)]
    return len(gap) <= 2 and not gap.strip(" .-")


def _carried(target: str, where: Extent) -> bool:
    return any(token.text.casefold() in _PRONOUNS for token in words(target[where.start : where.end]))


def _trusted(verdict: Verdict, segment: Segment) -> Verdict:
    if segment.score >= _DOUBTFUL or verdict.outcome == "kept":
        return verdict
    return replace(verdict, sure=verdict.sure * 0.7)
