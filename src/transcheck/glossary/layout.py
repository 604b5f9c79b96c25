"""A glossary file as it is laid out: its values with their offsets, and its comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from transcheck.glossary.yaml_nodes import Listing, Mapping, Node, Scalar, parse_nodes

_COMMENT = re.compile(r"#[^\r\n]*")
_HEADER_COMMENT = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\r\n]*)")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment from its # on; `alone`: nothing but a dash stands before it in its line; `column` from 1."""

    text: str
    start: int
    column: int
    alone: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """All values of a file, terms included, and all comments, both in the order of the file."""

    text: str
    root: Mapping
    comments: tuple[Comment, ...]


def read_layout(text: str, path: str) -> Layout:
    """The layout of a file's text; GlossaryError where it is not YAML. Unknown keys are no error here."""
    terms: list[Node] = []
    root = parse_nodes(text, path, terms.append)
    entries = tuple(
        (key, replace(value, items=tuple(terms)) if key.text == "terms" and isinstance(value, Listing) else value)
        for key, value in root.entries
    )
    root = replace(root, entries=entries)
    return Layout(text, root, tuple(_comments(text, root)))


def end_of(node: Node) -> int:
    """Where the last character of a value stands, trailing blanks and lines left out."""
    if isinstance(node, Scalar) or node.flow:
        return node.end
    if isinstance(node, Listing):
        return end_of(node.items[-1]) if node.items else node.end
    return end_of(node.entries[-1][1]) if node.entries else node.end


def _comments(text: str, root: Mapping) -> Iterator[Comment]:
    """Whatever begins with # between the scalars is a comment: nothing else can stand there."""
    position = 0
    for scalar in (*_scalars(root), None):
        stop = len(text) if scalar is None else scalar.start
        for found in _COMMENT.finditer(text, position, stop):
            yield _comment(text, found.start(), found[0])
        if scalar is None:
            return
        if not scalar.plain and (header := _HEADER_COMMENT.match(text, scalar.start, scalar.end)):
            yield _comment(text, header.start(1), header[1])
        position = max(position, scalar.end)


def _comment(text: str, start: int, found: str) -> Comment:
    line = text.rfind("\n", 0, start) + 1
    return Comment(found.rstrip(), start, start - line + 1, not text[line:start].strip(" \t-\ufeff"))


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Listing):
        for item in node.items:
            yield from _scalars(item)
    else:
        for key, value in node.entries:
            yield key
            yield from _scalars(value)
