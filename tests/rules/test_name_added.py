from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.glossary.entry import Glossary
from transcheck.model import Extent, Segment, SentencePair
from transcheck.rules import name_added
from transcheck.rules.context import Context


@pytest.mark.parametrize(
    ("source", "target", "added"),
    [
        (
            "Es kamen Beate Kimmel (SPD) und Rainer Rocholl (Die Basis).",
            "Beate Kimmel (SPD), Anja Pfeiffer (CDU) and Rainer Rocholl (Die Basis) came.",
            "Anja Pfeiffer (CDU)",
        ),
        ("Die Stadt plant ein Bad.", "The city of Mannheim is planning a pool.", "Mannheim"),
        ("Der Bürgermeister sprach.", "The mayor spoke with Evangelos Karanikas.", "Evangelos Karanikas"),
        ("Das Land hilft.", "Norway helps.", "Norway"),
    ],
)
def test_added_names_are_found(source: str, target: str, added: str) -> None:
    [problem] = find(name_added, source, target)
    assert problem.target is not None
    assert target[problem.target.start : problem.target.end] == added
    assert problem.source is None
    assert problem.message == f"“{added}” is not in the source."


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Die Stadt plant ein Bad.", "The City is planning a Pool."),
        ("Am Montag tagt der Rat.", "The Council meets on Monday."),
        ("Die bayerische Polizei ermittelt.", "Police in Bavaria are investigating."),
        ("Er spricht Französisch.", "He speaks French."),
        ("Die Christdemokraten gewannen.", "The CDU won."),
        ("Das Parlament stimmte zu.", "The Bundestag agreed."),
        ("Karl der Große regierte lange.", "Charlemagne reigned for a long time."),
        ("Kluge Köpfe gesucht", "Wanted: Bright Minds and Willing Hands"),
        ("DIE STADT KAISERSLAUTERN INFORMIERT", "THE CITY OF KAISERSLAUTERN INFORMS"),
        ("Nachhaltig half das nicht.", "Sustainablely, that did not help."),
    ],
)
def test_what_the_source_has_or_no_name_stays_silent(source: str, target: str) -> None:
    assert find(name_added, source, target) == []


def test_a_name_that_stands_elsewhere_in_the_source_is_less_surely_made_up() -> None:
    source, target = "Die Stadt plant ein Bad.", "Mannheim is planning a pool."
    pair = SentencePair(Extent(0, len(source)), Extent(0, len(target)), 0.9)
    here = Segment("2", source, target, (pair,))
    before = Segment("1", "Mannheim wächst.", "Mannheim is growing.", (pair,))
    elsewhere = Segment("1", "Es wächst.", "It is growing.", (pair,))
    [alone] = name_added.check(here, Context(Glossary(), segments=(elsewhere, here)))
    repeated = list(name_added.check(here, Context(Glossary(), segments=(before, here))))
    assert alone.confidence > max((one.confidence for one in repeated), default=0.0)
