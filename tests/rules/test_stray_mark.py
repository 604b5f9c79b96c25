"""Tests of stray-mark."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import stray_mark


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Am Ende des Tages kam sie.", "At the end. of the day she came.", "."),
        ("Am Anfang des Spiels", "At the_ beginning of the match", "_"),
        ("Die Stadt lädt ein, alle kommen.", "The city invites you,, and all come.", ",,"),
        ("Der Graf Zeppelin fliegt.", "The Graf: Zeppelin flies.", ":"),
        ("Das ist die Stadt.", "This is the, town.", ","),
        ("Fast fünfzig Prozent der Kinder kamen.", "Almost fifty@ percent of the children came.", "@"),
        ("Der Stadtrat hat neue Stühle gekauft.", "The city; council has bought new chairs.", ";"),
        ("Rund die Hälfte der Kinder kam.", "As many as' half of the children came.", "'"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(stray_mark, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Am Ende des Tages kam sie.", "At the end of the day, she came."),
        ("Rund 50 % der Kinder", "Some 50% of the children"),
        ("Schreiben Sie an post@example.org!", "Write to post@example.org!"),
        ("Und dann ... kam sie.", "And then ... she came."),
        ("Firma Muster Co., Mainz", "Muster Co., Mainz"),
        ("Um 9 Uhr am Morgen", "At 9 a.m. in the morning"),
        ("Halt! rief er.", "Stop! he shouted."),
        ("#Heimat", "#Heimat"),
        ("", ""),
        ("Eine Mischung aus zum Beispiel Mietern und Eigentümern.", "A mix of, for example, tenants and owners."),
        ("Er kam später an, weil es regnete.", "He arrived later; therefore we waited."),
        ("Die Lok 1'Co+Co1' fährt wieder.", "The engine 1'Co+Co1' is running again."),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(stray_mark, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]
