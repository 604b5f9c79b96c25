"""Whether a sentence is rendered so freely that rules which go by single words can't judge it."""

from __future__ import annotations

from transcheck.meaning.interface import Meaning


def is_free(source: str, target: str, meaning: Meaning | None, below: float) -> bool:
    """Whether the cosine of two sentences that belong together is `below` this; not without meaning."""
    if meaning is None:
        return False
    one, other = meaning.sentences([source, target])
    return float(one @ other) < below
