"""Tests of missing-end-punctuation."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import missing_end_punctuation


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Das Rathaus bleibt am Montag geschlossen.", "The town hall remains closed on Monday", "Monday"),
        ("Kommen Sie mit?", "Are you coming along with us", "us"),
        ("„Wir freuen uns auf alle Gäste.“", "“We look forward to all guests”", "guests”"),
        ("Erster Satz.\nZweiter Satz.", "First sentence\nSecond sentence.", "sentence"),
        ("Das liegt an Covid-19.", "That is because of Covid-19", "Covid-19"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(missing_end_punctuation, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Das Rathaus bleibt geschlossen.", "The town hall remains closed."),
        ("Das Rathaus bleibt geschlossen.", "The town hall remains closed…"),
        ("Neues aus dem Rathaus", "News from the town hall"),
        ("„Wir freuen uns.“", "“We are happy.”"),
        ("(Das ist alles.)", "(That is all.)"),
        ("Mehr unter www.example.org.", "More at www.example.org"),
        ("Unter anderem:", "Among others:"),
        ("", ""),
        ("Das war eine kleine Feier zum 130.", "That was a small celebration of the 130th"),
        ("Leuchtdauer höchstens 10 Std.", "Burning time at most 10 hours"),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(missing_end_punctuation, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
