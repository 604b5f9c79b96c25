"""Tests of negation-changed."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.meaning import meaning_for
from transcheck.model import Problem
from transcheck.rules import negation_changed


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Das Bad ist am Montag nicht geöffnet.", "The pool is open on Monday.", "nicht"),
        ("Das Bad ist am Montag geöffnet.", "The pool is not open on Monday.", "not"),
        ("Die Regierung beobachtet die Stürme genau.", "The government doesn’t watch the storms closely.", "doesn’t"),
        ("Es gab keine Verletzten.", "There were injured people.", "keine"),
        ("Kein Kind kam, und die Halle war sauber.", "No child came, and the hall wasn’t clean.", "wasn’t"),
        ("Herr Klose kommt am Montag.", "Mr Klose does not come on Monday.", "not"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(negation_changed, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Das Bad ist am Montag nicht geöffnet.", "The pool is not open on Monday."),
        ("Das Bad ist am Montag nicht geöffnet.", "The pool is closed, it can’t be used."),
        ("Ohne Anmeldung ist kein Zutritt möglich.", "You cannot enter without registration."),
        ("Die Anmeldung ist unmöglich.", "Registration is not possible."),
        ("Sie fehlte gestern.", "She was not there yesterday."),
        ("Nicht nur Kinder kommen, sondern auch Eltern.", "Children and parents are coming."),
        ("Das ist nicht unwichtig.", "This is important."),
        ("Er weigerte sich zu kommen.", "He did not want to come."),
        ("Sie hat keine Arbeit.", "She is unemployed."),
        ("", ""),
        ("Das Bad öffnet erst am Montag.", "The pool does not open until Monday."),
        ("Das wirkt unsicher und unschön.", "That does not look safe."),
        ("Das sind zwei Fehler.", "These are not one but two mistakes."),
        ("Das war alles, oder?", "That was all, wasn’t it?"),
        ("Die Farbe ist frei von Blei.", "The paint does not contain lead."),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(negation_changed, source, target) == []


def test_free_sentences_are_left_alone_where_meaning_is_known() -> None:
    free = ("Dem Verein geht das Geld aus.", "The club has nothing left in its coffers.")
    assert find(negation_changed, *free)
    far = ("Beim Pokalaus war der Wurm drin.", "Nothing went right that night.")
    assert find(negation_changed, *far)
    assert find(negation_changed, *far, meaning=meaning_for(True, tagging=False)) == []
    close = ("Das Bad ist am Montag geöffnet.", "The pool is not open on Monday.")
    assert find(negation_changed, *close, meaning=meaning_for(True, tagging=False))


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
