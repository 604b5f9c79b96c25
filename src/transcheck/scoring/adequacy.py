"""Adequacy: how near in meaning source and target are, from their sentence vectors."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.meaning.interface import Meaning
from transcheck.meaning.likeness import cosine
from transcheck.model import Score, Segment


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
