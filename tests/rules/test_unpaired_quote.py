"""Tests of unpaired-quote."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import unpaired_quote


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("„Wir freuen uns“, sagte sie.", "“We are happy, she said.", "“"),
        (
            "„Die Lage der Förderung und unseres Teams ist einmalig.“",
            "“The state of the funding and “Our team is a unique opportunity for all of us.”",
            "“",
        ),
        ("Sie sagte, alles sei gut.", "She said everything was fine.”", "”"),
        ('Der "Tag der Stadt" beginnt.', 'The "Day of the City begins.', '"'),
        ("»Wir kommen«, rief er.", "»We are coming, he shouted.", "»"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(unpaired_quote, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("„Wir freuen uns“, sagte sie.", "“We are happy,” she said."),
        ("„Wir freuen uns“, sagte sie.", '"We are happy," she said.'),
        ("»Wir freuen uns«, sagte sie.", "„We are happy“, she said."),
        ("«Wir freuen uns», sagte sie.", "«We are happy», she said."),
        ("„Wir freuen uns sehr.", "“We are very happy."),
        ("Sie freuen sich sehr.“", "They are very happy.”"),
        ("Die Kinder der Stadt", "The city’s children don’t mind the ’90s"),
        ("Ein Bildschirm mit 24 Zoll", 'A 24" screen'),
        ("„Das ist ‚sein‘ Haus“, sagte er.", "“That is ‘his’ house,” he said."),
        ("„Er sagte: „Ja.““", "“He said: “Yes.””"),
        ("", ""),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(unpaired_quote, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
