"""A glossary file in the one canonical form: what it says, its order and its comments stay as they are."""

from __future__ import annotations

from collections import deque
from difflib import unified_diff

from transcheck.errors import GlossaryError
from transcheck.glossary.canonical import WIDTH, quoted, scalar, text_lines
from transcheck.glossary.layout import Comment, Layout, end_of, read_layout
from transcheck.glossary.reading import mistakable
from transcheck.glossary.yaml_nodes import Listing, Mapping, Node, Scalar, decode

_FLAGS = {"True": "true", "TRUE": "true", "False": "false", "FALSE": "false"}
_INDENT = 2


def formatted(text: str, path: str) -> str:
    """`text` in canonical form, with its own kind of line ends; GlossaryError where it is not YAML.

    Two blanks a level; lists in brackets where they fit into the line, else one item a line; an entry in braces stays
    so where it fits; quotes only where YAML needs them, and around the texts of examples; one blank line at most.
    """
    before = read_layout(text, path)
    result = _Writer(before).written()
    after = read_layout(decode(result.encode(), path), path)
    if _said(before) != _said(after):
        raise GlossaryError("can't be formatted without changing what it says; it is left as it is", path=path)
    return result.replace("\n", "\r\n") if "\r\n" in text[: text.find("\n") + 1] else result


def format_bytes(content: bytes, path: str) -> bytes:
    """The same for the bytes of a file; a byte order mark is left out."""
    return formatted(decode(content, path), path).encode()


def difference(before: bytes, after: bytes, path: str) -> str:
    """What formatting changes, as a unified diff."""
    old, new = (content.decode("utf-8", "replace").splitlines(keepends=True) for content in (before, after))
    return "".join(unified_diff(old, new, path, f"{path} (formatted)"))


def _said(layout: Layout) -> tuple[object, list[str]]:
    """What must stay: the values in their order, whether YAML may take them for something else, and the comments."""
    return _values(layout.root), [word for comment in layout.comments for word in comment.text.split()]


def _values(node: Node) -> object:
    if isinstance(node, Listing):
        return [_values(item) for item in node.items]
    if isinstance(node, Mapping):
        return [(_values(key), _values(value)) for key, value in node.entries]
    return (_FLAGS.get(node.text, node.text), True) if _guessed(node) else (node.text, False)


def _guessed(scalar: Scalar) -> bool:
    """Whether a reader of YAML may take it for something else than a text: a flag, a number, nothing."""
    return scalar.plain and (not scalar.text or mistakable(scalar.text))


