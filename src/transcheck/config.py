"""Settings of a run: what is checked, how findings weigh, when the gate closes."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal, get_args

from transcheck.errors import ConfigurationError
from transcheck.model import Severity

FailOn = Literal["minor", "major", "critical", "never"]

PENALTIES: Mapping[str, float] = {
    Severity.NEUTRAL: 0.0,
    Severity.MINOR: 1.0,
    Severity.MAJOR: 5.0,
    Severity.CRITICAL: 25.0,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """How to check.

    `select`: names of the only rules to run (all if empty); `ignore`: names of rules to leave out. `fail_on`: the
    lowest severity that closes the gate. `min_score`: the quality, 0..100, under which the gate closes.
    `min_confidence`: findings less sure than this, 0..1, are not reported. `penalties`: points a severity costs in the
    MQM-style score. `meaning`: whether to load the model. `lexicon`: path of a bilingual dictionary in Ding's format.
    `embedder`: name of the model that compares whole texts instead of the embedded one.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "major"
    min_score: float | None = None
    min_confidence: float = 0.5
    penalties: Mapping[str, float] = field(default_factory=lambda: dict(PENALTIES))
    meaning: bool = True
    lexicon: str | None = None
    embedder: str | None = None

    def __post_init__(self) -> None:
        if self.fail_on not in get_args(FailOn):
            raise ConfigurationError(f"fail_on is “{self.fail_on}”; it can be {', '.join(get_args(FailOn))}")
        if self.min_score is not None and not 0 <= self.min_score <= 100:
            raise ConfigurationError(f"min_score is {self.min_score}; it can be a number from 0 to 100")
        if not 0 <= self.min_confidence <= 1:
            raise ConfigurationError(f"min_confidence is {self.min_confidence}; it can be a number from 0 to 1")
        for name in ("lexicon", "embedder"):
            if getattr(self, name) is not None and not self.meaning:
                raise ConfigurationError(f"{name} is used beside the model; don't switch the model off with it")
        unknown = set(self.penalties) - set(PENALTIES)
        if unknown:
            raise ConfigurationError(f"penalties: {unknown_word(sorted(unknown)[0], PENALTIES)}")

    @classmethod
    def from_mapping(cls, values: Mapping[str, object]) -> Settings:
        """Settings from plain values, as a configuration file or a caller gives them; unknown keys are errors."""
        known = {entry.name for entry in fields(cls)}
        for key in values:
            if key not in known:
                raise ConfigurationError(unknown_word(key, known))
        arguments: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in values.items()
        }
        if "penalties" in arguments:
            penalties = arguments["penalties"]
            if not isinstance(penalties, Mapping):
                raise ConfigurationError("penalties takes a number for each severity")
            arguments["penalties"] = {**PENALTIES, **penalties}
        return cls(**arguments)


def unknown_word(word: str, known: Iterable[str]) -> str:
    """The sentence that says that `word` is none of `known`, and which one may be meant."""
    near = difflib.get_close_matches(word, list(known), n=1)
    if near:
        return f"“{word}” is unknown; did you mean “{near[0]}”?"
    return f"“{word}” is unknown; known are {', '.join(sorted(known))}"
