from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.names.pairs import compare
from transcheck.text.names.recognition import find, is_name, same_name
from transcheck.text.names.spelling import fold, near_miss, transliterated


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gestern sprach Dr. Klaus Weichel mit den Gästen.", ["Klaus Weichel"]),
        ("Frau Benz begrüßte Herrn Bauer im Rathaus.", ["Benz", "Bauer"]),
        ("Die Regierung lehnte den Antrag ab.", []),
        ("Das neue Schwimmbad liegt in Kaiserslautern.", ["Kaiserslautern"]),
        ("Ursula von der Leyen reiste nach Polen.", ["Ursula Leyen", "Polen"]),
        ("Die Haltung der SPD blieb unklar.", ["SPD"]),
        ("Frau Präsidentin, die Sitzung beginnt.", []),
        ("Mehrere Förderkulissen stehen zur Wahl.", []),
        ("", []),
    ],
)
def test_names_in_german(text: str, names: list[str]) -> None:
    assert [" ".join(name.words) for name in find(text, "de")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Yesterday, Dr. Klaus Weichel spoke to the guests.", ["Klaus Weichel"]),
        ("The Government rejected the Motion on Monday.", []),
        ("Ms Benz’s office is in Kaiserslautern.", ["Benz", "Kaiserslautern"]),
        ("We’re going to Poland in March.", ["Poland"]),
        ("Will Parliament agree?", []),
    ],
)
def test_names_in_english(text: str, names: list[str]) -> None:
    assert [" ".join(name.words) for name in find(text, "en")] == names


@pytest.mark.parametrize(("word", "sure"), [("Weichel", True), ("Kandidaten", False), ("Wahl", False)])
def test_is_name_asks_for_one_word(word: str, sure: bool) -> None:
    text = "Vor der Wahl stellte Klaus Weichel die Kandidaten vor."
    assert (is_name(word, text, text.index(word)) >= 0.5) is sure


@pytest.mark.parametrize(
    ("german", "english", "same"),
    [
        ("Kürwitz", "Kuerwitz", True),
        ("Weichels", "Weichel’s", True),
        ("Großmann", "Grossmann", True),
        ("Erdoğan", "Erdogan", True),
        ("Klaus", "Claus", False),
        ("Meier", "Meyer", False),
        ("Weichel", "Weichsel", False),
        ("Bauer", "Farmer", False),
    ],
)
def test_spellings_of_one_name(german: str, english: str, same: bool) -> None:
    assert (same_name(german, english) >= 0.75) is same


@pytest.mark.parametrize(
    ("german", "english", "same"),
    [
        ("schewardnadse", "shevardnadze", True),
        ("prochorow", "prokhorov", True),
        ("jaschin", "yashin", True),
        ("kadyrow", "kadyrov", True),
        ("weichel", "weichsel", False),
        ("benz", "bens", False),
        ("klaus", "claus", False),
    ],
)
def test_transliteration(german: str, english: str, same: bool) -> None:
    assert transliterated(german, english) is same


@given(st.text(max_size=30), st.text(max_size=30))
def test_spelling_functions_take_any_text(one: str, other: str) -> None:
    assert fold(fold(one)) == fold(one).lower() or not one.isascii()
    assert near_miss(one, one) is False
    assert 0.0 <= same_name(one, other) <= 1.0


@given(st.text(max_size=200), st.sampled_from(["de", "en"]))
def test_names_stand_where_they_say(text: str, language: str) -> None:
    for name in find(text, language):
        assert text[name.extent.start :].startswith(name.words[0])
        assert text[: name.extent.end].endswith(name.words[-1])
        assert 0.5 <= name.certainty <= 1.0


@given(st.text(max_size=120), st.text(max_size=120))
def test_any_two_texts_can_be_compared(source: str, target: str) -> None:
    for one in compare(source, target):
        assert one.source is None or source[one.source.start : one.source.end] == one.german
        assert one.target is None or target[one.target.start : one.target.end] == one.english


def test_a_text_compared_with_itself_has_all_its_names() -> None:
    text = "Klaus Weichel, Ilona Benz (SPD) und Evangelos Karanikas trafen sich in Kaiserslautern."
    assert compare(text, text) == ()
