"""Whether the lines of a text are paragraphs or were broken at a width, and which of them belong together.

A line that was broken at a width is full: the next line's first word would not have fit. So every break inside a
paragraph votes for the widths that explain it, and the width that explains most breaks is the text's.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from transcheck.readers.lines import Line, is_sentence_end

_WIDEST = 140
_NARROWEST = 28
_NARROWEST_BLOCK = 40
# Slack, and the part of the breaks at which the words themselves have to say that the sentence goes on.
_KINDS = ((0.0, 0.3), (0.2, 0.5))
# A small letter at the start, but no address.
_CONTINUED = re.compile(r"[„“\"'‚(\[*_]{0,3}(?!www\.|https?:)[a-zäöüß][^\s@]{0,80}(?:\s|$)")
_BROKEN_WORD = re.compile(r"[^\W\d_][-‐]$")

# Words that no sentence, headline or line of an address ends with.
_LEADING = frozenset(
    "der die das den dem des ein eine einen einem einer eines und oder sowie für von vom zum zur im ins am beim mit "
    "bei nach aus über unter durch gegen ohne um seit zwischen als wie dass wenn weil sich nicht ihre ihrer ihren "
    "seine seiner seinen diese dieser dieses alle sehr the a an and or of for to with at from by into as that which "
    "who whose their its his this these between under our your is are was were has have had will would can "
    "be been".split()
)


class Wrapping(NamedTuple):
    """Lines were broken at `limit` characters; `slack` is the part of a line by which it may fall short of it.

    There is slack where lines were not broken by counting characters: by hand, or on a page with a proportional font.
    `apart` says that paragraphs stand apart, so that hardly a block holds more than one.
    """

    limit: int
    slack: float
    apart: bool = True

    def is_full(self, first: Line, second: Line) -> bool:
        """Whether the first word of `second` would not have fit into `first`."""
        return first.length <= self.limit + 2 and _reach(first, second, self.slack) >= self.limit


def wrapping(document: list[list[Line]]) -> Wrapping | None:
    """How the lines of a text were broken; None if each of them is a paragraph."""
    pairs = [pair for block in document if _may_be_wrapped(block) for pair in _pairs(block)]
    for slack, going_on in _KINDS:
        limit = _best_limit(pairs, slack)
        if limit is None:
            continue
        found = Wrapping(limit, slack)
        full = [pair for pair in pairs if found.is_full(*pair)]
        # A line that is not full ends a paragraph; if it ends in the middle of a sentence it speaks against the width.
        against = sum(not is_sentence_end(first.text) for first, second in pairs if not found.is_full(first, second))
        if len(full) >= 3 and len(full) >= against and sum(goes_on(*pair) for pair in full) >= going_on * len(full):
            return found._replace(apart=len(full) * 10 >= len(pairs) * 9)
    return None


def block_wrapping(block: list[Line]) -> Wrapping | None:
    """The same for one block of a text that has no width of its own: every line but the last has to be full."""
    if len(block) < 2 or not _may_be_wrapped(block):
        return None
    pairs = _pairs(block)
    widest = max(line.length for line in block)
    if not pairs or widest < _NARROWEST_BLOCK:
        return None
    share = sum(goes_on(*pair) for pair in pairs) / len(pairs)
    for slack, going_on in _KINDS:
        found = Wrapping(widest, slack)
        if share >= going_on and all(found.is_full(*pair) for pair in pairs):
            return found
    return None


def belong_together(first: Line, second: Line, wrap: Wrapping) -> bool:
    """Whether `second` goes on with `first` in a text whose lines were broken."""
    if not _joinable(first, second):
        return False
    going_on = goes_on(first, second)
    if first.hard or (second.indent > first.indent + 1 and first.kind == "text"):
        return going_on and wrap.is_full(first, second)
    if not wrap.is_full(first, second):
        return going_on and first.length * 10 >= wrap.limit * 7
    if wrap.apart or going_on or not is_sentence_end(first.text):
        return True
    return wrap._replace(slack=0.0).is_full(first, second)


def goes_on(first: Line, second: Line) -> bool:
    """Whether the words themselves say that a sentence goes on from one line to the next."""
    text = first.text
    if first.soft or text[-1] == "/" or (text[-1] in "-‐" and _BROKEN_WORD.search(text[-2:])):
        return True
    if text[-20:].rpartition(" ")[2].lower() in _LEADING:
        return True
    return bool(_CONTINUED.match(second.text)) and not is_sentence_end(text)


def _reach(first: Line, second: Line, slack: float) -> int:
    """The widest limit at which the first word of `second` would not have fit into `first`."""
    first_word = second.text.find(" ")
    return int(first.length * (1 + slack)) + (first_word if first_word > 0 else len(second.text))


def _may_be_wrapped(block: list[Line]) -> bool:
    return all(line.length <= _WIDEST or " " not in line.text for line in block)


def _joinable(first: Line, second: Line) -> bool:
    if second.starts or first.kind == "heading" or first.columns or second.columns:
        return False
    return not (first.text.endswith("|") or second.text.startswith("|"))


def _pairs(block: list[Line]) -> list[tuple[Line, Line]]:
    return [pair for pair in pairwise(block) if _joinable(*pair)]


def _best_limit(pairs: list[tuple[Line, Line]], slack: float) -> int | None:
    """The narrowest of the limits that explain most breaks; lines that are longer speak against a limit."""
    votes = [0] * (_WIDEST + 2)
    longer = [0] * (_WIDEST + 2)
    for first, second in pairs:
        if first.length > _WIDEST:
            continue
        votes[first.length] += 1
        votes[min(_reach(first, second, slack), _WIDEST) + 1] -= 1
        for line in (first, second):
            if " " in line.text and line.length <= _WIDEST:
                longer[line.length] += 1
    best, best_score = None, 0
    explained, too_long = 0, sum(longer)
    for limit in range(_WIDEST + 1):
        explained += votes[limit]
        too_long -= longer[limit]
        score = explained - 2 * too_long
        if limit >= _NARROWEST and score > best_score:
            best, best_score = limit, score
    return best
