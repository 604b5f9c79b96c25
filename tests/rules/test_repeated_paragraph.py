"""Tests of repeated-paragraph."""

from __future__ import annotations

from dataclasses import replace

from tests.segments import segment
from transcheck.glossary.entry import Glossary
from transcheck.model import Problem, Segment
from transcheck.rules import repeated_paragraph
from transcheck.rules.context import Context


def _find(*segments: Segment, document: bool = True) -> list[Problem]:
    context = Context(Glossary(), segments=segments if document else ())
    return list(repeated_paragraph.check_document(segments, context))


def test_a_headline_that_the_alignment_calls_a_duplicate() -> None:
    first = segment("Neues Bad öffnet im Mai", "New pool opens in May")
    second = replace(segment("", "New pool opens in May"), kind="duplicate")
    (problem,) = _find(first, second)
    assert problem.segment == 1
    assert "New pool opens in May" in problem.message
    assert problem.confidence > 0.9


def test_a_paragraph_again_for_another_source_paragraph() -> None:
    first = segment("Das Bad öffnet im Mai.", "The pool opens in May.")
    second = segment("Der Eintritt ist für Kinder frei.", "The pool opens in  May.")
    assert [problem.segment for problem in _find(first, second)] == [1]


def test_a_paragraph_twice_in_one_segment() -> None:
    (problem,) = _find(segment("Das Bad öffnet im Mai.", "The pool opens in May.\nThe pool opens in May."))
    assert problem.target is not None
    assert problem.target.start == 23


def test_what_the_source_repeats_may_be_repeated() -> None:
    one = segment("Melden Sie sich jetzt an!", "Please register now!")
    assert _find(one, one) == []


def test_short_labels_may_stand_twice() -> None:
    assert _find(segment("Abbrechen", "Cancel"), segment("Stornieren", "Cancel")) == []


def test_pairs_of_a_bitext_have_nothing_to_do_with_each_other() -> None:
    one = segment("Das Bad öffnet im Mai.", "The pool opens in May.")
    other = segment("Der Eintritt ist frei.", "The pool opens in May.")
    assert _find(one, other, document=False) == []
