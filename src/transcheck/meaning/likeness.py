"""How near in meaning two texts are."""

from __future__ import annotations

from transcheck.meaning.interface import Meaning


def cosine(source: str, target: str, meaning: Meaning) -> float:
    """The cosine of the two texts' vectors, -1..1; low as well where one renders the other freely."""
    vectors = meaning.sentences([source, target])
    return float(vectors[0] @ vectors[1])
