"""Tests of unrelated-target."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.segments import find
from transcheck.rules import unrelated_target

_SOURCE = "Zwei Bürger stellen die Schilder auf."
_TARGET = "The Commission has adopted a proposal."


class _Meaning:
    """Vectors whose cosine is the given one for every pair."""

    name = "made"

    def __init__(self, cosine: float) -> None:
        self._cosine = cosine

    def sentences(self, texts: Sequence[str]) -> NDArray[np.float32]:
        half = len(texts) // 2
        first = [[1.0, 0.0]] * half
        second = [[self._cosine, float(np.sqrt(1 - self._cosine**2))]] * half
        return np.array(first + second, dtype=np.float32)

    def words(self, words: Sequence[str]) -> NDArray[np.float32]:
        raise AssertionError("not asked for")


@pytest.mark.parametrize(("cosine", "confidence"), [(0.05, 0.9), (0.2, 0.7)])
def test_sentences_with_nothing_in_common(cosine: float, confidence: float) -> None:
    (problem,) = find(unrelated_target, _SOURCE, _TARGET, meaning=_Meaning(cosine))
    assert problem.confidence == confidence
    assert problem.target is not None
    assert problem.target.end == len(_TARGET)


def test_related_sentences() -> None:
    assert find(unrelated_target, _SOURCE, _TARGET, meaning=_Meaning(0.6)) == []


def test_short_sentences_say_too_little() -> None:
    assert find(unrelated_target, "Zum Bad", "To the pool", meaning=_Meaning(0.0)) == []


def test_without_meaning_nothing_is_known() -> None:
    assert find(unrelated_target, _SOURCE, _TARGET, meaning=None) == []
