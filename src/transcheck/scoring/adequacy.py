"""Adequacy: how near in meaning source and target are, from their sentence vectors."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.meaning.interface import Meaning
from transcheck.model import Score, Segment


def cosine(source: str, target: str, meaning: Meaning) -> float:
    """The cosine of the two texts' vectors, -1..1."""
    vectors = meaning.sentences([source, target])
    return float(vectors[0] @ vectors[1])


def adequacy_score(segments: Sequence[Segment], meaning: Meaning, version: str) -> Score:
    """The mean cosine of the segments on 0..100, each by its source words; untranslated text counts as 0."""
    total = weight = 0.0
    for segment in segments:
        if segment.kind not in ("translation", "source-only"):
            continue
        words = len(segment.source.split())
        if segment.kind == "translation":
            total += words * max(0.0, cosine(segment.source, segment.target, meaning))
        weight += words
    value = 100 * total / weight if weight else 0.0
    return Score(round(value, 2), f"adequacy|cosine:mean|weights:source-words|model:{meaning.name}|version:{version}")
