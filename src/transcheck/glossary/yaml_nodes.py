"""A YAML file as values with their places: no guesses, no aliases, no tags, and bounds that no bomb passes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.errors import GlossaryError

if TYPE_CHECKING:
    from ruamel.yaml.events import Event

LARGEST_FILE = 16_000_000
_DEEPEST = 8
_LONGEST_LINE = 20_000
_MOST_KEYS = 50
# Characters without any value among them: a quote that was never closed, say. The parser is slow enough to tell.
_LONGEST_SILENCE = 16_000
_CHUNK = 4096
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value begins, from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `plain`: without quotes, so that YAML may take it for something else."""

    text: str
    plain: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Listing:
    """A sequence of values."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place


Node = Scalar | Listing | Mapping


def read_nodes(path: str, each: Callable[[Node], None]) -> Mapping:
    """The mapping in a YAML file; GlossaryError for everything that is not plain YAML.

    The items of the list under “terms” are handed to `each` as soon as they are read, so that the first wrong one ends
    the reading; the mapping returned has an empty list there.
    """
    text = _read(path)
    from ruamel.yaml import YAML  # 60 ms, only where there is a glossary
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    stream = _Stream(path, text)
    try:
        return _Builder(path, stream, YAML(typ="safe", pure=True).parse(stream), each).document()
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if error.problem == "found unexpected end of stream" and error.context_mark:
            mark = error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
        raise GlossaryError(_explained(error, text, mark), path=path, line=line, column=column) from None
    except YAMLError as error:
        what = " ".join(str(error).split())
        raise GlossaryError(f"this is not YAML: {what}", path=path) from None


def _read(path: str) -> str:
    file = Path(path)
    try:
        if file.is_dir():
            raise GlossaryError("this is a folder; give a YAML file in it", path=path)
        size = file.stat().st_size
        if size > LARGEST_FILE:
            raise GlossaryError(f"the file has more than {LARGEST_FILE // 1_000_000} MB", path=path)
        raw = file.read_bytes()
    except FileNotFoundError:
        raise GlossaryError("there is no such file", path=path) from None
    except OSError as error:
        raise GlossaryError(f"can't be read: {error.strerror or error}", path=path) from None
    except ValueError:
        raise GlossaryError("this is not a path of a file", path=path.replace("\0", "\\0")) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        raise GlossaryError("this is not UTF-8; save the file as UTF-8", path=path, line=line, column=column) from None
    if not text.strip():
        raise GlossaryError("the file is empty; it must begin with “version: 1”", path=path)
    for number, content in enumerate(text.split("\n"), start=1):
        if len(content) > _LONGEST_LINE:
            what = f"the line has {len(content)} characters; {_LONGEST_LINE} are the most"
            raise GlossaryError(what, path=path, line=number, column=1)
    if wrong := _UNPRINTABLE.search(text):
        line, column = text.count("\n", 0, wrong.start()) + 1, wrong.start() - text.rfind("\n", 0, wrong.start())
        what = f"the control character U+{ord(wrong.group()):04X} stands here; take it out"
        raise GlossaryError(what, path=path, line=line, column=column)
    return text


class _Stream:
    """Hands the text to the parser in pieces, and ends the reading where no value comes for too long."""

    def __init__(self, path: str, text: str):
        self._path = path
        self._text = text
        self._position = 0
        self._heard_at = 0
        self._line = 1

    def heard(self, line: int) -> None:
        """A value has come, in this line."""
        self._heard_at = self._position
        self._line = line

    def read(self, size: int = -1) -> str:
        """The next piece of the text; GlossaryError where there was no value for too long."""
        if self._position - self._heard_at > _LONGEST_SILENCE:
            what = "after this line nothing is found for too long: is a quote opened and never closed?"
            raise GlossaryError(what, path=self._path, line=self._line)
        piece = self._text[self._position : self._position + _CHUNK]
        self._position += len(piece)
        return piece


class _Builder:
    """Puts values together from the parser's events, and stops at the first that has no place in a glossary."""

    def __init__(self, path: str, stream: _Stream, events: Iterator[Event], each: Callable[[Node], None]):
        self._path = path
        self._stream = stream
        self._events = events
        self._each = each

    def document(self) -> Mapping:
        """The value of the only document."""
        from ruamel.yaml import events as kinds

        root: Node | None = None
        for event in self._heard():
            if isinstance(event, (kinds.StreamStartEvent, kinds.StreamEndEvent, kinds.DocumentEndEvent)):
                continue
            if isinstance(event, kinds.DocumentStartEvent):
                if root is not None:
                    raise self._error(event, "a second document begins here; keep one document a file")
                continue
            root = self._node(event, 1)
        if root is None:
            raise GlossaryError("the file is empty; it must begin with “version: 1”", path=self._path)
        if not isinstance(root, Mapping):
            what = "the file must hold keys and values, “version: 1” first"
            raise GlossaryError(what, path=self._path, line=root.place.line, column=root.place.column)
        return root

    def _heard(self) -> Iterator[Event]:
        for event in self._events:
            self._stream.heard(event.start_mark.line + 1)
            yield event

    def _node(self, event: Event, depth: int) -> Node:
        from ruamel.yaml import events as kinds

        if depth > _DEEPEST:
            raise self._error(event, "too deeply nested for a glossary")
        if isinstance(event, kinds.AliasEvent):
            raise self._error(event, f"aliases (*{getattr(event, 'anchor', '')}) are not allowed; write the value out")
        if anchor := getattr(event, "anchor", None):
            raise self._error(event, f"anchors (&{anchor}) are not allowed; write the value out where it is used")
        tag = getattr(event, "tag", None)
        if tag is not None and str(tag) != "!":
            raise self._error(event, f"tags ({tag}) are not allowed; leave it out")
        place = self._place(event)
        if isinstance(event, kinds.ScalarEvent):
            return Scalar(str(event.value), event.style is None, place)
        if isinstance(event, kinds.SequenceStartEvent):
            return Listing(tuple(self._items(depth)), place)
        return self._mapping(place, depth)

    def _items(self, depth: int) -> Iterator[Node]:
        from ruamel.yaml import events as kinds

        for event in self._heard():
            if isinstance(event, kinds.SequenceEndEvent):
                break
            yield self._node(event, depth + 1)

    def _hand_on(self, depth: int) -> None:
        """Each term to the caller, once the parser has found nothing wrong behind it: bad indentation ends a term."""
        waiting: Node | None = None
        from ruamel.yaml import events as kinds

        for event in self._heard():
            if waiting is not None:
                self._each(waiting)
            if isinstance(event, kinds.SequenceEndEvent):
                break
            waiting = self._node(event, depth + 1)

    def _mapping(self, place: Place, depth: int) -> Mapping:
        from ruamel.yaml import events as kinds

        entries: list[tuple[Scalar, Node]] = []
        lines: dict[str, int] = {}
        for event in self._heard():
            if isinstance(event, kinds.MappingEndEvent):
                break
            if len(entries) == _MOST_KEYS:
                raise self._error(event, f"more than {_MOST_KEYS} keys in one entry")
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise self._error(event, "a key must be a word")
            if key.text in lines:
                raise self._error(event, f"“{key.text}” stands twice in this entry, first in line {lines[key.text]}")
            lines[key.text] = key.place.line
            value = next(self._heard())
            if depth == 1 and key.text == "terms" and isinstance(value, kinds.SequenceStartEvent):
                self._hand_on(depth + 1)
                entries.append((key, Listing((), self._place(value))))
            else:
                entries.append((key, self._node(value, depth + 1)))
        return Mapping(tuple(entries), place)

    def _place(self, event: Event) -> Place:
        return Place(event.start_mark.line + 1, event.start_mark.column + 1)

    def _error(self, event: Event, what: str) -> GlossaryError:
        place = self._place(event)
        return GlossaryError(what, path=self._path, line=place.line, column=place.column)


