"""How much speaks for errors in a translation by the tagger's odds: a measure for scores, without thresholds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transcheck.meaning.tagged import Tagged

# Log-odds at which nothing speaks for an error: how far below them a word is tells nothing.
_NOTHING = -8.0
# What a text counts for that the tagger has not read, since it has no counterpart.
_UNKNOWN = 0.0
NOTHING_TO_READ = (_NOTHING, _NOTHING, _NOTHING)
"""What two blank texts count for: nothing is wrong with them."""


def suspicion(tagged: Sequence[Tagged]) -> tuple[float, float, float]:
    """For each tag (bad, gap, omitted) the mean of the words' log-odds, from -8, which is best.

    The mean tells more than the greatest, and than the expected number of errors: an error raises the odds of all the
    words around it, also where no word reaches its threshold.
    """
    tags = [part.tags for part in tagged]
    return (
        _mean(odds for one in tags for odds in one.bad),
        _mean(odds for one in tags for odds in one.gaps),
        _mean(odds for one in tags for odds in one.omitted),
    )


def _mean(odds: Iterable[float]) -> float:
    values = [max(_NOTHING, value) for value in odds]
    return sum(values) / len(values) if values else _UNKNOWN
