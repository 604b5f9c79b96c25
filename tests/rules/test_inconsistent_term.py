"""inconsistent-term: one source term, several renderings in a document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.segments import segment
from transcheck.glossary.entry import Glossary, Term
from transcheck.model import Problem
from transcheck.rules import inconsistent_term
from transcheck.rules.context import Context

MAYOR = Term("Ortsvorsteher", targets=("village mayor", "village head", "local mayor"))
BRAND = Term("Fröhlich mobil", kind="brand", keep=True, inflect=True)
INTELLIGENCE = Term("künstliche Intelligenz", targets=("artificial intelligence", "AI"))
GLOSSARY = Glossary((MAYOR, BRAND, INTELLIGENCE))


def check(*pairs: tuple[str, str]) -> list[tuple[Problem, str]]:
    segments = tuple(replace(segment(*pair), id=str(number)) for number, pair in enumerate(pairs))
    found = list(inconsistent_term.check_document(segments, Context(GLOSSARY, segments=segments)))
    places = [(problem, problem.segment, problem.target) for problem in found]
    return [(p, segments[s].target[t.start : t.end]) for p, s, t in places if s is not None and t is not None]


@pytest.mark.parametrize(
    ("pairs", "words", "suggestion"),
    [
        (
            [
                ("Der Ortsvorsteher kam.", "The village mayor came."),
                ("Der Ortsvorsteher ging.", "The village mayor left."),
                ("Den Ortsvorsteher sah ich.", "I saw the local mayor."),
            ],
            "local mayor",
            "village mayor",
        ),
        (
            [
                ("Das fröhlich mobile Team", "The merry mobile team"),
                ("Fröhlich mobil kommt.", "Jolly mobile is coming."),
            ],
            "Jolly mobile",
            "Fröhlich mobil",
        ),
        ([("Farbe", "The colour"), ("Die Farben", "These colors")], "colors", "colour"),
        ([("Post", "by e-mail"), ("Post", "an e-mail"), ("Post", "Email is")], "Email", "E-mail"),
        (
            [("Die Digitalisierung", "The digitization"), ("Digitalisierung hilft.", "Digitalization helps.")],
            "Digitalization",
            "Digitization",
        ),
        ([("Seite", "our website"), ("Seiten", "the web site")], "web site", "website"),
    ],
)
def test_renderings_change(pairs: list[tuple[str, str]], words: str, suggestion: str) -> None:
    [(problem, there)] = check(*pairs)
    assert there == words
    assert problem.suggestion == suggestion


@pytest.mark.parametrize(
    "pairs",
    [
        [("Der Ortsvorsteher kam.", "The village mayor came."), ("Ortsvorsteher gingen.", "Village mayors left.")],
        [("Der Ortsvorsteher kam.", "The village mayor came."), ("Der Ortsvorsteher ging.", "He left.")],
        [("künstliche Intelligenz", "artificial intelligence (AI)"), ("künstliche Intelligenz", "AI")],
        [("Farbe", "colour"), ("Farben", "colours")],
        [("Handelszentrum", "World Trade Center"), ("Zentrum", "in the centre")],
        [("Digitalisierung", "digitization"), ("Digitalisierungen", "digitisation is")][:1],
        [("Das Einlesen der Karten", "The digitization of maps"), ("Digitalisierung hilft.", "Digitalization helps.")],
        [("Programm", "the computer program"), ("Förderung", "the funding programme")],
        [("Scheck", "a cheque"), ("Prüfung", "a check")],
        [("Er", "the long-term plan"), ("Sie", "in the long term")],
        [("Ein Wort", "four hours"), ("Zwei", "for our")],
        [("", "colour"), ("Farbe", "color")],
    ],
)
def test_renderings_stay(pairs: list[tuple[str, str]]) -> None:
    assert check(*pairs) == []


def test_a_bitext_is_no_document() -> None:
    segments = (segment("Farbe", "colour"), segment("Farbe", "color"))
    assert list(inconsistent_term.check_document(segments, Context(GLOSSARY))) == []
