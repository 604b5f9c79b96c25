"""Tests of spacing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import spacing


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Sie kam, leider.", "She came , unfortunately.", "came ,"),
        ("Sie kam nicht.", "She did n't come.", "did n't"),
        ("Sie kam.", "She came .", "came ."),
        ("Die Stadt (Kreis Mainz) lädt ein.", "The city ( Mainz district) invites you.", "( Mainz"),
        ("Erst kam sie, dann er.", "First she came,then he did.", "came,then"),
        ("Sie kam. Er ging.", "She came in.He left.", "in.He"),
        ("Sie kam, sah, und siegte.", "She came , saw , and won .", "came ,"),
        ("Die Stadt Würzburg lädt ein.", "The city of W ü rzburg invites you.", "W ü rzburg"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(spacing, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Sie kam, leider.", "She came, unfortunately."),
        ("Mehr unter www.example.org.", "More at www.example.org."),
        ("KL.digital GmbH", "KL.digital GmbH"),
        ("Um 12.30 Uhr", "At 12:30 p.m."),
        ("Sie kam , leider.", "She came , unfortunately."),
        ("Das kostet 1.200,50 Euro.", "That costs 1,200.50 euros."),
        ("Und dann …", "And then …"),
        ("", ""),
        ("Die Aufrufe - nach deutschem Vorbild - helfen.", "The appeals - based on the German model - help."),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(spacing, source, target) == []


def test_the_suggestion_is_mended_text() -> None:
    (problem,) = find(spacing, "Sie kam, leider.", "She came , unfortunately.")
    assert problem.suggestion == "came,"


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]


@settings(max_examples=300)
@given(st.text(" \u00a0,.;!?:()'’äßnNtTAbs-\"%1", max_size=12))
def test_the_quick_look_misses_nothing(target: str) -> None:
    found = any(pattern.search(target) for pattern, _, _ in spacing._CHECKS)
    assert bool(find(spacing, "Ja", target)) is found
