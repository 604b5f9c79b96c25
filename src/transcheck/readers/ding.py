"""Bilingual dictionaries in the format of the program Ding: `German :: English`, an entry a line.

Groups that belong together (a word and its plural, say) stand in the same order on both sides, with “|” between them;
within a group “;” stands between words of one meaning. Notes in braces, brackets, parentheses, angle brackets and
slashes are left out. Lines that begin with # are comments.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from gzip import BadGzipFile, GzipFile

from transcheck.errors import InputError
from transcheck.readers.decoding import decode
from transcheck.readers.files import LARGEST_FILE
from transcheck.text.language import detect

_COMPRESSED = b"\x1f\x8b"
_LARGEST_TEXT = 4 * LARGEST_FILE
_NOTES = re.compile(r"\{[^{}\n\f]*\}|\[[^\[\]\n\f]*\]|\([^()\n\f]*\)|<[^<>\n\f]*>")
_MIDDLE = "\f"  # instead of “::”, while notes are taken out
_ABBREVIATIONS = re.compile(r"(?<!\S)/[^/\s]+/(?!\S)")
# Entries looked at to see on which side German stands.
_SAMPLE = 2000


@dataclass(frozen=True, slots=True)
class Entry:
    """German words or phrases of one meaning, and the English ones for it, without notes."""

    german: tuple[str, ...]
    english: tuple[str, ...]


def text_of(data: bytes, path: str) -> str:
    """The text of a file, plain or gzipped, in UTF-8 or an older encoding; InputError where there is none."""
    if data.startswith(_COMPRESSED):
        data = _unpacked(data, path)
    return decode(data, path)


def entries(text: str, path: str) -> Iterator[Entry]:
    """The entries of a dictionary's text. InputError names the line of `path` that is none.

    Where the sides have different numbers of groups, only the first ones belong together for sure.
    """
    _require_german_first(text, path)
    found = False
    for number, line in enumerate(_without_notes(text).split("\n"), start=1):
        if not line or line.isspace() or line.startswith("#"):
            continue
        sides = line.split(_MIDDLE)
        if len(sides) != 2:
            what = "no “::” stands" if len(sides) < 2 else "more than one “::” stands"
            raise InputError(
                f"{what} between German and English; a lexicon in Ding's format has lines like “Haus :: house”",
                path=path,
                line=number,
            )
        german, english = (_groups(side) for side in sides)
        pairs = zip(german, english, strict=True) if len(german) == len(english) else [(german[0], english[0])]
        for here, there in pairs:
            if here and there:
                found = True
                yield Entry(here, there)
    if not found:
        raise InputError("the lexicon has no entries; each line takes German :: English", path=path)


def _without_notes(text: str) -> str:
    # Twice, since notes may stand in notes; all lines at once, which takes a tenth of the time.
    text = text.replace(_MIDDLE, " ").replace("::", _MIDDLE)
    return _ABBREVIATIONS.sub(" ", _NOTES.sub(" ", _NOTES.sub(" ", text)))


def _groups(side: str) -> list[tuple[str, ...]]:
    return [
        tuple(" ".join(word.split()) for word in group.split(";") if word and not word.isspace())
        for group in side.split("|")
    ]


def _require_german_first(text: str, path: str) -> None:
    sides: tuple[list[str], list[str]] = ([], [])
    # The end of a long file is as good as its beginning, and its first lines may be numbers and letters.
    for line in text[: 200 * _SAMPLE].splitlines()[-_SAMPLE:]:
        if not line.startswith("#") and line.count("::") == 1:
            for side, part in zip(sides, line.split("::"), strict=True):
                side.append(part)
    left, right = (detect(" ".join(side)) for side in sides)
    if left == "en" and right == "de":
        raise InputError("English stands before “::” and German behind it; German comes first in a lexicon", path=path)


def _unpacked(data: bytes, path: str) -> bytes:
    try:
        with GzipFile(fileobj=io.BytesIO(data)) as file:
            text = file.read(_LARGEST_TEXT + 1)
    except (BadGzipFile, EOFError, zlib.error, OSError):
        raise InputError("the compressed file is damaged; copy or download it again", path=path) from None
    if len(text) > _LARGEST_TEXT:
        raise InputError(
            f"unpacked, the lexicon has more than {_LARGEST_TEXT // 1024 // 1024} MB; use a smaller one", path=path
        )
    return text
