"""Tests of repeated-word."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import repeated_word


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Das Rathaus bleibt am Montag geschlossen.", "The the town hall stays closed on Monday.", "The the"),
        ("Wir danken allen Gästen.", "We thank all guests guests guests guests.", "guests guests guests guests"),
        ("Sie fährt nach Mainz.", "She travels to to Mainz.", "to to"),
        ("Der Markt öffnet um acht.", "The market opens opens at eight.", "opens opens"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(repeated_word, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Er sagte, dass das reicht.", "He said that that was enough."),
        ("Sie hatte es schon gehabt.", "She had had it already."),
        ("Das ist sehr, sehr schön.", "That is very very nice."),
        ("Der Weg ist lang, lang.", "The way is long long."),
        ("Nein, nein, nein!", "No no no!"),
        ("Die Stadt Baden Baden lädt ein.", "The town of Baden Baden invites you."),
        ("Wills Bruder kommt.", "Whatever happens, Will will come."),
        ("Er kam, kam aber zu spät.", "He came, came but late."),
        ("Erste Zeile\nErste", "First line\nline two"),
        ("", ""),
        ("Die Kinder sind 1½ Jahre alt.", "The children are 1 1/2 years old."),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(repeated_word, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
