"""Tests of untranslated."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import untranslated


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Die betroffenen Staaten halfen.", "The betroffenen states helped.", "betroffenen"),
        ("Die Stadtverwaltung hat geschlossen.", "The Stadtverwaltung is closed.", "Stadtverwaltung"),
        ("Der Förderbescheid kam.", "The Förderbescheid arrived.", "Förderbescheid"),
        ("Der Präsident Donald Muster schrieb.", "The Präsident Donald Muster wrote.", "Präsident"),
        ("Er kam und ging.", "He came und left.", "und"),
        (
            "Das Bad ist wegen der Reparaturen geschlossen.",
            "Das Bad ist wegen der Reparaturen geschlossen.",
            "Das Bad ist wegen der Reparaturen geschlossen.",
        ),
        ("Sie half den Kindern sehr gerne.", "She helped the children sehr gerne.", "sehr gerne"),
    ],
)
def test_is_found(source: str, target: str, words: str) -> None:
    problems = find(untranslated, source, target)
    assert [_words(problem, source, target) for problem in problems] == [words]
    assert all(0 < problem.confidence <= 1 for problem in problems)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Die betroffenen Staaten halfen.", "The affected states helped."),
        ("Der Bundestag tagt im Reichstag.", "The Bundestag meets in the Reichstag."),
        ("Der Kindergarten ist zu.", "The kindergarten is closed."),
        ("Er las die Süddeutsche Zeitung.", "He read the Süddeutsche Zeitung."),
        ("Das Haus der Kunst öffnet.", "The Haus der Kunst opens."),
        ("Im Mühlweiher treiben Karpfen.", "Carp are drifting in the Mühlweiher."),
        ("Die Bank Hellwig & Söhne schließt.", "The bank Hellwig & Söhne is closing."),
        ("Frau Weidenhöfer kam aus Kaiserslautern.", "Ms Weidenhöfer came from Kaiserslautern."),
        ("Der Film „Das weiße Band“ läuft.", "The film “Das weiße Band” is on."),
        ("Die Hand ist warm.", "The hand is warm."),
        ("", ""),
        ("Wir lesen es in ebay und als epub.", "We read it in ebay and as epub."),
        ("Der Backwall-Filter ist neu.", "The backwall filter is new."),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(untranslated, source, target) == []


def _words(problem: Problem, source: str, target: str) -> str:
    """The words that a problem points at: those of the target, or of the source where there are none."""
    if problem.target is not None:
        return target[problem.target.start : problem.target.end]
    assert problem.source is not None
    return source[problem.source.start : problem.source.end]


@pytest.mark.parametrize(
    ("label", "left"),
    [
        ("Anreise", True),
        ("Öffnungszeiten", True),
        ("Kontakt und Anfahrt", True),
        ("Berlin", False),
        ("Rabenkopf", False),
        ("Kindergarten", False),
        ("Programm", True),
        ("Petersen", False),
    ],
)
def test_a_heading_that_is_a_german_noun(label: str, left: bool) -> None:
    assert bool(find(untranslated, label, label)) is left
