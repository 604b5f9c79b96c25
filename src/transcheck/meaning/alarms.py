"""From the tags of single words to stretches of words that are wrong or lost, and places where something lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.meaning.thresholds import kinds

if TYPE_CHECKING:
    from transcheck.meaning.thresholds import Kind, Tag, Thresholds
    from transcheck.text.lexicon import Language
    from transcheck.text.tokens import Token

# Small words between two tagged ones that belong to the same error.
_BETWEEN = 1


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tagged tokens that stand together, from `first` to `last`; how sure the surest is; if all are small words."""

    first: int
    last: int
    confidence: float
    small: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """Something lacks before the token `place`; behind the last token at the end."""

    place: int
    confidence: float


def stretches(
    tokens: Sequence[Token], odds: Sequence[float], tag: Tag, language: Language, thresholds: Thresholds
) -> list[Stretch]:
    """The tagged tokens of a text; neighbours, and those with one small word between them, are one error."""
    known = kinds(tokens, language)
    found: list[Stretch] = []
    for place, (kind, value) in enumerate(zip(known, odds, strict=True)):
        threshold = thresholds.get((tag, kind))
        # Marks have rules of their own, which can say what is wrong with them.
        if kind == "mark" or threshold is None or value < threshold.threshold:
            continue
        one = Stretch(place, place, threshold.confidence(value), kind == "function")
        if found and _together(known[found[-1].last : place + 1]):
            before = found.pop()
            one = Stretch(before.first, place, max(before.confidence, one.confidence), before.small and one.small)
        found.append(one)
    return found


def gaps(tokens: Sequence[Token], odds: Sequence[float], language: Language, thresholds: Thresholds) -> list[Gap]:
    """Where something lacks; of neighbouring places the surest."""
    found: list[Gap] = []
    if not tokens:
        return found
    for place, (kind, value) in enumerate(zip([*kinds(tokens, language), "end"], odds, strict=True)):
        threshold = thresholds.get(("gap", kind))
        if threshold is None or value < threshold.threshold:
            continue
        one = Gap(place, threshold.confidence(value))
        if found and found[-1].place == place - 1:
            one = max(found.pop(), one, key=lambda gap: gap.confidence)
        found.append(one)
    return found


def _together(stretch: Sequence[Kind]) -> bool:
    """Whether the first and the last of these kinds are of one error; numbers stand alone."""
    ends, between = {stretch[0], stretch[-1]}, stretch[1:-1]
    if "number" in ends:
        return len(ends) == 1 and not between
    return len(between) <= _BETWEEN and all(kind == "function" for kind in between)
