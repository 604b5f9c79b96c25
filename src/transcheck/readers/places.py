"""Texts that know where each of their characters stands in the file, through cutting, joining and editing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from transcheck.model import Anchor, Paragraph
from transcheck.text.normal import Edit


class Placed(NamedTuple):
    """A text with anchors as in `Paragraph`."""

    text: str
    anchors: tuple[Anchor, ...]


class _Anchored(Protocol):
    @property
    def anchors(self) -> tuple[Anchor, ...]: ...


def place(paragraph: Paragraph, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, where the character at `offset` of the paragraph's text stands in its file.

    `offset == len(paragraph.text)` gives the place right after the last character.
    """
    return _place(paragraph, offset)


def _place(anchored: _Anchored, offset: int) -> tuple[int, int]:
    anchors = anchored.anchors
    anchor = anchors[max(bisect_right(anchors, offset, key=lambda anchor: anchor.offset) - 1, 0)]
    return anchor.line, anchor.column + offset - anchor.offset


def cut(placed: Placed, start: int, end: int) -> Placed:
    """The part from `start` to `end`."""
    if start == 0 and end >= len(placed.text):
        return placed
    if len(placed.anchors) == 1:
        first = placed.anchors[0]
        return Placed(placed.text[start:end], (Anchor(0, first.line, first.column + start - first.offset),))
    builder = _Builder()
    builder.copy(placed, start, end)
    return builder.placed()


def joined(parts: Iterable[Placed]) -> Placed:
    """All parts, one after the other."""
    builder = _Builder()
    for part in parts:
        builder.copy(part, 0, len(part.text))
    return builder.placed()


def edited(placed: Placed, edits: Sequence[Edit]) -> Placed:
    """`placed` with `edits`, which are sorted and don't overlap, carried out.

    The characters put in stand where the replaced ones stood, one by one; those too many stand at the last of them.
    """
    if not edits:
        return placed
    builder = _Builder()
    position = 0
    for start, end, new in edits:
        builder.copy(placed, position, start)
        builder.replace(placed, start, end, new)
        position = end
    builder.copy(placed, position, len(placed.text))
    return builder.placed()


class _Builder:
    """Collects text and anchors. Copies from one text must come in order: each anchor is looked at once."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._anchors: list[Anchor] = []
        self._of: Placed | None = None
        self._next = 0

    def copy(self, placed: Placed, start: int, end: int) -> None:
        if start >= end:
            return
        anchors = placed.anchors
        if self._of is not placed:
            self._of, self._next = placed, 0
        while self._next < len(anchors) and anchors[self._next].offset <= start:
            self._next += 1
        shift = self._length - start
        current = anchors[max(self._next - 1, 0)]
        self._anchor(self._length, current.line, current.column + start - current.offset)
        while self._next < len(anchors) and anchors[self._next].offset < end:
            current = anchors[self._next]
            self._anchor(current.offset + shift, current.line, current.column)
            self._next += 1
        piece = placed.text[start:end]
        self._pieces.append(piece)
        self._length += len(piece)

    def replace(self, placed: Placed, start: int, end: int, new: str) -> None:
        for index, sign in enumerate(new):
            line, column = _place(placed, min(start + index, max(end - 1, start)))
            self._anchor(self._length, line, column)
            self._pieces.append(sign)
            self._length += 1

    def _anchor(self, offset: int, line: int, column: int) -> None:
        if self._anchors:
            last = self._anchors[-1]
            if last.line == line and last.column - last.offset == column - offset:
                return
        self._anchors.append(Anchor(offset, line, column))

    def placed(self) -> Placed:
        return Placed("".join(self._pieces), tuple(self._anchors) or (Anchor(0, 1, 1),))
