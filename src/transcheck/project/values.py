"""A value of a configuration file with its place: what is wrong with it is told where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path as FilePath
from typing import Any

from transcheck.config import unknown_word
from transcheck.errors import ConfigurationError
from transcheck.project.toml_places import Path, Places

MOST_ERRORS = 20
"""What is told at once; who has made more mistakes has made one of them many times."""


class EnoughError(Exception):
    """So many errors were collected that no more are looked for."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that was read: its path as it is shown, the folder it is in, and the places of what stands in it.

    `errors`: what is wrong in it, as far as it was collected.
    """

    path: str
    folder: FilePath
    places: Places
    errors: list[ConfigurationError] = field(default_factory=list)

    def collect(self, error: ConfigurationError) -> None:
        """Keep an error and go on; EnoughError where there are too many."""
        self.errors.append(error)
        if len(self.errors) == MOST_ERRORS:
            raise EnoughError

    @contextmanager
    def collecting(self) -> Iterator[None]:
        """What is wrong inside is collected, and ends this block alone."""
        try:
            yield
        except ConfigurationError as error:
            self.collect(error)


@dataclass(frozen=True, slots=True)
class Value:
    """What stands at `path` of a file."""

    content: Any
    path: Path
    file: File

    def of(self, *path: str | int) -> Value:
        """What stands below it."""
        content = self.content
        for part in path:
            content = content[part]
        return Value(content, (*self.path, *path), self.file)

    def error(self, what: str) -> ConfigurationError:
        """What is wrong with the value."""
        return self._error(what, self.file.places.of_value(self.path))

    def error_of_key(self, what: str) -> ConfigurationError:
        """What is wrong with its key, or with all of it."""
        return self._error(what, self.file.places.of_key(self.path))

    @property
    def name(self) -> str:
        """The key it has, as messages say it."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")

    @property
    def line(self) -> int | None:
        """The line of its key."""
        place = self.file.places.of_key(self.path)
        return place[0] if place else None

    def text(self) -> str:
        """A text that is not blank."""
        if not isinstance(self.content, str):
            raise self.error(f"“{self.name}” takes a text; put it into quotes")
        if not self.content.strip():
            raise self.error(f"“{self.name}” is empty")
        return self.content

    def choice(self, choices: Iterable[str]) -> str:
        """One of `choices`."""
        choices = list(choices)
        if self.content not in choices:
            if len(choices) == 1:
                raise self.error(f"“{self.name}” is {self._shown()}; it can only be “{choices[0]}”")
            if not isinstance(self.content, str):
                raise self.error(f"“{self.name}” is {self._shown()}; it can be {', '.join(choices)}")
            raise self.error(f"“{self.name}”: {unknown_word(self.content, choices)}")
        return str(self.content)

    def flag(self) -> bool:
        """True or false."""
        if not isinstance(self.content, bool):
            raise self.error(f"“{self.name}” takes true or false, without quotes")
        return self.content

    def number(self, least: float | None, most: float | None) -> float:
        """A number from `least` to `most`."""
        bounds = [f"from {least:g}"] if least is not None else []
        bounds += [f"to {most:g}"] if most is not None else []
        fits = isinstance(self.content, (int, float)) and not isinstance(self.content, bool) and isfinite(self.content)
        if not fits or not (least is None or self.content >= least) or not (most is None or self.content <= most):
            raise self.error(f"“{self.name}” is {self._shown()}; it takes a number {' '.join(bounds)}".rstrip())
        return float(self.content)

    def each(self, read: Callable[[Value], Any]) -> tuple[Any, ...]:
        """What `read` makes of the values of a list; those that are wrong are collected, and left out."""
        result = []
        for item in self._items():
            with self.file.collecting():
                result.append(read(item))
        return tuple(result)

    def _items(self) -> list[Value]:
        if not isinstance(self.content, list):
            raise self.error(f'“{self.name}” takes a list: ["…", "…"]')
        return [Value(item, (*self.path, index), self.file) for index, item in enumerate(self.content)]

    def table(self, known: Iterable[str], what: str = "key", listed: str = "") -> dict[str, Value]:
        """The values of a table by their keys; those that are not one of `known` are collected as errors.

        `what`: what the keys are; `listed`: what lists them, where they are too many to be named.
        """
        if not isinstance(self.content, Mapping):
            raise self.error(f"“{self.name}” takes a table: {{key = value}}")
        known = list(known)
        values = {key: Value(content, (*self.path, key), self.file) for key, content in self.content.items()}
        for key, value in values.items():
            if key not in known:
                self.file.collect(value.error_of_key(f"{what} {unknown_word(key, known, listed)}"))
        return {key: value for key, value in values.items() if key in known}

    def checked(self, check: Callable[[Any], Any]) -> Any:
        """What `check` makes of the content; its ConfigurationError is told here."""
        try:
            return check(self.content)
        except ConfigurationError as error:
            raise self.error(error.what) from None

    def _shown(self) -> str:
        match self.content:
            case bool():
                return "true" if self.content else "false"
            case str():
                return f"“{self.content}”"
            case list():
                return "a list"
            case Mapping():
                return "a table"
            case _:
                return str(self.content)

    def _error(self, what: str, place: tuple[int, int] | None) -> ConfigurationError:
        line, column = place or (None, None)
        return ConfigurationError(what, path=self.file.path, line=line, column=column)
