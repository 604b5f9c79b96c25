"""protected-term: what became of names that must stay as they are."""

from __future__ import annotations

import pytest

from tests.segments import find, segment
from transcheck.glossary.entry import Glossary, Term
from transcheck.model import Extent, Segment, SentencePair, Severity
from transcheck.rules import forbidden_term, protected_term, wrong_term
from transcheck.rules.context import Context

BRAND = Term("Fröhlich mobil", kind="brand", keep=True, inflect=True, forbidden=("cheerfully mobile",))
COMPANY = Term("MB.mobil GmbH", kind="organisation", keep=True)
PERSON = Term("Dr. Klaus Wiegand", kind="person", keep=True)
INSTITUTE = Term(
    "Deutsches Institut für Waldkunde (DIW)",
    kind="organisation",
    keep=True,
    targets=("German Institute of Forest Studies",),
)
CONCEPT = Term("Slow Food", keep=True, case="exact")
GLOSSARY = Glossary((BRAND, COMPANY, PERSON, INSTITUTE, CONCEPT))


@pytest.mark.parametrize(
    ("source", "target", "words", "suggestion", "severity"),
    [
        # rendered by its words
        ("Das fröhlich mobile Team", "The merry mobile team", "merry mobile", "Fröhlich mobil", "critical"),
        ("Fröhlich mobiler Alltag", "Mobile fun everyday life", "Mobile fun", "Fröhlich mobil", "critical"),
        ("Fröhlich mobil stellt sich vor.", "Froh went mobile.", "Froh went mobile", "Fröhlich mobil", "critical"),
        # cut
        ("die Chefin der MB.mobil GmbH, Anna Lenz", "the head of GmbH, Anna Lenz", "GmbH", "MB.mobil GmbH", "critical"),
        # a slip in a name
        ("Dr. Klaus Wiegand dankte.", "Dr. Claus Wiegand gave thanks.", "Claus", "Klaus", "major"),
        ("Klaus Wiegand dankte.", "Klaus Wiegant gave thanks.", "Wiegant", "Wiegand", "major"),
        ("Wiegand dankte allen.", "Wiegant thanked everyone.", "Wiegant", "Wiegand", "major"),
        ("Wiegands Rede", "The speech by Klaus Wiegant", "Wiegant", "Wiegand", "major"),
        ("die MB.mobil GmbH", "the NB.mobil GmbH", "NB.mobil", "MB.mobil", "major"),
        # lost
        ("Das Team von Fröhlich mobil kommt.", "The people are coming.", None, "Fröhlich mobil", "major"),
        ("Dr. Klaus Wiegand kommt.", "The mayor is coming.", None, "Klaus Wiegand", "major"),
        ("Das DIW warnt.", "The office warns.", None, "DIW", "major"),
        # style
        ("Das ist Fröhlich mobil.", "This is Fröhlich Mobil.", "Fröhlich Mobil", "Fröhlich mobil", "minor"),
        ("Das fröhlich mobile Team", "The fröhlich mobile team", "fröhlich mobile", "Fröhlich mobil", "minor"),
        ("Themen wie Slow Food", "topics such as slow food", "slow food", "Slow Food", "minor"),
    ],
)  # fmt: skip
def test_a_name_is_changed(source: str, target: str, words: str | None, suggestion: str, severity: str) -> None:
    [problem] = find(protected_term, source, target, glossary=GLOSSARY)
    assert (problem.target and target[problem.target.start : problem.target.end]) == words
    assert problem.source is not None
    assert problem.severity == severity
    assert problem.suggestion in (suggestion, f"Dr. {suggestion}")
    assert words is None or words in problem.message


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Das fröhlich mobile Team lädt ein.", "The Fröhlich mobil team invites."),
        ("Die Marke „Fröhlich mobil“", "The “Fröhlich mobil” brand"),
        ("FRÖHLICH MOBIL LÄDT EIN", "FRÖHLICH MOBIL INVITES"),
        ("Die Marke Fröhlich mobil", "The Froehlich mobil brand"),
        ("Wir wollen fröhlich mobil sein.", "We want to be fröhlich mobil."),
        ("Das Fröhlich-mobil-Team", "The Fröhlich-mobil team"),
        ("Alle waren fröhlich. Mobil waren sie auch.", "All were merry. They were mobile, too."),
        ("Dr. Klaus Wiegand dankte.", "Klaus Wiegand gave thanks."),
        ("Dr. Klaus Wiegand dankte.", "Mr Wiegand gave thanks."),
        ("Klaus Wiegands Rede", "Klaus Wiegand's speech"),
        ("Wiegands Rede", "The speech by Dr. Klaus Wiegand"),
        ("Klaus Wiegand und Claus Meier", "Klaus Wiegand and Claus Meier"),
        ("die MB.mobil GmbH", "MB.mobil GmbH"),
        ("des Deutschen Instituts für Waldkunde", "of the German Institute of Forest Studies"),
        ("des Deutschen Instituts für Waldkunde", "of the Deutsches Institut für Waldkunde"),
        ("Das DIW warnt.", "DIW warns."),
        ("Das DIW warnt.", "The German Institute of Forest Studies warns."),
        ("Themen wie Slow Food", "topics such as Slow Food"),
        # twice in the original, once in the translation: a pronoun may stand for it
        ("Fröhlich mobil wächst. Fröhlich mobil feiert.", "Fröhlich mobil is growing. It celebrates."),
        ("", "Fröhlich mobil"),
        ("Fröhlich mobil", ""),
    ],
)
def test_a_name_is_kept(source: str, target: str) -> None:
    assert [p for p in find(protected_term, source, target, glossary=GLOSSARY) if p.confidence >= 0.5] == []