def _explained(error: object, text: str, mark: object) -> str:
    """The parser's complaint in the words of someone who edits a glossary."""
    index = getattr(mark, "index", None)
    if isinstance(index, int) and text[index : index + 1] == "\t":
        return "a tab stands here; YAML wants blanks for indentation"
    problem = " ".join(str(getattr(error, "problem", "") or getattr(error, "context", "") or error).split())
    reasons = {
        "mapping values are not allowed": "a colon stands where none can be; put quotes around a text that holds “: ”",
        "could not find expected ':'": "a key without a colon, or a text that begins with a special character: put "
        "quotes around it",
        "found unexpected end of stream": "a quote is opened and never closed",
        "expected <block end>": "the indentation does not fit; all keys of an entry begin in one column",
        "did not find expected": "the indentation or the brackets do not fit the lines before",
        "expected ',' or ']'": "a comma or “]” is missing in the list",
        "expected ',' or '}'": "a comma or “}” is missing",
        "cannot start any token": "a text can't begin with this character; put quotes around it",
        "special characters are not allowed": "a control character stands here; take it out",
        "found undefined alias": "aliases (*) are not allowed; write the value out, or put quotes around a text with *",
        "found duplicate": "a name is defined twice",
    }
    for sign, reason in reasons.items():
        if sign in problem:
            return reason
    return f"this is not YAML: {problem}"
