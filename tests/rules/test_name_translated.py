"""Tests of name-translated."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.glossary.entry import Glossary, Term
from transcheck.rules import name_translated
from transcheck.text.names.kept_names import NAMES, _any_name, _named


@pytest.mark.parametrize(
    ("source", "target", "words", "right"),
    [
        ("Das sagte er der „Welt am Sonntag“.", "He told the “World on Sunday”.", "World on Sunday", "Welt am Sonntag"),
        ("Der Deutsche-Bank-Chef ging.", "The German bank chief left.", "German bank", "Deutsche Bank"),
        ("Die Aktien der Deutschen Bank stiegen.", "Shares of the German Bank rose.", "German Bank", "Deutsche Bank"),
        ("Er schrieb für die Rheinische Post.", "He wrote for the Rhenish Mail.", "Rhenish Mail", "Rheinische Post"),
        ("Am Alexanderplatz wird gebaut.", "Alexander Square is being rebuilt.", "Alexander Square", "Alexanderplatz"),
    ],
)
def test_is_found(source: str, target: str, words: str, right: str) -> None:
    [problem] = find(name_translated, source, target)
    assert problem.target is not None
    assert target[problem.target.start : problem.target.end] == words
    assert problem.suggestion == right
    assert problem.message == f"“{words}” is the name “{right}” word by word; English keeps it as it is."


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Das sagte er der „Welt am Sonntag“.", "He told “Welt am Sonntag”."),
        ("Das sagte er der „Welt am Sonntag“.", "He told “Welt am Sonntag” (World on Sunday)."),
        # Words of the language, no names.
        ("Die deutsche Bank lieh ihm Geld.", "The German bank lent him money."),
        ("Die Großdeutsche Bank gibt es nicht.", "There is no greater German bank."),
        ("Eine deutsche Postkarte lag da.", "There was a German postcard."),
        ("Das Ergebnis der Tagesschauen", "The result of the daily shows"),
        ("Er sah die Welt am Sonntagabend.", "He saw the world on Sunday evening."),
        ("", ""),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(name_translated, source, target) == []


def test_a_name_is_told_once() -> None:
    [problem] = find(name_translated, "Die Deutsche Bank blieb die Deutsche Bank.", "German Bank was the German bank.")
    assert problem.source is not None
    assert problem.source.start == 4


def test_the_glossary_may_want_it_otherwise() -> None:
    glossary = Glossary((Term("Rheinische Post", targets=("Rhenish Post",)),))
    source, target = "Er schrieb in der Rheinischen Post.", "He wrote in the Rhenish Post."
    assert len(find(name_translated, source, target)) == 1
    assert find(name_translated, source, target, glossary=glossary) == []


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_each_name_is_known_as_it_is_written(line: str) -> None:
    german, literal = line.split("|")
    written = german.replace("*", "e")
    assert _any_name().fullmatch(written)
    name = _named(written)
    assert name.written == written
    for words in literal.split("/"):
        assert name.literal.search(f"He saw the {words} there.")
        assert not name.german.search(words)
