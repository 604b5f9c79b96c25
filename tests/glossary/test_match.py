"""Where terms stand in German text: inflection, compounds, capitals, boundaries; and where they don't."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.glossary.entry import Glossary, Term
from transcheck.glossary.match import Matcher

NOUN = Term("Stadtrat", targets=("city council",))
DATA = Term("Datenschutz", targets=("data protection",))
INTELLIGENCE = Term("künstliche Intelligenz", targets=("artificial intelligence",))
BRAND = Term("Fröhlich mobil", kind="brand", keep=True, inflect=True)
STRICT_BRAND = Term("Fröhlich mobil", kind="brand", keep=True)
PERSON = Term("Dr. Jürgen Öhlke", kind="person", keep=True)
INSTITUTE = Term("Deutsches Institut für Waldkunde (DIW)", kind="organisation", keep=True)
COMPANY = Term("MB.mobil GmbH", kind="organisation", keep=True, forms=("MB.mobil",))
CITY = Term("Smart City", targets=("smart city",))
ADJECTIVE = Term("nachhaltig", targets=("sustainable",))
VERB = Term("fördern", targets=("fund",))
EXACT = Term("Die Brücke", kind="organisation", keep=True)
UNINFLECTED = Term("Amt", targets=("office",), inflect=False)
EXCEPTED = Term("Bank", targets=("bank",), exceptions=("Bank am See",))
SITE = Term("Wissenschaftsstandort", targets=("science location",))
MAIL = Term("E-Mail", targets=("email",))
NOBLE = Term("Ursula von der Tann", kind="person", keep=True)


def found(term: Term, text: str) -> list[str]:
    return [match.words for match in Matcher(Glossary((term,))).source(text)]


@pytest.mark.parametrize(
    ("term", "text", "words"),
    [
        # nouns
        (NOUN, "Der Stadtrat tagt.", ["Stadtrat"]),
        (NOUN, "Mitglieder des Stadtrats und des Stadtrates", ["Stadtrats", "Stadtrates"]),
        (NOUN, "In allen Stadträten", ["Stadträten"]),
        (NOUN, "Die Stadträt:innen", ["Stadträt:innen"]),
        (NOUN, "STADTRAT TAGT", ["STADTRAT"]),
        # multi-word terms, each word on its own
        (INTELLIGENCE, "mit künstlicher Intelligenz", ["künstlicher Intelligenz"]),
        (INTELLIGENCE, "Künstliche Intelligenz hilft.", ["Künstliche Intelligenz"]),
        (INTELLIGENCE, "für Künstliche Intelligenz", ["Künstliche Intelligenz"]),
        (INTELLIGENCE, "Er sagt: „Künstliche Intelligenz hilft.“", ["Künstliche Intelligenz"]),
        (INTELLIGENCE, "künstliche\nIntelligenz", ["künstliche\nIntelligenz"]),
        (INTELLIGENCE, "künstliche  Intelligenz", ["künstliche  Intelligenz"]),
        (INTELLIGENCE, "künstliche\u00a0Intelligenz", ["künstliche\u00a0Intelligenz"]),
        (INTELLIGENCE, "„künstliche“ Intelligenz", ["künstliche“ Intelligenz"]),
        # a brand used as an adjective
        (BRAND, "Das fröhlich mobile Team", ["fröhlich mobile"]),
        (BRAND, "Fröhlich mobiler Alltag", ["Fröhlich mobiler"]),
        (BRAND, "im fröhlich mobilen Musterstadt", ["fröhlich mobilen"]),
        (BRAND, "Wir wollen fröhlich mobil sein.", ["fröhlich mobil"]),
        (BRAND, "»Fröhlich mobil« ist da.", ["Fröhlich mobil"]),
        (BRAND, "Die Marke Froehlich mobil", ["Froehlich mobil"]),
        (BRAND, "FRÖHLICH MOBIL", ["FRÖHLICH MOBIL"]),
        (STRICT_BRAND, "Die Marke ‚Fröhlich mobil‘", ["Fröhlich mobil"]),
        # people: titles are optional, the surname alone is the person
        (PERSON, "mit Dr. Jürgen Öhlke", ["Dr. Jürgen Öhlke"]),
        (PERSON, "mit Jürgen Öhlke", ["Jürgen Öhlke"]),
        (PERSON, "Jürgen Öhlkes Rede", ["Jürgen Öhlkes"]),
        (PERSON, "Öhlke sprach lange.", ["Öhlke"]),
        (PERSON, "Öhlkes Rede", ["Öhlkes"]),
        (PERSON, "Herr Oehlke sprach.", ["Oehlke"]),
        (NOBLE, "Frau von der Tann sprach.", ["von der Tann"]),
        # organisations
        (INSTITUTE, "am Deutschen Institut für Waldkunde", ["Deutschen Institut für Waldkunde"]),
        (INSTITUTE, "des Deutschen Instituts für Waldkunde (DIW)", ["Deutschen Instituts für Waldkunde (DIW)"]),
        (INSTITUTE, "Das DIW warnt.", ["DIW"]),
        (COMPANY, "der MB.mobil GmbH", ["MB.mobil GmbH"]),
        (COMPANY, "das MB.mobil-Team", ["MB.mobil"]),
        (EXACT, "Der Verein Die Brücke hilft.", ["Die Brücke"]),
        # hyphens and compounds
        (CITY, "Das Smart-City-Projekt", ["Smart-City"]),
        (CITY, "Zwei Smart Cities", ["Smart Cities"]),
        (DATA, "Die Datenschutzbeauftragte", ["Datenschutzbeauftragte"]),
        (DATA, "Daten-\nschutz", ["Daten-\nschutz"]),
        (SITE, "den Wissenschafts- und IT-Standort", ["Wissenschafts-"]),
        (MAIL, "eine Email", ["Email"]),
        # adjectives and verbs
        (ADJECTIVE, "ein nachhaltiges Konzept", ["nachhaltiges"]),
        (ADJECTIVE, "Nachhaltige Konzepte", ["Nachhaltige"]),
        (VERB, "Das Land fördert das Projekt.", ["fördert"]),
        (VERB, "Das Projekt wird gefördert.", ["gefördert"]),
        (UNINFLECTED, "Das Amt ist zu.", ["Amt"]),
        (EXCEPTED, "Die Bank schließt.", ["Bank"]),
    ],
)
def test_a_term_is_found(term: Term, text: str, words: list[str]) -> None:
    assert found(term, text) == words


@pytest.mark.parametrize(
    ("term", "text"),
    [
        # parts of other words
        (Term("Rat", targets=("council",)), "Das Rathaus ist zu."),
        (Term("Reis", targets=("rice",)), "Das Reisebüro schließt."),
        (Term("Haus", targets=("house",)), "Das Krankenhaus ist neu."),
        (Term("Site", targets=("site",)), "Die Website ist neu."),
        (Term("Bürger", targets=("citizen",)), "Die Bürgerschaft stimmt ab."),
        (Term("Bau", targets=("construction",)), "Der Bauer pflügt."),
        (NOUN, "Der Stadtrand wächst."),
        (NOUN, "Die Stadt rät ab."),
        # one word of several
        (INTELLIGENCE, "Die Intelligenz der Bienen"),
        (INTELLIGENCE, "Ein künstlicher See"),
        (INTELLIGENCE, "künstlerische Intelligenz"),
        (INTELLIGENCE, "Es wirkt künstlich. Intelligenz ist anders."),
        (INTELLIGENCE, "künstliche, aber echte Intelligenz"),
        (INTELLIGENCE, "künstliche (echte) Intelligenz"),
        # brand words that are plain words
        (BRAND, "Wir grüßen fröhlich."),
        (BRAND, "Alle sind mobil."),
        (BRAND, "fröhlich und mobil"),
        (BRAND, "Wir sind fröhlich. Mobil sind wir auch."),
        (BRAND, "fröhlich, mobil"),
        (BRAND, "fröhliche mobile Menschen, fröhlicher und mobiler"),
        (BRAND, "Er ist fröhlich mobilisiert."),
        (STRICT_BRAND, "Wir sind fröhlich mobil."),
        (STRICT_BRAND, "Das fröhlich mobile Team"),
        # capitals
        (EXACT, "Sie gehen über die Brücke."),
        (Term("digital", targets=("digital",)), "Das Digital ist ein Wort."),
        (Term("Gut", targets=("estate",)), "Das ist gut."),
        (Term("IT", targets=("IT",)), "Er sagt: It is good."),
        (Term("New Work", keep=True, case="exact"), "Das Lied „new work“"),
        # people
        (PERSON, "Jürgen Schmidt sprach."),
        (PERSON, "Die Öhlke fließt in die Elbe."),
        (PERSON, "Frau Öhlke-Schmidt"),
        (Term("Anna Martin", kind="person", keep=True), "Martin Schulz sprach."),
        (Term("Jan Koch", kind="person", keep=True), "Der Koch kocht."),
        (Term("Jan Koch", kind="person", keep=True), "Köche kochen."),
        # organisations
        (INSTITUTE, "Ein Institut für Waldkunde in Wien"),
        (INSTITUTE, "diwan"),
        (COMPANY, "Eine GmbH"),
        (COMPANY, "Die Seite www.mb.mobil/team"),
        # compounds of names, and of words that must stand alone
        (Term("Benz", kind="brand", keep=True), "Das Benzingeld"),
        (Term("Lauter", kind="person", keep=True), "Die Lauterkeit"),
        (UNINFLECTED, "Die Amtszeit, des Amtes"),
        (SITE, "Wissenschafts- und Kulturleben"),
        # words with other meanings
        (ADJECTIVE, "Die Nachhaltigkeit zählt."),
        (VERB, "Die Förderung läuft aus."),
        (VERB, "Das forderte er."),
        (EXCEPTED, "Wir treffen uns an der Bank am See."),
        (MAIL, "Eine Emaille-Tasse"),
    ],
)
def test_nothing_is_found(term: Term, text: str) -> None:
    assert found(term, text) == []


def test_the_longest_term_wins() -> None:
    city, office = Term("Stadt", targets=("city",)), Term("Stadt Neuburg", kind="place", keep=True)
    matches = Matcher(Glossary((city, office))).source("Die Stadt Neuburg ist eine Stadt.")
    assert [(match.term, match.words) for match in matches] == [(office, "Stadt Neuburg"), (city, "Stadt")]


def test_both_parts_of_a_coordination_are_found() -> None:
    glossary = Glossary((SITE, Term("IT-Standort", targets=("IT location",)), Term("Kulturpflege", targets=("arts",))))
    matches = Matcher(glossary).source("Ein Wissenschafts- und IT-Standort braucht Kulturförderung und -pflege.")
    assert [match.term.source for match in matches] == ["Wissenschaftsstandort", "IT-Standort", "Kulturpflege"]


def test_entries_with_the_same_source_are_one_match() -> None:
    terms = (Term("Amt", targets=("office",)), Term("Amt", targets=("agency",)))
    [match] = Matcher(Glossary(terms)).source("Das Amt ist zu.")
    assert match.terms == terms


def test_confidence_falls_with_distance_from_the_entry() -> None:
    def sure(text: str) -> float:
        [match] = Matcher(Glossary((DATA,))).source(text)
        return match.confidence

    exact, inflected, hyphen, closed = (
        sure(text) for text in ("Datenschutz", "des Datenschutzes", "Datenschutz-Regel", "Datenschutzregel")
    )
    assert exact > inflected > hyphen > closed


@settings(max_examples=150)
@given(st.text(alphabet="Fröhlich mobil-\n.„“'ÄßS ", max_size=120) | st.text(max_size=60))
def test_matches_lie_in_the_text_in_order_and_apart(text: str) -> None:
    matches = Matcher(Glossary((BRAND, PERSON, NOUN, SITE, INSTITUTE))).source(text)
    end = 0
    for match in matches:
        assert end <= match.extent.start < match.extent.end <= len(text)
        assert match.words == text[match.extent.start : match.extent.end]
        end = match.extent.end
