from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.model import Extent
from transcheck.reports.differences import letter_differences, word_differences
from transcheck.reports.pairing import reference_pairs


@pytest.mark.parametrize(
    ("expected", "found", "differ"),
    [
        ("Klaus", "Claus", ([(0, 1)], [(0, 1)])),
        ("Weichel", "Weichsel", ([(5, 5)], [(5, 6)])),
        ("Kürwitz", "Kurwitz", ([(1, 2)], [(1, 2)])),
        ("1,012", "1,102", ([(2, 3), (3, 4)], [(2, 3), (3, 4)])),
        ("Herzlich digital", "heat exchange", None),
        ("same", "same", None),
        ("", "new", None),
    ],
)
def test_letters(expected: str, found: str, differ: tuple[list[tuple[int, int]], list[tuple[int, int]]] | None) -> None:
    result = letter_differences(expected, found)
    if differ is None:
        assert result is None
    else:
        assert result == tuple(tuple(Extent(*pair) for pair in side) for side in differ)


def test_words() -> None:
    pieces = word_differences("the retiring head, Dr. Claus Weichel", "the present head, Dr. Klaus Weichel")
    assert [(piece.kind, piece.text) for piece in pieces] == [
        ("same", "the "), ("removed", "retiring"), ("added", "present"), ("same", " head, Dr. "),
        ("removed", "Claus"), ("added", "Klaus"), ("same", " Weichel"),
    ]  # fmt: skip


def test_neighbouring_words_change_together() -> None:
    pieces = word_differences("a heat exchange took place", "a digital talk took place")
    assert [(piece.kind, piece.text) for piece in pieces[1:3]] == [
        ("removed", "heat exchange"),
        ("added", "digital talk"),
    ]


@given(st.text("ab ,", max_size=40), st.text("ab ,", max_size=40))
def test_the_pieces_make_up_both_texts(before: str, after: str) -> None:
    pieces = word_differences(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == after


def test_long_texts_take_no_time() -> None:
    before, after = "word " * 50_000, "other " * 50_000
    assert [piece.kind for piece in word_differences(before, after)] == ["removed", "added"]
    assert letter_differences("a" * 100_000, "b" * 100_000) is None


def test_paragraphs_find_their_reference_in_order() -> None:
    targets = ["The festival is open.", "The festival is open.", "Admission is free.", "Nothing like it."]
    references = ["The festival is now open.", "Some preface stands here.", "Admission is free for all."]
    assert reference_pairs(targets, references) in {((0, 0), (2, 2)), ((1, 0), (2, 2))}
    assert reference_pairs([], references) == ()
    assert reference_pairs(["a"] * 1000, ["a"] * 1000) == ()
