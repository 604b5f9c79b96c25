"""A file's bytes with edits carried out: what no edit names stays as it is, byte for byte."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from transcheck.fixing.edit import Edit
from transcheck.readers.decoding import Decoded, decoded

_COMPOSED = re.compile("[\u00c0-\u024f]")
_MARK = "[\u0300-\u036f]"
_DECOMPOSED = re.compile(f"[A-Za-z]{_MARK}")
_STARTS_WITH_MARK = re.compile(_MARK)


class Fixed(NamedTuple):
    """The new bytes, the edits that were carried out, and those that were not."""

    content: bytes
    done: tuple[Edit, ...]
    left: tuple[Edit, ...]


def fixed(content: bytes, edits: Sequence[Edit], path: str) -> Fixed:
    """`content`, the bytes of the file at `path`, with those of `edits` carried out that its words and encoding allow.

    The edits do not overlap. One is left where the file has other words at its place than the reader saw (a blank that
    does not break, a soft hyphen), or can't hold the new ones; all are if the new bytes would be read as another text.
    Raises InputError as the reader does.
    """
    found = decoded(content, path)
    if found.mark + found.text.encode(found.encoding) != content:
        return Fixed(content, (), tuple(edits))
    text, done = _carried_out(found, edits)
    new, carried_out = found.mark + text.encode(found.encoding), frozenset(done)
    if decoded(new, path).text != text:
        return Fixed(content, (), tuple(edits))
    return Fixed(new, tuple(done), tuple(edit for edit in edits if edit not in carried_out))


def _carried_out(found: Decoded, edits: Sequence[Edit]) -> tuple[str, list[Edit]]:
    text = found.text
    lines = text.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    decomposed = bool(_DECOMPOSED.search(text)) and not _COMPOSED.search(text)
    pieces: list[str] = []
    done: list[Edit] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: (edit.line, edit.column)):
        if edit.line > len(lines):
            continue
        start, end = (starts[edit.line - 1] + column - 1 for column in (edit.column, edit.end_column))
        new = unicodedata.normalize("NFD", edit.new) if decomposed else edit.new
        inside = position <= start and end <= starts[edit.line]
        if inside and _holds(text, start, end, edit.old) and _can_hold(found.encoding, new):
            pieces += (text[position:start], new)
            position = end
            done.append(edit)
    return "".join((*pieces, text[position:])), done


def _holds(text: str, start: int, end: int, words: str) -> bool:
    """Whether exactly `words` stand there, composed or decomposed, and no combining mark behind them."""
    standing = text[start:end]
    same = standing == words or standing == unicodedata.normalize("NFD", words)
    return same and not _STARTS_WITH_MARK.match(text, end)


def _can_hold(encoding: str, words: str) -> bool:
    try:
        words.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
