"""Quality: the one number that transcheck stands behind, from findings and meaning together.

A translation starts at log-odds from three cues: the cosine of the two texts, how much of the source's content the
target carries, and how fluent the target is. Every finding takes off what its severity costs, weighed by its
confidence; the sum is put on 0..100 by the logistic function. So no finding is lost at the ends of the scale, and each
deduction can be told: more findings, graver ones and surer ones always score lower.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from transcheck.meaning.interface import Meaning
from transcheck.model import Finding, Score, Segment, Severity
from transcheck.scoring.fluency import fluency
from transcheck.scoring.support_cues import carried

_COSTS = {Severity.NEUTRAL: 0.0, Severity.MINOR: 0.7, Severity.MAJOR: 1.6, Severity.CRITICAL: 2.6}
# Findings in a text of this many words weigh as they are, in a longer one less.
_WORDS = 25


def cues(source: str, target: str, meaning: Meaning) -> tuple[float, float, float]:
    """The cosine of both texts (-1..1), the target's fluency (about 1 for good English), the share carried (0..1)."""
    vectors = meaning.sentences([source, target])
    return float(vectors[0] @ vectors[1]), fluency(target), carried(source, target, meaning)


def segment_score(source: str, target: str, findings: Iterable[Finding], meaning: Meaning | None) -> float:
    """0..100 for one pair of texts; without `meaning` from fluency and findings alone."""
    weights = _weights()
    if meaning is None:
        odds = weights["offset_without_meaning"] + weights["fluency"] * fluency(target)
    else:
        values = zip(("cosine", "fluency", "carried"), cues(source, target, meaning), strict=True)
        odds = weights["offset"] + sum(weights[name] * value for name, value in values)
    cost = sum(_COSTS[finding.severity] * finding.confidence for finding in findings if finding.suppressed is None)
    return 100 / (1 + math.exp(cost * min(1.0, _WORDS / max(len(source.split()), 1)) ** 0.5 - odds))


@cache
def _weights() -> Mapping[str, float]:
    """What `benchmarks/quality_weights.py` has set."""
    text = files("transcheck.scoring").joinpath("quality.json").read_text(encoding="utf-8")
    return {name: value for name, value in json.loads(text).items() if name != "origin"}


def quality_score(segments: Sequence[Segment], scores: Sequence[float], meaning: str, version: str) -> Score:
    """The mean of the segments' `scores`, each by its words. Without any segment nothing is wrong: 100."""
    weights = [max(len(segment.source.split()), len(segment.target.split())) for segment in segments]
    total = sum(weights)
    value = sum(weight * score for weight, score in zip(weights, scores, strict=True)) / total if total else 100.0
    return Score(round(value, 2), f"quality|meaning:{meaning}|version:{version}")
