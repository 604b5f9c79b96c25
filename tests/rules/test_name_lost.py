from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.glossary.entry import Glossary, Term
from transcheck.model import Extent, Segment, SentencePair, Severity
from transcheck.rules import name_lost
from transcheck.rules.context import Context


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        ("Es redeten Ilona Benz und Dirk Andres.", "Ilona Benz spoke.", "Dirk Andres"),
        ("Die Reise ging nach Frankreich.", "The journey went far.", "Frankreich"),
        ("Beate Kimmel (SPD) stellte sich vor.", "She introduced herself.", "Beate Kimmel (SPD)"),
        # Before “GmbH”, but before which?
        ("Die Leiterin der KL.digital GmbH kam.", "The head of GmbH and of GmbH came.", "KL.digital"),
        # A line begins something else.
        ("Es sprach Beate Kimmel\nGmbH heute", "She spoke\nGmbH today", "Beate Kimmel"),
        # What stands before a whole name is no part of it.
        ("Gestern kam in Ulm Beate Kimmel an.", "Yesterday she arrived in Ulm.", "Beate Kimmel"),
        ("Der Zug hält in Würzburg.", "The train stops there.", "Würzburg"),
    ],
)
def test_lost_names_are_found(source: str, target: str, lost: str) -> None:
    [problem] = find(name_lost, source, target)
    assert problem.source is not None
    assert source[problem.source.start : problem.source.end] == lost
    assert problem.target is None
    assert problem.message == f"“{lost}” is missing from the translation."


@pytest.mark.parametrize(
    ("source", "target", "lost", "kept", "right"),
    [
        ("Die Leiterin der KL.digital GmbH kam.", "The head of GmbH came.", "KL.digital", "before “GmbH”",
         "KL.digital GmbH"),
        ("Es sprach Ilona Benz.", "Ilona spoke.", "Benz", "behind “Ilona”", "Ilona Benz"),
    ],
)  # fmt: skip
def test_a_part_of_a_name_is_missed_at_the_rest(source: str, target: str, lost: str, kept: str, right: str) -> None:
    [problem] = find(name_lost, source, target)
    assert problem.source is not None
    assert problem.target is not None
    assert source[problem.source.start : problem.source.end] == lost
    assert target[problem.target.start : problem.target.end] in kept
    assert problem.message == f"“{lost}” is missing {kept}."
    assert problem.suggestion == right


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Die Reise ging nach Frankreich.", "The journey went to France."),
        ("Sie besuchten die französische Hauptstadt.", "They visited the French capital."),
        ("Die Verwaltung lobte den Haushalt.", "The administration praised it."),
        ("Bürgerinnen und Bürger feierten ein Straßenfest.", "Residents celebrated in the street."),
        ("Die Kölner feiern Karneval.", "The people of Cologne celebrate carnival."),
        ("Der US-Präsident kam.", "The American president came."),
        ("Guten Tag, wie geht es?", "Hello, how are you?"),
        ("Im Oktober beginnt die Schule.", "School starts in autumn."),
    ],
)
def test_what_is_carried_or_no_name_stays_silent(source: str, target: str) -> None:
    assert find(name_lost, source, target) == []


def test_a_first_name_left_out_is_a_small_thing() -> None:
    [problem] = find(name_lost, "Es sprach Beate Kimmel.", "Kimmel spoke.")
    assert problem.severity is Severity.MINOR
    assert problem.confidence <= 0.5


def test_a_name_that_stands_elsewhere_in_the_translation_is_less_surely_lost() -> None:
    source, target = "Die Reise ging nach Frankreich.", "The journey went there."
    pair = SentencePair(Extent(0, len(source)), Extent(0, len(target)), 0.9)
    here = Segment("2", source, target, (pair,))
    before = Segment("1", "Frankreich ist schön.", "France is beautiful.", (pair,))
    elsewhere = Segment("1", "Es ist schön.", "It is beautiful.", (pair,))
    [alone] = name_lost.check(here, Context(Glossary(), segments=(elsewhere, here)))
    repeated = list(name_lost.check(here, Context(Glossary(), segments=(before, here))))
    assert alone.confidence > max((one.confidence for one in repeated), default=0.0)


def test_the_glossary_may_approve() -> None:
    glossary = Glossary((Term("KL.digital GmbH", kind="organisation", targets=("the city’s digital company",)),))
    found = find(name_lost, "Die KL.digital GmbH kam.", "The city’s digital company came.", glossary=glossary)
    assert found == []


def test_a_lost_term_is_left_to_the_rules_about_terms() -> None:
    glossary = Glossary((Term("KL.digital GmbH", kind="organisation", keep=True),))
    assert find(name_lost, "Die Leiterin der KL.digital GmbH kam.", "The head of GmbH came.", glossary=glossary) == []
