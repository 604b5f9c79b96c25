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
class RuleSettings:
    """What is set for one rule; None, and an option that is missing, leave it as it is.

    `enabled`: False leaves the rule out, True runs it besides `Settings.select`. `severity`: that of all its findings.
    `min_confidence`: as in `Settings`, for this rule. `accept`: texts that it lets pass: a finding is left out if its
    words, on either side, stand in one of them. `options`: those that the rule declares in its OPTIONS.
    """

    enabled: bool | None = None
    severity: Severity | None = None
    min_confidence: float | None = None
    accept: tuple[str, ...] = ()
    options: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        check_confidence(self.min_confidence)

    @classmethod
    def of(cls, value: object) -> RuleSettings:
        """From a plain value: a flag, a severity, or a mapping of severity, min_confidence and options."""
        if isinstance(value, RuleSettings):
            return value
        if isinstance(value, bool):
            return cls(enabled=value)
        if isinstance(value, str):
            return cls(severity=severity_of(value))
        if not isinstance(value, Mapping):
            raise ConfigurationError("a rule takes true, false, a severity, or a mapping of its options")
        options = dict(value)
        severity, accept = options.pop("severity", None), options.pop("accept", ())
        if not isinstance(accept, (list, tuple)) or not all(isinstance(text, str) for text in accept):
            raise ConfigurationError("accept takes a list of texts")
        return cls(
            severity=None if severity is None else severity_of(severity),
            min_confidence=options.pop("min_confidence", None),
            accept=tuple(accept),
            options=options,
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """How to check.

    `select`: names of the only rules to run (all if empty); `ignore`: names of rules to leave out; `rules`: what is set
    for single rules, by name. `fail_on`: the lowest severity that closes the gate. `min_score`: the quality, 0..100,
    under which the gate closes. `min_confidence`: findings less sure than this, 0..1, are not reported. `penalties`:
    points a severity costs in the MQM-style score. `meaning`: whether to load the model. `lexicon`: path of a bilingual
    dictionary in Ding's format. `embedder`: name of the model that compares whole texts instead of the embedded one.
    `model`: folder of the model that marks wrong and missing words instead of the package's own.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    fail_on: FailOn = "major"
    min_score: float | None = None
    min_confidence: float = 0.5
    penalties: Mapping[str, float] = field(default_factory=lambda: dict(PENALTIES))
    meaning: bool = True
    lexicon: str | None = None
    embedder: str | None = None
    model: str | None = None

    def __post_init__(self) -> None:
        if self.fail_on not in get_args(FailOn):
            raise ConfigurationError(f"fail_on is “{self.fail_on}”; it can be {', '.join(get_args(FailOn))}")
        if self.min_score is not None and not 0 <= self.min_score <= 100:
            raise ConfigurationError(f"min_score is {self.min_score}; it can be a number from 0 to 100")
        check_confidence(self.min_confidence)
        if self.model is not None and not self.meaning:
            raise ConfigurationError("model names the model to use; don't switch it off as well")
        for name in ("lexicon", "embedder"):
            if getattr(self, name) is not None and not self.meaning:
                raise ConfigurationError(f"{name} is used beside the model; don't switch the model off with it")
        unknown = set(self.penalties) - set(PENALTIES)
        if unknown:
            raise ConfigurationError(f"penalties: {unknown_word(sorted(unknown)[0], PENALTIES)}")

    @classmethod
    def from_mapping(cls, values: Mapping[str, object]) -> Settings:
        """Settings from plain values, as a caller gives them; unknown keys are errors."""
        known = {entry.name for entry in fields(cls)}
        for key in values:
            if key not in known:
                raise ConfigurationError(unknown_word(key, known))
        arguments: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in values.items()
        }
        if "penalties" in arguments:
            arguments["penalties"] = {**PENALTIES, **_mapping(arguments, "penalties", "a number for each severity")}
        if "rules" in arguments:
            rules = _mapping(arguments, "rules", "settings for each rule")
            arguments["rules"] = {name: RuleSettings.of(value) for name, value in rules.items()}
        return cls(**arguments)


def severity_of(value: object) -> Severity:
    """The severity of this name; ConfigurationError where there is none."""
    if value not in list(Severity):
        raise ConfigurationError(f"severity {unknown_word(str(value), Severity)}")
    return Severity(str(value))


def check_confidence(value: float | None) -> None:
    """ConfigurationError unless `value` is a share."""
    if value is not None and not (isinstance(value, (int, float)) and 0 <= value <= 1):
        raise ConfigurationError(f"min_confidence is {value}; it can be a number from 0 to 1")


def _mapping(arguments: Mapping[str, Any], key: str, what: str) -> Mapping[str, Any]:
    value = arguments[key]
    if not isinstance(value, Mapping):
        raise ConfigurationError(f"{key} takes {what}")
    return value


def unknown_word(word: str, known: Iterable[str], listed: str = "") -> str:
    """The sentence that says that `word` is none of `known`, and which one may be meant.

    `listed`: what lists them, where they are too many for a sentence.
    """
    near = difflib.get_close_matches(word, list(known), n=1)
    if near:
        return f"“{word}” is unknown; did you mean “{near[0]}”?"
    return f"“{word}” is unknown; {listed or 'known are ' + ', '.join(sorted(known))}"
