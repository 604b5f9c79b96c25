"""HTML comments in a text, which its readers never see: what they say, where they stand, and the text without them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from transcheck.model import Comment, Paragraph
from transcheck.readers.places import place

NumberedLine = tuple[int, str]
"""A line of a file with its number, from 1."""

HOLE = "\u2060"
"""Stands for each character of a comment, so that columns stay; readers take it away with all that is invisible."""

_VISIBLE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

# A comment ends at the first “-->”; one in which another begins was never closed. What is told to transcheck is never
# read as text: unclosed, it ends with its line.
_COMMENT = r"<!--(?P<inside>(?:(?!<!--|-->).)*)-->|<!--(?P<open>[^\S\n]*transcheck[^\n]*)"
_FENCE = r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?:(?! {0,3}(?P=fence))[^\n]*\n)*? {0,3}(?P=fence)[`~]*[ \t]*$"
_CODE = r"(?<!`)(?P<ticks>`{1,3})(?!`)(?:(?!(?P=ticks))[^\n])+(?P=ticks)(?!`)"
_COMMENTS = re.compile(_COMMENT, re.DOTALL | re.IGNORECASE)
_COMMENTS_AND_CODE = re.compile(f"{_COMMENT}|{_FENCE}|{_CODE}", re.DOTALL | re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Found:
    """A comment and where it begins; `closed`: its end is marked."""

    text: str
    line: int
    column: int
    closed: bool


def without_comments(text: str, *, code: bool) -> tuple[list[NumberedLine], tuple[Found, ...]]:
    """The lines of `text` without its comments, and these; lines that hold nothing else are left out.

    Places stay those of the file: signs that nobody sees stand where a comment was. `code`: Markdown's code, in
    backticks or between fences, shows comments as they are.
    """
    if "<!--" not in text:
        return list(enumerate(text.splitlines(), 1)), ()
    starts = list(accumulate((len(line) for line in text.splitlines(keepends=True)), initial=0))
    pieces: list[str] = []
    found: list[Found] = []
    touched: set[int] = set()
    position = 0
    for match in (_COMMENTS_AND_CODE if code else _COMMENTS).finditer(text):
        if match["inside"] is None and match["open"] is None:
            continue
        start, end = match.span()
        line, last = bisect_right(starts, start), bisect_right(starts, end - 1)
        inside = match["inside"]
        found.append(
            Found(match["open"] if inside is None else inside, line, start - starts[line - 1] + 1, inside is not None)
        )
        touched.update(range(line, last + 1))
        pieces += (text[position:start], _VISIBLE.sub(HOLE, match.group()))
        position = end
    pieces.append(text[position:])
    lines = enumerate("".join(pieces).splitlines(), 1)
    return [(number, line) for number, line in lines if number not in touched or line.strip(HOLE + " \t")], tuple(found)


def in_paragraphs(found: tuple[Found, ...], paragraphs: tuple[Paragraph, ...]) -> Iterator[Comment]:
    """The comments, each with the paragraph that it stands in or, where it stands in none, before."""
    begins = [(anchor.line, anchor.column) for anchor in (paragraph.anchors[0] for paragraph in paragraphs)]
    for one in found:
        index = bisect_right(begins, (one.line, one.column))
        # A comment behind words of a paragraph, in the same line or between its lines, is still one of it.
        if index and place(paragraphs[index - 1], max(len(paragraphs[index - 1].text) - 1, 0))[0] >= one.line:
            index -= 1
        yield Comment(one.text, one.line, one.column, index, one.closed)
