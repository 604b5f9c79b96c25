"""Where keys and values stand in a TOML file: `tomllib` gives what they are, and only for errors where.

Reads a text that `tomllib` has accepted, and so need not ask whether it is right.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass

Path = tuple[str | int, ...]
"""Keys and positions in lists that lead to a value: ("pairs", 0, "source")."""

_SPACE = re.compile(r"(?:[ \t]+|\n|#[^\n]*)*")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}' r"|'''.*?'{3,5}" r'|"(?:\\.|[^"\\\n])*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_BARE_KEY = re.compile(r"[^\s.=\]]+")
_PLAIN_VALUE = re.compile(r"[^,\]}#\n]*[^,\]}#\s]")


@dataclass(frozen=True, slots=True)
class Place:
    """Offsets into the text: where the key stands, and from where to where its value does.

    The value of a table with a header, or of one that a dotted key makes, is that key.
    """

    key: int
    start: int
    end: int


class Places:
    """The places of everything in a valid TOML text, by its path."""

    def __init__(self, text: str):
        self.text = text.replace("\r\n", "\n")
        self._lines = [0, *(match.end() for match in re.finditer("\n", self.text))]
        self._at = 0
        self._last: dict[Path, int] = {}
        self.by_path: dict[Path, Place] = {}
        self._document()

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Both from 1."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def of_key(self, path: Path) -> tuple[int, int] | None:
        """Where the key that `path` ends with stands: line and column, from 1."""
        place = self._nearest(path)
        return self.line_and_column(place.key) if place else None

    def of_value(self, path: Path) -> tuple[int, int] | None:
        """Where the value at `path` begins: line and column, from 1."""
        place = self._nearest(path)
        return self.line_and_column(place.start) if place else None

    def _nearest(self, path: Path) -> Place | None:
        """The place of what is there: what is missing is told at the table that should have it."""
        while path and path not in self.by_path:
            path = path[:-1]
        return self.by_path.get(path)

    def _document(self) -> None:
        table: Path = ()
        self._skip()
        while self._at < len(self.text):
            table = self._header() if self._sees("[") else self._assignment(table)
            self._skip()

    def _header(self) -> Path:
        listed = self.text.startswith("[[", self._at)
        self._at += 2 if listed else 1
        keys = self._keys()
        self._at += 2 if listed else 1
        path = self._enter((), keys[:-1])
        name, start, end = keys[-1]
        path = (*path, name)
        self.by_path.setdefault(path, Place(start, start, end))
        if listed:
            self._last[path] = self._last.get(path, -1) + 1
        if path in self._last:
            path = (*path, self._last[path])
            self.by_path.setdefault(path, Place(start, start, end))
        return path

    def _assignment(self, table: Path) -> Path:
        keys = self._keys()
        path = self._enter(table, keys[:-1])
        name, start, _ = keys[-1]
        self._at += 1  # the equals sign
        self._skip()
        self._value((*path, name), start)
        return table

    def _enter(self, table: Path, keys: list[tuple[str, int, int]]) -> Path:
        """The table that dotted keys lead to; of a list of tables, its last one so far."""
        path = table
        for name, start, end in keys:
            path = (*path, name)
            self.by_path.setdefault(path, Place(start, start, end))
            if path in self._last:
                path = (*path, self._last[path])
        return path

    def _keys(self) -> list[tuple[str, int, int]]:
        """A dotted key: each part with the offsets of where it stands. What follows it comes next."""
        result = []
        while True:
            self._skip()
            start = self._at
            match = _STRING.match(self.text, start) or _BARE_KEY.match(self.text, start)
            assert match is not None
            self._at = match.end()
            name = match.group()
            if name[0] in "\"'":
                name = next(iter(tomllib.loads(f"{name}=0")))
            result.append((name, start, self._at))
            self._skip()
            if not self._sees("."):
                return result
            self._at += 1

    def _value(self, path: Path, key: int) -> None:
        start = self._at
        if self._sees("["):
            self._list(path)
        elif self._sees("{"):
            self._table(path)
        else:
            match = _STRING.match(self.text, start) or _PLAIN_VALUE.match(self.text, start)
            assert match is not None
            self._at = match.end()
        self.by_path[path] = Place(key, start, self._at)

    def _list(self, path: Path) -> None:
        index = 0
        self._at += 1
        self._skip()
        while not self._sees("]"):
            self._value((*path, index), self._at)
            index += 1
            self._skip_comma()
        self._at += 1

    def _table(self, path: Path) -> None:
        self._at += 1
        self._skip()
        while not self._sees("}"):
            self._assignment(path)
            self._skip_comma()
        self._at += 1

    def _skip_comma(self) -> None:
        self._skip()
        if self._sees(","):
            self._at += 1
        self._skip()

    def _skip(self) -> None:
        match = _SPACE.match(self.text, self._at)
        assert match is not None
        self._at = match.end()

    def _sees(self, sign: str) -> bool:
        return self.text.startswith(sign, self._at)
