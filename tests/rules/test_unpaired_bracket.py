"""Tests of unpaired-bracket."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import unpaired_bracket


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Beate Muster (Partei) kam.", "Beate Muster (Party came.", "("),
        ("Beate Muster (Partei) kam.", "Beate Muster Party) came.", ")"),
        ("Siehe [1].", "See [1.", "["),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(unpaired_bracket, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Beate Muster (Partei) kam.", "Beate Muster (Party) came."),
        ("a) Name b) Ort", "a) name b) place"),
        ("1) Name", "1) Name"),
        ("Bis bald! :)", "See you soon! :)"),
        ("Muster (Partei kam.", "Muster (Party came."),
        ("", ""),
        ("Leider ist es zu klein :(", "Unfortunately it is too small: ("),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(unpaired_bracket, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
