"""A file → a Document: bytes, encoding, lines, paragraphs, and where each of them stands.

A reader is a function `(text, path) -> (paragraphs, comments)`; a new format is one more module and one line in
`_READERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import BinaryIO

from transcheck.errors import InputError
from transcheck.model import Anchor, Comment, Document, Paragraph
from transcheck.readers import markdown, plain_text
from transcheck.readers.decoding import decode
from transcheck.readers.files import load
from transcheck.text.language import detect
from transcheck.text.normal import visible

__all__ = ["UNDETERMINED", "content_of", "document", "read", "read_text", "read_units"]

UNDETERMINED = "und"
"""The language of a document of which nobody said it and that does not show it (BCP 47)."""

Reader = Callable[[str, str], tuple[tuple[Paragraph, ...], tuple[Comment, ...]]]

_READERS: dict[str, Reader] = dict.fromkeys((".md", ".markdown", ".mdx", ".mdown", ".qmd", ".rmd"), markdown.content)
"""Readers by suffix, such as ".md"; everything else is plain text."""


def read(path: str, *, language: str | None = None, stdin: BinaryIO | None = None) -> Document:
    """The document in the file at `path`; "-" reads `stdin`, or standard input if that is None.

    `language` ("de", "en") is recognised when it is not given. Raises InputError, in one sentence, for what can't be
    read: a missing file, a folder, no text, a binary or too large file, undecodable bytes.
    """
    return document(content_of(path, stdin=stdin), path, language=language)


def content_of(path: str, *, stdin: BinaryIO | None = None, stored: bool = False) -> bytes:
    """The bytes of the file at `path`, as `read` gets them. Raises InputError where there are none.

    `stored`: also for a pipe, a socket or a device, at once, where `read` waits for what comes out of it.
    """
    return load(path, _shown(path), stdin, stored=stored)


def document(content: bytes, path: str, *, language: str | None = None) -> Document:
    """The document whose file, at `path`, has this `content`. Raises InputError as `read`."""
    reader = _READERS.get(PurePath(path).suffix.lower(), plain_text.content)
    return _document(path, _shown(path), decode(content, _shown(path)), language, reader)


def read_text(text: str, *, path: str = "<text>", language: str | None = None) -> Document:
    """The document in a string of plain text, in any of the shapes that files come in. Raises InputError as `read`."""
    return _document(path, visible(path), text.removeprefix("\ufeff"), language, plain_text.content)


def read_units(units: Sequence[str], *, path: str = "<units>", language: str | None = None) -> Document:
    """A document whose paragraphs are `units` as they are, empty ones too; unit n stands in line n, from 1.

    Raises TypeError for a unit that is no string. Lone surrogates become U+FFFD, so that the text can be written.
    """
    for unit in units:
        if not isinstance(unit, str):
            raise TypeError(f"a unit has to be a str, not {type(unit).__name__}")
    texts = [unit.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for unit in units]
    return Document(
        path,
        language or detect("\n".join(texts)) or UNDETERMINED,
        tuple(Paragraph(text, anchors=(Anchor(0, number, 1),)) for number, text in enumerate(texts, 1)),
    )


def _shown(path: str) -> str:
    return "standard input" if path == "-" else visible(path)


def _document(path: str, shown: str, text: str, language: str | None, reader: Reader) -> Document:
    paragraphs, comments = reader(text, shown)
    if not paragraphs:
        what = "there is no text in it, only blank space or marks; is it the right file?"
        raise InputError(what if text else "the file is empty; is it the right file?", path=shown)
    language = language or detect("\n".join(p.text for p in paragraphs)) or UNDETERMINED
    return Document(path, language, paragraphs, comments)
