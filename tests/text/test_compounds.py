"""Parts of German compounds, and what a hyphen leaves out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.compounds import completions, has_head, modifiers
from transcheck.text.folding import fold


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("Datenschutzbeauftragte", "datenschutz"),
        ("Digitalisierungsprozess", "digitalisierung"),
        ("Verwaltungsgebäude", "verwaltung"),
        ("Straßenbau", "strasse"),
        ("Kinderbetreuung", "kind"),
        ("Hautveränderung", "haut"),
    ],
)
def test_modifier_of_a_compound(word: str, part: str) -> None:
    assert part in {modifier for modifier, head in modifiers(word) if has_head(head, modifier)}


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("Rathaus", "haus"),  # the head is not asked for
        ("Website", "site"),
        ("Bürgerschaft", "bürger"),  # a suffix is no head
        ("Freiheiten", "frei"),
        ("Weichels", "weichel"),
        ("Haus", "haus"),
        ("Reise", "reis"),
        ("Reisebüro", "reis"),
        ("Schulden", "schul"),
        ("Kostüm", "kost"),
    ],
)
def test_no_modifier(word: str, part: str) -> None:
    assert fold(part) not in {modifier for modifier, head in modifiers(word) if has_head(head, modifier)}


@pytest.mark.parametrize(
    ("part", "word", "whole"),
    [
        ("Wissenschafts", "IT-Standort", "wissenschaftsstandort"),
        ("Stadt", "Kreisverwaltung", "stadtverwaltung"),
        ("Finger", "Fußnägel", "fingernaegel"),
    ],
)
def test_what_a_hyphen_leaves_out(part: str, word: str, whole: str) -> None:
    assert whole in set(completions(part, word))


@given(st.text(max_size=60))
def test_parts_begin_the_word(word: str) -> None:
    assert all(fold(word).startswith(part) and word.lower().endswith(head) for part, head in modifiers(word))
