"""German, English, or not to be told."""

from __future__ import annotations

import pytest

from transcheck.text.language import detect, shares

GERMAN = [
    "Wir freuen uns auf Sie!",
    "Das Rathaus bleibt am Montag geschlossen.",
    "In Kooperation mit Partnern entstehen neue Projekte für Smart Cities.",
    "Was will man von uns in Berlin?",
    "Dieses Team war in New York im Hotel.",
]
ENGLISH = [
    "We are looking forward to seeing you!",
    "The town hall will be closed on Monday.",
    "Who was in the Hotel?",
    "He said that his team won in Köln.",
]


@pytest.mark.parametrize("text", GERMAN)
def test_german(text: str) -> None:
    assert detect(text) == "de"


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12.30",
        "\U0001f600",
        "Berlin",
        "info@example.org",
        "https://example.org/the/and/of/that/which/und/der/die",
        "Le conseil municipal a adopté la résolution hier soir.",
        "El ayuntamiento aprobó la resolución ayer por la noche.",
        "Il consiglio comunale ha approvato la risoluzione.",
        "Rada miejska przyjęła wczoraj uchwałę.",
    ],
)
def test_neither(text: str) -> None:
    assert detect(text) is None


def test_german_names_do_not_make_an_english_sentence_german() -> None:
    assert detect("Oberbürgermeisterin Klöckner opened the Bürgerhaus in Schönstadt.") != "de"


def test_half_and_half_is_unsure() -> None:
    assert detect(" ".join(GERMAN[:3] + ENGLISH[:3])) is None


def test_shares_count_words() -> None:
    found = shares(["Das ist ein Satz mit sieben Wörtern.", "This is one.", "12"])
    assert found.german == pytest.approx(7 / 11)
    assert found.english == pytest.approx(3 / 11)
    assert found.unsure == pytest.approx(1 / 11)
    assert shares([]).german == 0


@pytest.mark.parametrize("unit", ["der ", "x", "a.", "a@", "ä/", "’s"])
def test_a_long_text_is_judged_like_a_short_one(unit: str) -> None:
    """Were its cost quadratic, this would not end."""
    assert detect(unit * 1_000_000) == detect(unit * 100_000)
