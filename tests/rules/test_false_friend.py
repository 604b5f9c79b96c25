"""Tests of false-friend."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import false_friend


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Die Termine werden eventuell verschoben.", "The dates will eventually be postponed.", "eventually"),
        ("Die aktuelle Lage ist gut.", "The actual situation is good.", "actual"),
        ("Der Chef des Amtes kam.", "The chef of the office came.", "chef"),
        ("Der Unternehmer baut ein Haus.", "The undertaker is building a house.", "undertaker"),
        ("Die Kinder waren brav.", "The children were brave.", "brave"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(false_friend, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Die Termine werden eventuell verschoben.", "The dates may be postponed eventually."),
        ("Die aktuelle Lage ist gut.", "The current situation is actually good."),
        ("Der Chef des Amtes kam.", "The head of the office came."),
        ("Der Koch ist Chef.", "The cook is the boss and chef."),
        ("Das römische Bad", "The Roman bath"),
        ("Sie wurde Chefin.", "She became the head."),
        ("Guten Tag", "Guten Tag"),
        ("", ""),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(false_friend, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
