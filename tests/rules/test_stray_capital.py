"""Tests of stray-capital."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import stray_capital


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        (
            "Die Lage der Förderung und unseres Teams ist einmalig.",
            "The state of the funding and “Our team is unique.",
            "Our",
        ),
        ("Die Anregungen nehmen wir gerne mit.", "For We will gladly take the suggestions with us.", "We"),
        ("Sie kamen, weil es regnete.", "They came Because it rained.", "Because"),
        ("Wir danken den Helfern und dem Team.", "We thank the helpers and Their team.", "Their"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(stray_capital, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Wir danken den Helfern.", "We thank the helpers."),
        ("Sie sagte: „Wir kommen.“", "She said: “We are coming.”"),
        ("Der Film „Die Vögel“ läuft.", "The film “The Birds” is on."),
        ("Der Herr der Ringe", "The Lord Of The Rings"),
        ("Im Mai kommt Will.", "In May Will is coming, and so am I."),
        ("Das Konzept New Work", "The concept of New Work"),
        ("Erste Zeile\nWir kommen", "First line\nWe are coming"),
        ("Neues Bad Öffnet", "New Pool With Slides Opens In The City"),
        ("", ""),
        ("Er sagte: „Für die Stadt ist das gut.", "He said, “For the city this is good."),
        ("MAINZ Das Bad ist offen.", "MAINZ The pool is open."),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(stray_capital, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
