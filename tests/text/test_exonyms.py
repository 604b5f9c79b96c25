from __future__ import annotations

import pytest

from transcheck.text.names.exonyms import named, searchable, table, told
from transcheck.text.names.recognition import same_name
from transcheck.text.names.spelling import fold


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("München", "Munich"),
        ("Köln", "Cologne"),
        ("Rheinland-Pfalz", "Rhineland-Palatinate"),
        ("Deutschland", "Germany"),
        ("Türkei", "Türkiye"),
        ("Türkei", "Turkey"),
        ("Mailand", "Milan"),
        ("Donau", "Danube"),
        ("Bayern", "Bavaria"),
        ("Bayerns", "Bavaria’s"),
        ("Selenskyj", "Zelensky"),
        ("Chruschtschow", "Khrushchev"),
        ("Lukaschenko", "Lukashenko"),
        ("Tschaikowski", "Tchaikovsky"),
    ],
)
def test_both_languages_name_the_same(german: str, english: str) -> None:
    assert same_name(german, english) >= 0.75


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("München", "Milan"),
        ("Iran", "Iraq"),
        ("Österreich", "Australia"),
        ("Schweden", "Switzerland"),
        ("Niger", "Nigeria"),
    ],
)
def test_similar_places_stay_apart(german: str, english: str) -> None:
    assert same_name(german, english) < 0.75


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Die bayerische Landesregierung", "bavaria"),
        ("Ein Schweizer Käse", "swiss"),
        ("Die ostdeutschen Länder", "germany"),
        ("In Nordrhein-Westfalen", "rhine"),
        ("Der Kölner Dom", "cologne"),
    ],
)
def test_peoples_and_adjectives_tell_of_a_place(text: str, english: str) -> None:
    assert any(entry.told_in_german(searchable(text)) for entry in told(english, "en"))


def test_a_genitive_names_the_place() -> None:
    assert named("frankreichs", "de") == named("frankreich", "de") != ()


def test_every_entry_has_folded_names_on_both_sides() -> None:
    for entry in table():
        for name in (*entry.german_names, *entry.english_names):
            assert name == fold(name).strip() != ""
