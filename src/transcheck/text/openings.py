"""Where a capital letter is due: at the beginning of a sentence, a quotation, a line, an item."""

from __future__ import annotations

import re

OPENING_QUOTES = "“„«»‘‚\"'"
_PASS_OVER = frozenset(OPENING_QUOTES + "([{*_#>")
_ENDS = frozenset(".!?…:•·–—|/→")
_ABBREVIATION = re.compile(
    r"(?:^|[^\w.])(?:Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|Rev|Gen|Col|Lt|Capt|Sgt|Hon|vs|etc|e\.\s?g|i\.\s?e|max|min|incl|excl|approx|ca|No|Nos|Nr|Vol|"
    r"Inc|Ltd|Co|Corp|Art|Fig|ed|al|cf|a\.m|p\.m|U\.S|U\.K|[A-Z])\.$"
)


def before(text: str, start: int) -> str:
    """The last character before `start` that is no blank, quote or opening bracket; "" at the beginning of a line."""
    index = start - 1
    while index >= 0 and (text[index] in " \t\u00a0\u202f\u2009" or text[index] in _PASS_OVER):
        index -= 1
    return "" if index < 0 or text[index] == "\n" else text[index]


def begins_sentence(text: str, start: int) -> bool:
    """Whether a word at `start` may be the first one of a sentence, an item, or a quotation after a colon."""
    mark = before(text, start)
    return mark == "" or mark in _ENDS or (mark in ')”]"' and _closed_sentence(text, start))


def surely_begins_sentence(text: str, start: int) -> bool:
    """Like `begins_sentence`, but without colons, dashes, and the full stops of abbreviations and ordinals."""
    mark = before(text, start)
    if mark == "":
        return True
    if mark not in ".!?…":
        return False
    end = text.rindex(mark, 0, start) + 1
    if mark == "." and (
        _ABBREVIATION.search(text[max(0, end - 12) : end]) or text[max(0, end - 2) : end - 1].isdigit()
    ):
        return False
    if text[max(0, end - 2) : end] == "..":
        return False
    return not text[end:start].strip(" ”\"“’'").startswith("…")


def _closed_sentence(text: str, start: int) -> bool:
    """Whether the closing mark before `start` follows the end of a sentence: “… over.” Then"""
    before_mark = text[max(0, start - 6) : start].rstrip(" ")
    return any(mark in before_mark for mark in ".!?…")
