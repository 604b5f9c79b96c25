"""Tests of spelling."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import spelling


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Die Stadtverwaltung schrieb.", "The city adminstration replied.", "adminstration"),
        ("Sie schrieb einen Brief.", "She wroet a letter.", "wroet"),
        ("Nach sieben Jahren kam ein Mitglied.", "After seven years a memer of the group came.", "memer"),
        ("Ein schöner Tag.", "Beutiful weather awaits the guests.", "Beutiful"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(spelling, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Sie schrieb einen Brief.", "She wrote a letter."),
        ("Die Organisation organisiert Farben.", "The organisation organises colours and grey programmes."),
        ("Herr Wroet kam.", "Mr Wroet came."),
        ("Das Tool heißt gedit.", "The tool is called gedit."),
        ("Ein gut bekanntes Café", "A well-known café"),
        ("Rennwagen", "a racecar and a supercar"),
        ("Die Stadt kann nicht zahlen.", "The city can’t pay, won’t pay."),
        ("", ""),
        ("Die Gleise liegen im Schotter.", "The rails lie on the trackbed."),
        ("Das Brett ist lackierfähig.", "The board is paintable."),
        ("Der Codec ist neu.", "The video codec is new."),
        ("Söder kam.", "Soeder came."),
        ("Der Gmünder Verein", "The Gm ü nder club"),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(spelling, source, target) == []


def test_the_suggestion_is_the_frequent_word() -> None:
    (problem,) = find(spelling, "Sie schrieb einen Brief.", "She wroet a letter.")
    assert problem.suggestion == "wrote"


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
