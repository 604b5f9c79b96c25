"""Tests of length-mismatch."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import length_mismatch


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        (
            "Der Rat hat nach langer Beratung beschlossen, das Bad im Mai zu sanieren und die Preise zu erhöhen.",
            "The council met yesterday.",
            "The council met yesterday.",
        ),
        (
            "Das Bad ist heute zu.",
            "The pool is closed today, and we would like to thank all those who have helped us.",
            "The pool is closed today, and we would like to thank all those who have helped us.",
        ),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(length_mismatch, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "Der Rat hat gestern beschlossen, das Bad zu sanieren.",
            "Yesterday the council decided to renovate the pool.",
        ),
        (
            "Dazu lädt die Verwaltung alle Anwärterinnen und Anwärter auf das Amt der Ortsvorsteherin "
            "beziehungsweise des Ortsvorstehers in den großen Saal ein.",
            "The administration invites all candidates for the office to the main hall.",
        ),
        ("Ja.", "Yes, of course, gladly."),
        ("Bad zu", "The pool is closed"),
        ("", ""),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(length_mismatch, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
