"""Numbers, dates and times are read by value, in either language."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.text.numbers.figures import read_numeral
from transcheck.text.numbers.recognition import find


def values(text: str, language: str) -> list[object]:
    return [quantity.value for quantity in find(text, language)]


@pytest.mark.parametrize(
    ("numeral", "german", "english"),
    [
        ("1234", 1234, 1234),
        ("1.234,5", "1234.5", "1234.5"),
        ("1,234.5", "1234.5", "1234.5"),
        ("1.500", 1500, "1.5"),
        ("1,500", "1.5", 1500),
        ("3,5", "3.5", "3.5"),
        ("0.125", "0.125", "0.125"),
        ("1.234.567", 1234567, 1234567),
        ("1’234", 1234, 1234),
        ("1.2.3", None, None),
    ],
)
def test_separators_mean_what_they_mean_in_the_language(numeral: str, german: object, english: object) -> None:
    for language, expected in (("de", german), ("en", english)):
        value, _ = read_numeral(numeral, language)
        assert value == (None if expected is None else Decimal(str(expected)))


def test_figures_in_the_other_languages_format_are_known_as_such() -> None:
    assert read_numeral("1.500", "en") == (Decimal("1.5"), Decimal(1500))
    assert read_numeral("3,5", "en") == (Decimal("3.5"), Decimal("3.5"))
    assert read_numeral("3.5", "en") == (Decimal("3.5"), None)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1 234 Euro", "de", 1234),
        ("2,5 Mio. Euro", "de", 2_500_000),
        ("3 Mrd.", "de", 3_000_000_000),
        ("2 Billionen", "de", 2_000_000_000_000),
        ("2 billion", "en", 2_000_000_000),
        ("1.5bn", "en", 1_500_000_000),
        ("200k", "en", 200_000),
        ("einundzwanzig", "de", 21),
        ("zweihundertfünfzigtausend", "de", 250_000),
        ("fünfzehnhundert", "de", 1500),
        ("neunzehnhundertachtundneunzig", "de", 1998),
        ("two hundred and fifty thousand", "en", 250_000),
        ("twenty-first", "en", 21),
        ("zweieinhalb Milliarden", "de", 2_500_000_000),
        ("eine halbe Million", "de", 500_000),
        ("half a million", "en", 500_000),
        ("ein Dutzend", "de", 12),
        ("two and a half", "en", "2.5"),
        ("3½", "de", "3.5"),
        ("3 1/2", "en", "3.5"),
        ("750-jährig", "de", 750),
        ("dreitägig", "de", 3),
        ("XIV", "en", 14),
    ],
)
def test_a_number(text: str, language: str, value: int | str) -> None:
    assert values(text, language)[-1] == Decimal(str(value))


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("12. Februar", "de", (None, 2, 12)),
        ("am 24.01.2022", "de", (2022, 1, 24)),
        ("3.4.2024", "de", (2024, 4, 3)),
        ("2022-01-24", "de", (2022, 1, 24)),
        ("der dritte Oktober", "de", (None, 10, 3)),
        ("February 12, 2022", "en", (2022, 2, 12)),
        ("12th of February", "en", (None, 2, 12)),
        ("01/24/2022", "en", (2022, 1, 24)),
        ("in May 2022", "en", (2022, 5, None)),
        ("14.30 Uhr", "de", (14, 30)),
        ("14 Uhr 30", "de", (14, 30)),
        ("halb drei", "de", (2, 30)),
        ("Viertel vor acht", "de", (7, 45)),
        ("2:30 p.m.", "en", (14, 30)),
        ("12 am", "en", (0, 0)),
        ("half past two", "en", (2, 30)),
        ("Dienstag", "de", (1,)),
        ("mittwochs", "de", (2,)),
        ("Thursdays", "en", (3,)),
    ],
)
def test_a_date_or_time(text: str, language: str, value: tuple[int | None, ...]) -> None:
    assert values(text, language) == [value]


def test_several_readings_are_kept() -> None:
    (ambiguous,) = find("01/02/2022", "en")
    assert ambiguous.readings == {("date", 2022, 1, 2), ("date", 2022, 2, 1)}
    night = find("in der Nacht auf Sonntag", "de")[-1]
    assert night.readings == {"weekday 6", "weekday 5"}
    spoken = find("um halb drei", "de")[-1]
    assert spoken.readings == {("time", 2, 30), ("time", 14, 30)}


@pytest.mark.parametrize(
    "text", ["+49 (0) 631 205 894 76", "+49 631 20589476", "0049 631 20589476", "0631 20589476", "0631/20589476"]
)
def test_a_phone_number_is_its_figures(text: str) -> None:
    (phone,) = find(text, "de")
    assert (phone.kind, phone.value) == ("phone", "63120589476")


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("15 Prozent", "de", "%"),
        ("15-prozentig", "de", "%"),
        ("15 per cent", "en", "%"),
        ("€1,200", "en", "EUR"),
        ("1.200 Euro", "de", "EUR"),
        ("US$5", "en", "USD"),
        ("30 °C", "de", "°C"),
        ("100 km", "de", "km"),
    ],
)
def test_what_is_counted(text: str, language: str, unit: str) -> None:
    assert find(text, language)[0].unit == unit


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Gib acht!", "de"),
        ("Wir sprachen unter vier Augen.", "de"),
        ("Er bekam eine Zwei.", "de"),
        ("Ein Bürger und eine Bürgerin", "de"),
        ("one of the second-hand dealers", "en"),
        ("They may march on.", "en"),
    ],
)
def test_words_that_need_be_no_numbers_are_uncertain(text: str, language: str) -> None:
    assert not [quantity.text for quantity in find(text, language) if quantity.certain]


def test_figures_in_links_do_not_count() -> None:
    assert find("Mehr auf https://www.example.org/2022/12/seite-7.html und bei hilfe24@example.org", "de") == ()


@given(st.integers(0, 999_999_999), st.sampled_from(["de", "en"]))
def test_grouped_figures_have_their_value(number: int, language: str) -> None:
    written = f"{number:,}" if language == "en" else f"{number:,}".replace(",", ".")
    assert read_numeral(written, language)[0] == number


@given(st.text(max_size=200), st.sampled_from(["de", "en"]))
@settings(max_examples=300)
def test_any_text_is_read_and_every_extent_holds_its_text(text: str, language: str) -> None:
    end = 0
    for quantity in find(text, language):
        assert end <= quantity.extent.start < quantity.extent.end <= len(text)
        assert text[quantity.extent.start : quantity.extent.end] == quantity.text
        end = quantity.extent.end


@given(
    st.text(alphabet="0123456789.,:/-–+() ’%€½hundertMioUhrbis12pmFebMay", max_size=60), st.sampled_from(["de", "en"])
)
@settings(max_examples=500)
def test_any_muddle_of_figures_is_read(text: str, language: str) -> None:
    assert all(quantity.parts for quantity in find(text, language))


@pytest.mark.parametrize(
    "piece", ["1", "1.", "1-", "12 ", "+49 ", "one hundred and ", "12. und ", "a@", "http://", "½", "zwei"]
)
def test_figures_without_end_do_not_hide_the_number_behind_them(piece: str) -> None:
    """Were the cost of the long run quadratic, this would not end."""
    text = (piece * 30_000)[:30_000] + " usw. Es kamen 4711 Gäste"
    for language in ("en", "de"):
        last = find.__wrapped__(text, language)[-1]
        assert last.text == "4711"
