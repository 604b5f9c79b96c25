"""Tests of pronoun-gender."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import pronoun_gender


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Die Leiterin sagte, sie freue sich über ihre Gäste.", "The head said he was pleased about the guests.", "he"),
        ("Frau Benz sagte, dass sie kommt.", "Ms Benz said that he was coming.", "he"),
        ("Er kam zu spät.", "She came too late.", "She"),
        ("Er verlor, während Muster sein Auto holte.", "He lost while Muster fetched her car.", "her"),
        ("Thomas sagte, er komme.", "Thomas said she would come.", "she"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(pronoun_gender, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Die Leiterin sagte, sie freue sich.", "The head said she was pleased."),
        ("Er kam zu spät.", "He came too late."),
        ("Die Stadt feiert ihr Fest.", "The city celebrates; he said so."),
        ("Das Mädchen sagte, es komme.", "The girl said she was coming."),
        ("Der Schrank ist neu, er gefällt ihr.", "The cupboard is new, she likes it."),
        ("Frau Benz und Herr Muster kamen.", "Ms Benz came with her colleague; he was late."),
        ("Jeder wollte seinen Anteil.", "Everybody wanted his/her share."),
        ("Der Maler und seine Söhne kamen.", "The painter and his sons came."),
        ("Sie kamen zu spät.", "She came too late."),
        ("", ""),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(pronoun_gender, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
