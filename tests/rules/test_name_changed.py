from __future__ import annotations

import pytest

from tests.segments import find, segment
from transcheck.glossary.entry import Glossary, Term
from transcheck.model import Severity
from transcheck.rules import name_changed
from transcheck.rules.context import Context


@pytest.mark.parametrize(
    ("source", "target", "was", "became", "suggestion"),
    [
        (
            "Nachfolger von Dr. Klaus Weichel wird gewählt.",
            "The successor of Dr. Claus Weichel is elected.",
            "Klaus",
            "Claus",
            "Klaus",
        ),
        ("Klaus Weichel dankte.", "Klaus Weichsel said thanks.", "Weichel", "Weichsel", "Weichel"),
        ("Es sprach Jürgen Eßer.", "Jürgen Essen spoke.", "Eßer", "Essen", "Eßer"),
        ("Es kam Tobias Wiesemann.", "Then came Thomas Wiesemann.", "Tobias", "Thomas", "Tobias"),
        ("Das sagte Herr Bauer gestern.", "Mr Farmer said that yesterday.", "Bauer", "Farmer", "Bauer"),
        ("Die SPD stimmte zu.", "The SDP agreed.", "SPD", "SDP", "SPD"),
        ("Die CDU stimmte zu.", "The CSU agreed.", "CDU", "CSU", "CDU"),
        ("Sie reiste nach Argentinien.", "She travelled to Spain.", "Argentinien", "Spain", "Argentina"),
        ("Er lebt in Ludwigshafen.", "He lives in Ludwigshaven.", "Ludwigshafen", "Ludwigshaven", "Ludwigshafen"),
        ("Der Bahnhof Eschenau bleibt zu.", "Escenhau station stays closed.", "Eschenau", "Escenhau", "Eschenau"),
    ],
)
def test_changed_names_are_found(source: str, target: str, was: str, became: str, suggestion: str) -> None:
    [problem] = find(name_changed, source, target)
    assert problem.source is not None
    assert problem.target is not None
    assert source[problem.source.start : problem.source.end] == was
    assert target[problem.target.start : problem.target.end] == became
    assert problem.message == f"“{was}” became “{became}”."
    assert problem.suggestion == suggestion


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Dr. Klaus Weichel kam.", "Dr. Klaus Weichel came."),
        # A capital stands for its government.
        ("London will schneller abschieben.", "Britain wants to deport people faster."),
        ("Deutschland will helfen.", "Berlin wants to help."),
        ("Zwischen Neu-Delhi und Islamabad ist Ruhe.", "There is peace between India and Pakistan."),
        ("Klaus Weichels Büro ist in München.", "Klaus Weichel’s office is in Munich."),
        ("Thomas Kürwitz kandidiert.", "Thomas Kuerwitz is a candidate."),
        ("Michail Gorbatschow starb.", "Mikhail Gorbachev died."),
        ("Wolodymyr Selenskyj sprach.", "Volodymyr Zelenskyy spoke."),
        ("Recep Tayyip Erdoğan reiste ab.", "Recep Tayyip Erdogan departed."),
        ("Die Vereinigten Staaten zögern.", "The US is hesitating."),
        ("Die EZB senkt die Zinsen.", "The ECB is cutting interest rates."),
        ("Der Berliner Senat tagt.", "The Berlin Senate is in session."),
        ("Die Grünen sind dagegen.", "The Greens are against it."),
        ("Papst Franziskus betet.", "Pope Francis is praying."),
        ("Der IWF warnt die Türkei.", "The IMF warns Türkiye."),
        ("Angela Merkels Regierung fiel.", "Merkel’s government fell."),
        ("Benz’ Rede war kurz.", "Benz’s speech was short."),
        ("Der Landkreis Kassel wächst.", "The district of Kassel is growing."),
        ("", "Claus"),
        ("Klaus", ""),
    ],
)
def test_right_names_stay_silent(source: str, target: str) -> None:
    assert find(name_changed, source, target) == []


def test_the_whole_name_is_the_term() -> None:
    [problem] = find(name_changed, "Das Amt hat Klaus Weichel inne.", "The office is held by Claus Weichel.")
    assert problem.term == "Klaus Weichel"


def test_an_umlaut_lost_here_and_kept_there_is_surer_than_one_that_is_lost_everywhere() -> None:
    here = segment("Es sprach Thomas Kürwitz.", "Thomas Kurwitz spoke.")
    for other, sure in (("Kürwitz kandidiert.", True), ("He is a candidate.", False)):
        context = Context(Glossary(), segments=(here, segment("Kürwitz kandidiert.", other, id="2")))
        [problem] = name_changed.check(here, context)
        assert (problem.confidence > 0.8) == sure


def test_a_lost_umlaut_is_a_small_thing() -> None:
    [problem] = find(name_changed, "Es sprach Thomas Kürwitz.", "Thomas Kurwitz spoke.")
    assert problem.severity is Severity.MINOR
    assert problem.confidence <= 0.5


def test_a_doubtful_alignment_is_trusted_less() -> None:
    context = Context(Glossary())
    texts = "Klaus Weichel dankte.", "Claus Weichel said thanks."
    [sure] = name_changed.check(segment(*texts, score=0.9), context)
    [doubtful] = name_changed.check(segment(*texts, score=0.3), context)
    assert doubtful.confidence < sure.confidence


def test_the_glossary_may_approve() -> None:
    glossary = Glossary((Term("Klaus Weichel", kind="person", targets=("Claus Weichel",)),))
    assert find(name_changed, "Klaus Weichel dankte.", "Claus Weichel said thanks.", glossary=glossary) == []
