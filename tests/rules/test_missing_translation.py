"""Tests of missing-translation."""

from __future__ import annotations

import pytest

from tests.segments import segment
from transcheck.glossary.entry import Glossary
from transcheck.model import Extent, Problem, Segment, SentencePair, Severity
from transcheck.rules import missing_translation
from transcheck.rules.context import Context

_FIRST = "Der Eintritt ist für alle Gäste frei."
_SECOND = "Eine Anmeldung beim Bürgerbüro der Stadt ist in jedem Fall nötig."


def _find(one: Segment) -> list[Problem]:
    return list(missing_translation.check(one, Context(Glossary())))


def _two_sentences(target: str, *, score: float = 0.9) -> Segment:
    source = f"{_FIRST} {_SECOND}"
    pairs = (
        SentencePair(Extent(0, len(_FIRST)), Extent(0, len(target)), 0.9),
        SentencePair(Extent(len(_FIRST) + 1, len(source)), None, score),
    )
    return Segment("1", source, target, pairs)


def test_a_paragraph_without_a_translation_is_critical() -> None:
    (problem,) = _find(segment(_SECOND, ""))
    assert problem.source == Extent(0, len(_SECOND))
    assert problem.severity is None
    assert missing_translation.SEVERITY is Severity.CRITICAL


def test_a_heading_without_a_translation_is_minor() -> None:
    (problem,) = _find(segment("Über unser neues Bad", ""))
    assert problem.severity is Severity.MINOR


def test_each_paragraph_of_a_segment_is_told() -> None:
    assert len(_find(segment(f"{_FIRST}\n{_SECOND}", ""))) == 2


def test_a_sentence_without_a_translation() -> None:
    (problem,) = _find(_two_sentences("Admission is free for all guests."))
    assert problem.source == Extent(len(_FIRST) + 1, len(_FIRST) + 1 + len(_SECOND))
    assert _SECOND[:30] in problem.message


def test_a_doubtful_sentence_pair_lowers_the_confidence() -> None:
    (sure,) = _find(_two_sentences("Admission is free for all guests."))
    (doubtful,) = _find(_two_sentences("Admission is free for all guests.", score=0.4))
    assert doubtful.confidence < sure.confidence


def test_a_translation_of_full_length_has_room_for_the_sentence() -> None:
    whole = "Admission is free for all guests, but they have to register with the citizens’ office."
    assert _find(_two_sentences(whole)) == []


@pytest.mark.parametrize("source", ["", "12. 05. 2024", "https://www.example.org/bad", "…", "\n"])
def test_what_has_no_words_needs_no_translation(source: str) -> None:
    assert _find(segment(source, "")) == []


def test_boilerplate_is_never_an_omission() -> None:
    assert _find(Segment("1", _SECOND, "", (SentencePair(Extent(0, 5), None, 0.9),), kind="boilerplate")) == []
