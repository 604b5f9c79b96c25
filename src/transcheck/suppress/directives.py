"""What a project's files themselves silence: one directive for each comment or entry of a sidecar file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Side = Literal["source", "target"]

INVALID, UNUSED = "invalid-suppression", "unused-suppression"
"""The rules about silencing itself; no directive silences them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a directive stands: `file` is a side's document, or the name of a sidecar file."""

    file: str
    line: int
    column: int = 1
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Directive:
    """Silences findings of `rules` (of all where it is empty) in a pair of files.

    Only those in the paragraphs from `first` up to, not including, `last` of `side`; only those that point at `words`;
    only those in a paragraph that holds `passage`: as far as these are given. `until`: the last day of it.
    """

    rules: tuple[str, ...]
    reason: str
    place: Place
    until: date | None = None
    side: Side | None = None
    first: int = 0
    last: int = 0
    words: str | None = None
    passage: str | None = None

    def expired(self, today: date) -> bool:
        return self.until is not None and self.until < today
