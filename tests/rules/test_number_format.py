from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.model import Severity
from transcheck.rules import number_format, number_mismatch


@pytest.mark.parametrize(
    ("source", "target", "suggestion", "severity"),
    [
        ("1.500 Menschen kamen.", "1.500 people came.", "1,500", Severity.MAJOR),
        ("Das sind 12.000 Euro.", "That is 12.000 euros.", "12,000", Severity.MAJOR),
        ("3,5 Prozent", "3,5 per cent", "3.5", None),
        ("1.234,5 Euro", "1.234,5 euros", "1,234.5", None),
        ("2,5 Millionen", "2,5 million", "2.5 million", None),
    ],
)
def test_german_format_is_found(source: str, target: str, suggestion: str, severity: Severity | None) -> None:
    (problem,) = find(number_format, source, target)
    assert (problem.suggestion, problem.severity) == (suggestion, severity)
    assert find(number_mismatch, source, target) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("1.500 Menschen", "1,500 people"),
        ("1.500 Menschen", "1500 people"),
        ("1,5 Liter", "1.5 litres"),
        ("0,125 Gramm", "0.125 grams"),
        ("im Jahr 2022", "in 2022"),
        ("(3, 5)", "(3,5)"),
    ],
)
def test_english_format_is_no_finding(source: str, target: str) -> None:
    assert find(number_format, source, target) == []
