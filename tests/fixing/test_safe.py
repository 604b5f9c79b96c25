"""Which findings of a report have an edit, and where in the file it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fixing.reports import finding, report
from transcheck.fixing.edit import Edit
from transcheck.fixing.safe import safe_fixes
from transcheck.model import Suppression
from transcheck.readers import read_text

TEXT = "The town of Oberwalsen builds.\n\nMayor Ludwik Steinhoff opened it with Jens Holman on Friday.\n"


def edits(text: str, *wrong: tuple[str, str]) -> list[tuple[int, int, int, str, str]]:
    """Line, column, end, old and new words of the edits for names that are wrong in `text`."""
    target = read_text(text, language="en")
    found = safe_fixes(report(target, *(finding(target, old, new) for old, new in wrong)))
    return [(edit.line, edit.column, edit.end_column, edit.old, edit.new) for edit in found]


def test_edits_stand_in_the_order_of_the_file() -> None:
    assert edits(TEXT, ("Holman", "Hollmann"), ("Ludwik Steinhoff", "Ludwig Steinhoff")) == [
        (3, 7, 13, "Ludwik", "Ludwig"),
        (3, 44, 50, "Holman", "Hollmann"),
    ]


def test_an_edit_knows_its_finding_and_its_paragraph() -> None:
    target = read_text(TEXT, language="en")
    one = finding(target, "Holman", "Hollmann")
    [edit] = safe_fixes(report(target, one))
    assert isinstance(edit, Edit)
    assert (edit.finding, edit.paragraph, edit.start, edit.end) == (one, 1, 43, 49)


@pytest.mark.parametrize(
    "changes",
    [
        {"suppressed": Suppression("comment", "a nickname")},
        {"confidence": 0.7},
        {"suggestion": None},
        {"target": None},
        {"rule": "lost-content"},
        {"suggestion": "Holl*mann"},
        {"suggestion": "Hollmann\n"},
    ],
)
def test_findings_that_are_left_alone(changes: dict[str, object]) -> None:
    target = read_text(TEXT, language="en")
    assert not safe_fixes(report(target, replace(finding(target, "Holman", "Hollmann"), **changes)))


def test_words_that_are_not_where_the_finding_says_are_left_alone() -> None:
    target, other = read_text(TEXT, language="en"), read_text(TEXT.replace("Holman", "Helmut"), language="en")
    assert not safe_fixes(report(other, finding(target, "Holman", "Hollmann")))


def test_of_findings_that_overlap_none_is_fixed_but_the_same_fix_counts_once() -> None:
    assert edits(TEXT, ("Ludwik", "Ludwig"), ("Ludwik", "Ludwick")) == []
    assert edits(TEXT, ("Ludwik", "Ludwig"), ("Ludwik Steinhoff", "Ludwig Steinhoff")) == [
        (3, 7, 13, "Ludwik", "Ludwig")
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("See **Ludwik** there.", (1, 7, 13)),
        ("See [Ludwik](https://example.org) there.", (1, 6, 12)),
        ("> See Ludwik there.", (1, 7, 13)),
        ("- See *Mr Ludwik* there.", (1, 11, 17)),
        ("So\u00adme read Ludwik there.", (1, 12, 18)),
        ("Cafe\u0301 Ludwik is there.", (1, 7, 13)),
        ("\ufeffSee Ludwik there.", (1, 5, 11)),
        # in pieces: marks, soft hyphens
        ("See Lud**wik** there.", None),
        ("See Lud\u00adwik there.", None),
        ("See L\u200budwik there.", None),
    ],
)
def test_marks_and_invisible_signs_around_the_words_stay_and_those_inside_keep_them(
    text: str, place: tuple[int, int, int] | None
) -> None:
    assert [found[:3] for found in edits(text, ("Ludwik", "Ludwig"))] == ([place] if place else [])


def test_words_in_two_lines_are_left_alone_and_one_of_two_is_not() -> None:
    wrapped = (
        "The council of the town met on Tuesday, and Mayor Klaus Ludwik\nSteinhoff said that the works for the bridge "
        "that leads over the\nriver would begin in spring, once the ice has gone. Nobody asked Stein-\nhof why.\n"
    )
    assert edits(wrapped, ("Ludwik Steinhoff", "Ludwig Steinhoff")) == [(1, 57, 63, "Ludwik", "Ludwig")]
    assert edits(wrapped, ("Steinhof", "Steinhoff")) == []


@pytest.mark.parametrize("wrong", ["Mu\u0308lerr", "M\u00fclerr"])
def test_letters_of_two_signs_count_as_two_columns(wrong: str) -> None:
    [(_, column, end, old, new)] = edits(f"See Mr {wrong} there.", ("M\u00fclerr", "M\u00fcller"))
    assert (column, end, old, new) == (8, 8 + len(wrong), "M\u00fclerr", "M\u00fcller")


@pytest.mark.parametrize("wrong", ["Rene\u0301", "Ren\u00e9"])
def test_a_last_letter_of_two_signs_does_too(wrong: str) -> None:
    [(_, column, end, _, _)] = edits(f"See Mr {wrong} there.", ("Ren\u00e9", "Ran\u00e9"))
    assert (column, end) == (8, 8 + len(wrong))


def test_each_of_two_equal_words_is_fixed_where_it_stands() -> None:
    target = read_text("Jens Holman and Ute Holman came.", language="en")
    second = finding(target, "Holman", "Hollmann", occurrence=1)
    assert [edit.column for edit in safe_fixes(report(target, second))] == [21]
