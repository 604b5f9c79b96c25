"""Several texts in one cell of a table, as translators write them: “a; b”, “a | b”, one a line, or numbered.

`join` writes what `split` reads again as the same texts.
"""

from __future__ import annotations

import json
import re

_NUMBER = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2})[.)]\s+")
_BULLET = re.compile(r"^\s*[•·*‣▪–-]\s+")
# What a spreadsheet takes for a formula, and the sign that keeps it from doing so.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def split(cell: str) -> list[str]:
    """The texts in a cell, without their numbers and bullets; none for an empty one."""
    cell = cell.strip()
    if cell.startswith('["') and (listed := _listed(cell)) is not None:
        return listed
    lines = [line for line in re.split(r"[\r\n]+", cell) if line.strip()]
    if len(lines) > 1 and all(_BULLET.match(line) for line in lines):
        lines = [_BULLET.sub("", line) for line in lines]
    texts = [text for line in _numbered(lines) for text in _parts(line)]
    return [text for text in (" ".join(text.split()) for text in texts) if text]


def join(texts: list[str]) -> str:
    """A cell that holds the texts: `split` gives them again."""
    for cell in ("; ".join(texts), "\n".join(texts)):
        if split(cell) == texts:
            return cell
    return json.dumps(texts, ensure_ascii=False)


def guarded(text: str) -> str:
    """A cell of a text file that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if _GUARDED.match(text) else text


def _listed(cell: str) -> list[str] | None:
    try:
        texts = json.loads(cell)
    except (ValueError, RecursionError):
        return None
    return texts if isinstance(texts, list) and all(isinstance(text, str) for text in texts) else None


def _numbered(lines: list[str]) -> list[str]:
    """Parts that are numbered 1, 2, … across or within lines; other lines as they are."""
    text = "\n".join(lines)
    marks = list(_NUMBER.finditer(text))
    if len(marks) < 2 or marks[0].start() or [int(mark.group(1)) for mark in marks] != [*range(1, len(marks) + 1)]:
        return lines
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    parts = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    return [re.sub(r"[\s;|,]+$", "", part) for part in parts]


def _parts(line: str) -> list[str]:
    """Split at “;” and “|”, but not within brackets."""
    parts, depth, begin = [], 0, 0
    for position, sign in enumerate(line):
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth = max(0, depth - 1)
        elif sign in ";|" and not depth:
            parts.append(line[begin:position])
            begin = position + 1
    if depth:  # a bracket that is never closed holds nothing together
        return re.split("[;|]", line)
    return [*parts, line[begin:]]
