"""Tests of misplaced-word."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import misplaced_word


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Am Montag konnte sie nicht kommen.", "On Monday she not could come.", "not could"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(misplaced_word, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "Sie schrieb, dass ihre Regierung die Stürme beobachtet.",
            "She wrote that the government is watching the storms.",
        ),
        ("Nie zuvor kamen so viele.", "Never before have so many come."),
        ("Herr Mai kam im Mai.", "In May Mr May came to us."),
        ("", ""),
        ("In dieser Schaltung leuchtet die Lampe.", "In this circuit the lamp is lit."),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(misplaced_word, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
