"""Texts set in columns: lines are broken in one way, whatever characters a text has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.reports.columns import CARET, Mark, column, wrapped

# Narrow letters and spaces, and what takes two cells or none.
TEXTS = st.text(st.sampled_from("ab ä–\n"), max_size=40)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 4, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 3, ["one", "two", "thr", "ee"]),
        ("größer als", 6, ["größer", "als"]),
        ("one  two", 4, ["one ", "two"]),
        ("  two", 5, ["  two"]),
        ("one\n  two", 9, ["one", "two"]),
        ("日本語", 4, ["日本", "語"]),
    ],
)
def test_lines_are_broken_at_spaces(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


@given(TEXTS, st.integers(1, 12))
def test_one_wide_character_at_the_end_changes_no_line_before_it(text: str, width: int) -> None:
    # With a character of two cells in it, a text is measured character by character.
    with_wide = wrapped(f"{text}\n日", width)
    assert with_wide[: len(wrapped(text, width))] == wrapped(text, width)


@given(TEXTS, st.integers(1, 12))
def test_no_line_is_too_wide_and_no_word_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(len(line.rstrip(" ")) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_row_of_carets_stands_below_the_words_at_fault() -> None:
    rows = column("the new director, Dr. Claus Wendt", [Mark(22, 27, "3", "red")], 40)
    assert [row.text.plain for row in rows] == ["the new director, Dr. Claus Wendt", " " * 22 + CARET * 5 + "3"]
    assert all(row.marked for row in rows)
