"""Tests of lost-capital."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import lost_capital


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Am Montag kam die Leiterin.", "on Monday the head came.", "on"),
        ("Sie kam. Dann ging sie nach Hause.", "She came early. then she went home.", "then"),
        ("Ich weiß, dass ich kommen soll.", "I know that i should come.", "i"),
        ("er sagte mir, ich solle am Montag kommen.", "he told me i should come on Monday.", "i"),
        ("NEUE ZEITEN IM AMT AB MONTAG", "New hours from monday on", "monday"),
        ("Am Montag ist in Deutschland frei.", "There is no work on monday in Germany.", "monday"),
        ("Die Präsidentin kam nach Berlin.", "the president came to the capital", "the president came to the capital"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(lost_capital, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Am Montag kam die Leiterin.", "On Monday the head came."),
        ("und dann ging sie.", "and then she went."),
        ("iPhone und Zubehör", "iPhone and accessories"),
        ("… und dann ging sie.", "… and then she went."),
        ("Das gilt z. B. auch hier.", "This applies e.g. here as well."),
        ("Rund 3,5 Mio. Menschen", "Some 3.5 mil. people"),
        ("4 000 Menschen kamen.", "4,000 people came."),
        ("ich komme am montag nach hause.", "i will come home on monday."),
        ("i) Antrag", "i) application"),
        ("", ""),
        ("Das darf es nie, nie! um des Geldes willen geben.", "That must never, never! be about money."),
        ("Schicken Sie mir die Nummer.. oder etwas anderes.", "Send me the number.. or something else."),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(lost_capital, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
