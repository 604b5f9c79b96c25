"""From pieces to words: the log-odds of each word, as transcheck's tagger sees them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from training.batches import Measured
from training.model import Tags
from training.pieces import Pieces


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
