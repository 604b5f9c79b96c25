"""English words that count as one: plural, possessive, verb forms, British and American spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.english_forms import american, singular, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("city", "cities"),
        ("mayor's", "mayors"),
        ("box", "boxes"),
        ("analysis", "analyses"),
        ("child", "children"),
        ("criterion", "criteria"),
        ("centre", "centers"),
        ("colour", "colors"),
        ("organisation", "organizations"),
        ("programme", "programs"),
        ("catalogue", "catalog"),
        ("haemoglobin", "hemoglobin"),
    ],
)
def test_same_noun(one: str, other: str) -> None:
    assert singular(one) == singular(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("organise", "organizing"), ("plan", "planned"), ("use", "using"), ("travelled", "traveling"), ("give", "given")],
)
def test_same_verb(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mayor", "major"),
        ("city", "citizen"),
        ("bus", "busy"),
        ("house", "horse"),
        ("centre", "central"),
        ("four", "for"),
        ("hour", "hor"),
        ("rise", "rize"),
        ("news", "new"),
        ("class", "clas"),
    ],
)
def test_different_words(one: str, other: str) -> None:
    assert singular(one) != singular(other)


@given(st.text(max_size=30))
def test_any_text_has_a_key(word: str) -> None:
    assert american(american(word)) is not None
    assert isinstance(stem(word), str)
