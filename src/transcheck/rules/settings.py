"""What a run's settings say of single rules, applied: their options, and what becomes of what they find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import ModuleType

from transcheck.config import RuleSettings, Settings
from transcheck.model import Extent, Problem, Segment
from transcheck.rules.options import checked_options
from transcheck.rules.register import rule_named

_AS_IT_IS = RuleSettings()
_MARKS = " \n.,;:!?…„“”‚‘’\"'«»()"


def options_of(settings: Settings) -> Mapping[str, Mapping[str, object]]:
    """The options that are set, by rule; ConfigurationError for one that the rule has not, or a wrong value."""
    return {
        name: checked_options(name, getattr(rule_named(name), "OPTIONS", ()), rule.options)
        for name, rule in settings.rules.items()
        if rule.options
    }


def as_set(
    problems: Iterable[tuple[ModuleType, Problem]], segments: Sequence[Segment], settings: Settings
) -> Iterator[tuple[ModuleType, Problem]]:
    """Those of `problems` that are sure enough and not accepted, each with the severity that is set for its rule.

    `segments`: those that they stand in; none where they are about files and point at no words.
    """
    for rule, problem in problems:
        wanted = settings.rules.get(rule.NAME, _AS_IT_IS)
        least = settings.min_confidence if wanted.min_confidence is None else wanted.min_confidence
        if problem.confidence < least:
            continue
        if wanted.accept and segments and _is_accepted(problem, segments[problem.segment or 0], wanted.accept):
            continue
        yield rule, problem if wanted.severity is None else replace(problem, severity=wanted.severity)


def _is_accepted(problem: Problem, segment: Segment, accept: tuple[str, ...]) -> bool:
    texts = _folded(accept)
    sides = ((problem.source, segment.source), (problem.target, segment.target))
    return any(extent is not None and _stands_in(extent, text, texts) for extent, text in sides)


@lru_cache(maxsize=64)
def _folded(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_bare(text) for text in texts) - {""}


def _bare(text: str) -> str:
    return " ".join(text.lower().split()).strip(_MARKS)


def _stands_in(extent: Extent, text: str, accepted: frozenset[str]) -> bool:
    """Whether the words at `extent` are an accepted text, or stand in one that is around them."""
    words = _bare(text[extent.start : extent.end])
    if not words:
        return False
    return words in accepted or any(words in longer and _is_around(longer, extent, text) for longer in accepted)


def _is_around(longer: str, extent: Extent, text: str) -> bool:
    lower = text.lower()
    start = lower.find(longer, max(0, extent.end - len(longer)))
    while 0 <= start <= extent.start:
        end = start + len(longer)
        alone = not (lower[start - 1 : start].isalnum() or lower[end : end + 1].isalnum())
        if alone and extent.end <= end:
            return True
        start = lower.find(longer, start + 1)
    return False
