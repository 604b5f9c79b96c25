"""What the network learns from: a pair of texts, and for each word whether it is good, wrong, or not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from training.pieces import Word

GOOD, WRONG, UNKNOWN = 0, 1, -1


@dataclass(frozen=True, slots=True)
class Example:
    """Labels are GOOD, WRONG or UNKNOWN (no part of the loss).

    `bad` has one for each target word, `gap` one more (missing before a word; the last before the end), `omit` one for
    each source word. `kinds` names the errors that were made.
    """

    source: tuple[Word, ...]
    target: tuple[Word, ...]
    bad: tuple[int, ...]
    gap: tuple[int, ...]
    omit: tuple[int, ...]
    kinds: tuple[str, ...] = ()


def good(source: Sequence[Word], target: Sequence[Word]) -> Example:
    """A pair without errors, such as a human translation."""
    return Example(
        tuple(source), tuple(target), (GOOD,) * len(target), (GOOD,) * (len(target) + 1), (GOOD,) * len(source)
    )
