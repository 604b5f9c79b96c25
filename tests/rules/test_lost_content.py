"""Content of the source that nothing in the translation carries."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.segments import find, segment
from transcheck.glossary.entry import Glossary
from transcheck.meaning import embedded
from transcheck.meaning.interface import Meaning
from transcheck.model import Extent, Segment, SentencePair
from transcheck.rules import lost_content
from transcheck.rules.context import Context

FLOOD = "Der Bürgermeister dankte den Ehrenamtlichen für ihren Einsatz während des Hochwassers."
WORKSHOP = "Die Werkstatt repariert Fahrräder und Nähmaschinen für die Nachbarschaft."
LIBRARY = "Die Bibliothek bleibt wegen einer Erkrankung der Mitarbeiterinnen bis Freitag geschlossen."


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    return embedded.load()


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        (FLOOD, "The mayor thanked the volunteers for their efforts.", "Hochwassers"),
        (WORKSHOP, "The workshop repairs bicycles for the neighbourhood.", "Nähmaschinen"),
        (LIBRARY, "The library will remain closed until Friday.", "Erkrankung der Mitarbeiterinnen"),
        (
            "Die Ausstellung zeigt Gemälde, Skulpturen und Möbel aus drei Jahrhunderten.",
            "The exhibition shows paintings and sculptures from three centuries.",
            "Möbel",
        ),
        (
            "Die Bürgerinnen und Bürger können den Antrag ab sofort kostenlos im Rathaus stellen.",
            "Citizens can now submit the application at the town hall.",
            "kostenlos",
        ),
        # Persons named twice, neither of them carried.
        (
            "Die Schülerinnen und Schüler besuchten das Museum am Nachmittag.",
            "They visited the museum in the afternoon.",
            "Schülerinnen und Schüler",
        ),
    ],
)
def test_lost_words_and_phrases_are_found(source: str, target: str, lost: str, meaning: Meaning) -> None:
    [problem] = find(lost_content, source, target, meaning=meaning)
    assert problem.source is not None and problem.target is None
    assert source[problem.source.start : problem.source.end] == lost
    assert problem.message == f"“{lost}” is not carried over by the translation."
    assert 0.5 <= problem.confidence <= 1


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (FLOOD, "The mayor thanked the volunteers for their efforts during the flood."),
        (WORKSHOP, "The workshop repairs bicycles and sewing machines for the neighbourhood."),
        (LIBRARY, "The library will remain closed until Friday because staff are ill."),
        ("Das Freibad öffnet wieder am ersten Mai.", "The outdoor pool reopens on the first of May."),
        (
            "Wir drücken der Mannschaft für das Finale die Daumen.",
            "We are keeping our fingers crossed for the team in the final.",
        ),
        # Persons named twice are carried once.
        (
            "Alle Einwohnerinnen und Einwohner sind zu dem Fest auf dem Marktplatz eingeladen.",
            "All residents are invited to the festival on the market square.",
        ),
        ("Kolleginnen oder Kollegen können den Raum jederzeit nutzen.", "Colleagues can use the room at any time."),
        (
            "Die Verkäuferinnen/Verkäufer bedienen die Kundinnen und Kunden an der Theke.",
            "The sales staff serve customers at the counter.",
        ),
        # Names and numbers have rules of their own.
        ("Die Ministerin reiste am Montag mit Ilona Benz nach Paris.", "The minister travelled to Paris on Monday."),
        ("Das Museum zählte 12.500 Gäste im Sommer.", "The museum counted guests in summer."),
        # Nothing to compare, or nothing that belongs together.
        ("Hochwasser!", "Help!"),
        (FLOOD, ""),
        ("", "The mayor thanked the volunteers."),
        (FLOOD, "Shares of the chip maker rose sharply in early trading."),
    ],
)
def test_what_is_carried_stays_silent(source: str, target: str, meaning: Meaning) -> None:
    assert find(lost_content, source, target, meaning=meaning) == []


def test_without_meaning_it_is_silent() -> None:
    assert find(lost_content, FLOOD, "The mayor thanked the volunteers for their efforts.") == []


def test_a_doubtful_alignment_is_not_judged(meaning: Meaning) -> None:
    doubtful = segment(FLOOD, "The mayor thanked the volunteers for their efforts.", score=0.2)
    assert list(lost_content.check(doubtful, Context(Glossary(), meaning))) == []


def test_a_segment_with_a_sentence_left_out_is_left_to_the_rule_about_sentences(meaning: Meaning) -> None:
    source, target = f"{FLOOD} Es gab Suppe.", "The mayor thanked the volunteers for their efforts."
    first = SentencePair(Extent(0, len(FLOOD)), Extent(0, len(target)), 0.9)
    second = SentencePair(Extent(len(FLOOD) + 1, len(source)), None, 0.9)
    one_sided = Segment("1", source, target, (first, second))
    assert list(lost_content.check(one_sided, Context(Glossary(), meaning))) == []


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_has_places_inside_it(source: str, target: str) -> None:
    for problem in find(lost_content, source, target, meaning=SHARED):
        assert problem.source is not None and source[problem.source.start : problem.source.end].strip()


def test_very_long_texts_are_left_alone(meaning: Meaning) -> None:
    assert find(lost_content, "Wort " * 200_000, "word " * 200_000, meaning=meaning) == []


SHARED = embedded.load()
