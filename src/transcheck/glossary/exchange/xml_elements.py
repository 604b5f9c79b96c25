"""XML as elements with their lines, read without entities, without the network, and with bounds that no bomb passes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.entities import name2codepoint
from typing import NoReturn
from xml.parsers import expat

from transcheck.errors import InputError

_DEEPEST = 60
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class Element:
    """An element; names of elements and attributes are without prefix. `parts` are texts and elements in order."""

    tag: str
    attributes: dict[str, str]
    line: int
    column: int
    parts: list[str | Element] = field(default_factory=list)

    @property
    def children(self) -> list[Element]:
        return [part for part in self.parts if isinstance(part, Element)]

    @property
    def text(self) -> str:
        """All text in it, white space collapsed."""
        return " ".join(self.whole_text().split())

    def whole_text(self) -> str:
        return "".join(part if isinstance(part, str) else part.whole_text() for part in self.parts)


def parse(data: bytes, path: str) -> Element:
    """The root element of an XML file. InputError tells the line and column of what is not well-formed, and refuses
    files that define entities; a document type that lies elsewhere is passed over and never fetched."""
    builder = _Builder(path)
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        what = f"this is no well-formed XML: {expat.ErrorString(error.code)}; put it right or export it again"
        raise InputError(what, path=path, line=error.lineno, column=error.offset + 1) from None
    except (LookupError, ValueError) as error:
        raise InputError(f"the file's encoding is not known ({error})", path=path, line=1) from None
    assert builder.root is not None
    return builder.root


def escaped(text: str, path: str) -> str:
    """A text for XML, between tags or in an attribute; InputError where it has a character that XML can't hold."""
    if wrong := _NOT_IN_XML.search(text):
        what = f"“{text[:40]}” holds the control character U+{ord(wrong.group()):04X}, which XML can't; take it out"
        raise InputError(what, path=path)
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\r", "&#13;")):
        text = text.replace(sign, entity)
    return text


class _Builder:
    def __init__(self, path: str):
        self.root: Element | None = None
        self._path = path
        self._open: list[Element] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.EntityDeclHandler = self._entity
        self.parser.SkippedEntityHandler = self._skipped

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) == _DEEPEST:
            self._fail("the elements are too deeply nested for a glossary")
        local = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        place = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        element = Element(name.rpartition(":")[2], local, *place)
        if self._open:
            self._open[-1].parts.append(element)
        else:
            self.root = element
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _characters(self, text: str) -> None:
        self._open[-1].parts.append(text)

    def _entity(self, *declared: object) -> None:
        self._fail(f"the file defines an entity (“{declared[0]}”), which a glossary never needs; take the lines out")

    def _skipped(self, name: str, parameter: bool) -> None:
        if parameter:
            return
        if name not in name2codepoint:
            self._fail(f"“&{name};” is not defined; write the character itself")
        self._characters(chr(name2codepoint[name]))

    def _fail(self, what: str) -> NoReturn:
        place = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        raise InputError(what, path=self._path, line=place[0], column=place[1])
