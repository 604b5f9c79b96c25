"""Which entries are proposed from texts and their translations, and with which renderings."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.glossary.entry import Glossary
from transcheck.glossary.suggest.names import named
from transcheck.glossary.suggest.proposals import Proposal, proposals
from transcheck.glossary.suggest.terms import terms
from transcheck.glossary.suggest.texts import Sentences, sentences_of_bitext
from transcheck.glossary.suggest.writing import written
from transcheck.meaning import meaning_for

NAMES = [
    ("Gestern lud Ilse Brandner ins Rathaus ein.", ["Ilse Brandner person"]),
    ("Sie leitet die Stadtwerk.online GmbH seit Mai.", ["Stadtwerk.online GmbH organisation"]),
    ("Der Stand der Lehmbau Karlsen AG war voll.", ["Lehmbau Karlsen AG organisation"]),
    ("Das Amt für Digitales hat geantwortet.", ["Amt für Digitales organisation"]),
    ("Im Referat Bildung und Sport arbeiten zwölf Leute.", ["Referat Bildung und Sport organisation"]),
    (
        "Das Deutsche Zentrum für Angewandte Wetterkunde (DZAW) misst seit 1950.",
        ["Deutsche Zentrum für Angewandte Wetterkunde (DZAW) organisation"],
    ),
    ("Unter dem Motto „Mutig morgen“ trafen sich alle.", ["Mutig morgen brand"]),
    ("Das neue Open Space Lab ist fertig.", ["Open Space Lab brand"]),
    # Nothing that is a name:
    ("Das Amt für den Umzug hatte zu.", []),
    ("Der Ausschuss hat gestern getagt.", []),
    ("Die Bürgermeisterin dankte allen Helfern.", []),
    ("Die GmbH und das Amt stritten.", []),
    ("Er sagte: „Wir kommen.“", []),
    ("Ende.Anfang des Satzes ohne Abstand.", []),
]


@pytest.mark.parametrize(("sentence", "found"), NAMES)
def test_names(sentence: str, found: list[str]) -> None:
    assert [f"{one.words} {one.kind}" for one in named(sentence)] == found


TERMS = [
    ("Die künstliche Intelligenz hilft.", {"künstliche Intelligenz", "Intelligenz"}),
    ("Eine neue öffentliche Ausschreibung läuft.", {"öffentliche Ausschreibung", "Ausschreibung"}),
    ("Der zweite wichtige Schritt folgt.", {"Schritt"}),
    ("Die 35-jährige Patientin wurde entlassen.", {"Patientin"}),
    ("In diesem Jahr war es kalt.", set()),
    ("Sie kamen schnell und gingen wieder.", set()),
]


@pytest.mark.parametrize(("sentence", "found"), TERMS)
def test_terms(sentence: str, found: set[str]) -> None:
    assert {one.words for one in terms(sentence)} == found


PAIRS = [
    ("Der Jugendbeirat tagt am Montag.", "The youth council meets on Monday."),
    ("Im Jugendbeirat sitzen zwölf Mädchen.", "Twelve girls sit on the youth council."),
    ("Den Jugendbeirat leitet Ilse Brandner.", "The youth council is chaired by Ilse Brandner."),
    ("Ilse Brandner lobte die digitale Verwaltung.", "Ilse Brandner praised the digital administration."),
    ("Die Arbeit der digitalen Verwaltung ist gut.", "The work of the digital administration is good."),
    ("„Mutig morgen“ heißt das Programm.", "The programme is called “Mutig morgen”."),
    ("Das Programm „Mutig morgen“ begann im Mai.", "The programme “Brave tomorrow” began in May."),
    ("Der Hund von nebenan bellt.", "The dog next door barks."),
    ("Der Hund schläft jetzt.", "The dog is asleep now."),
    ("Die Reise nach Österreich war schön.", "The trip to Austria was nice."),
    ("Aus Österreich kamen viele Gäste.", "Many guests came from Austria."),
]


def proposed(meaning: bool = True, glossary: Glossary | None = None, least: int = 2) -> dict[str, Proposal]:
    model = meaning_for(meaning)
    pairs = sentences_of_bitext([(number, *pair) for number, pair in enumerate(PAIRS, 1)], model)
    return {one.source: one for one in proposals(pairs, model, glossary, least)}


def test_terms_and_names_with_their_renderings() -> None:
    found = proposed()
    assert [use.wording for use in found["Jugendbeirat"].uses] == ["youth council"]
    assert found["Jugendbeirat"].uses[0].places == ("1", "2", "3")
    assert [use.wording for use in found["digitale Verwaltung"].uses] == ["digital administration"]
    assert found["Ilse Brandner"].keep
    assert found["Ilse Brandner"].kind == "person"
    assert found["Ilse Brandner"].consistent


def test_a_brand_that_was_translated_once_comes_first() -> None:
    found = proposed()
    assert next(iter(found)) == "Mutig morgen"
    assert found["Mutig morgen"].keep
    assert not found["Mutig morgen"].consistent
    assert {use.wording for use in found["Mutig morgen"].uses} == {"Mutig morgen", "Brave tomorrow"}


@pytest.mark.parametrize("word", ["Hund", "Programm", "Gäste", "Österreich", "Montag", "Arbeit"])
@pytest.mark.parametrize("meaning", [True, False])
def test_everyday_words_and_countries_are_not_proposed(word: str, meaning: bool) -> None:
    assert word not in proposed(meaning)


def test_what_a_glossary_covers_is_left_out() -> None:
    glossary = Glossary.from_terms(
        [
            {"source": "Jugendbeirat", "targets": ["youth council"]},
            {"source": "Mutig morgen", "keep": True, "inflect": True},
        ]
    )
    assert proposed(glossary=glossary).keys() == {"Ilse Brandner", "digitale Verwaltung"}


def test_terms_must_come_back() -> None:
    assert "Jugendbeirat" not in proposed(least=4)
    assert "Ilse Brandner" in proposed(least=4)


def test_without_meaning_names_are_found() -> None:
    found = proposed(meaning=False)
    assert found["Ilse Brandner"].keep
    assert found["Mutig morgen"].keep


def test_what_is_written_loads_and_says_where(tmp_path: Path) -> None:
    path = tmp_path / "proposals.yaml"
    path.write_text(written(list(proposed().values())), encoding="utf-8")
    glossary = Glossary.load(path)
    assert glossary.terms[0].source == "Mutig morgen"
    assert glossary.terms[0].inflect
    text = path.read_text(encoding="utf-8")
    assert "  # 2 times, not always alike:\n  #   1 × as it is (6)\n  #   1 × “Brave tomorrow” (7)\n" in text
    assert (
        "  # 3 times, always: “youth council” (1, 2, 3)\n  - source: Jugendbeirat\n    targets: [youth council]\n"
        in text
    )


def test_no_text_breaks_it() -> None:
    odd = [
        "",
        "(",
        "„“",
        "A",
        "GmbH GmbH",
        "…",
        "Ä" * 500,
        "\u0000\ud7ff",
        "für für für",
        "„Mutig",
        "X.y Z.a (AB)",
        "Amt für",
    ]
    pairs = [Sentences(one, other, str(number)) for number, one in enumerate(odd) for other in odd]
    proposals(pairs, None, None, 1)
