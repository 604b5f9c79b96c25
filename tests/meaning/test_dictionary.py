"""A dictionary of the user: what it knows about a word, and what that says about a sentence pair."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import transcheck
from transcheck.errors import InputError
from transcheck.meaning import dictionary, meaning_for
from transcheck.meaning.dictionary import Dictionary
from transcheck.meaning.dictionary_links import by_dictionary
from transcheck.meaning.interface import Meaning
from transcheck.meaning.renderings import rendering
from transcheck.meaning.suggestions import translation
from transcheck.meaning.word_alignment import content_tokens, pieces, similarities
from transcheck.model import Extent

SMALL = Path(__file__).parent.parent.parent / "corpora" / "dictionary.txt"


@pytest.fixture(scope="module")
def small() -> Dictionary:
    return dictionary.load(str(SMALL))


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    found = meaning_for(True, SMALL)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Spende", {"donation", "contribution"}),
        ("Spenden", {"donation", "contribution"}),
        ("SPENDE", {"donation", "contribution"}),
        ("Rathäusern", {"town hall", "city hall"}),
        ("Registrierung", {"registration", "sign-up"}),
        ("eingeladen", {"invite"}),
        ("einladen", {"invite"}),
        ("kostenlosen", {"free charge", "free", "cost"}),
        ("stellen", {"put", "place"}),
        ("legen", {"put", "place"}),
        ("Quitte", set()),
        ("", set()),
    ],
)
def test_translations_by_form_and_lemma(small: Dictionary, word: str, expected: set[str]) -> None:
    stems = {" ".join(dictionary.stem_of(word) for word in text.split()) for text in expected}
    assert {" ".join(one.stems) for one in small.translations(word)} == stems


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("künstlicher", "Intelligenz"), ["artificial intelligence"]),
        (("künstliche", "Intelligenz"), ["artificial intelligence"]),
        (("in", "Kraft", "treten"), ["come into force", "take effect"]),
        (("in", "Kraft", "tritt"), ["come into force", "take effect"]),
        (("künstliche", "Blumen"), []),
    ],
)
def test_phrases_by_their_base_forms(small: Dictionary, words: tuple[str, ...], expected: list[str]) -> None:
    assert [one.text for one in small.phrase(words)] == expected


@pytest.mark.parametrize(
    ("source", "target", "told", "silent"),
    [
        ("Die Anträge liegen vor.", "The requests are there.", {("Anträge", "requests")}, {("liegen", "requests")}),
        ("Er kommt ins Rathaus.", "He comes to the town hall.", {("Rathaus", "town"), ("Rathaus", "hall")}, set()),
        # half of an expression is none
        ("Er kommt ins Rathaus.", "He comes to the hall.", set(), {("Rathaus", "hall")}),
        ("Mit künstlicher Intelligenz geht es.", "Artificial intelligence does it.",
         {("künstlicher", "Artificial"), ("Intelligenz", "intelligence")}, {("geht", "intelligence")}),
        # a part of a compound
        ("Die Spendenaktion läuft.", "The donations are coming in.", {("Spendenaktion", "donations")}, set()),
        # British and American
        ("Die Sprechstunde entfällt.", "Counselling is cancelled.", {("Sprechstunde", "Counselling")}, set()),
        ("Der Vorstand tagt.", "The executive board meets.", {("Vorstand", "board")}, {("tagt", "board")}),
    ],
)  # fmt: skip
def test_what_may_stand_for_what(
    meaning: Meaning, source: str, target: str, told: set[tuple[str, str]], silent: set[tuple[str, str]]
) -> None:
    here, there = content_tokens(source), content_tokens(target)
    assert meaning.dictionary is not None
    worth = by_dictionary(here, pieces(here), there, meaning.dictionary)
    found = {(here[i].text, there[j].text) for i, j in np.argwhere(worth > 0.5)}
    assert told <= found
    assert not silent & found
    assert (similarities(here, there, meaning, meaning.dictionary) >= 0.6 * worth).all()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Spende", "donation"), ("Rathaus", "town hall"), ("künstlicher Intelligenz", "artificial intelligence"),
     ("Quitte", None), ("…", None), ("ein sehr langer Satz, der nirgends steht", None)],
)  # fmt: skip
def test_suggestions(meaning: Meaning, text: str, expected: str | None) -> None:
    assert translation(text, meaning) == expected
    assert translation(text, None) is None


@pytest.mark.parametrize(
    ("source", "target", "message", "suggestion"),
    [
        ("Der Bauherr braucht eine Genehmigung der Behörde.", "The builder needs a Genehmigung from the authority.",
         "“Genehmigung” was left in German; in English it is “permission”.", "permission"),
        # a word that the dictionary does not have
        ("Der Bauherr braucht eine Bescheinigung der Behörde.", "The builder needs a Bescheinigung from the authority.",
         "“Bescheinigung” was left in German.", None),
        ("Die Bürgerinnen und Bürger können den Antrag ab sofort kostenlos im Rathaus stellen.",
         "Citizens can now submit the application at the town hall.",
         "“kostenlos” (“free”) is not carried over by the translation.", None),
    ],
)  # fmt: skip
def test_findings_say_what_would_be_right(source: str, target: str, message: str, suggestion: str | None) -> None:
    [segment] = transcheck.check_bitext([(source, target)], lexicon=SMALL)
    assert [(one.message, one.suggestion) for one in segment.findings] == [(message, suggestion)]
    [without] = transcheck.check_bitext([(source, target)])
    assert [one.rule for one in without.findings] == [one.rule for one in segment.findings]


def test_a_rendering_that_only_the_dictionary_knows(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("Klüngelrunde {f} :: velvet circle\n", encoding="utf-8")
    source, target = "Gestern tagte die Klüngelrunde im Saal.", "Yesterday the velvet circle met in the hall."
    found = rendering(source, Extent(18, 30), target, meaning_for(True, path))
    assert found is not None
    assert target[found.extent.start : found.extent.end] == "velvet circle"


def test_the_index_is_made_again_when_it_is_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSCHECK_CACHE_DIR", str(tmp_path / "cache"))
    first = dictionary.load(str(SMALL))
    [bundle] = (tmp_path / "cache").glob("dictionary-*.bundle")
    bundle.write_bytes(bundle.read_bytes()[:-200])
    again = dictionary.load(str(SMALL))
    assert again.translations("Spende") == first.translations("Spende")
    assert again.name == first.name


def test_another_content_is_another_dictionary(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("Quitte {f} :: quince\n", encoding="utf-8")
    one = dictionary.load(str(path))
    path.write_text("Quitte {f} :: golden apple\n", encoding="utf-8")
    two = dictionary.load(str(path))
    assert [[t.text for t in d.translations("Quitte")] for d in (one, two)] == [["quince"], ["golden apple"]]
    assert one.name != two.name


def test_errors_come_before_anything_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text("Haus;house\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"words\.csv:1: no “::”"):
        meaning_for(True, path)
    with pytest.raises(InputError, match="no such file"):
        meaning_for(True, tmp_path / "missing.txt")


@given(st.text(max_size=30))
@settings(deadline=None)
def test_any_word_may_be_asked_for(word: str) -> None:
    assert isinstance(SHARED.translations(word), tuple)
    assert isinstance(SHARED.phrase((word, "Intelligenz")), tuple)


SHARED = dictionary.load(str(SMALL))