def test_each_sentence_owes_its_own() -> None:
    source = "Die Marke heißt Fröhlich mobil. Vorgestellt hat sich Fröhlich mobil am Montag."
    target = "The brand is called Fröhlich mobil. On Monday, Merry mobile introduced itself."
    cut, there = source.index("Vor"), target.index("On ")
    pairs = (
        SentencePair(Extent(0, cut), Extent(0, there), 0.9),
        SentencePair(Extent(cut, len(source)), Extent(there, len(target)), 0.9),
    )
    two = Segment("1", source, target, pairs)
    [problem] = protected_term.check(two, Context(GLOSSARY))
    assert problem.target == Extent(target.index("Merry"), target.index(" introduced"))
    assert problem.source == Extent(source.index("Fröhlich", cut), source.index(" am Montag"))


def test_a_forbidden_rendering_is_told_once() -> None:
    source, target = "Das fröhlich mobile Team", "The cheerfully mobile team"
    assert find(protected_term, source, target, glossary=GLOSSARY) == []
    assert find(wrong_term, source, target, glossary=GLOSSARY) == []
    [problem] = find(forbidden_term, source, target, glossary=GLOSSARY)
    assert problem.suggestion == "Fröhlich mobil"


def test_the_entry_says_how_bad_it_is() -> None:
    term = Term("Fröhlich mobil", kind="brand", keep=True, severity=Severity.MINOR)
    [problem] = find(protected_term, "Fröhlich mobil kommt.", "Merry mobile is coming.", glossary=Glossary((term,)))
    assert problem.severity is Severity.MINOR


def test_doubtful_alignment_is_trusted_less() -> None:
    sure, doubtful = (
        next(protected_term.check(segment("Fröhlich mobil kommt.", "They come.", score=score), Context(GLOSSARY)))
        for score in (0.9, 0.1)
    )
    assert doubtful.confidence < sure.confidence


def test_what_the_model_finds_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    from transcheck.meaning import renderings

    def rendering(source: str, span: Extent, target: str, meaning: object, **_: object) -> renderings.Rendering:
        start = target.index("heat pump")
        return renderings.Rendering(Extent(start, start + len("heat pump")), 0.8)

    monkeypatch.setattr(renderings, "rendering", rendering)
    context = {"glossary": GLOSSARY, "meaning": object()}
    [problem] = find(protected_term, "Fröhlich mobil kommt.", "A heat pump is coming.", **context)
    assert "was rendered as “heat pump”" in problem.message
