"""Tests of empty-target."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.segments import find, segment
from transcheck.glossary.entry import Glossary
from transcheck.model import Problem
from transcheck.rules import empty_target
from transcheck.rules.context import Context


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Das Rathaus bleibt geschlossen.", ".", "."),
        ("Das Rathaus bleibt geschlossen.", " … ", "…"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(empty_target, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Das Rathaus bleibt geschlossen.", "Closed."),
        ("Das Rathaus bleibt geschlossen.", "42"),
        ("…", "…"),
        ("12:30", "–"),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(empty_target, source, target) == []


def test_a_bitext_pair_with_a_blank_target_is_found() -> None:
    pair = replace(segment("Das Rathaus bleibt zu.", "x"), target="  ")
    assert len(list(empty_target.check(pair, Context(Glossary())))) == 1


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
