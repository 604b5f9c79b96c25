"""Tests of added-text."""

from __future__ import annotations

import pytest

from tests.segments import segment
from transcheck.glossary.entry import Glossary
from transcheck.model import Extent, Problem, Segment, SentencePair, Severity
from transcheck.rules import added_text
from transcheck.rules.context import Context

_FIRST = "Admission is free for all guests."
_SECOND = "Please subscribe to our weekly newsletter to learn more."


def _find(one: Segment) -> list[Problem]:
    return list(added_text.check(one, Context(Glossary())))


def _two_sentences(source: str) -> Segment:
    target = f"{_FIRST} {_SECOND}"
    pairs = (
        SentencePair(Extent(0, len(source)), Extent(0, len(_FIRST)), 0.9),
        SentencePair(None, Extent(len(_FIRST) + 1, len(target)), 0.9),
    )
    return Segment("1", source, target, pairs)


def test_a_paragraph_without_a_source() -> None:
    (problem,) = _find(segment("", _SECOND))
    assert problem.target == Extent(0, len(_SECOND))


def test_a_heading_without_a_source_is_minor() -> None:
    (problem,) = _find(segment("", "Read more here"))
    assert problem.severity is Severity.MINOR


def test_a_sentence_without_a_source() -> None:
    (problem,) = _find(_two_sentences("Der Eintritt ist frei für alle."))
    assert problem.target == Extent(len(_FIRST) + 1, len(_FIRST) + 1 + len(_SECOND))


def test_a_translation_in_proportion_has_nothing_added() -> None:
    source = "Der Eintritt ist für alle frei, und wer mehr erfahren will, bestellt unseren wöchentlichen Newsletter."
    assert _find(_two_sentences(source)) == []


@pytest.mark.parametrize("target", ["", "12.05.2024", "https://www.example.org", "…"])
def test_what_has_no_words_says_nothing(target: str) -> None:
    assert _find(segment("", target)) == []


def test_boilerplate_is_never_an_addition() -> None:
    assert _find(Segment("1", "", _SECOND, (SentencePair(None, Extent(0, 5), 0.9),), kind="boilerplate")) == []
