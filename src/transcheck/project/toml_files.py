"""TOML files: their text, their content, and what is wrong with them in the words of someone who edits one."""

from __future__ import annotations

import codecs
import re
import tomllib
from pathlib import Path
from typing import Any

from transcheck.errors import ConfigurationError

_LARGEST = 1_000_000  # bytes
_REASONS = {
    "Invalid value": "a value is missing here, or is none: texts stand in quotes, true and false do not",
    "Expected '=' after a key": "“=” is missing after the key",
    "Invalid initial character for a key part": "a key can't begin so; put quotes around it",
    "Cannot overwrite a value": "this key stands twice; keep one",
    "Cannot declare": "this table stands twice; put its keys together",
    "Cannot mutate immutable namespace": "this table is complete already; put the key into its braces",
    "Unclosed array": "a “]” is missing at the end of the list",
    "Unclosed inline table": "a “}” is missing at the end of the table",
    "Expected ']' at the end of a table declaration": "“]” is missing after the table's name",
    "Expected ']]' at the end of an array declaration": "“]]” is missing after the table's name",
    'Expected "\'"': "a quote is missing at the end of the text",
    "Unterminated string": "a quote is missing at the end of the text",
    "Expected newline or end of document after a statement": "something stands after the value; begin a new line",
    "Unescaped '\\' in a string": "“\\” has a meaning in double quotes; put single quotes around the text",
    "Illegal character '\\n'": "a quote is missing at the end of the text",
    "Found invalid character": "a character stands here that TOML does not allow; put texts into quotes",
    "Invalid statement": "a line begins with a key or a “[”",
}
# What the parser takes for a key grows with the square of its parts.
_LONG_KEY = re.compile(r"""(?:\.[ \t]*(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*){64}""")
_PLACE = re.compile(r"(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


def text_of(path: Path, shown: str) -> str:
    """The text of a file that is `shown` so in errors; ConfigurationError where it can't be read, or is no UTF-8."""
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except OSError as error:
        raise ConfigurationError(f"the configuration can't be read: {error.strerror or error}", path=shown) from error
    if len(raw) > _LARGEST:
        raise ConfigurationError(f"a configuration has at most {_LARGEST // 1_000_000} MB", path=shown)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        what = "this is not UTF-8; save the file as UTF-8"
        raise ConfigurationError(what, path=shown, line=line, column=column) from None


def parsed(text: str, shown: str) -> dict[str, Any]:
    """The content of a TOML text; ConfigurationError where it is none."""
    if long_key := _LONG_KEY.search(text):
        where = text.count("\n", 0, long_key.start()) + 1
        raise ConfigurationError("no key has so many parts, with dots between", path=shown, line=where)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, line, column = _explained(str(error), text)
        raise ConfigurationError(what, path=shown, line=line, column=column) from None
    except ValueError:  # a number of thousands of digits
        raise ConfigurationError("this is not TOML: a number is too long", path=shown) from None
    except RecursionError:
        raise too_deep(shown) from None


def too_deep(shown: str) -> ConfigurationError:
    """That nobody can follow the brackets of the file that is `shown` so."""
    return ConfigurationError("the lists in this file are nested too deeply", path=shown)


def _explained(message: str, text: str) -> tuple[str, int | None, int | None]:
    """What `tomllib` says, in the words of someone who writes a configuration, with its line and column."""
    match = _PLACE.fullmatch(message)
    if match is None:
        return f"this is not TOML: {message}", None, None
    lines = text.split("\n")
    line, column = (int(match[2]), int(match[3])) if match[2] else (len(lines), len(lines[-1]) + 1)
    for sign, reason in _REASONS.items():
        if sign in match[1]:
            return reason, line, column
    return f"this is not TOML: {match[1]}", line, column
