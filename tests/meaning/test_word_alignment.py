"""Which words stand for each other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.meaning import embedded
from transcheck.meaning.interface import Meaning
from transcheck.meaning.word_alignment import content_tokens, links, similarities


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    return embedded.load()


def linked(source: str, target: str, meaning: Meaning | None) -> set[tuple[str, str]]:
    here, there = content_tokens(source), content_tokens(target)
    return {(here[one.source].text, there[one.target].text) for one in links(similarities(here, there, meaning))}


@pytest.mark.parametrize(
    ("source", "target", "expected", "never"),
    [
        ("Die Gemeinde baut ein Krankenhaus.", "The municipality is building a hospital.",
         {("Gemeinde", "municipality"), ("Krankenhaus", "hospital"), ("baut", "building")}, ("Gemeinde", "hospital")),
        # a verb whose particle stands apart
        ("Der Verein lud alle Kinder ein.", "The club invited all children.",
         {("Verein", "club"), ("Kinder", "children")}, ("Verein", "invited")),
        # letters, where vectors know nothing
        ("Frau Zwiebelkötter sprach.", "Ms Zwiebelkoetter spoke.", {("Zwiebelkötter", "Zwiebelkoetter")},
         ("Frau", "Zwiebelkoetter")),
        # digits by their value as text
        ("Am 12. Mai kamen 300 Gäste.", "On 12 May, 300 guests came.", {("12", "12"), ("300", "300")}, ("12", "300")),
        # German “die” is no English “die”
        ("Die Würfel fallen.", "People die.", set(), ("Die", "die")),
    ],
)  # fmt: skip
def test_links(
    meaning: Meaning, source: str, target: str, expected: set[tuple[str, str]], never: tuple[str, str]
) -> None:
    found = linked(source, target, meaning)
    assert expected <= found and never not in found


def test_the_halves_of_a_compound_explain_two_words(meaning: Meaning) -> None:
    here, there = content_tokens("Videokonferenz"), content_tokens("video conference")
    assert similarities(here, there, meaning).min() > 0.6


def test_without_vectors_letters_and_digits_remain() -> None:
    assert linked("Klaus zahlt 300 Euro", "Claus pays 300 euros", None) >= {("Klaus", "Claus"), ("300", "300")}


def test_every_word_has_one_partner_at_most() -> None:
    found = links(np.array([[0.9, 0.9, 0.1], [0.9, 0.8, 0.1]], dtype=np.float32))
    assert sorted((one.source, one.target) for one in found) == [(0, 0), (1, 1)]


def test_place_decides_between_equals() -> None:
    found = links(np.full((3, 3), 0.8, dtype=np.float32))
    assert sorted((one.source, one.target) for one in found) == [(0, 0), (1, 1), (2, 2)]


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text(source: str, target: str) -> None:
    here, there = content_tokens(source), content_tokens(target)
    similarity = similarities(here, there, None)
    assert similarity.shape == (len(here), len(there))
    assert ((similarity >= 0) & (similarity <= 1)).all()
    found = links(similarity)
    assert len({one.source for one in found}) == len({one.target for one in found}) == len(found)
