"""Text of documents made fit to be printed: nothing in it acts on the terminal, nothing in it is invisible.

Escape sequences, control characters, bidirectional controls and zero-width characters are shown as visible stand-ins
(␛, \\x9b, \\u202e). What is only a matter of looks is dropped (the emoji presentation selector, the joiner between two
emoji), and every kind of space becomes a plain one. Nor do services that read the log of a job for commands find any:
“##[error]” and “##vso[…]” anywhere in a line get a stand-in too (##\\x5b), “::error::” where it begins one.
"""

from __future__ import annotations

import codecs
import json
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_JOINER = "\u200d"
_PRESENTATION_SELECTORS = frozenset("\ufe0e\ufe0f")
_SPACES = frozenset("\t\xa0")
# Letters and marks that are printable by their category, but draw nothing.
_INVISIBLE = frozenset((0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0))
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
# GitHub's older commands, and Azure's and TeamCity's.
_LOG_COMMAND = re.compile(r"##[A-Za-z]{0,20}\[")
_RATIO = "\u2236"
# Drawing characters of the reports and what stands for them where an encoding has not got them.
_SUBSTITUTES = {
    "│": "|", "┃": "|", "─": "-", "━": "-", "→": "->", "…": "...", "·": "-", "•": "*", "–": "-", "—": "-", "✓": "+",
    "✗": "x", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'",
}  # fmt: skip


@lru_cache(maxsize=4096)
def _shown(character: str) -> str:
    number = ord(character)
    if number < 0x20 and character != "\t":
        return chr(0x2400 + number)
    if number == 0x7F:
        return "␡"
    if character in _SPACES or unicodedata.category(character) == "Zs":
        return " "
    if character.isprintable() and number not in _INVISIBLE and not any(number in block for block in _SELECTORS):
        return character
    if number <= 0xFF:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"


def pieces(text: str) -> list[str]:
    """What to print for each character of `text`, one string a character (an empty one where it is dropped).

    A newline gives "␊": who wants lines splits first.
    """
    if text.isascii() and text.isprintable() and "##" not in text:
        return list(text)
    shown: list[str] = []
    for index, character in enumerate(text):
        if character in _PRESENTATION_SELECTORS or character == _JOINER:
            # Behind an emoji (or a keycap digit) these change nothing but looks; between letters they hide something.
            emoji_before = index > 0 and (_is_emoji(text[index - 1]) or text[index - 1] in _PRESENTATION_SELECTORS)
            shown.append("" if emoji_before else _shown(character))
        else:
            shown.append(_shown(character))
    for command in _LOG_COMMAND.finditer(text):
        shown[command.end() - 1] = "\\x5b"
    return shown


def safe_line(text: str) -> str:
    """`text` on one line, fit to be printed."""
    return "".join(pieces(text))


def no_command(line: str) -> str:
    """A printed line that GitHub does not take for a workflow command: “::” at its beginning looks the same only."""
    start = len(line) - len(line.lstrip())
    return line[:start] + _RATIO + line[start + 1 :] if line.startswith("::", start) else line


def for_encoding(text: str, encoding: str) -> str:
    """`text` with everything that `encoding` can't carry replaced, so that printing it never fails.

    The drawing characters of the reports get their likeness in ASCII, anything else an escape such as \\u4e16.
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_encodable(character, encoding) for character in text)
    return text


def _encodable(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return _SUBSTITUTES.get(character) or character.encode("ascii", "backslashreplace").decode("ascii")
    return character


def json_text(text: str) -> str:
    """JSON `text` with every character that could act on a terminal written as a JSON escape; the data are the same."""
    text = "\n".join(line if line.isprintable() else _json_line(line) for line in text.split("\n"))
    return _LOG_COMMAND.sub(lambda command: command[0][:-1] + "\\u005b", text) if "##" in text else text


def json_for_encoding(text: str, encoding: str) -> str:
    """JSON `text` with what `encoding` can't carry written as JSON escapes: it stays the same data."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(character if character.isascii() else _json_escape(character) for character in text)
    return text


def json_rows(values: Iterable[object]) -> str:
    """A JSON array with a line for each value: as easy to compare as an indented one, and made much faster."""
    rows = ",\n".join(json_text(json.dumps(value, ensure_ascii=False, allow_nan=False)) for value in values)
    return f"[\n{rows}\n]" if rows else "[]"


def xml_for_encoding(text: str, encoding: str) -> str:
    """XML `text`, which says that it is UTF-8, for another encoding: all but ASCII as character references."""
    if codecs.lookup(encoding).name == "utf-8":
        return text
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _json_line(line: str) -> str:
    return "".join(
        character if character.isprintable() or unicodedata.category(character) == "Zs" else _json_escape(character)
        for character in line
    )


def _json_escape(character: str) -> str:
    number = ord(character)
    if number <= 0xFFFF:
        return f"\\u{number:04x}"
    number -= 0x10000
    return f"\\u{0xD800 + (number >> 10):04x}\\u{0xDC00 + (number & 0x3FF):04x}"


def _is_emoji(character: str) -> bool:
    return unicodedata.category(character) in {"So", "Sk"} or character in "0123456789#*‼⁉↔↕↖↗↘↙©®"
