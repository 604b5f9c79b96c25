"""German word forms: what belongs to one word, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.inflection import key, keys, relation


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        # the same word
        ("Straße", "Strasse", "exact"),
        ("Kürwitz", "Kuerwitz", "exact"),
        ("Haus", "HAUS", "exact"),
        # genitive -s of names and nouns
        ("Weichel", "Weichels", "genitive"),
        ("Vertrag", "Vertrags", "genitive"),
        ("Benz", "Benz'", "genitive"),
        # nouns: case endings and plurals of all classes
        ("Vertrag", "Vertrages", "noun"),
        ("Tag", "Tagen", "noun"),
        ("Platz", "Plätze", "noun"),
        ("Stadtrat", "Stadträten", "noun"),
        ("Vater", "Vätern", "noun"),
        ("Garten", "Gärten", "noun"),
        ("Amt", "Ämtern", "noun"),
        ("Krankenhaus", "Krankenhäuser", "noun"),
        ("Baudenkmal", "Baudenkmäler", "noun"),
        ("Kunde", "Kunden", "noun"),
        ("Verwaltung", "Verwaltungen", "noun"),
        ("Lehrerin", "Lehrerinnen", "noun"),
        ("Ergebnis", "Ergebnissen", "noun"),
        ("Auto", "Autos", "genitive"),
        ("City", "Cities", "noun"),
        ("PC", "PCs", "genitive"),
        ("Zentrum", "Zentren", "noun"),
        ("Museum", "Museen", "noun"),
        ("Praxis", "Praxen", "noun"),
        ("Thema", "Themen", "noun"),
        ("Firma", "Firmen", "noun"),
        ("Kriterium", "Kriterien", "noun"),
        ("Datum", "Daten", "noun"),
        ("Index", "Indizes", "noun"),
        # the entry may hold an inflected form
        ("Patienten", "Patient", "noun"),
        ("Städte", "Stadt", "noun"),
        # adjectives and participles
        ("künstlich", "künstlichen", "adjective"),
        ("künstliche", "künstlicher", "adjective"),
        ("Künstliche", "künstlicher", "adjective"),
        ("Deutsches", "Deutschen", "adjective"),
        ("erneuerbare", "erneuerbarer", "adjective"),
        ("geplant", "geplanter", "adjective"),
        ("dunkel", "dunkle", "adjective"),
        ("teuer", "teure", "adjective"),
        ("hoch", "hohen", "adjective"),
        ("Beauftragte", "Beauftragter", "adjective"),
        # weak verbs, separable ones too
        ("fördern", "fördert", "verb"),
        ("prüfen", "prüfte", "verb"),
        ("prüfen", "geprüft", "verb"),
        ("durchführen", "durchgeführt", "verb"),
        ("durchführen", "durchzuführen", "verb"),
    ],
)  # fmt: skip
def test_forms_of_one_word(word: str, other: str, expected: str) -> None:
    assert relation(word, other) in (expected, "noun" if expected == "adjective" else expected)
    assert key(word) in keys(other)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("Bau", "Bauer"),
        ("Haus", "Hausse"),
        ("Wahl", "Wähler"),
        ("Stadt", "Staat"),
        ("Stadt", "Stand"),
        ("Markt", "Marke"),
        ("Leiter", "Leitung"),
        ("Schule", "Schüler"),
        ("Rat", "Rathaus"),
        ("Tag", "Tagung"),
        ("Kunst", "Kunde"),
        ("Oberbürgermeister", "Oberbürgermeisterin"),
        ("Lehrer", "Lehrerin"),
        ("Verwaltung", "Verwalter"),
        ("Förderung", "fördern"),
        ("Arbeit", "Arbeiter"),
        ("Amt", "Ampel"),
        ("Zentrum", "zentral"),
        ("Praxis", "Praktikum"),
        ("digital", "Digitalisierung"),
        ("digital", "digitalisiert"),
        ("künstlich", "künstlerisch"),
        ("neu", "neun"),
        ("neu", "neuerdings"),
        ("hoch", "Hof"),
        ("herzlich", "Herz"),
        ("prüfen", "Prüfung"),
        ("führen", "fühlen"),
        ("leiten", "leihen"),
        ("IT", "ist"),
        ("IT", "Ich"),
        ("SPD", "SPÖ"),
        ("Herz", "Herzog"),
        ("Weichel", "Weichsel"),
        ("Klaus", "Claus"),
        ("Schloss", "Schlosser"),
        ("Kind", "Kinderei"),
        ("Bad", "Baden-Baden"),
    ],
)
def test_different_words(word: str, other: str) -> None:
    assert relation(word, other) is None


@given(st.text(min_size=1, max_size=20), st.text(min_size=1, max_size=20))
def test_related_words_share_a_key(word: str, other: str) -> None:
    if relation(word, other) not in (None, "exact"):
        assert key(word) in keys(other)


@given(st.text(max_size=40))
def test_every_word_is_a_form_of_itself(word: str) -> None:
    assert relation(word, word) == "exact"
