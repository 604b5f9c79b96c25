"""Lone units that belong to the bead beside them: what runs on without a full stop on the other side."""

from __future__ import annotations

import pytest

from transcheck.align import align
from transcheck.align.edges import _at_edges
from transcheck.meaning import meaning_for
from transcheck.meaning.interface import Meaning

GERMAN = [
    "Der Gemeinderat hat am Mittwoch über den Haushalt für das kommende Jahr beraten.",
    "Neue Turnhalle wird teurer",
    "Klara Winterstein rechnet mit Kosten von neun Millionen Euro, weil Stahl und Holz knapp geworden sind.",
    "Die Eltern der Grundschüler hoffen trotzdem, dass im Herbst gebaut wird.",
    "Danach wurde über das Freibad und die Öffnungszeiten der Bücherei gesprochen.",
]
ENGLISH = [
    "On Wednesday the local council discussed the budget for the coming year.",
    "New gym becomes more expensive",
    "Klara Winterstein expects costs of nine million euros because steel and wood have become scarce.",
    "The parents of the primary school children still hope that building will start in autumn.",
    "Then the outdoor pool and the opening hours of the library were talked about.",
]


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    model = meaning_for(True)
    assert model is not None
    return model


def beads(source: list[str], target: list[str], meaning: Meaning) -> list[tuple[list[int], list[int]]]:
    return [(list(bead.source), list(bead.target)) for bead in align(source, target, meaning)]


@pytest.mark.parametrize("first", range(4))
def test_two_units_run_into_one(first: int, meaning: Meaning) -> None:
    glued = [*ENGLISH[:first], f"{ENGLISH[first]} {ENGLISH[first + 1]}", *ENGLISH[first + 2 :]]
    assert ([first, first + 1], [first]) in beads(GERMAN, glued, meaning)
    glued = [*GERMAN[:first], f"{GERMAN[first]} {GERMAN[first + 1]}", *GERMAN[first + 2 :]]
    assert ([first], [first, first + 1]) in beads(glued, ENGLISH, meaning)


@pytest.mark.parametrize("lost", range(5))
def test_what_nothing_answers_stays_alone(lost: int, meaning: Meaning) -> None:
    found = beads(GERMAN, ENGLISH[:lost] + ENGLISH[lost + 1 :], meaning)
    assert ([lost], []) in found
    found = beads(GERMAN[:lost] + GERMAN[lost + 1 :], ENGLISH, meaning)
    assert ([], [lost]) in found


@pytest.mark.parametrize("button", ["Weiterlesen", "Zur Startseite", "3 Kommentare", "Anzeige", "Kontakt"])
@pytest.mark.parametrize("place", range(1, 5))
def test_page_furniture_stays_alone(button: str, place: int, meaning: Meaning) -> None:
    assert ([place], []) in beads([*GERMAN[:place], button, *GERMAN[place:]], ENGLISH, meaning)


@pytest.mark.parametrize(
    ("text", "language", "headline"),
    [
        (
            "Neue Turnhalle wird teurer Die Gemeinde rechnet mit neun Millionen Euro.",
            "de",
            "Neue Turnhalle wird teurer",
        ),
        ("New gym becomes more expensive The council expects nine million.", "en", "New gym becomes more expensive"),
        ("Die Gemeinde rechnet mit neun Millionen Euro, weil das Holz teuer ist.", "de", None),
        ("The council met in The Hague, which is a city by the sea.", "en", None),
        ("Man Arrested After Fire In The City Centre", "en", None),
    ],
)
def test_a_headline_that_runs_into_its_text(text: str, language: str, headline: str | None) -> None:
    parts = _at_edges(text, language)
    assert (parts[0] if parts else None) == headline
