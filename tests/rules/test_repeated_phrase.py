"""Tests of repeated-phrase."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import repeated_phrase


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        (
            "Wir danken allen Helfern.",
            "We would like to thank, we would like to thank all helpers.",
            "We would like to thank, we would like to thank",
        ),
        ("Die Stadt plant ein neues Bad.", "The city plans a new a new pool.", "a new a new"),
        (
            "Der Verein sucht Helfer für das Fest.",
            "The club is looking for helpers for the party for the party for the party for the party.",
            "for the party for the party for the party for the party",
        ),
        (
            "Der Rat hat den Plan am Montag beraten und die Kosten genannt.",
            "They discussed the plan for the bridge on Monday, and the costs of the plan for the bridge on Monday.",
            "the plan for the bridge on Monday",
        ),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(repeated_phrase, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Immer und immer wieder kam er.", "Again and again and again he came."),
        ("Schritt für Schritt für Schritt.", "Step by step by step."),
        ("Grenzschutz jetzt, Grenzschutz jetzt!", "Border protection now, border protection now!"),
        ("Er kam, sah und siegte.", "He came, he saw, he conquered."),
        ("Die Halle ist offen, das Bad ist offen.", "The hall is open, the pool is open."),
        ("Herzlich willkommen\nHerzlich willkommen", "Welcome to the city\nWelcome to the city"),
        ("", ""),
        (
            "Er rief: „Wählen, Wählen, Wählen“ ins Mikrofon.",
            "He called “go and vote, go and vote, go and vote” into the microphone.",
        ),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(repeated_phrase, source, target) == []


def test_a_million_equal_words_take_no_time() -> None:
    assert find(repeated_phrase, "Ein Satz.", "loop the " * 100_000)


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
