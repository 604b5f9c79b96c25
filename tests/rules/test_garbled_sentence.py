"""Tests of garbled-sentence."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import garbled_sentence


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        (
            "Das Bad ist am Montag wegen Reparaturen an der Heizung geschlossen.",
            "Is the because pool of on closed Monday repairs the to heating system.",
            "Is the because pool of on closed Monday repairs the to heating system.",
        ),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(garbled_sentence, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "Das Bad ist am Montag wegen Reparaturen geschlossen.",
            "The pool is closed on Monday because of repairs to the heating system.",
        ),
        ("Rathaus, Bad, Markt", "Town hall, pool, market"),
        ("Smart City Forum Mainz Trier", "Smart City Forum Mainz Trier Winter Meeting Programme"),
        ("", ""),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(garbled_sentence, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
