"""Persons that are named twice, as women and as men."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.double_forms import double_forms


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Alle Bürgerinnen und Bürger wählen.", "Bürgerinnen", "Bürger"),
        ("Wir danken den Schülern und Schülerinnen.", "Schülern", "Schülerinnen"),
        ("Kolleginnen oder Kollegen helfen gern.", "Kolleginnen", "Kollegen"),
        ("das Amt der Mitarbeiterinnen sowie der Mitarbeiter", "Mitarbeiterinnen", "Mitarbeiter"),
        ("eine Ärztin bzw. ein Arzt", "Ärztin", "Arzt"),
        ("der Rat eines Anwalts beziehungsweise einer Anwältin", "Anwalts", "Anwältin"),
        ("Köchinnen/Köche gesucht", "Köchinnen", "Köche"),
        ("Beamtinnen und Beamte", "Beamtinnen", "Beamte"),
        ("FREUNDINNEN UND FREUNDE, Nachbarinnen und Nachbarn", "Nachbarinnen", "Nachbarn"),
    ],
)
def test_pairs_are_found(text: str, first: str, second: str) -> None:
    assert [(one.text, other.text) for one, other in double_forms(text)] == [(first, second)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Ärztinnen und Pfleger streiken.",
        "Die Bürgerinnen lesen, und Bürger schreiben in Bürgerbüros.",
        "Bürgerinnen, Bürger",
        "Berlin und Berliner Umland",
        "Medizin oder Medien",
        "Lehrerinnen und Lehrerinnen",
        "Lehrer und Lehrer",
        "und Bürger",
        "Bürgerinnen und",
        "",
    ],
)
def test_other_words_are_no_pair(text: str) -> None:
    found = [(one.text, other.text) for one, other in double_forms(text)]
    assert found == []


@given(st.text(alphabet="Bürgenin und/.", max_size=60))
def test_any_text_has_pairs_from_front_to_back(text: str) -> None:
    for one, other in double_forms(text):
        assert one.end <= other.start and text[other.start : other.end] == other.text
