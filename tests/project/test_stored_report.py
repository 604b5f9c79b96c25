"""Reports as they are kept."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.built import festival
from transcheck.model import Report
from transcheck.project.stored_report import restored, stored

st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


@settings(max_examples=30)
@given(st.from_type(Report))
def test_a_report_comes_back_as_it_was(report: Report) -> None:
    assert restored(stored(report)) == report


def test_texts_of_any_kind_come_back() -> None:
    odd = replace(festival(), version="\ud800 \x00 \u2028 ä 𝄞")
    assert restored(stored(odd)) == odd


WHOLE = json.loads(stored(festival()))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"7",
        b"\xff",
        b"[" * 100_000,
        json.dumps(WHOLE[:-1]).encode(),
        json.dumps([WHOLE]).encode(),
    ],
    ids=lambda content: repr(content[:20]),
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):
        restored(content)


@pytest.mark.parametrize("field", range(len(WHOLE)))
@pytest.mark.parametrize("other", [7.5, True, {}, [None], [[]]], ids=repr)
def test_a_field_of_another_type_is_refused(field: int, other: object) -> None:
    with pytest.raises(ValueError):
        restored(json.dumps([*WHOLE[:field], other, *WHOLE[field + 1 :]]).encode())


@pytest.mark.parametrize("severity", ["worst", "", None, 3])
def test_a_word_that_is_none_of_its_kind_is_refused(severity: object) -> None:
    findings = [[*finding[:2], severity, *finding[3:]] for finding in WHOLE[4]]
    with pytest.raises(ValueError):
        restored(json.dumps([*WHOLE[:4], findings, *WHOLE[5:]]).encode())
