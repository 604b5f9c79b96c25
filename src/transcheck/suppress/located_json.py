"""A JSON object with one long list in it, read so that each item of the list knows its line."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from json.decoder import JSONDecodeError
from typing import Any, NoReturn

from transcheck.errors import ConfigurationError

_WHITE = re.compile(r"[ \t\n\r]*")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Item:
    """A value of the list and the line that it begins in, from 1."""

    value: Any
    line: int


def read_object(text: str, path: str, listed: str) -> tuple[dict[str, Any], tuple[Item, ...]]:
    """The object in `text` without the list under the key `listed`, and the items of that list.

    ConfigurationError with line and column for what is no JSON, no object, a key that stands twice, or no list.
    """
    return _Reader(text, path).object_with(listed)


class _Reader:
    def __init__(self, text: str, path: str):
        self._text = text
        self._path = path
        self._at = 0
        self._line, self._counted = 1, 0
        self._decoder = json.JSONDecoder(object_pairs_hook=self._unique, parse_constant=self._no_number)

    def object_with(self, listed: str) -> tuple[dict[str, Any], tuple[Item, ...]]:
        values: dict[str, Any] = {}
        items: tuple[Item, ...] | None = None
        self._expect("{", "the file must hold an object, “{…}”")
        if not self._takes("}"):
            while True:
                start = self._white()
                key = self._value()
                if not isinstance(key, str):
                    self._fail("a key must be a text in double quotes", start)
                if key in values or (key == listed and items is not None):
                    self._fail(f"“{key}” stands twice in the file", start)
                self._expect(":", f"a colon is missing behind “{key}”")
                if key == listed:
                    items = self._items(listed)
                else:
                    values[key] = self._value()
                if not self._takes(","):
                    break
            self._expect("}", "a comma, or the last “}”, is missing here")
        if self._white() < len(self._text):
            self._fail("something stands behind the last “}”", self._at)
        if items is None:
            self._fail(f"“{listed}” is missing", 0)
        return values, items

    def _items(self, listed: str) -> tuple[Item, ...]:
        self._expect("[", f"“{listed}” must be a list, “[…]”")
        found: list[Item] = []
        if self._takes("]"):
            return ()
        while True:
            line = self._line_of(self._white())
            found.append(Item(self._value(), line))
            if not self._takes(","):
                break
        self._expect("]", "a comma, or the “]” of the list, is missing here")
        return tuple(found)

    def _value(self) -> Any:
        start = self._white()
        try:
            value, self._at = self._decoder.raw_decode(self._text, start)
        except JSONDecodeError as error:
            reason = (
                "a value is missing here" if error.msg == "Expecting value" else error.msg[:1].lower() + error.msg[1:]
            )
            self._fail(reason, error.pos)
        except _Wrong as error:
            self._fail(error.what, start)
        except RecursionError:
            self._fail("too deeply nested", start)
        return value

    def _white(self) -> int:
        match = _WHITE.match(self._text, self._at)
        assert match
        self._at = match.end()
        return self._at

    def _takes(self, sign: str) -> bool:
        taken = self._text.startswith(sign, self._white())
        self._at += taken
        return taken

    def _expect(self, sign: str, what: str) -> None:
        if not self._takes(sign):
            self._fail(what, self._at)

    def _line_of(self, position: int) -> int:
        """Asked from front to back, so that a long file is counted once."""
        self._line += self._text.count("\n", self._counted, position)
        self._counted = position
        return self._line

    def _fail(self, what: str, position: int) -> NoReturn:
        line = self._text.count("\n", 0, position) + 1
        if conflict := _CONFLICT.search(self._text):
            line = self._text.count("\n", 0, conflict.start()) + 1
            raise ConfigurationError(
                "two versions were merged here with a conflict; put it right", path=self._path, line=line
            )
        column = position - self._text.rfind("\n", 0, position)
        raise ConfigurationError(
            f"this is not the JSON it should be: {what}", path=self._path, line=line, column=column
        )

    @staticmethod
    def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            raise _Wrong(f"“{next(key for key in keys if keys.count(key) > 1)}” stands twice in this entry")
        return found

    @staticmethod
    def _no_number(name: str) -> NoReturn:
        raise _Wrong(f"{name} is no value in JSON")


class _Wrong(Exception):
    """What is wrong in a value that the decoder reads."""

    def __init__(self, what: str):
        super().__init__(what)
        self.what = what
