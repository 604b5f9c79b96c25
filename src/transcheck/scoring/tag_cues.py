"""How much speaks for errors in a translation by the tagger's odds: a measure for scores, without thresholds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp, log1p
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transcheck.meaning.tagged import Tagged


def suspicion(tagged: Sequence[Tagged]) -> tuple[float, float, float]:
    """For each tag (bad, gap, omitted) the information, in nats, that no word has it; from 0, which is best."""
    tags = [part.tags for part in tagged]
    return (
        sum(_information(one.bad) for one in tags),
        sum(_information(one.gaps) for one in tags),
        sum(_information(one.omitted) for one in tags),
    )


def _information(odds: Iterable[float]) -> float:
    """The sum of -log(1 - p) over the words' probabilities p, from their log-odds."""
    return sum(max(0.0, value) + log1p(exp(-abs(value))) for value in odds)
