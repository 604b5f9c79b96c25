"""What a fix changes, as a unified difference that `patch` and `git apply` read, or as people see it on a terminal."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from transcheck.readers.decoding import decoded
from transcheck.text.normal import visible

_CONTEXT = 3
_WIDE = ("utf-16", "utf-32")
_QUOTED = re.compile(rb'[\x00-\x1f"\\\x7f]')
# What a terminal might obey, or show in another order, in the bytes of UTF-8: C1 controls and bidirectional ones.
_UNSAFE = re.compile(rb"\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf")
_ESCAPES = {0x09: b"\\t", 0x0A: b"\\n", 0x0D: b"\\r", 0x22: b'\\"', 0x5C: b"\\\\"}
_BOLD = "1"
_STYLES = {b"-": "31", b"+": "32", b"@": "36"}


def difference(old: bytes, new: bytes, path: str) -> bytes:
    """The difference between two contents of the file at `path`, whose lines are as many; empty where there is none.

    Lines are those that end with a line feed, their bytes are the file's. A text in UTF-16 or UTF-32, of which `patch`
    knows no lines, is shown in UTF-8.
    """
    if old == new:
        return b""
    if not can_be_patched(old, path):
        old, new = (decoded(content, path).text.encode("utf-8", "replace") for content in (old, new))
    name = _name(path)
    return b"".join((_header(b"--- ", b"a/" + name), _header(b"+++ ", b"b/" + name), *_hunks(_lines(old), _lines(new))))


def can_be_patched(content: bytes, path: str) -> bool:
    """Whether `patch` can apply a difference of this file: not one in UTF-16 or UTF-32."""
    return not decoded(content, path).encoding.startswith(_WIDE)


def shown(patch: bytes, content: bytes, path: str, *, color: bool) -> str:
    """A difference of the file with `content` for the eye: nothing in it steers the terminal."""
    encoding = decoded(content, path).encoding
    encoding = "utf-8" if encoding.startswith(_WIDE) else encoding
    header, lines = patch.split(b"\n")[:2], patch.split(b"\n")[2:-1]
    named = [_shown(line, "utf-8", _BOLD, color) for line in header]
    return "".join(named + [_shown(line, encoding, _STYLES.get(line[:1]), color) for line in lines])


def _shown(line: bytes, encoding: str, style: str | None, color: bool) -> str:
    text = visible(line.removesuffix(b"\r").decode(encoding, "replace").replace("\t", "    "))
    return f"\x1b[{style}m{text}\x1b[0m\n" if color and style else f"{text}\n"


def _hunks(old: list[bytes], new: list[bytes]) -> Iterator[bytes]:
    changed = [number for number, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]]
    groups: list[list[int]] = []
    for number in changed:
        if groups and number - groups[-1][-1] <= 2 * _CONTEXT:
            groups[-1].append(number)
        else:
            groups.append([number])
    for group in groups:
        first, last = max(0, group[0] - _CONTEXT), min(len(old), group[-1] + _CONTEXT + 1)
        extent = b"%d,%d" % (first + 1, last - first) if last - first > 1 else b"%d" % (first + 1)
        yield b"@@ -%s +%s @@\n" % (extent, extent)
        yield from _body(old[first:last], new[first:last])


def _body(old: list[bytes], new: list[bytes]) -> Iterator[bytes]:
    removed: list[bytes] = []
    added: list[bytes] = []
    for before, after in zip(old, new, strict=True):
        if before != after:
            removed.append(_ended(b"-" + before))
            added.append(_ended(b"+" + after))
            continue
        yield from (*removed, *added, _ended(b" " + before))
        removed, added = [], []
    yield from (*removed, *added)


def _ended(line: bytes) -> bytes:
    return line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n"


def _lines(content: bytes) -> list[bytes]:
    lines = content.split(b"\n")
    return [line + b"\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _name(path: str) -> bytes:
    """The path as the working folder's `patch -p1` and `git apply` take it."""
    if path == "-":
        return b"standard input"
    file = Path(path)
    if file.is_absolute() and file.is_relative_to(Path.cwd()):
        file = file.relative_to(Path.cwd())
    return os.fsencode(file.as_posix().lstrip("/"))


def _header(mark: bytes, name: bytes) -> bytes:
    """The line that names a file, quoted as git does it where it has to be; names with blanks end with a tab."""
    try:
        name.decode("utf-8")
        quoted = bool(_QUOTED.search(name) or _UNSAFE.search(name))
    except UnicodeDecodeError:
        quoted = True
    if quoted:
        return mark + b'"' + b"".join(map(_escaped, name)) + b'"\n'
    return mark + name + (b"\t\n" if b" " in name else b"\n")


def _escaped(byte: int) -> bytes:
    if byte in _ESCAPES:
        return _ESCAPES[byte]
    return bytes((byte,)) if 0x20 <= byte < 0x7F else b"\\%03o" % byte
