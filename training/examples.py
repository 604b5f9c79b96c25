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


def joined(examples: Sequence[Example]) -> Example:
    """Examples one after the other, as the sentences of a paragraph; what lacks between two lacks at one place."""
    first, *others = examples
    for other in others:
        meeting = {first.gap[-1], other.gap[0]}
        between = next(label for label in (WRONG, UNKNOWN, GOOD) if label in meeting)
        first = Example(
            first.source + _apart(other.source),
            first.target + _apart(other.target),
            first.bad + other.bad,
            (*first.gap[:-1], between, *other.gap[1:]),
            first.omit + other.omit,
            first.kinds + other.kinds,
        )
    return first


def _apart(words: tuple[Word, ...]) -> tuple[Word, ...]:
    return tuple(Word(word.text, word.apart or not at) for at, word in enumerate(words))


def good(source: Sequence[Word], target: Sequence[Word]) -> Example:
    """A pair without errors, such as a human translation."""
    return Example(
        tuple(source), tuple(target), (GOOD,) * len(target), (GOOD,) * (len(target) + 1), (GOOD,) * len(source)
    )
