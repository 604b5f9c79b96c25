"""What the tagger's alarms say of a segment: passages that are wrong, made up or lost, and what they stand for.

A wrong word is told with the words of the source that should stand in its place, found by the links between the words.
Where there are none, and no room for any, the word was made up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from transcheck.meaning.alarms import Gap, Stretch, gaps, stretches
from transcheck.meaning.matching import Matched, matched
from transcheck.meaning.tagged import Tagged, tagged
from transcheck.model import Extent, Segment
from transcheck.text import lexicon

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning
    from transcheck.meaning.thresholds import Thresholds

# The similarity from which on words of the source and the target may stand for each other.
_LINKED = 0.25
# A gap is told by a word of the source where one has these log-odds of being lost at least.
_LIKELY_LOST = -1.0
# Order differs between the languages: a word belongs there that stands no further from what its neighbours stand for.
_BESIDE = 2
# Words of the source that are told together are no further apart.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Something that is wrong with a segment, in places of its texts.

    "wrong": the words at `target` should say what those at `source` do, if these are known. "added": nothing in the
    source says what the words at `target` do. "missing": the words at `source` were lost, or, where these are not
    known, something between the first and the last word of `target`. `small`: words of the closed classes alone.
    """

    kind: Literal["wrong", "added", "missing"]
    confidence: float
    source: Extent | None = None
    target: Extent | None = None
    small: bool = False


@lru_cache(maxsize=64)
def suspicions(segment: Segment, meaning: Meaning) -> tuple[Suspicion, ...]:
    """What the tagger finds in a segment; nothing where there is no tagger. The last answers are kept."""
    if meaning.tagger is None:
        return ()
    found: list[Suspicion] = []
    for part in tagged(segment, meaning.tagger):
        reading = _Reading(segment, part, meaning, meaning.tagger.thresholds)
        found.extend(reading.wrong())
        found.extend(reading.missing())
    return tuple(found)


class _Reading:
    """A stretch of a segment with its tags; links are looked for only where something is tagged."""

    def __init__(self, segment: Segment, part: Tagged, meaning: Meaning, thresholds: Thresholds) -> None:
        self._tags, self._thresholds, self._meaning = part.tags, thresholds, meaning
        self._from = part.source.start, part.target.start
        self._texts = (
            segment.source[part.source.start : part.source.end],
            segment.target[part.target.start : part.target.end],
        )

    def wrong(self) -> Iterator[Suspicion]:
        """Words of the target that are wrong or made up."""
        tokens = self._tags.target
        for one in stretches(tokens, self._tags.bad, "bad", "en", self._thresholds):
            target = Extent(tokens[one.first].start, tokens[one.last].end)
            source = self._counterpart(target)
            yield Suspicion("wrong" if source or one.small else "added", one.confidence, source, target, one.small)

    def missing(self) -> Iterator[Suspicion]:
        """Words of the source that nothing stands for, and gaps in the target."""
        tokens = self._tags.source
        lost = stretches(tokens, self._tags.omitted, "omit", "de", self._thresholds)
        for gap in gaps(self._tags.target, self._tags.gaps, "en", self._thresholds):
            place = self._likely_lost(gap)
            if place is None:
                yield Suspicion("missing", gap.confidence, None, self._around(gap))
            else:
                lost = _with(lost, place, gap.confidence)
        for one in lost:
            source = Extent(tokens[one.first].start, tokens[one.last].end)
            yield Suspicion("missing", one.confidence, source, small=one.small)

    def _counterpart(self, target: Extent) -> Extent | None:
        """The words of the source that `target` should say: what is linked, or what lies there without a link."""
        found = self._matched()
        begin, end = target.start - self._from[1], target.end - self._from[1]
        inside = [i for i, token in enumerate(found.target) if token.start < end and begin < token.end]
        if not inside:
            return None
        linked = [link.source for link in found.links if link.target in inside and link.score >= _LINKED]
        content = [i for i in linked if _is_content(found, i)]
        words = content or self._free_between(inside[0] - 1, inside[-1] + 1) or self._lost_anywhere() or linked
        return self._extent(sorted(words)) if words else None

    def _free_between(self, before: int, behind: int) -> list[int]:
        """Content words of the source without a link that stand between what two words of the target stand for.

        Where these have no links, their neighbours serve; where nothing stands between, the nearest word at either end.
        """
        found, free = self._matched(), self._free()
        partners = {link.target: link.source for link in found.links if link.score >= _LINKED}
        low = next((partners[place] for place in range(before, -1, -1) if place in partners), -1)
        high = next((partners[p] for p in range(behind, len(found.target)) if p in partners), len(found.source))
        between = [i for i in free if min(low, high) < i < max(low, high)]
        near = sorted((min(abs(i - low), abs(i - high)), i) for i in free)
        return between or [i for distance, i in near[:1] if distance <= _BESIDE]

    def _lost_anywhere(self) -> list[int]:
        """The content word of the source without a link that is the likeliest to be lost, if that is likely."""
        odds = {token.start: odds for token, odds in zip(self._tags.source, self._tags.omitted, strict=True)}
        free = [(odds[self._matched().source[i].start + self._from[0]], i) for i in self._free()]
        return [max(free)[1]] if free and max(free)[0] >= _LIKELY_LOST else []

    def _free(self) -> list[int]:
        found = self._matched()
        linked = {link.source for link in found.links if link.score >= _LINKED}
        return [i for i in range(len(found.source)) if i not in linked and _is_content(found, i)]

    def _likely_lost(self, gap: Gap) -> int | None:
        """The token of the source that lacks in a gap: the likeliest of those that lie there."""
        found, tags = self._matched(), self._tags
        behind = sum(token.kind != "mark" for token in tags.target[: gap.place])
        starts = {found.source[i].start + self._from[0] for i in self._free_between(behind - 1, behind)}
        likely = [
            (odds, place)
            for place, (token, odds) in enumerate(zip(tags.source, tags.omitted, strict=True))
            if token.start in starts and odds >= _LIKELY_LOST
        ]
        return max(likely)[1] if likely else None

    def _around(self, gap: Gap) -> Extent:
        """From the word before a gap to the word behind it, as far as there are any."""
        tokens = self._tags.target
        words = [place for place, token in enumerate(tokens) if token.kind != "mark"] or list(range(len(tokens)))
        before = max((place for place in words if place < gap.place), default=words[0])
        behind = min((place for place in words if place >= gap.place), default=words[-1])
        return Extent(tokens[before].start, tokens[behind].end)

    def _extent(self, words: Sequence[int]) -> Extent:
        """From the first to the last of these words of the source, as far as they stand near each other."""
        source = self._matched().source
        last = words[0]
        for word in words:
            if word - last > _NEAR:
                break
            last = word
        return Extent(source[words[0]].start + self._from[0], source[last].end + self._from[0])

    def _matched(self) -> Matched:
        return matched(*self._texts, self._meaning)


def _with(lost: Sequence[Stretch], place: int, confidence: float) -> list[Stretch]:
    """The lost words, with the word at `place` among them and as sure as `confidence` at least."""
    own = next((one for one in lost if one.first <= place <= one.last), Stretch(place, place, confidence, False))
    surer = replace(own, confidence=max(own.confidence, confidence))
    return sorted([*(one for one in lost if one is not own), surer], key=lambda one: one.first)


def _is_content(found: Matched, index: int) -> bool:
    token = found.source[index]
    return token.kind == "word" and not lexicon.is_function_word(token.text, "de")
