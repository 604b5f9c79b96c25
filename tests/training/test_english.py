"""Forms of English words by a small WordNet."""

from __future__ import annotations

from pathlib import Path

import pytest
from training.english import English, Form, is_name
from training.pieces import words_of

from tests.training import small_wordnet


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> English:
    return small_wordnet.english(tmp_path_factory.mktemp("wordnet"))


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("buses", Form("bus", "n", "s")),
        ("trains", Form("train", "n", "s")),
        ("decided", Form("decide", "v", "ed")),
        ("taking", Form("take", "v", "ing")),
        ("took", Form("take", "v", "ed")),
        ("taken", Form("take", "v", "en")),
        ("older", Form("old", "a", "er")),
    ],
)
def test_words_are_read_and_written(english: English, word: str, form: Form) -> None:
    assert english.forms(word)[0] == form
    assert english.inflected(form) == word


@pytest.mark.parametrize("word", ["bu", "xs", "oldest-ever", "trainsed"])
def test_what_is_no_word_has_no_form(english: English, word: str) -> None:
    assert english.forms(word) == ()


def test_other_lemmas_take_the_ending(english: English) -> None:
    assert english.like("carry", "v", Form("visit", "v", "ed")) == "carried"
    assert english.like("stop", "v", Form("visit", "v", "ing")) == "stopping"
    assert english.like("take", "v", Form("visit", "v", "en")) == "taken"
    assert english.like("bus", "n", Form("visit", "v", "ed")) is None


def test_neighbours_say_what_class_a_word_is_of(english: English) -> None:
    words = words_of("The visit was to open the old castle in Ulm.")
    assert english.read(words, 3) is None
    assert english.read(words, 4) == Form("open", "v", "")
    assert english.read(words, 7) == Form("castle", "n", "")
    assert is_name(words, 9)
    assert english.read(words, 9) is None


def test_relations(tmp_path: Path) -> None:
    wordnet = small_wordnet.english(tmp_path).wordnet
    assert wordnet.opposites("open", "v") == ("close",)
    assert wordnet.related("decide", "v") == (("decision", "n"),)
    assert wordnet.all_synonyms("castle", "n") == {"castle", "palace"}
