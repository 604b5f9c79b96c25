"""Facts about single words of either language."""

from __future__ import annotations

import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.text import counts, frontcoded, lexicon

GERMAN = """
Haus Häuser Häusern gehen ging Gegangen und die STADT Straße Digitalisierungswettbewerb Grundstücksentwässerungsanlage
Rathausplatz Bürger:innen Bürger*innen Wasser-Wirtschaft geplante interessantesten zukunftssichernde z.B. wohlfühlt
""".split()
NO_GERMAN = ["haus" * 20, "", "the", "which", "Qzwrtx", "Digitalisirung", "stadt", "-", "xyzung", "😀", "Haus\0"]
ENGLISH = """
house houses the went Mayor city-wide non-profit don't isn’t mayor’s digitalization digitalisation supercar unfiltered
her p.m. Monday theatre theater organise organize AI CITY
""".split()
NO_ENGLISH = [
    "und",
    "der",
    "nicht",
    "Häuser",
    "strasse",
    "wurde",
    "teh",
    "recieve",
    "eachother",
    "inthe",
    "",
    "q-",
    "😀",
]


@pytest.mark.parametrize("word", GERMAN)
def test_german(word: str) -> None:
    assert lexicon.is_word(word, "de")


@pytest.mark.parametrize("word", NO_GERMAN)
def test_not_german(word: str) -> None:
    assert not lexicon.is_word(word, "de")


@pytest.mark.parametrize("word", ENGLISH)
def test_english(word: str) -> None:
    assert lexicon.is_word(word, "en")


@pytest.mark.parametrize("word", NO_ENGLISH)
def test_not_english(word: str) -> None:
    assert not lexicon.is_word(word, "en")


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("Häusern", "de", "Haus"),
        ("GING", "de", "gehen"),
        ("Gegangen", "de", "gehen"),
        ("Rathausplätzen", "de", "Rathausplatz"),
        ("went", "en", "go"),
        ("cities", "en", "city"),
        ("Qzwrtx", "de", "Qzwrtx"),
        ("", "en", ""),
    ],
)
def test_lemma(word: str, language: lexicon.Language, expected: str) -> None:
    assert lexicon.lemma(word, language) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Digitalisierungswettbewerb", ("Digitalisierung", "Wettbewerb")),
        ("Schulbusfahrplan", ("Schulbus", "Fahrplan")),
        ("Haus", ("Haus",)),
        ("Qzwrtx", ("Qzwrtx",)),
        ("Kürwitz", ("Kürwitz",)),
        ("", ("",)),
    ],
)
def test_parts(word: str, expected: tuple[str, ...]) -> None:
    assert lexicon.parts(word) == expected


def test_counts_follow_usage() -> None:
    assert lexicon.frequency("The") > lexicon.frequency("mayor") > lexicon.frequency("qzwrtx") == 0
    assert lexicon.pair_frequency("of", "the") > lexicon.pair_frequency("The", "Mayor") > 0
    assert lexicon.pair_frequency("mayor", "heat") == 0
    assert lexicon.pair_frequency("<s>", "the") > 0


def test_function_words() -> None:
    assert lexicon.is_function_word("Die", "de") and not lexicon.is_function_word("Die", "en")
    assert lexicon.is_function_word("which", "en") and not lexicon.is_function_word("Stadt", "de")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_any_text_has_an_answer(word: str) -> None:
    for language in ("de", "en"):
        assert lexicon.is_word(word, language) in {True, False}
        assert isinstance(lexicon.lemma(word, language), str)
    assert lexicon.frequency(word) >= 0 and lexicon.parts(word)


@pytest.mark.parametrize("language", ["de", "en"])
def test_front_coded_equals_unpacked(language: str) -> None:
    """Every 997th word of simplemma's own dictionary, and neighbours that are not in it."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    unpacked = DefaultDictionaryFactory().get_dictionary(language)
    words = frontcoded.load(language)
    for word in sorted(unpacked)[::997]:
        assert words.lemma(word) == unpacked[word]
        assert words.lemma(word + "q") == unpacked.get(word + "q")
        for near in (word, word[:-1] + "y", word + "a", word[:-1] + "z", "A" + word[1:]):
            assert (near in words) == (near in unpacked)
    assert words.lemma("") is None and words.lemma("\U0010ffff") is None


def test_many_words_at_once() -> None:
    words = ["", "house", "houses", "Qzwrtx", "zzz", "\U0010ffff", "a", *ENGLISH, *NO_ENGLISH]
    assert lexicon.listed_among(words, "en") == {word for word in words if lexicon.is_listed(word, "en")}


@given(st.dictionaries(st.text("abcä ", min_size=1, max_size=9), st.integers(0, 10**12), max_size=30))
def test_counts_are_read_as_they_stand(table: dict[str, int]) -> None:
    content = "".join(f"{text}\t{count}\n" for text, count in table.items()).encode()
    found = counts.Counts(counts.read(content))
    assert {text: found[text] for text in table} == table
    assert found["zzz"] == 0


def test_checksums_are_those_of_zlib() -> None:
    words = [b"", b"a", b"mayor of", "Größe".encode(), b"x" * 50]
    data = np.frombuffer(b"".join(words), dtype=np.uint8)
    ends = np.cumsum([len(word) for word in words])
    starts = ends - [len(word) for word in words]
    assert counts.checksums(data, starts, ends).tolist() == [zlib.crc32(word) for word in words]
