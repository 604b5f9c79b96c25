"""Quality: the one number that transcheck stands behind, from findings and meaning together.

A translation starts at log-odds from three cues: the cosine of the two texts, how much of the source's content the
target carries, and how fluent the target is; a tagger that brings weights of its own (see `meaning.tagger`) adds how
much speaks for wrong, lost and missing words. Every finding takes off what its severity costs, weighed by its
confidence; the sum is put on 0..100 by the logistic function. So no finding is lost at the ends of the scale: more
findings, graver ones and surer ones always score lower.

Each deduction from 100 is told. What the score would be without findings less what it is are the points of the
findings, shared among them by what they cost. The rest is shared between meaning and fluency, by how far each falls
short of the best tenth of human translations.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from transcheck.meaning.interface import Meaning
from transcheck.model import Deduction, Finding, Score, Segment, Severity
from transcheck.scoring.fluency import fluency
from transcheck.scoring.support_cues import carried
from transcheck.scoring.tag_cues import NOTHING_TO_READ, suspicion

if TYPE_CHECKING:
    from transcheck.meaning.tagged import Tagged

Reason = Literal["findings", "meaning", "fluency"]
TAGS = ("bad", "gap", "omitted")
"""What is weighed of a tagger, in the order of `tag_cues.suspicion`; the weights are not above 0."""


@dataclass(frozen=True, slots=True)
class SegmentQuality:
    """The quality of one segment, 0..100, and what takes it off 100: see `Score.deductions`."""

    value: float
    deductions: tuple[Deduction, ...] = ()


_COSTS = {Severity.NEUTRAL: 0.0, Severity.MINOR: 0.7, Severity.MAJOR: 1.6, Severity.CRITICAL: 2.6}
# Findings in a text of this many words weigh as they are, in a longer one less.
_WORDS = 25


def cues(source: str, target: str, meaning: Meaning) -> tuple[float, float, float]:
    """The cosine of both texts (-1..1), the target's fluency (about 1 for good English), the share carried (0..1)."""
    vectors = meaning.sentences([source, target])
    return float(vectors[0] @ vectors[1]), fluency(target), carried(source, target, meaning)


def segment_score(
    source: str, target: str, findings: Iterable[Finding], meaning: Meaning | None, tagged: Sequence[Tagged] = ()
) -> SegmentQuality:
    """0..100 for one pair of texts, with its deductions; without `meaning` from fluency and findings alone.

    `tagged`: the tags of the texts where there is a tagger.
    """
    weights = _weights_with(meaning)
    length = length_weight(source)
    if meaning is None:
        odds = weights["offset_without_meaning"] + weights["fluency"] * fluency(target)
        gaps: dict[Reason, float] = {"fluency": 1.0}
    else:
        cosine, fluent, carries = cues(source, target, meaning)
        meant = weights["cosine"] * cosine + weights["carried"] * carries
        told = suspicion(tagged) if source.strip() or target.strip() else NOTHING_TO_READ
        meant += sum(weights.get(tag, 0.0) * value for tag, value in zip(TAGS, told, strict=True))
        well_said = weights["fluency"] * fluent
        odds = weights["offset"] + meant + well_said
        gaps = {
            "meaning": max(0.0, weights["best_meaning"] - meant),
            "fluency": max(0.0, weights["best_fluency"] - well_said),
        }
    costs = [(finding.rule, _COSTS[finding.severity] * finding.confidence) for finding in _counting(findings)]
    cost = sum(one for _, one in costs)
    best = _score(odds)
    value = _score(odds - cost * length)
    total = sum(gaps.values())
    deductions = [
        Deduction(reason, (100 - best) * (gap / total if total else 1 / len(gaps))) for reason, gap in gaps.items()
    ]
    deductions += [Deduction("findings", (best - value) * one / cost, rule, 1) for rule, one in costs if cost]
    return SegmentQuality(value, joined(deductions))


def length_weight(source: str) -> float:
    """What one error weighs in a text of this length, 0..1."""
    return math.sqrt(min(1.0, _WORDS / max(len(source.split()), 1)))


def _counting(findings: Iterable[Finding]) -> Iterable[Finding]:
    return (finding for finding in findings if finding.suppressed is None)


def _score(odds: float) -> float:
    return 100 / (1 + math.exp(-odds))


def joined(deductions: Iterable[Deduction]) -> tuple[Deduction, ...]:
    """Those of the same reason and rule as one, the greatest first; what rounds to nothing is left out."""
    points: dict[tuple[Reason, str | None], float] = defaultdict(float)
    findings: dict[tuple[Reason, str | None], int] = defaultdict(int)
    for one in deductions:
        points[one.reason, one.rule] += one.points
        findings[one.reason, one.rule] += one.findings
    found = (Deduction(key[0], round(value, 2), key[1], findings[key]) for key, value in points.items())
    return tuple(sorted((one for one in found if one.points > 0), key=lambda one: (-one.points, one.rule or "")))


def _weights_with(meaning: Meaning | None) -> Mapping[str, float]:
    """The tagger's own weights, where it has some."""
    tagger = None if meaning is None else meaning.tagger
    return {**_weights(), **tagger.quality} if tagger and tagger.quality else _weights()


@cache
def _weights() -> Mapping[str, float]:
    """What `benchmarks/quality_weights.py` has set."""
    text = files("transcheck.scoring").joinpath("quality.json").read_text(encoding="utf-8")
    return {name: value for name, value in json.loads(text).items() if name != "origin"}


def quality_score(segments: Sequence[Segment], scores: Sequence[SegmentQuality], meaning: str, version: str) -> Score:
    """The mean of the segments' `scores`, each by its words. Without any segment nothing is wrong: 100."""
    weights = [max(len(segment.source.split()), len(segment.target.split())) for segment in segments]
    total = sum(weights)
    value = sum(weight * score.value for weight, score in zip(weights, scores, strict=True)) / total if total else 100.0
    deductions = (
        replace(one, points=one.points * weight / total)
        for weight, score in zip(weights, scores, strict=True)
        for one in score.deductions
        if total
    )
    return Score(round(value, 2), f"quality|meaning:{meaning}|version:{version}", joined(deductions))
