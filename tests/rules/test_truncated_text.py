"""Tests of truncated-text."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import truncated_text


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        (
            "Alle Termine finden Sie online unter: https://www.example.org/termine",
            "All dates can be found online at:",
            "at:",
        ),
        ("Der Eintritt ist frei, die Anmeldung nötig.", "Admission is free, registration,", "registration,"),
        ("Es kamen Gäste aus Mainz und Trier.", "Guests came from Mainz and", "and"),
        ("Die Stadt baut eine neue Brücke.", "The city is building a new bridge over the.", "the."),
        ("Das Amt hat heute bis zwölf Uhr geöffnet.", "The office is open today from", "from"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(truncated_text, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


def test_the_message_shows_the_end_on_one_line() -> None:
    [problem] = find(truncated_text, "Es kamen Gäste aus Mainz und Trier.", "Guests came\nfrom Mainz\n\tand")
    assert problem.message == "The translation breaks off after “Guests came from Mainz and”."


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Das Amt hat bis zwölf Uhr geöffnet.", "The office is open until noon."),
        ("Dazu gehören:", "These include:"),
        ("Wo kommst du her?", "Where do you come from?"),
        ("Und weiter geht es mit …", "And it continues with the"),
        ("Termine", "Dates of the"),
        ("Der Mann, auf den sie wartet.", "The man she is waiting for."),
        ("Liebe Gäste,", "Dear guests,"),
        ("Was euch einfällt.", "Whatever you can think of."),
        ("Bitte um Hilfe wegen der", "I ask for help because of the"),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(truncated_text, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
