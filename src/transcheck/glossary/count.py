"""How many occurrences of glossary terms the source has, and how many of them the target kept."""

from __future__ import annotations

from collections.abc import Iterable

from transcheck.glossary.assess import assess
from transcheck.glossary.entry import Glossary
from transcheck.model import Segment, TermCount


def kept_terms(segments: Iterable[Segment], glossary: Glossary) -> TermCount:
    """Counts over the segments that have both sides.

    Terms inside compounds are left out, since they may change there, and those that a pronoun may carry.
    """
    verdicts = [
        verdict
        for segment in segments
        for verdict in assess(segment, glossary)
        if verdict.match.form != "compound" and verdict.outcome != "spared"
    ]
    return TermCount(sum(verdict.outcome == "kept" for verdict in verdicts), len(verdicts))
