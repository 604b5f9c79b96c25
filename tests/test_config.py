"""Settings: good values pass, every other one is an error that says what is known."""

from __future__ import annotations

import pytest

from transcheck.config import Settings
from transcheck.errors import ConfigurationError


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


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"fail-on": "major"}, "did you mean “fail_on”"),
        ({"fail_on": "fatal"}, "minor, major, critical, never"),
        ({"min_score": 101}, "from 0 to 100"),
        ({"min_confidence": -0.1}, "from 0 to 1"),
        ({"penalties": {"majr": 3}}, "did you mean “major”"),
        ({"penalties": 3}, "a number for each severity"),
    ],
)
def test_what_is_wrong_is_said(values: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        Settings.from_mapping(values)
