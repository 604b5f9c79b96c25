"""Quotation marks and brackets of German and English texts: which belong together, and which stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Role = Literal["open", "close", "either"]

_DOUBLE_QUOTE = re.compile('[“”„"«»‟〝″]')
_BRACKET = re.compile(r"[()\[\]{}]")
_BRACKETED = re.compile(r"\([^()\n]{1,80}\)|(?<![\w’'])[‘‚'](?=\w)[^’'‘\n]{1,80}[’'‘](?!\w)")
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_OPENING_BRACKETS = frozenset(_BRACKETS.values())


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark or bracket at `start`, and what it does there."""

    text: str
    start: int
    role: Role


def unpaired_quotes(text: str) -> list[Mark]:
    """The double quotation marks of one line of `text` that have no partner.

    Knows “ ”, „ “, » «, « » and " "; apostrophes, single quotation marks and inch signs are passed over. Where a
    quotation opens twice and closes once, the mark inside is the stray one unless it encloses a few words.
    """
    alone: list[Mark] = []
    opened: list[Mark] = []
    for mark in double_quotes(text):
        closes = mark.role == "close" or (mark.role == "either" and bool(opened))
        if not closes:
            opened.append(mark)
        elif not opened:
            alone.append(mark)
        else:
            # The partner is the innermost one, unless only the mark before it can be: „ … “ … ” has a stray “.
            partner = opened.pop()
            if opened and _long(text, partner.start, mark.start):
                opened[-1], partner = partner, opened[-1]
    return sorted(alone + opened, key=lambda mark: mark.start)


def double_quotes(text: str) -> list[Mark]:
    """All double quotation marks of `text` with their roles."""
    found: list[Mark] = []
    depth = 0
    for match in _DOUBLE_QUOTE.finditer(text):
        character, index = match.group(), match.start()
        before = text[index - 1] if index else " "
        after = text[index + 1] if index + 1 < len(text) else " "
        role = _role(character, before, after, depth)
        if role is None:
            continue
        if role == "open":
            depth += 1
        elif depth:
            depth -= 1
        found.append(Mark(character, index, role))
    return found


def enclosed(text: str, longest: int = 60) -> list[tuple[int, int]]:
    """Short passages in quotation marks (single ones, too) or round brackets: from the opening to the closing mark."""
    found: list[tuple[int, int]] = []
    opened: list[Mark] = []
    for mark in double_quotes(text):
        if mark.role == "close" or (mark.role == "either" and opened):
            if opened:
                found.append((opened.pop().start, mark.start))
        else:
            opened.append(mark)
    found += [match.span() for match in _BRACKETED.finditer(text)]
    return [(start, end) for start, end in found if end - start <= longest]


def _role(character: str, before: str, after: str, depth: int) -> Role | None:
    opens = (before.isspace() or before in "([{—–-/'‘‚") and not after.isspace() and after not in ".,;:!?)"
    closes = (after.isspace() or after in ".,;:!?)]}—–-/'’") and not before.isspace()
    if character in '"″':
        if before.isdigit() and not depth:
            return None  # inches
        return "open" if opens and not closes else "close" if closes and not opens else "either"
    if character in "„‟〝":
        return "open"
    if character == "”":
        # Some write ” on both sides.
        return "open" if opens and not closes and not depth else "close"
    if character == "“":
        return "close" if closes and not opens and depth else "open"
    # Guillemets point outwards in French and Swiss texts, inwards in German ones.
    return "open" if opens and not closes else "close" if closes and not opens else "either"


def _long(text: str, start: int, end: int) -> bool:
    """Whether there are more words between two marks than in a quoted title or expression."""
    return text.count(" ", start, end) >= 4


def unpaired_brackets(text: str) -> list[Mark]:
    """The brackets of `text` that have no partner; list labels such as “a)” and smileys are passed over."""
    alone: list[Mark] = []
    opened: list[Mark] = []
    for match in _BRACKET.finditer(text):
        character, index = match.group(), match.start()
        if character in _OPENING_BRACKETS:
            if not _smiley(text, index):
                opened.append(Mark(character, index, "open"))
        elif character in _BRACKETS:
            if opened and opened[-1].text == _BRACKETS[character]:
                opened.pop()
            elif not _smiley(text, index) and not _label(text, index):
                alone.append(Mark(character, index, "close"))
    return sorted(alone + opened, key=lambda mark: mark.start)


def _smiley(text: str, index: int) -> bool:
    if text[max(0, index - 2) : index] in {": ", "; "}:
        return not text[index + 1 :].strip(" )(.!")  # “too small: (”
    return text[max(0, index - 2) : index].endswith((":", ";", ":-", ";-", "=", ":'", "^_^"))


def _label(text: str, index: int) -> bool:
    """“1)”, “a)”, “iv)”: the label of an item."""
    start = index
    while start and index - start < 4 and text[start - 1].isalnum():
        start -= 1
    label = text[start:index]
    free = start == 0 or text[start - 1] in " \n\t"
    return free and (label.isdigit() or len(label) == 1 or (bool(label) and set(label.lower()) <= set("ivx")))
