"""Segments as a tagger reads them: whole where they fit, else in stretches of sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from transcheck.model import Extent, Segment
from transcheck.text.tokens import Token

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning
    from transcheck.meaning.tagger import Tagger, Tags

_Pair = tuple[Extent, Extent]


@dataclass(frozen=True, slots=True, eq=False)
class Tagged:
    """A stretch of a segment that was read at once: where it stands in both texts, and its tags.

    The places of the tokens are those in the segment's texts.
    """

    source: Extent
    target: Extent
    tags: Tags


def tagged(segment: Segment, tagger: Tagger) -> list[Tagged]:
    """The tags of a segment, stretch by stretch; sentences without a counterpart are in none."""
    pairs = _stretches(segment, tagger)
    tags = tagger.tags([_texts(segment, pair) for pair in pairs])
    return [
        Tagged(
            source,
            target,
            replace(one, source=_moved(one.source, source.start), target=_moved(one.target, target.start)),
        )
        for (source, target), one in zip(pairs, tags, strict=True)
    ]


def tags_of(segment: Segment, meaning: Meaning | None) -> list[Tagged]:
    """The tags of a segment; none without a tagger."""
    return [] if meaning is None or meaning.tagger is None else tagged(segment, meaning.tagger)


def tag(segments: Iterable[Segment], tagger: Tagger) -> None:
    """Ask for the tags of many segments, so that `tagger` has them when rules ask: a batch costs less."""
    tagger.tags([_texts(segment, pair) for segment in segments for pair in _stretches(segment, tagger)])


def _stretches(segment: Segment, tagger: Tagger) -> list[_Pair]:
    if segment.kind not in ("translation", "duplicate"):
        return []
    found: list[_Pair] = []
    for run in _runs(segment):
        stretch: list[_Pair] = []
        room = [0, 0]
        for pair in run:
            sizes = [tagger.size(text) for text in _texts(segment, pair)]
            if stretch and any(size > left for size, left in zip(sizes, room, strict=True)):
                found.append(_joined(stretch))
                stretch = []
            if not stretch:
                room = [tagger.room, tagger.room]
            stretch.append(pair)
            room = [left - size for size, left in zip(sizes, room, strict=True)]
        found.append(_joined(stretch))
    return found


def _runs(segment: Segment) -> list[list[_Pair]]:
    """Sentences one after the other that have a counterpart."""
    runs: list[list[_Pair]] = [[]]
    for pair in segment.sentences:
        if pair.source is None or pair.target is None:
            runs.append([])
        elif segment.source[pair.source.start : pair.source.end].strip():
            runs[-1].append((pair.source, pair.target))
    return [run for run in runs if run]


def _joined(run: Sequence[_Pair]) -> _Pair:
    (source, target), (last_source, last_target) = run[0], run[-1]
    return Extent(source.start, last_source.end), Extent(target.start, last_target.end)


def _texts(segment: Segment, pair: _Pair) -> tuple[str, str]:
    source, target = pair
    return segment.source[source.start : source.end], segment.target[target.start : target.end]


def _moved(tokens: Sequence[Token], by: int) -> tuple[Token, ...]:
    return tuple(Token(token.text, token.start + by, token.end + by, token.kind) for token in tokens)
