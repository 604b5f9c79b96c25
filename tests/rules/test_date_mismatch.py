from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Severity
from transcheck.rules import date_mismatch, number_mismatch

WRONG = [
    ("am 12. Februar", "on February 21", "12. Februar", "February 21", "February 12"),
    ("am 12. Februar", "on 12 January", "12. Februar", "12 January", "12 February"),
    ("am 24.01.2022", "on January 24, 2021", "24.01.2022", "January 24, 2021", "January 24, 2022"),
    ("am Dienstag", "on Thursday", "Dienstag", "Thursday", "Tuesday"),
    ("im Mai", "in June", "Mai", "June", "May"),
    ("im Oktober 2019", "in October 2018", "Oktober 2019", "October 2018", "October 2019"),
    ("um 20 Uhr", "at 8 am", "20 Uhr", "8 am", "8 pm"),
    ("um halb drei", "at half past three", "halb drei", "half past three", "2:30"),
    ("um 14.30 Uhr", "at 4:30 p.m.", "14.30 Uhr", "4:30 p.m.", "2:30 p.m."),
    ("am ersten November", "on November 10", "ersten November", "November 10", "November 1"),
]

RIGHT = [
    ("am 12. Februar", "on February 12"),
    ("am 12. Februar", "on the 12th of February"),
    ("am 24.01.2022", "on 24 January 2022"),
    ("am 24.01.2022", "on 24/01/2022"),
    ("am 24.01.2022", "on 01/24/2022"),
    ("am 18.01.", "on 18/01"),
    ("am 7., 8. und 9. Juni", "on June 7, 8 and 9"),
    ("vom 5. bis 9. August", "from 5 to 9 August"),
    ("der dritte Oktober", "October 3"),
    ("um 14:30 Uhr", "at 2.30 pm"),
    ("um 20 Uhr", "at eight in the evening"),
    ("von 14 bis 16 Uhr", "from 2 to 4 pm"),
    ("um halb drei", "at 2:30"),
    ("Viertel vor acht", "a quarter to eight"),
    ("um sechs Uhr dreißig", "at 6:30"),
    ("um sechs Uhr zehn Leute", "ten people at six o'clock"),
    ("um 0 Uhr", "at midnight"),
    ("in der Nacht auf Sonntag", "on Saturday night"),
    ("mittwochs", "on Wednesdays"),
    ("am Samstagabend", "on Saturday evening"),
    ("am Karfreitag", "on Good Friday"),
    ("am Rosenmontag", "on Carnival Monday"),
    ("in der ersten Januarwoche", "in the first week of January"),
    ("Mo.–Fr. 8–12 Uhr", "Monday to Friday, 8 am to 12 noon"),
    ("Er darf gehen.", "He may go."),
    ("„Bild am Sonntag“ berichtet", "reports “Bild am Sonntag”"),
    ("die Montage der Regale", "the assembly of the shelves"),
]


@pytest.mark.parametrize(("source", "target", "wrong_source", "wrong_target", "suggestion"), WRONG)
def test_a_changed_date_is_found_on_both_sides(
    source: str, target: str, wrong_source: str, wrong_target: str, suggestion: str
) -> None:
    (problem,) = find(date_mismatch, source, target)
    assert problem.source and source[problem.source.start : problem.source.end] == wrong_source
    assert problem.target and target[problem.target.start : problem.target.end] == wrong_target
    assert problem.suggestion == suggestion
    assert find(number_mismatch, source, target) == []


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_the_same_date_is_no_finding(source: str, target: str) -> None:
    assert find(date_mismatch, source, target) == []
    assert find(number_mismatch, source, target) == []


def test_a_weekday_that_is_left_out_is_a_minor_loss() -> None:
    (problem,) = find(date_mismatch, "Sie siegte am Samstag klar.", "She won clearly.")
    assert (problem.target, problem.suggestion, problem.severity) == (None, "Saturday", Severity.MINOR)


def test_a_date_that_is_left_out_keeps_the_rules_severity() -> None:
    (problem,) = find(date_mismatch, "Beginn ist am 12. Februar.", "It begins.")
    assert (problem.target, problem.suggestion, problem.severity) == (None, "February 12", None)
