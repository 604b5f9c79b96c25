"""Options of rules: what a project may set for one rule alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from transcheck.config import unknown_word
from transcheck.errors import ConfigurationError

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Option(Generic[Value]):
    """One option of a rule, listed in its OPTIONS; its type is that of `default`: texts (a tuple), a number, or a flag.

    `meaning`: one line for people. `least`, `most`: the bounds of a number, both allowed.
    """

    name: str
    default: Value
    meaning: str
    least: float | None = None
    most: float | None = None

    @property
    def kind(self) -> str:
        """What can be given, in the user's words."""
        if isinstance(self.default, tuple):
            return "a list of texts"
        if isinstance(self.default, bool):
            return "true or false"
        bounds = [f"from {self.least:g}"] if self.least is not None else []
        bounds += [f"to {self.most:g}"] if self.most is not None else []
        return " ".join(["a whole number" if isinstance(self.default, int) else "a number", *bounds])

    def of(self, options: Mapping[str, object]) -> Value:
        """Its value among a rule's `options`, which `checked` has seen."""
        return cast(Value, options.get(self.name, self.default))

    def checked(self, value: object) -> Value:
        """`value` as this option has it; ConfigurationError where it can't."""
        value = tuple(value) if isinstance(value, list) else value
        if not self._fits(value):
            raise ConfigurationError(f"“{self.name}” takes {self.kind}")
        return cast(Value, value)

    def _fits(self, value: object) -> bool:
        if isinstance(self.default, tuple):
            return isinstance(value, tuple) and all(isinstance(text, str) and text.strip() for text in value)
        if isinstance(self.default, bool) or isinstance(value, bool):
            return isinstance(self.default, bool) and isinstance(value, bool)
        if not isinstance(value, int if isinstance(self.default, int) else (int, float)):
            return False
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)


def checked_options(rule: str, declared: tuple[Option[Any], ...], given: Mapping[str, object]) -> dict[str, object]:
    """`given` for a rule, each as its option has it; ConfigurationError for any that there is not."""
    known = {option.name: option for option in declared}
    result: dict[str, object] = {}
    for name, value in given.items():
        if name not in known:
            what = unknown_word(name, known) if known else f"“{name}” is unknown; this rule has no options"
            raise ConfigurationError(f"rule {rule}: option {what}")
        result[name] = known[name].checked(value)
    return result
