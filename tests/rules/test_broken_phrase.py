"""Tests of broken-phrase."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import broken_phrase


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Die Saison konnte beendet werden.", "However, the could be played to the end.", "the could"),
        ("Er freut sich auf die Zeit.", "He looks forward to the of his life.", "the of"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(broken_phrase, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Die Saison konnte beendet werden.", "However, the season could be played to the end."),
        ("Im Mai kam sie zu uns.", "In May she came to us and the US team."),
        ("Was ist das?", "What is that?"),
        ("Er tat, was er konnte.", "He did what he could, the best he could."),
        ("", ""),
        ("Auch wenn das Bad natürlich klein ist.", "Even if of course the pool is small."),
        ("Muss ich nicht kommen?", "Do I not have to come?"),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(broken_phrase, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
