"""A YAML file as values with their places: no guesses, no aliases, no tags, and bounds that no bomb passes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from transcheck.errors import GlossaryError
from transcheck.glossary.file_bytes import LARGEST_FILE

if TYPE_CHECKING:
    from yaml import Event

_DEEPEST = 8
_LONGEST_LINE = 20_000
_MOST_KEYS = 50
# Line breaks that only some readers of YAML, and hardly an editor, take for one are refused with the controls.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value begins, from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `plain`: without quotes, so that YAML may take it for something else.

    `start` and `end`: where it stands in the file's text, quotes included; a block scalar may end with blank lines.
    """

    text: str
    plain: bool
    place: Place
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """A sequence of values; `flow`: in brackets, from `start` to `end`."""

    items: tuple[Node, ...]
    place: Place
    flow: bool = False
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file; `flow`: in braces, from `start` to `end`."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place
    flow: bool = False
    start: int = 0
    end: int = 0


Node = Scalar | Listing | Mapping


def refuse(error: GlossaryError) -> NoReturn:
    """The first error ends the reading."""
    raise error


def decode(raw: bytes, path: str) -> str:
    """The text of a glossary file; GlossaryError, with the place, where it is not UTF-8 or not fit to be edited."""
    if len(raw) > LARGEST_FILE:
        raise GlossaryError(f"the file has more than {LARGEST_FILE // 1_000_000} MB", path=path)
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


def parse_nodes(
    text: str,
    path: str,
    each: Callable[[Node], None],
    repeated: Callable[[GlossaryError], None] = refuse,
) -> Mapping:
    """The mapping in the YAML of a file; GlossaryError for everything that is not plain YAML.

    The items of the list under “terms” are handed to `each` as soon as they are read, so that the first wrong one ends
    the reading; the mapping returned has an empty list there. `repeated` is told of keys that stand twice, and may let
    them pass.
    """
    import yaml  # only where there is a glossary

    try:
        return _Builder(path, _events(text), each, repeated).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if error.problem == "found unexpected end of stream" and error.context_mark:
            mark = error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
        raise GlossaryError(_explained(error, text, mark), path=path, line=line, column=column) from None
    except yaml.YAMLError as error:
        what = " ".join(str(error).split())
        raise GlossaryError(f"this is not YAML: {what}", path=path) from None


def _events(text: str) -> Iterator[Event]:
    import yaml

    # libyaml is some twenty times as fast; where it is missing, the same events come from Python.
    return yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


class _Builder:
    """Puts values together from the parser's events, and stops at the first that has no place in a glossary."""

    def __init__(
        self,
        path: str,
        events: Iterator[Event],
        each: Callable[[Node], None],
        repeated: Callable[[GlossaryError], None],
    ):
        import yaml

        self._kinds = yaml
        self._path = path
        self._events = events
        self._each = each
        self._repeated = repeated

    def document(self) -> Mapping:
        """The value of the only document."""
        kinds = self._kinds
        root: Node | None = None
        for event in self._events:
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

    def _node(self, event: Event, depth: int) -> Node:
        kinds = self._kinds
        if depth > _DEEPEST:
            raise self._error(event, "too deeply nested")
        if isinstance(event, kinds.AliasEvent):
            raise self._error(event, f"aliases (*{getattr(event, 'anchor', '')}) are not allowed; write the value out")
        if anchor := getattr(event, "anchor", None):
            raise self._error(event, f"anchors (&{anchor}) are not allowed; write the value out where it is used")
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise self._error(event, f"tags ({tag}) are not allowed; leave it out")
        place, start = _begin(event)
        if isinstance(event, kinds.ScalarEvent):
            # The style of a plain scalar is "" for libyaml and None for Python.
            return Scalar(event.value, not event.style, place, start, _end(event))
        flow = bool(getattr(event, "flow_style", False))
        if isinstance(event, kinds.SequenceStartEvent):
            items, end = self._items(depth)
            return Listing(items, place, flow, start, end)
        return self._mapping(place, flow, start, depth)

    def _items(self, depth: int) -> tuple[tuple[Node, ...], int]:
        items: list[Node] = []
        for event in self._events:
            if isinstance(event, self._kinds.SequenceEndEvent):
                return tuple(items), _end(event)
            items.append(self._node(event, depth + 1))
        return tuple(items), 0

    def _hand_on(self, depth: int) -> int:
        """Each term to the caller, once the parser has found nothing wrong behind it: bad indentation ends a term."""
        waiting: Node | None = None
        for event in self._events:
            if waiting is not None:
                self._each(waiting)
            if isinstance(event, self._kinds.SequenceEndEvent):
                return _end(event)
            waiting = self._node(event, depth + 1)
        return 0

    def _mapping(self, place: Place, flow: bool, start: int, depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        lines: dict[str, int] = {}
        end = 0
        for event in self._events:
            if isinstance(event, self._kinds.MappingEndEvent):
                end = _end(event)
                break
            if len(entries) == _MOST_KEYS:
                raise self._error(event, f"more than {_MOST_KEYS} keys in one entry")
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise self._error(event, "a key must be a word")
            if key.text in lines:
                what = f"“{key.text}” stands twice in this entry, first in line {lines[key.text]}"
                self._repeated(GlossaryError(what, path=self._path, line=key.place.line, column=key.place.column))
            lines[key.text] = key.place.line
            value = next(self._events)
            if depth == 1 and key.text == "terms" and isinstance(value, self._kinds.SequenceStartEvent):
                there, begin = _begin(value)
                entries.append((key, Listing((), there, bool(value.flow_style), begin, self._hand_on(depth + 1))))
            else:
                entries.append((key, self._node(value, depth + 1)))
        return Mapping(tuple(entries), place, flow, start, end)

    def _error(self, event: Event, what: str) -> GlossaryError:
        place, _ = _begin(event)
        return GlossaryError(what, path=self._path, line=place.line, column=place.column)


def _begin(event: Event) -> tuple[Place, int]:
    mark = event.start_mark
    assert mark is not None
    return Place(mark.line + 1, mark.column + 1), mark.index


def _end(event: Event) -> int:
    mark = event.end_mark
    assert mark is not None
    return mark.index


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
        "expected ',' or ']'": f"a comma or “]” is missing in the list{_opened(error)}",
        "expected ',' or '}'": f"a comma or “}}” is missing in the entry{_opened(error)}",
        "expected alphabetic or numeric": "a text can't begin with & or *; put quotes around it",
        "unknown escape": "“\\” has a meaning in double quotes; write it twice, or use single quotes",
        "node content": "a value is missing here, or a bracket before it is never closed",
        "did not find expected": "the indentation or the brackets do not fit the lines before",
        "cannot start any token": "a text can't begin with this character; put quotes around it",
        "special characters are not allowed": "a control character stands here; take it out",
        "found undefined alias": "aliases (*) are not allowed; write the value out, or put quotes around a text with *",
        "found duplicate": "a name is defined twice",
    }
    if isinstance(index, int) and "did not find expected key" in problem and text[index - 1 : index] in ("'", '"'):
        return "words stand behind a closing quote; put quotes around all of the text, and double those within it"
    for sign, reason in reasons.items():
        if sign in problem:
            return reason
    return f"this is not YAML: {problem}"


def _opened(error: object) -> str:
    mark = getattr(error, "context_mark", None)
    return f" that begins in line {mark.line + 1}" if mark else ""
