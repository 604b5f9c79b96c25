"""Bytes → text: which encoding a file has, and where it is broken.

Deterministic, in this order: byte order mark, UTF-16 and UTF-32 by their zero bytes, UTF-8, and then the legacy
encodings of German offices, told apart by how plausible the signs are beside their neighbours.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from transcheck.errors import InputError
from transcheck.readers.legacy import legacy_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_SAMPLE = 65_536
# Controls that no text has; terminal sequences (ESC), backspaces and the old end-of-file sign do occur.
_FOREIGN = re.compile("[\x01-\x07\x0e-\x19\x1c-\x1f\x7f]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
# What German and English UTF-8 files have beyond ASCII; in a legacy file these byte sequences would be nonsense.
_USUAL = {sign.encode() for sign in "äöüÄÖÜßéèáàçñ„“”‚‘’–—…«»€§°•\u00a0\u202f\u00ad\ufeff"}


class Decoded(NamedTuple):
    """A text, the encoding (as Python names it) that its bytes have, and the byte order mark before them."""

    text: str
    encoding: str
    mark: bytes = b""


def decode(data: bytes, path: str) -> str:
    """The text of `data`, without its byte order mark. `path` is for the messages.

    Raises InputError for a binary file, a broken or mixed encoding (with the line), or one that can't be told.
    """
    return decoded(data, path).text


def decoded(data: bytes, path: str) -> Decoded:
    """The same, and which bytes it was."""
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise InputError(f"this is {kind}, not plain text; save its text as UTF-8 and try again", path=path)
    found = _decoded(data, path)
    _require_text(found.text, path)
    return found


def _decoded(data: bytes, path: str) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            if encoding == "utf-32-le" and len(data) % 4:
                continue
            return Decoded(_strict(data, len(mark), encoding, path), encoding, mark)
    wide = _wide_encoding(data)
    if wide is not None:
        return Decoded(_strict(data, 0, wide, path), wide)
    if b"\0" in data:
        raise _binary(path)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        broken_at = error.start
    return _legacy(data, broken_at, path)


def _strict(data: bytes, start: int, encoding: str, path: str) -> str:
    try:
        return data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        readable = data[start : start + error.start].decode(encoding)
        name = encoding.upper()[:6].rstrip("-")
        if start + error.start + 4 > len(data):
            raise _cut(readable, name, path) from None
        if any(sign < 32 and sign not in b"\t\n\r\f" for sign in readable[:1000].encode("utf-8", "ignore")):
            raise _binary(path) from None
        raise _broken(readable, name, path) from None


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without byte order mark: in Western text one byte of two, or three of four, are zero."""
    sample = data[: _SAMPLE - _SAMPLE % 4]
    if len(sample) < 2 or b"\0" not in sample:
        return None
    shares = []
    for lane in range(4):
        part = sample[lane::4]
        shares.append(part.count(0) / len(part) if part else 0.0)
    if len(data) % 4 == 0:
        if min(shares[1:]) > 0.9 and shares[0] < 0.1:
            return "utf-32-le"
        if min(shares[:3]) > 0.9 and shares[3] < 0.1:
            return "utf-32-be"
    even, odd = sample[0::2].count(0) / len(sample[0::2]), sample[1::2].count(0) / len(sample[1::2])
    if odd > 0.5 and even < 0.05:
        return "utf-16-le"
    if even > 0.5 and odd < 0.05:
        return "utf-16-be"
    return None


def _legacy(data: bytes, broken_at: int, path: str) -> Decoded:
    readable = data[:broken_at].decode("utf-8")
    sequences = _MULTIBYTE.findall(data)
    stray = len(_HIGH.findall(data)) - sum(map(len, sequences))
    usual = sum(sequence in _USUAL for sequence in sequences)
    if usual > stray or (usual and usual * 4 >= stray):
        if broken_at >= len(data) - 3 and stray <= 3:
            raise _cut(readable, "UTF-8", path)
        raise _broken(readable, "UTF-8", path)
    if broken_at == len(data) - 1 and stray == 1 and data[-1] in b"\xc3\xe2":
        raise _cut(readable, "UTF-8", path)
    encoding = legacy_encoding(data)
    if encoding is None:
        raise InputError(
            "the file is neither UTF-8 nor in a known Western encoding, or it is no text; save it as UTF-8",
            path=path,
            line=_line(readable),
        )
    return Decoded(data.decode(encoding), encoding)


def _require_text(text: str, path: str) -> None:
    foreign = len(_FOREIGN.findall(text))
    if "\0" in text or (foreign > 2 and foreign * 50 > len(text)):
        raise _binary(path)


def _binary(path: str) -> InputError:
    return InputError("this is a binary file, not plain text; save its text as UTF-8 and try again", path=path)


def _cut(readable: str, name: str, path: str) -> InputError:
    what = f"the file ends in the middle of a character ({name}): it was cut short, so copy or save it again"
    return InputError(what, path=path, line=_line(readable))


def _broken(readable: str, name: str, path: str) -> InputError:
    line, column = _line(readable), len((readable + ".").splitlines()[-1])
    what = f"the file is {name}, but a character here is broken; put it right or save the file again as UTF-8"
    return InputError(what, path=path, line=line, column=column)


def _line(readable: str) -> int:
    return len((readable + ".").splitlines())
