"""The lines of a plain text, with the marks that stand at their beginning understood and taken away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transcheck.model import Anchor, ParagraphKind
from transcheck.readers.places import Placed, cut, edited
from transcheck.text.normal import composed, is_odd, plain_characters

_RULE = re.compile(r"[ ]{0,3}([-*_=~–—#+])(?:[ ]*\1){2,}[ ]*$")
_RULE_SIGNS = frozenset("-*_=~–—#+")
_HEADING = re.compile(r" {0,3}#{1,6}(?: +|$|(?=\*\*))")
_HEADING_END = re.compile(r" +#+$")
_BULLET = re.compile(r" *(?P<mark>[-*+–•·▪▫◦‣●○■□➢➤►\uf0b7\uf0a7])(?P<space> +)(?=\S)")
_NUMBER = re.compile(r" *(?P<number>\d{1,3})[.)] +(?=\S)")
_MONTH = re.compile(r"(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Mar|May|Oct|Dec)[a-zäé]*\b", re.IGNORECASE)
_QUOTE = re.compile(r" {0,3}(?:> ?)+")
_HARD_BREAK = re.compile(r"(?: {2,}|(?<!\\)\\)$")
_SENTENCE_END = re.compile(r"[.!?…:;][\"“”’'»«)\]*_]{0,4}$")


class Line(NamedTuple):
    """A line without the marks and spaces around it.

    `length` counts characters with the indent; `hard` says that a break is wanted after it, `soft` that a soft hyphen
    stood at its end; `starts` that nothing before it goes on in it; `columns` that it is set in columns; `indent` is
    the number of spaces before the text.
    """

    placed: Placed
    kind: ParagraphKind = "text"
    length: int = 0
    indent: int = 0
    hard: bool = False
    soft: bool = False
    starts: bool = False
    columns: bool = False

    @property
    def text(self) -> str:
        return self.placed.text


def blocks(lines: Iterable[tuple[int, str]]) -> Iterator[list[Line]]:
    """The lines of a file, with their numbers, between blank lines and horizontal rules."""
    block: list[Line] = []
    for number, raw in lines:
        line = _line(raw, number)
        if line is not None and not (line.text[-1] in _RULE_SIGNS and _RULE.match(line.text)):
            block.append(line)
        elif block:
            if line is not None and len(block) == 1 and line.text[0] in "=-":
                block = [_underlined(block[0])]
            yield block
            block = []
    if block:
        yield block


def is_sentence_end(text: str) -> bool:
    """Whether `text` ends as a sentence (or the lead-in of a list) does."""
    return bool(_SENTENCE_END.search(text[-8:]))


def _line(raw: str, number: int) -> Line | None:
    """None for a blank line."""
    if not raw:
        return None
    placed = Placed(raw, (Anchor(0, number, 1),))
    soft, columns = False, "    " in raw and "    " in raw.strip()
    if is_odd(raw):
        columns = columns or "\t" in raw.strip()
        soft = raw.rstrip().endswith("\u00ad")
        placed = edited(placed, plain_characters(raw))
    if not raw.isascii() and not unicodedata.is_normalized("NFC", placed.text):
        placed = edited(placed, composed(placed.text))
    text = placed.text
    body = text.strip(" ")
    if not body:
        return None
    start = len(text) - len(text.lstrip(" "))
    hard = (text[-1] == " " or text[-1] == "\\") and bool(_HARD_BREAK.search(text[-3:]))
    if hard and body[-1] == "\\":
        body = body[:-1].rstrip(" ")
        if not body:
            return None
    end = start + len(body)
    return Line(cut(placed, start, end), "text", end, start, hard, soft, columns=columns)


def _underlined(line: Line) -> Line:
    heading = len(line.text) <= 120 and not line.text.endswith((".", ",", ";"))
    return line._replace(kind="heading", starts=True) if heading and line.kind == "text" else line


def unmarked(document: list[list[Line]]) -> list[list[Line]]:
    """The blocks with the marks of quotations, headings and list items taken away and told as the lines' kinds."""
    document = [_unquoted(block) for block in document]
    lines = [line for block in document for line in block]
    # One line alone that begins with a dash tells who is quoted.
    dashes = sum(line.text.startswith("– ") for line in lines) > 1
    numbered = _numbered(lines)
    cleared = (_unmark(block, numbered, dashes) for block in document)
    return [block for block in cleared if block]


def _unquoted(block: list[Line]) -> list[Line]:
    """“>” stands before a quotation where it stands before every line; “> 50 %” alone is none."""
    if not all(line.text.startswith(">") for line in block):
        return block
    kept = []
    for line in block:
        match = _QUOTE.match(line.text)
        end = match.end() if match else 0
        if line.text[end : end + 1].isdigit() and len(block) == 1:
            return block
        if end < len(line.text):
            kept.append(_after(line, end))
    return kept


def _numbered(lines: list[Line]) -> set[int]:
    """The numbers of the file's lines that are items of a numbered list: the next or the last one counts on.

    “1. FC Kaiserslautern” and “12. Februar” alone are no items.
    """
    items: set[int] = set()
    last: tuple[int, int] | None = None
    for line in lines:
        match = _NUMBER.match(line.text)
        if match is None or _MONTH.match(line.text, match.end()):
            continue
        number, position = int(match["number"]), line.placed.anchors[0].line
        if last is not None and number == last[0] + 1:
            items |= {last[1], position}
        last = number, position
    return items


def _unmark(block: list[Line], numbered: set[int], dashes: bool) -> list[Line]:
    lines: list[Line] = []
    in_list = False
    for index, line in enumerate(block):
        text = line.text
        heading = _HEADING.match(text)
        if heading is not None:
            lines.append(_heading(line, heading.end()))
            in_list = False
            continue
        match = _BULLET.match(text) if dashes or text[0] != "–" else None
        if match is None and line.placed.anchors[0].line in numbered:
            match = _NUMBER.match(text)
        # A dash at the start of a line may also go on with the sentence of the line before.
        if match is not None and (index == 0 or in_list or lines[-1].starts or _may_start(lines[-1], match)):
            lines.append(_after(line, match.end())._replace(kind="list-item", starts=True))
            in_list = True
        else:
            lines.append(line)
    return [line for line in lines if line.text]


def _may_start(before: Line, match: re.Match[str]) -> bool:
    mark = match.groupdict().get("mark")
    return mark not in ("-", "–", "+", "*") or is_sentence_end(before.text) or before.length < 60


def _heading(line: Line, start: int) -> Line:
    match = _HEADING_END.search(line.text, start)
    end = match.start() if match else len(line.text)
    return line._replace(placed=cut(line.placed, start, end), kind="heading", starts=True)


def _after(line: Line, start: int) -> Line:
    return line._replace(placed=cut(line.placed, start, len(line.text)), indent=line.indent + start)
