"""Segments for tests of rules: one source text, one target text, one sentence pair over both."""

from __future__ import annotations

from types import ModuleType

from transcheck.glossary.entry import Glossary
from transcheck.model import Extent, Problem, Segment, SentencePair
from transcheck.rules.context import Context


def segment(source: str, target: str, *, score: float = 0.9, id: str = "1") -> Segment:
    """A segment whose two texts belong together as one sentence pair; an empty side makes it one-sided."""
    pair = SentencePair(
        Extent(0, len(source)) if source else None,
        Extent(0, len(target)) if target else None,
        score,
    )
    kind = "translation" if source and target else "source-only" if source else "target-only"
    return Segment(id, source, target, (pair,), kind=kind, score=score)


def find(rule: ModuleType, source: str, target: str, **context: object) -> list[Problem]:
    """What `rule` finds in one segment."""
    settings = {"glossary": Glossary(), **context}
    return list(rule.check(segment(source, target), Context(**settings)))
