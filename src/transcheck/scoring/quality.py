"""Quality: the one number that transcheck stands behind, from findings and meaning together.

A translation starts at the log-odds that its cosine gives; every finding takes off what its severity costs, weighed by
its confidence; the sum is put on 0..100 by the logistic function. So no finding is lost at the ends of the scale, and
each deduction can be told: more findings, graver ones and surer ones always score lower.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from transcheck.model import Finding, Score, Segment, Severity

# Log-odds at cosine 0, per unit of cosine, and without a model.
_BASE, _PER_COSINE, _WITHOUT_MEANING = -1.0, 5.0, 2.5
_COSTS = {Severity.NEUTRAL: 0.0, Severity.MINOR: 0.7, Severity.MAJOR: 1.6, Severity.CRITICAL: 2.6}
# Findings in a text of this many words weigh as they are, in a longer one less.
_WORDS = 25


def segment_score(findings: Iterable[Finding], words: int, cosine: float | None) -> float:
    """0..100. `words`: of the source; `cosine` of the two texts, None without meaning."""
    odds = _WITHOUT_MEANING if cosine is None else _BASE + _PER_COSINE * cosine
    cost = sum(_COSTS[finding.severity] * finding.confidence for finding in findings if finding.suppressed is None)
    return 100 / (1 + math.exp(cost * min(1.0, _WORDS / max(words, 1)) ** 0.5 - odds))


def quality_score(segments: Sequence[Segment], scores: Sequence[float], meaning: str, version: str) -> Score:
    """The mean of the segments' `scores`, each by its words. Without any segment nothing is wrong: 100."""
    weights = [max(len(segment.source.split()), len(segment.target.split())) for segment in segments]
    total = sum(weights)
    value = sum(weight * score for weight, score in zip(weights, scores, strict=True)) / total if total else 100.0
    return Score(round(value, 2), f"quality|meaning:{meaning}|version:{version}")
