"""From pieces to words: the log-odds and the kind of each word, as transcheck's tagger sees them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from training.batches import Measured
from training.examples import Example
from training.model import Tags
from training.pieces import Pieces, tokens_of
from transcheck.meaning.thresholds import Kind, Tag, kinds

_END: Kind = "end"


@dataclass(frozen=True, slots=True)
class Odds:
    """Log-odds of a pair's words; `gap` has one more than `bad`."""

    bad: tuple[float, ...]
    gap: tuple[float, ...]
    omit: tuple[float, ...]


def odds_of(tags: Tags, rows: Sequence[Measured]) -> list[Odds]:
    """The words' log-odds of a batch: means over their pieces, and for gaps the first piece's."""
    bad, gap, omit = (tag.tolist() for tag in tags)
    return [
        Odds(
            _means(bad[at], row.target),
            tuple(gap[at][first] for first in row.target.firsts),
            _means(omit[at], row.source),
        )
        for at, row in enumerate(rows)
    ]


def _means(values: list[float], side: Pieces) -> tuple[float, ...]:
    return tuple(sum(values[first:after]) / (after - first) for first, after in pairwise(side.firsts))


def by_kind(example: Example, odds: Odds) -> Iterator[tuple[Tag, Kind, float]]:
    """Each tag of each word: the tag, the kind of the word (for a gap, of the word behind it), the log-odds."""
    target = kinds(tokens_of(example.target), "en")
    for kind, value in zip(target, odds.bad, strict=True):
        yield "bad", kind, value
    for kind, value in zip((*target, _END), odds.gap, strict=True):
        yield "gap", kind, value
    for kind, value in zip(kinds(tokens_of(example.source), "de"), odds.omit, strict=True):
        yield "omit", kind, value
