"""Reports on their way between processes."""

from __future__ import annotations

import copyreg
import pickle
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.model import Report
from transcheck.project.sending import send_quickly

st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


@pytest.fixture(autouse=True, scope="module")
def quickly() -> Iterator[None]:
    before = dict(copyreg.dispatch_table)
    send_quickly()
    yield
    copyreg.dispatch_table.clear()
    copyreg.dispatch_table.update(before)


@settings(max_examples=30)
@given(st.from_type(Report))
def test_a_report_arrives_as_it_was(report: Report) -> None:
    assert pickle.loads(pickle.dumps(report)) == report
