"""One replacement in a file."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.model import Finding


@dataclass(frozen=True, slots=True)
class Edit:
    """In the target's file the words `old`, which stand in one line, are to become `new`.

    `line`, `column` and `end_column` (exclusive) count code points from 1, as in `Span`; `start` and `end` are the
    offsets in the text of `paragraph`. What the words at fault and the right ones have in common at either end is left
    out, so the edit may be narrower than the finding's span. No two edits of a report overlap.
    """

    finding: Finding
    paragraph: int
    start: int
    end: int
    line: int
    column: int
    end_column: int
    old: str
    new: str
