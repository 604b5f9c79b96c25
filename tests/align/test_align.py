"""Small documents with the beads that they must give."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.align import align, features
from transcheck.meaning import meaning_for
from transcheck.meaning.interface import Meaning

GERMAN = [
    "Neue Fahrradbrücke über den Fluss eröffnet",
    "Die Stadt hat am Samstag eine neue Brücke für Radfahrer und Fußgänger eröffnet. Sie ist 120 Meter lang.",
    "Bürgermeisterin Karin Olbrich lobte die kurze Bauzeit. „Wir haben gezeigt, dass es schneller geht“, sagte sie.",
    "Die Kosten betrugen 4,2 Millionen Euro, davon trägt das Land die Hälfte.",
    "Im nächsten Jahr soll der Radweg bis zum Bahnhof verlängert werden.",
    "Anwohner hatten sich zuvor über den Lärm der Bauarbeiten beschwert.",
    "Ein Fest mit Musik und Kuchen findet am kommenden Sonntag im Stadtpark statt.",
]
ENGLISH = [
    "New bicycle bridge across the river opened",
    "On Saturday the city opened a new bridge for cyclists and pedestrians. It is 120 metres long.",
    "Mayor Karin Olbrich praised the short construction period. “We have shown that it can be done faster,” she said.",
    "The costs were 4.2 million euros, half of which is paid by the state.",
    "Next year the cycle path is to be extended to the railway station.",
    "Residents had previously complained about the noise of the construction work.",
    "A festival with music and cake will take place in the city park next Sunday.",
]


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    model = meaning_for(True)
    assert model is not None
    return model


def beads(source: list[str], target: list[str], meaning: Meaning | None) -> list[tuple[list[int], list[int], str]]:
    return [(list(bead.source), list(bead.target), bead.kind) for bead in align(source, target, meaning)]


def straight(count: int) -> list[tuple[list[int], list[int], str]]:
    return [([k], [k], "translation") for k in range(count)]


@pytest.mark.parametrize("with_model", [True, False])
def test_paragraph_by_paragraph(with_model: bool, meaning: Meaning) -> None:
    assert beads(GERMAN, ENGLISH, meaning if with_model else None) == straight(7)


@pytest.mark.parametrize("with_model", [True, False])
def test_many_nodes_are_scored_as_few_are(with_model: bool, meaning: Meaning, monkeypatch: pytest.MonkeyPatch) -> None:
    target = [*ENGLISH[:3], f"{ENGLISH[3]} {ENGLISH[4]}", ENGLISH[6], ENGLISH[5]]
    few = align(GERMAN, target, meaning if with_model else None)
    monkeypatch.setattr(features, "_FEW_NODES", 0)
    assert align(GERMAN, target, meaning if with_model else None) == few


def test_two_paragraphs_became_one(meaning: Meaning) -> None:
    target = [*ENGLISH[:3], f"{ENGLISH[3]} {ENGLISH[4]}", *ENGLISH[5:]]
    assert ([3, 4], [3], "translation") in beads(GERMAN, target, meaning)


def test_one_paragraph_became_two(meaning: Meaning) -> None:
    first, second = ENGLISH[1].split(". ")
    target = [ENGLISH[0], first + ".", second, *ENGLISH[2:]]
    assert ([1], [1, 2], "translation") in beads(GERMAN, target, meaning)


def test_a_missing_paragraph_stays_alone(meaning: Meaning) -> None:
    found = beads(GERMAN, ENGLISH[:3] + ENGLISH[4:], meaning)
    assert ([3], [], "source-only") in found
    assert ([4], [3], "translation") in found


def test_an_added_paragraph_stays_alone(meaning: Meaning) -> None:
    target = [*ENGLISH[:3], "The weather was cold and windy, and the fish market closed early.", *ENGLISH[3:]]
    found = beads(GERMAN, target, meaning)
    assert ([], [3], "target-only") in found
    assert len(found) == 8


def test_the_last_sections_are_missing(meaning: Meaning) -> None:
    found = beads(GERMAN, ENGLISH[:4], meaning)
    assert found == straight(4) + [([k], [], "source-only") for k in (4, 5, 6)]


def test_neighbours_changed_places(meaning: Meaning) -> None:
    target = [*ENGLISH[:3], ENGLISH[4], ENGLISH[3], *ENGLISH[5:]]
    found = beads(GERMAN, target, meaning)
    assert ([3], [4], "translation") in found
    assert ([4], [3], "translation") in found


def test_two_halves_in_another_order(meaning: Meaning) -> None:
    found = beads(GERMAN, ENGLISH[4:] + ENGLISH[:4], meaning)
    assert found == [([k], [(k + 3) % 7], "translation") for k in range(7)]


def test_a_headline_printed_twice_is_a_duplicate(meaning: Meaning) -> None:
    found = beads(GERMAN, [ENGLISH[0], *ENGLISH], meaning)
    assert found[0] == ([0], [0], "translation")
    assert ([], [1], "duplicate") in found


def test_a_headline_printed_twice_on_both_sides_is_none(meaning: Meaning) -> None:
    assert beads([GERMAN[0], *GERMAN], [ENGLISH[0], *ENGLISH], meaning) == straight(8)


def test_a_duplicate_inside_of_a_bead_goes_with_it(meaning: Meaning) -> None:
    found = beads(["Hallo Welt", "Hallo Welt"], ["Hello world"], meaning)
    assert sorted(found) == [([0], [0], "translation"), ([1], [], "duplicate")]


def test_portal_boilerplate_is_named_so(meaning: Meaning) -> None:
    around = ["Anmelden", "Newsletter abonnieren", "Cookie-Einstellungen", "Artikel teilen", "Jetzt registrieren"]
    found = beads(GERMAN + around, ENGLISH, meaning)
    assert [bead for bead in found if bead[2] == "boilerplate"] == [([7 + k], [], "boilerplate") for k in range(5)]


def test_scores_are_probabilities_and_high_where_all_is_clear(meaning: Meaning) -> None:
    found = align(GERMAN, ENGLISH, meaning)
    assert all(0.9 < bead.score <= 1 for bead in found)


def test_an_unrelated_pair_is_not_sure(meaning: Meaning) -> None:
    found = align(
        ["Der Hund schläft heute den ganzen Tag auf dem Sofa."], ["Interest rates rose sharply in 1994."], meaning
    )
    assert all(bead.score < 0.9 for bead in found if bead.source and bead.target)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ([], [], []),
        (["Eins."], [], [([0], [], "source-only")]),
        ([], ["One.", "Two."], [([], [0], "target-only"), ([], [1], "target-only")]),
    ],
)
def test_empty_sides(source: list[str], target: list[str], expected: list[tuple[list[int], list[int], str]]) -> None:
    assert beads(source, target, None) == expected


texts = st.lists(
    st.one_of(st.sampled_from(["", " ", "?", "Ja.", "Yes.", *GERMAN, *ENGLISH]), st.text(max_size=30)), max_size=9
)


@settings(max_examples=80, deadline=None)
@given(texts, texts)
def test_every_unit_is_in_exactly_one_bead(source: list[str], target: list[str]) -> None:
    found = align(source, target)
    assert sorted(i for bead in found for i in bead.source) == list(range(len(source)))
    assert sorted(j for bead in found for j in bead.target) == list(range(len(target)))
    firsts = [bead.source[0] for bead in found if bead.source]
    assert firsts == sorted(firsts)
    for bead in found:
        assert bead.source or bead.target
        assert 0 <= bead.score <= 1
        assert list(bead.source) == list(range(bead.source[0], bead.source[-1] + 1)) if bead.source else True
        assert (bead.kind == "translation") == bool(bead.source and bead.target)
