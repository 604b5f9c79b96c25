"""Values as TOML writes them: printable, on one line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def toml(value: object) -> str:
    """A text, number, flag, list or mapping as a TOML value; TypeError for anything else."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return '"' + "".join(map(_character, value)) + '"'
        case int():
            return str(value)
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case Mapping():
            return "{" + ", ".join(entry(str(key), one) for key, one in value.items()) + "}"
        case Sequence():
            return "[" + ", ".join(map(toml, value)) + "]"
    raise TypeError(f"no TOML value: {value!r}")


def entry(key: str, value: object) -> str:
    """A key with its value."""
    return f"{key if _BARE.fullmatch(key) else toml(key)} = {toml(value)}"


def _character(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    # Half of a surrogate pair can't be written in TOML.
    code = 0xFFFD if 0xD800 <= ord(character) <= 0xDFFF else ord(character)
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
