"""Settings: good values pass, every other one is an error that says what is known."""

from __future__ import annotations

import pytest

from transcheck.config import RuleSettings, Settings
from transcheck.errors import ConfigurationError
from transcheck.model import Severity


def test_defaults_fail_on_major() -> None:
    settings = Settings()
    assert settings.fail_on == "major"
    assert settings.penalties == {"neutral": 0, "minor": 1, "major": 5, "critical": 25}


def test_mapping_gives_the_same_as_arguments() -> None:
    assert Settings.from_mapping({"select": ["name-changed"], "min_score": 80}) == Settings(
        select=("name-changed",), min_score=80
    )


def test_one_penalty_may_be_set_alone() -> None:
    assert Settings.from_mapping({"penalties": {"minor": 0.5}}).penalties["major"] == 5


def test_rules_take_a_flag_a_severity_or_a_mapping() -> None:
    rules = {
        "spacing": False,
        "spelling": "minor",
        "length-mismatch": {"severity": "major", "min_confidence": 0.9, "accept": ["So!"], "tolerance": 6},
        "stray-mark": RuleSettings(enabled=True),
    }
    assert Settings.from_mapping({"rules": rules}).rules == {
        "spacing": RuleSettings(enabled=False),
        "spelling": RuleSettings(severity=Severity.MINOR),
        "length-mismatch": RuleSettings(None, Severity.MAJOR, 0.9, ("So!",), {"tolerance": 6}),
        "stray-mark": RuleSettings(enabled=True),
    }


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"fail-on": "major"}, "did you mean “fail_on”"),
        ({"fail_on": "fatal"}, "minor, major, critical, never"),
        ({"min_score": 101}, "from 0 to 100"),
        ({"min_confidence": -0.1}, "from 0 to 1"),
        ({"penalties": {"majr": 3}}, "did you mean “major”"),
        ({"penalties": 3}, "a number for each severity"),
        ({"min_confidence": "0.5"}, "from 0 to 1"),
        ({"rules": []}, "rules takes settings for each rule"),
        ({"rules": {"spelling": {"accept": "word"}}}, "accept takes a list of texts"),
        ({"rules": {"spelling": {"severity": "mnor"}}}, "did you mean “minor”"),
    ],
)
def test_what_is_wrong_is_said(values: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        Settings.from_mapping(values)
