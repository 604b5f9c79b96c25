"""Tests of question-changed."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.meaning import meaning_for
from transcheck.model import Problem
from transcheck.rules import question_changed


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Wann öffnet das Bad?", "When the pool opens.", "opens."),
        ("Das Bad öffnet am Montag.", "Does the pool open on Monday?", "Does the pool open on Monday?"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(question_changed, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Wann öffnet das Bad?", "When does the pool open?"),
        ("Das Bad öffnet am Montag.", "The pool opens on Monday."),
        ("Wann? Am Montag.", "When? On Monday."),
        ("Ob sie kandidiert, ließ sie offen.", "Will she stand? She left that open."),
        ("Unklar ist, wann das Bad öffnet.", "When does the pool open? Nobody knows."),
        ("Sie fragte: „Wann?“", "She asked: “When?”"),
        ("", ""),
        ("Können Sie mir bitte die Nummer schicken", "Can you please send me the number?"),
        ("Hallo, sind Sie am Montag im Haus", "Hello, are you in on Monday?"),
        ("Warum ist das ein Problem", "Why is that a problem?"),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(question_changed, source, target) == []


def test_free_sentences_are_left_alone_where_meaning_is_known() -> None:
    free = ("Auf eine neuerliche Kandidatur verzichtet die 71-Jährige.", "Another run? Not for her.")
    assert find(question_changed, *free)
    meaning = meaning_for(True, tagging=False)
    assert find(question_changed, *free, meaning=meaning) == []
    assert find(question_changed, "Das Bad öffnet am Montag.", "Does the pool open on Monday?", meaning=meaning)


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
