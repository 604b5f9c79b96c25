"""What became of each term of a segment's source in its target: the one judgement that all term rules report from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.glossary.entry import Glossary
from transcheck.glossary.lost import Place, lost, replaced, slip_in, trusted
from transcheck.glossary.match import Match, Matcher
from transcheck.glossary.opposite import Sentences
from transcheck.glossary.standing import Standing, accepted, take, unwanted
from transcheck.glossary.verdict import Verdict, expected
from transcheck.meaning.interface import Meaning
from transcheck.model import Extent, Segment
from transcheck.text.extents import beside, inside

__all__ = ["Verdict", "assess", "matcher_of"]

# Occurrences of one term in one segment for which a search is made, and the longest passage, in characters, that is
# searched; where there is more, something else is wrong.
_MOST_SEARCHED = 50
_LONGEST_SEARCHED = 10_000


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A glossary's matcher, and the verdicts of the last segments: several rules ask for the same ones."""

    glossary: Glossary
    matcher: Matcher
    verdicts: dict[tuple[int, bool], tuple[Segment, tuple[Verdict, ...]]]


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
    # By identity, since to compare long texts takes longer than to ask for them; the segment is held so that no other
    # can have its number.
    asked = (id(segment), meaning is not None)
    known = prepared.verdicts.get(asked)
    if known is None:
        if len(prepared.verdicts) >= _MOST_VERDICTS:
            prepared.verdicts.clear()
        known = prepared.verdicts[asked] = segment, tuple(_assess(segment, prepared.matcher, meaning))
    return known[1]


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
    if not matches:
        return []
    groups: dict[str, list[Match]] = {}
    for match in matches:
        groups.setdefault(match.term.source, []).append(match)
    place = Place(segment, Sentences(segment), meaning)
    right = {source: accepted(segment.target, group) for source, group in groups.items()}
    taken = [one.extent for found in right.values() for one in found]
    verdicts: list[Verdict] = []
    for source, group in groups.items():
        wrong = unwanted(segment.target, group, taken)
        free = [one for one in right[source] if not any(inside(one.extent, other.extent) for other in wrong)]
        verdicts.extend(_of_group(place, group, free, wrong, taken))
    return sorted(verdicts, key=lambda verdict: verdict.match.extent.start)


def _of_group(
    place: Place, group: list[Match], free: list[Standing], wrong: list[Standing], taken: list[Extent]
) -> list[Verdict]:
    """Each occurrence gets what stands in its own sentence first, then what is left over in others."""
    segment = place.segment
    opposite = [place.sentences.opposite(match) for match in group]
    verdicts = _kept(segment, group, opposite, free)
    searched = [
        number < _MOST_SEARCHED and where.end - where.start < _LONGEST_SEARCHED for number, where in enumerate(opposite)
    ]
    for number, match in enumerate(group):
        if not searched[number]:
            continue
        verdict, slip = verdicts[number], slip_in(segment, opposite[number], match)
        if slip and (verdict is None or (verdict.target and beside(verdict.target, slip.extent, segment.target))):
            verdicts[number] = Verdict(match, "misspelt", slip.expected, 0.9, slip.extent, slip=slip)
    for areas in (opposite, [Extent(0, len(segment.target))] * len(group)) if wrong else ():
        for number, match in enumerate(group):
            if verdicts[number] is None and (bad := take(wrong, areas[number])):
                verdicts[number] = Verdict(match, bad.outcome, expected(match), 0.95, bad.extent)
    kept_at = [one.target for one in verdicts if one is not None and one.outcome == "kept" and one.target is not None]
    used = [*taken, *(verdict.target for verdict in verdicts if verdict and verdict.target)]
    complete: list[Verdict] = []
    for number, match in enumerate(group):
        verdict = verdicts[number]
        if verdict is None and match.term.status == "deprecated":
            continue  # the entry says what is to be avoided, and it was
        if verdict is None and searched[number]:
            verdict = replaced(place, match, used, kept_at)
            used.extend([verdict.target] if verdict.target else [])
        complete.append(trusted(verdict or lost(segment, opposite[number], match, kept_at), segment))
    return complete


def _kept(
    segment: Segment, group: Sequence[Match], opposite: Sequence[Extent], free: list[Standing]
) -> list[Verdict | None]:
    """The occurrences for which a right wording stands in the target, by their number; None for others."""
    verdicts: list[Verdict | None] = [None] * len(group)
    everywhere = Extent(0, len(segment.target))
    for areas in (opposite, [everywhere] * len(group)):
        for number, match in enumerate(group):
            if verdicts[number] is None and (one := take(free, areas[number])):
                verdicts[number] = Verdict(
                    match, "kept", expected(match), 1.0, one.extent, writing=one.writing, approved=one.approved
                )
    return verdicts
