"""Tests of time-limit-changed."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.rules import time_limit_changed


@pytest.mark.parametrize(
    ("source", "target", "german", "english", "right"),
    [
        (
            "Anmeldung bis zum 1. August möglich.",
            "Registration from August 1.",
            "bis zum 1. August",
            "from August 1",
            "until",
        ),
        ("Ab Montag ist die Brücke zu.", "The bridge is closed until Monday.", "Ab Montag", "until Monday", "from"),
        ("Seit 2017 gibt es das Fest.", "The festival took place by 2017.", "Seit 2017", "by 2017", "since"),
        ("Nach 18 Uhr kostet es nichts.", "It is free before 6 p.m.", "Nach 18 Uhr", "before 6 p.m.", "after"),
        ("Es endet vor Mittwoch.", "It ends after Wednesday.", "vor Mittwoch", "after Wednesday", "before"),
        (
            "Bis Ende Mai wird gebaut.",
            "Building starts from the end of May.",
            "Bis Ende Mai",
            "from the end of May",
            "until",
        ),
    ],
)
def test_is_found(source: str, target: str, german: str, english: str, right: str) -> None:
    (problem,) = find(time_limit_changed, source, target)
    assert problem.source and source[problem.source.start : problem.source.end] == german
    assert problem.target and target[problem.target.start : problem.target.end] == english
    assert problem.suggestion and problem.suggestion.startswith(right + " ")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Anmeldung bis zum 1. August.", "Registration by August 1."),
        ("Anmeldung bis zum 1. August.", "Registration closes on August 1."),
        ("Ab Montag ist die Brücke zu.", "Starting Monday the bridge is closed."),
        ("Vom 3. bis zum 8. Mai.", "From May 3 to May 8."),
        ("Von Montag bis Freitag.", "From Monday to Friday."),
        ("Geöffnet ab 10 Uhr, freitags bis 10 Uhr.", "Open until 10 a.m. on Fridays, otherwise from 10 a.m."),
        ("Nicht vor Montag.", "From Monday."),
        ("Erst ab Montag ist Platz.", "There is no room until Monday."),
        ("Erst ab Montag ist Platz.", "Not until Monday will there be room."),
        ("Bis Sonntag waren es 28.", "As of Sunday there were 28."),
        ("Seit 2017 gibt es das Fest.", "The festival has existed since 2017."),
        ("Er kam nach 2010 und ging vor 2015.", "He came after 2010 and left before 2015."),
        ("Der Ort nach Mainz.", "The place before Mainz."),
        ("Vor 20 Jahren.", "Twenty years ago."),
        ("", "from August 1"),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(time_limit_changed, source, target) == []
