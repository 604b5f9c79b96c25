"""What stands where a term should stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.meaning import embedded
from transcheck.meaning.interface import Meaning
from transcheck.meaning.renderings import rendering
from transcheck.model import Extent


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    return embedded.load()


def words_for(source: str, term: str, target: str, meaning: Meaning | None, **options: object) -> str | None:
    begin = source.index(term)
    found = rendering(source, Extent(begin, begin + len(term)), target, meaning, **options)
    return None if found is None else target[found.extent.start : found.extent.end]


@pytest.mark.parametrize(
    ("source", "term", "target", "expected"),
    [
        # by the sense of its words, in another order
        ("Sonnig vernetzter Dialog im Gemeinderat", "Sonnig vernetzter",
         "Networked sun dialogue in the municipal council", "Networked sun"),
        # inside quotes, beside a compound that stands for two words
        ("Unter der Dachmarke „Sonnig vernetzt“ baut die Gemeinde ihr Glasfasernetz aus.", "Sonnig vernetzt",
         "Under the umbrella brand “sunny connected”, the municipality is expanding its fibre network.",
         "sunny connected"),
        ("Das sonnig vernetzte Team lud alle Vereine zum Austausch ein.", "sonnig vernetzte",
         "The happy networked team invited all clubs to an exchange.", "happy networked"),
        # one word of it by its sense, the other by nothing but its place
        ("Das sonnig vernetzte Team lud alle Vereine zum Austausch ein.", "sonnig vernetzte",
         "The dynamic team invited all clubs to an exchange.", "dynamic"),
        # words that do not stand side by side
        ("In der Videokonferenz stellte sich Sonnig vernetzt den Bürgern vor.", "Sonnig vernetzt",
         "In the video conference, Sonja introduced herself networked to the citizens.",
         "Sonja introduced herself networked"),
        # kept in part
        ("Der Geschäftsführer der WEG.digital GmbH, Klaus Fuhrmann, sprach mit 12 Frauen.", "WEG.digital GmbH",
         "The managing director of GmbH, Claus Fuhrman, spoke to 12 women.", "GmbH"),
        # misspelt
        ("Der Geschäftsführer der WEG.digital GmbH, Klaus Fuhrmann, sprach mit 12 Frauen.", "Klaus Fuhrmann",
         "The managing director of GmbH, Claus Fuhrman, spoke to 12 women.", "Claus Fuhrman"),
        ("Wir danken dem Verein Grüne Wiese für die Spende.", "Grüne Wiese",
         "We thank the green meadow association for the donation.", "green meadow"),
        # a compound translated part by part
        ("Das Projekt Stadtlotse startet im Herbst.", "Stadtlotse",
         "The city pilot project starts in autumn.", "city pilot"),
        ("Der Landrat eröffnete das Fest.", "Landrat", "The land council opened the festival.", "land council"),
    ],
)  # fmt: skip
def test_found(meaning: Meaning, source: str, term: str, target: str, expected: str) -> None:
    assert words_for(source, term, target, meaning) == expected


@pytest.mark.parametrize(
    ("source", "term", "target"),
    [
        ("Wir danken dem Verein Grüne Wiese für die Spende.", "Grüne Wiese", "We thank the club for the donation."),
        ("Die Stadtwerke Neuhof liefern ab Mai wieder Strom.", "Stadtwerke Neuhof",
         "Electricity will be supplied again from May."),
        ("Grüne Wiese dankt.", "Grüne Wiese", ""),
        ("Grüne Wiese dankt.", "Grüne Wiese", "…!"),
    ],
)  # fmt: skip
def test_lost(meaning: Meaning, source: str, term: str, target: str) -> None:
    found = rendering(source, Extent(source.index(term), source.index(term) + len(term)), target, meaning)
    assert found is None or found.confidence < 0.4


def test_literal_renderings_are_surer_than_mere_places(meaning: Meaning) -> None:
    source = "Das sonnig vernetzte Team lud alle Vereine ein."
    literal = rendering(source, Extent(4, 20), "The sunny networked team invited all clubs.", meaning)
    place = rendering(source, Extent(4, 20), "The dynamic team invited all clubs.", meaning)
    assert literal is not None and place is not None
    assert literal.confidence > 0.8 > 0.5 > place.confidence


def test_words_that_stand_for_something_else_are_left(meaning: Meaning) -> None:
    source, target = "Der Verein Grüne Wiese lädt ein.", "The Green Meadow club invites you to the green meadow."
    others = [Extent(4, 16)]
    assert words_for(source, "Grüne Wiese", target, meaning, others=others) == "green meadow"
    assert words_for(source, "Grüne Wiese", target, meaning, others=[Extent(0, len(target))]) is None


def test_without_vectors_letters_tell() -> None:
    source = "Wir trafen Klaus Fuhrmann von der WEG.digital GmbH in Neuhof."
    target = "We met Claus Fuhrman of GmbH in Neuhof."
    assert "Claus Fuhrman" in (words_for(source, "Klaus Fuhrmann", target, None) or "")
    assert "GmbH" in (words_for(source, "WEG.digital GmbH", target, None) or "")


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_text(source: str, target: str, start: int, length: int) -> None:
    found = rendering(source, Extent(start, start + length), target, None)
    if found is not None:
        assert 0 <= found.extent.start < found.extent.end <= len(target) and 0 <= found.confidence <= 1
