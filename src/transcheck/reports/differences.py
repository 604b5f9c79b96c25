"""What differs between two texts: letter by letter for words, word by word for paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from transcheck.model import Extent

# difflib needs quadratic time: longer texts are not compared.
LETTERS_AT_MOST = 160
WORDS_AT_MOST = 1500
# Words that share less than this part of their letters are different words: marked letters would only confuse.
ALIKE = 0.7
_REPLACED_AT_MOST = 3

_PART = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words that both texts have, or only the first (removed), or only the second (added)."""

    kind: Literal["same", "removed", "added"]
    text: str


def letter_differences(expected: str, found: str) -> tuple[tuple[Extent, ...], tuple[Extent, ...]] | None:
    """The letters of `expected` and of `found` that differ; an empty extent stands where letters are missing.

    None where the two are the same, too long or too unlike for letters to say anything.
    """
    if expected == found or max(len(expected), len(found)) > LETTERS_AT_MOST:
        return None
    matcher = SequenceMatcher(None, expected, found, autojunk=False)
    if matcher.ratio() < ALIKE:
        return None
    replaced = _replaced(expected, found)
    if replaced is not None:
        return replaced, replaced
    changes = [operation for operation in matcher.get_opcodes() if operation[0] != "equal"]
    return (
        tuple(Extent(start, end) for _, start, end, _, _ in changes),
        tuple(Extent(start, end) for _, _, _, start, end in changes),
    )


def _replaced(expected: str, found: str) -> tuple[Extent, ...] | None:
    """The few letters that stand in each other's place (1012/1102), where that tells the difference best."""
    if len(expected) != len(found):
        return None
    places = [index for index, (one, other) in enumerate(zip(expected, found, strict=True)) if one != other]
    return tuple(Extent(place, place + 1) for place in places) if len(places) <= _REPLACED_AT_MOST else None


def word_differences(before: str, after: str) -> tuple[Piece, ...]:
    """How `before` becomes `after`: the pieces that are same and removed make up `before`, same and added `after`."""
    if before == after:
        return (Piece("same", before),) if before else ()
    old, new = _PART.findall(before), _PART.findall(after)
    if max(len(old), len(new)) > WORDS_AT_MOST:
        return tuple(piece for piece in (Piece("removed", before), Piece("added", after)) if piece.text)
    result: list[Piece] = []
    for kind, old_start, old_end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            result.append(Piece("same", "".join(old[old_start:old_end])))
            continue
        if old_end > old_start:
            result.append(Piece("removed", "".join(old[old_start:old_end])))
        if new_end > new_start:
            result.append(Piece("added", "".join(new[new_start:new_end])))
    return _without_lone_spaces(result)


def _without_lone_spaces(pieces: list[Piece]) -> tuple[Piece, ...]:
    """A space that is the same between two changes belongs to them: “the old” → “a new” is one change, not two."""
    result: list[Piece] = []
    removed = added = ""

    def close() -> None:
        nonlocal removed, added
        if removed:
            result.append(Piece("removed", removed))
        if added:
            result.append(Piece("added", added))
        removed = added = ""

    for index, piece in enumerate(pieces):
        if piece.kind == "removed":
            removed += piece.text
        elif piece.kind == "added":
            added += piece.text
        elif piece.text.isspace() and removed and added and _changes_both(pieces[index + 1 : index + 3]):
            removed += piece.text
            added += piece.text
        else:
            close()
            result.append(piece)
    close()
    return tuple(result)


def _changes_both(following: list[Piece]) -> bool:
    return [piece.kind for piece in following] == ["removed", "added"]
