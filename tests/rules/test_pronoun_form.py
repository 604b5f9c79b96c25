"""Tests of pronoun-form."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import pronoun_form


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Sie schrieb, dass seine Regierung wartet.", "She wrote that himself government is waiting.", "himself"),
        ("Er beriet die Stadt.", "Him advised the city.", "Him"),
        ("Wir können nicht gewinnen.", "As the others know, ourself cannot win.", "ourself"),
        ("Das bezahlten die Leute.", "It was paid by the people they.", "they"),
        ("Sie nahmen ihn für sieben Jahre.", "They signed his for seven years.", "his"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(pronoun_form, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Er hat es selbst gemacht.", "He made it himself."),
        ("Das Rathaus selbst ist alt.", "The town hall itself is old."),
        ("Sie rissen sich zusammen.", "They pulled themselves together."),
        ("Er ist älter als er.", "He is older than he."),
        ("Ein Freund von ihm aus Mainz", "A friend of his from Mainz"),
        ("Ihnen und uns gehört das.", "Them and us, we own it."),
        ("Der Sieg ist ihm sicher.", "The victory is his for the taking."),
        ("", ""),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(pronoun_form, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
