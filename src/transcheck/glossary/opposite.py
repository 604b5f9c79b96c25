"""Which part of a target belongs to a match in the source."""

from __future__ import annotations

from bisect import bisect_right

from transcheck.glossary.match import Match
from transcheck.model import Extent, Segment, SentencePair
from transcheck.text.extents import holds

# A pair of sentences less surely aligned than this may simply not belong together.
DOUBTFUL = 0.4


class Sentences:
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
        return pair.target if pair and pair.target and pair.score >= DOUBTFUL else self._whole[1]

    def _pair(self, match: Match) -> SentencePair | None:
        number = bisect_right(self._starts, match.extent.start) - 1
        if number < 0 or not holds(self._pairs[number][0], match.extent):
            return None
        return self._pairs[number][1]
