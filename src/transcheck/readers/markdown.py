"""Markdown files → paragraphs: plain text with its marks, without the front matter that a site's generator reads."""

from __future__ import annotations

import re

from transcheck.model import Comment, Paragraph
from transcheck.readers.comments import HOLE, NumberedLine, in_paragraphs, without_comments
from transcheck.readers.plain_text import paragraphs

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
# What is behind these keys stands on the page; the rest is addresses, dates and switches.
_SHOWN = frozenset("title subtitle headline lead teaser summary description".split())
_SETTING = re.compile(r"(?P<key>[\w.-]+)\s*[:=](?:\s+(?P<value>.*))?$")
_QUOTED = re.compile(r"(?P<mark>[\"'])(?P<text>.*)(?P=mark)\s*$")
# What a value begins with that is no text: lists, mappings, texts over several lines, anchors, tags.
_NO_TEXT = "[{|>&*!#"
_MOST_LINES = 500


def content(text: str, path: str) -> tuple[tuple[Paragraph, ...], tuple[Comment, ...]]:
    """The paragraphs and comments of a file's text. Raises InputError as `paragraphs`; `path` is for it.

    Of the front matter (YAML or TOML) only titles and summaries are read, each as a paragraph.
    """
    lines, found = without_comments(text, code=True)
    read = paragraphs(_without_settings(lines), path)
    return read, tuple(in_paragraphs(found, read))


def _without_settings(lines: list[NumberedLine]) -> list[NumberedLine]:
    end = _front_matter_end(lines)
    kept: list[NumberedLine] = []
    for number, line in lines[1:end]:
        if shown := _shown(line):
            kept += (number, shown), (number, "")
    return [*kept, *lines[end + 1 :]] if end else lines


def _front_matter_end(lines: list[NumberedLine]) -> int:
    """The index of the line that ends the front matter; 0 where the file has none."""
    if not lines or lines[0][0] != 1:
        return 0
    ends = _FENCES.get(lines[0][1].rstrip(), ())
    for index, (_, line) in enumerate(lines[1:_MOST_LINES], 1):
        if line.rstrip() in ends:
            return index
        # A line of text speaks for a horizontal rule.
        if line[:1].strip() and line[0] not in "#-[]{}" and not _SETTING.match(line):
            return 0
    return 0


def _shown(line: str) -> str | None:
    """The line with its key and quotes as signs that nobody sees; None where its value is no text for readers."""
    setting = _SETTING.match(line)
    if setting is None or setting["key"].lower() not in _SHOWN or not setting["value"]:
        return None
    start, end = setting.span("value")
    if quoted := _QUOTED.match(line, start):
        start, end = quoted.span("text")
    elif line[start] in _NO_TEXT:
        return None
    return HOLE * start + line[start:end]