class _Writer:
    """Writes line by line; each comment goes out with the line that it stands above, beside or below.

    `limit` is where the value that follows begins: comments from there on belong to that.
    """

    def __init__(self, layout: Layout):
        self._text = layout.text
        self._root = layout.root
        self._comments = deque(layout.comments)
        self._lines: list[str] = []

    def written(self) -> str:
        """The whole file."""
        entries = self._root.entries
        for number, (key, value) in enumerate(entries):
            limit = entries[number + 1][0].start if number + 1 < len(entries) else len(self._text)
            self._above(key.start, 0, spaced=True)
            self._pair(key, value, "", 0, limit, terms=key.text == "terms")
            while key.text == "terms" and self._comments and (comment := self._comments[0]).start < limit:
                if comment.column == 1:
                    break
                self._line(self._comments.popleft(), _INDENT, spaced=True)  # an entry that is commented out, say
        self._above(len(self._text), 0, spaced=True, before_value=False)
        return "\n".join(self._lines) + "\n"

    def _pair(
        self,
        key: Scalar,
        value: Node,
        lead: str,
        indent: int,
        limit: int,
        *,
        terms: bool = False,
        sentences: bool = False,
    ) -> None:
        """A key with its value. `lead`: what stands before it; `terms`: the list of entries; `sentences`: in quotes."""
        name = self._key(key)
        if isinstance(value, Scalar):
            while self._comments and self._comments[0].alone and self._comments[0].start < value.start:
                self._line(self._comments.popleft(), indent, spaced=False)
            lines = self._scalar_lines(name, value, indent, sentences=sentences)
            lines[0] = lead + lines[0].lstrip()
            self._lines.extend(lines[:1])
            self._beside(key.end, value.end)
            self._lines.extend(lines[1:])
            self._beside(value.end, limit)
            return
        line = f"{lead}{name}: {_on_one_line(value, sentences=key.text == 'examples')}"
        parts = value.items if isinstance(value, Listing) else value.entries
        in_lines = isinstance(value, Listing) and any(not isinstance(item, Scalar) for item in value.items)
        if not parts or not (in_lines or len(line) > WIDTH or self._commented(key.end, value)):
            self._lines.append(line)
            self._beside(end_of(value), limit)
            return
        self._lines.append(f"{lead}{name}:")
        self._beside(key.end, value.items[0].start if isinstance(value, Listing) else value.entries[0][0].start)
        if value.flow and not self._commented(key.end, value):
            self._beside(value.end, limit)
        if isinstance(value, Listing):
            self._items(value, indent + _INDENT, limit, terms=terms, sentences=key.text == "examples")
        else:
            self._mapping(value, " " * (indent + _INDENT), indent + _INDENT, limit)

    def _items(self, listing: Listing, indent: int, limit: int, *, terms: bool, sentences: bool) -> None:
        """One item after the other, their dashes at `indent`."""
        for number, item in enumerate(listing.items):
            following = listing.items[number + 1].start if number + 1 < len(listing.items) else limit
            self._above(item.start, indent, spaced=terms)
            lead = " " * indent + "- "
            line = lead + _on_one_line(item, flow=not isinstance(item, Scalar), sentences=sentences)
            as_line = not isinstance(item, Mapping) or not item.entries
            if isinstance(item, Mapping) and (item.flow or not terms):
                as_line = as_line or (len(line) <= WIDTH and not self._commented(item.start, item))
            if as_line:
                self._lines.append(line)
                self._beside(end_of(item), following)
            elif isinstance(item, Mapping):
                self._mapping(item, lead, indent + _INDENT, following, sentences=sentences)
        self._below(listing, indent, limit, spaced=terms)

    def _mapping(self, mapping: Mapping, lead: str, indent: int, limit: int, *, sentences: bool = False) -> None:
        """Key by key, the first behind `lead`."""
        for number, (key, value) in enumerate(mapping.entries):
            following = mapping.entries[number + 1][0].start if number + 1 < len(mapping.entries) else limit
            if number or not lead.strip():
                self._above(key.start, indent)
            self._pair(key, value, " " * indent if number else lead, indent, following, sentences=sentences)
        self._below(mapping, indent, limit)

    def _key(self, key: Scalar) -> str:
        return key.text if _guessed(key) else scalar(key.text)

    def _scalar_lines(self, name: str, value: Scalar, indent: int, *, sentences: bool) -> list[str]:
        if _guessed(value):
            return [f"{name}: {_FLAGS.get(value.text, value.text)}".rstrip()]
        if sentences:
            return [f"{name}: {quoted(value.text)}"]
        return text_lines(name, value.text, " " * indent)

    def _above(self, limit: int, indent: int, *, spaced: bool = False, before_value: bool = True) -> None:
        """The comments before `limit`, each on a line of its own; `spaced`: a blank line where the file has one."""
        while self._comments and self._comments[0].start < limit:
            self._line(self._comments.popleft(), indent, spaced=spaced)
        if spaced and before_value:
            self._space(limit)

    def _below(self, parent: Listing | Mapping, indent: int, limit: int, *, spaced: bool = False) -> None:
        """The comments behind the last part of a list or entry that belong to it: within it, or not further left."""
        column = parent.place.column
        while self._comments and (comment := self._comments[0]).start < limit:
            if not (comment.start < parent.end if parent.flow else comment.column >= column):
                return
            self._line(self._comments.popleft(), indent, spaced=spaced)

    def _line(self, comment: Comment, indent: int, *, spaced: bool) -> None:
        if spaced:
            self._space(comment.start)
        self._lines.append(" " * indent + comment.text)

    def _beside(self, start: int, limit: int) -> None:
        """The comments that stand on the line where a value ends, behind the line that was written last."""
        while self._comments and not self._comments[0].alone and self._comments[0].start < limit:
            if "\n" in self._text[start : self._comments[0].start]:
                return
            self._lines[-1] += f" {self._comments.popleft().text}"

    def _space(self, start: int) -> None:
        """A blank line where there is one in the file above the line of `start`, but for the first line."""
        above = self._text.rfind("\n", 0, self._text.rfind("\n", 0, start))
        line = self._text.rfind("\n", 0, start)
        if self._lines and self._lines[-1] and line > 0 and not self._text[above + 1 : line].strip():
            self._lines.append("")

    def _commented(self, start: int, value: Listing | Mapping) -> bool:
        """Whether comments stand within a value, so that it needs more than one line."""
        end = value.end if value.flow else end_of(value)
        for comment in self._comments:
            if comment.start >= end:
                return not value.flow and not comment.alone and "\n" not in self._text[end : comment.start]
            if comment.start >= start:
                return True
        return False


def _on_one_line(node: Node, *, flow: bool = True, sentences: bool = False) -> str:
    """A value on one line; `flow`: within brackets or braces."""
    if isinstance(node, Scalar):
        if _guessed(node):
            return _FLAGS.get(node.text, node.text)
        return scalar(node.text, flow=flow)
    if isinstance(node, Listing):
        return f"[{', '.join(_on_one_line(item) for item in node.items)}]"
    pairs = []
    for key, value in node.entries:
        text = isinstance(value, Scalar) and not _guessed(value)
        written = quoted(value.text) if sentences and isinstance(value, Scalar) and text else _on_one_line(value)
        pairs.append(f"{_on_one_line(key)}: {written}".rstrip())
    return f"{{{', '.join(pairs)}}}"
