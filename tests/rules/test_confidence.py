"""Confidences: what rules state, put right by judged findings."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.rules import confidence
from transcheck.rules.confidence import calibrated, stated
from transcheck.rules.register import RULES

CONTENT = json.loads((files("transcheck.rules") / "confidence.json").read_text("utf-8"))
shares = st.floats(0.01, 0.99)


@pytest.fixture
def shifts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence, "_shifts", lambda: {"surer": 1.0, "less-sure": -1.0})


def test_the_file_names_rules_that_exist_and_says_what_was_judged() -> None:
    assert set(CONTENT["rules"]) <= set(RULES)
    assert CONTENT["origin"]
    assert all(0 <= entry["right"] <= entry["judged"] for entry in CONTENT["rules"].values())
    assert all(abs(entry["shift"]) < 2 for entry in CONTENT["rules"].values())


@pytest.mark.usefixtures("shifts")
@given(shares)
def test_a_shift_moves_to_its_side_and_stays_a_share(share: float) -> None:
    assert 0 < calibrated("less-sure", share) < share
    assert share <= calibrated("surer", share) < 1
    assert calibrated("never-judged", share) == share


@pytest.mark.usefixtures("shifts")
@given(shares, shares)
def test_the_order_of_confidences_stays(one: float, two: float) -> None:
    low, high = sorted((one, two))
    assert all(calibrated(rule, low) <= calibrated(rule, high) for rule in ("surer", "less-sure"))


@pytest.mark.usefixtures("shifts")
@given(st.floats(0.01, 0.99))
def test_what_was_stated_comes_back(share: float) -> None:
    for rule in ("surer", "less-sure", "never-judged"):
        assert stated(rule, calibrated(rule, share)) == pytest.approx(share, abs=1e-3)


@pytest.mark.usefixtures("shifts")
def test_nothing_under_a_half_is_raised() -> None:
    assert calibrated("surer", 0.45) == 0.45


@pytest.mark.usefixtures("shifts")
@pytest.mark.parametrize("share", [0.0, 1.0])
def test_certainty_stays_certain(share: float) -> None:
    assert calibrated("surer", share) == calibrated("less-sure", share) == share
