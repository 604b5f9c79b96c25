"""Plain text → paragraphs: by blank lines, one a line, or broken at a width; Markdown marks understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from transcheck.errors import InputError
from transcheck.model import Anchor, Comment, Paragraph, ParagraphKind
from transcheck.readers.comments import NumberedLine, in_paragraphs, without_comments
from transcheck.readers.hyphenation import Seam, Vocabulary, seam
from transcheck.readers.lines import Line, blocks, is_sentence_end, unmarked
from transcheck.readers.marks import marks
from transcheck.readers.places import Placed, cut, edited, joined
from transcheck.readers.wrapping import Wrapping, belong_together, block_wrapping, goes_on, wrapping
from transcheck.text.normal import single_spaces

LONGEST_PARAGRAPH = 1_000_000
"""Characters: no paragraph of a real text comes near, and what looks at words would need gigabytes."""

MOST_LINES = 1_000_000

_WORD = re.compile(r"[^\W\d_]+")
_BOLD_LINE = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)+\1:?$")


def content(text: str, path: str) -> tuple[tuple[Paragraph, ...], tuple[Comment, ...]]:
    """The paragraphs and comments of a file's text. Raises InputError as `paragraphs`; `path` is for it."""
    lines, found = without_comments(text, code=False)
    read = paragraphs(lines, path)
    return read, tuple(in_paragraphs(found, read))


def paragraphs(lines: Sequence[NumberedLine], path: str) -> tuple[Paragraph, ...]:
    """The paragraphs of the numbered `lines`, with their places. Raises InputError for one that is too long, or too
    many lines; `path` is for it.
    """
    _refuse_large(lines, path)
    document = unmarked(list(blocks(lines)))
    wrap = wrapping(document)
    vocabulary = Vocabulary([line for _, line in lines])
    found: list[tuple[Placed, ParagraphKind, bool]] = []
    for block in document:
        for group in _groups(block, wrap):
            placed = _together(group, vocabulary)
            _refuse_long(placed.text, placed.anchors[0].line, path)
            kind = _kind(group)
            clean = edited(placed, marks(placed.text))
            clean = edited(clean, single_spaces(clean.text))
            if clean.text:
                found.append((clean, kind, len(block) == len(group)))
    return _with_headings(found)


def _refuse_large(lines: Sequence[NumberedLine], path: str) -> None:
    if len(lines) > MOST_LINES:
        raise InputError(f"the text has more than {MOST_LINES:,} lines; split it into parts", path=path)
    for number, line in lines:
        _refuse_long(line, number, path)


def _refuse_long(text: str, line: int, path: str) -> None:
    if len(text) > LONGEST_PARAGRAPH:
        what = (
            f"a paragraph of {len(text):,} characters begins here, and no more than {LONGEST_PARAGRAPH:,} are read "
            "as one; break the text into paragraphs"
        )
        raise InputError(what, path=path, line=line)


def _groups(block: list[Line], wrap: Wrapping | None) -> list[list[Line]]:
    """The lines of a block, those together that make one paragraph."""
    if len(block) == 1:
        return [block]
    own = wrap or block_wrapping(block)
    groups = [[block[0]]]
    for line in block[1:]:
        last = groups[-1][-1]
        if (own is not None and belong_together(last, line, own)) or _goes_on_in_item(groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on_in_item(group: list[Line], line: Line) -> bool:
    """A line that is indented as the text of the list item before it is, or that its last word asks for."""
    first, last = group[0], group[-1]
    if first.kind != "list-item" or line.starts or last.hard:
        return False
    return line.indent >= first.indent or (line.indent >= 2 and goes_on(last, line))


def _together(group: list[Line], vocabulary: Vocabulary) -> Placed:
    parts = [group[0].placed]
    for before, line in pairwise(group):
        how = seam(before.text, line.text, soft=before.soft, vocabulary=vocabulary)
        last = parts[-1]
        if how is Seam.WITHOUT_HYPHEN:
            parts[-1] = cut(last, 0, len(last.text) - 1)
        elif how is Seam.SPACE:
            parts.append(_space_after(last))
        parts.append(line.placed)
    return joined(parts) if len(parts) > 1 else parts[0]


def _space_after(placed: Placed) -> Placed:
    """A space where the line ends."""
    last = placed.anchors[-1]
    anchor = Anchor(0, last.line, last.column + len(placed.text) - last.offset)
    return Placed(" ", (anchor,))


def _kind(group: list[Line]) -> ParagraphKind:
    first = group[0]
    if first.kind == "text" and len(group) == 1 and first.text[0] in "*_" and _BOLD_LINE.match(first.text[:200]):
        return "heading"
    return first.kind


def _with_headings(found: list[tuple[Placed, ParagraphKind, bool]]) -> tuple[Paragraph, ...]:
    """Paragraphs, with a short line that stands alone before a full sentence told as a heading."""
    result = []
    for index, (placed, kind, alone) in enumerate(found):
        if kind == "text" and alone and index + 1 < len(found) and _looks_like_heading(placed.text):
            following, following_kind, _ = found[index + 1]
            if following_kind == "text" and len(following.text) > 80 and is_sentence_end(following.text):
                kind = "heading"
        result.append(Paragraph(placed.text, kind, placed.anchors))
    return tuple(result)


def _looks_like_heading(text: str) -> bool:
    if not 3 <= len(text) <= 100 or text[-1] in ".,;:…" or not text[0].isprintable() or text[0].islower():
        return False
    return bool(_WORD.search(text)) and "@" not in text
