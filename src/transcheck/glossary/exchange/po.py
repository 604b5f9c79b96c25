"""Gettext PO, as far as a glossary needs it: units with context, comments, flags and lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from transcheck.errors import InputError
from transcheck.glossary.exchange.drafts import NOWHERE, Place

_STRING = re.compile(r'(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s+)?"((?:[^"\\]|\\.)*)"\s*')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(frozen=True, slots=True)
class Unit:
    """One message; `note` joins its comments."""

    source: str
    target: str
    context: str = ""
    note: str = ""
    flags: frozenset[str] = frozenset()
    place: Place = NOWHERE


class _Block:
    """A message while it is read."""

    def __init__(self) -> None:
        self.strings: dict[str, str] = {}
        self.comments: list[str] = []
        self.flags: set[str] = set()
        self.line = 0

    def unit(self) -> Unit:
        target = self.strings.get("msgstr", self.strings.get("msgstr[0]", ""))
        note = "\n".join(self.comments)
        context = self.strings.get("msgctxt", "")
        return Unit(self.strings["msgid"], target, context, note, frozenset(self.flags), Place(line=self.line))


def read_units(text: str, path: str) -> list[Unit]:
    """The units of a PO file but for its header; InputError with the line of what is no PO."""
    units: list[Unit] = []
    block, last = _Block(), ""

    def finish() -> None:
        nonlocal block, last
        if "msgid" in block.strings and (block.strings["msgid"] or "msgctxt" in block.strings):
            units.append(block.unit())
        block, last = _Block(), ""

    for number, line in enumerate(text.split("\n"), 1):
        line = line.strip()
        if not line or line.startswith("#~"):
            if last:
                finish()
        elif line.startswith("#"):
            if last:
                finish()
            if line.startswith("#,"):
                block.flags.update(flag.strip() for flag in line[2:].split(","))
            elif not line.startswith(("#:", "#|")):
                block.comments.append(line.lstrip("#").removeprefix(".").strip())
        else:
            found = _STRING.fullmatch(line)
            keyword = found.group(1) if found else None
            if found is None or (keyword is None and not last):
                what = (
                    'this is no line of a PO file; it takes a comment (#) or a keyword and a text in quotes: msgid "…"'
                )
                raise InputError(what, path=path, line=number)
            if keyword in ("msgctxt", "msgid") and ("msgstr" in last):
                finish()
            if keyword:
                if keyword in block.strings:
                    raise InputError(f"“{keyword}” stands twice in this unit", path=path, line=number)
                last = keyword
                block.line = block.line or number
            block.strings[last] = block.strings.get(last, "") + _unescaped(found.group(2))
    finish()
    return units


def write_units(units: Iterable[Unit]) -> str:
    """A PO file with a header for German-English."""
    header = (
        'msgid ""\nmsgstr ""\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n"Language: en\\n"\n"X-Generator: transcheck\\n"\n'
    )
    return "\n".join([header, *map(_written, units)])


def _written(unit: Unit) -> str:
    lines = [f"#. {line}".rstrip() for line in unit.note.splitlines()]
    if unit.flags:
        lines.append(f"#, {', '.join(sorted(unit.flags))}")
    if unit.context:
        lines.append(f"msgctxt {_quoted(unit.context)}")
    lines += [f"msgid {_quoted(unit.source)}", f"msgstr {_quoted(unit.target)}"]
    return "".join(f"{line}\n" for line in lines)


def _quoted(text: str) -> str:
    for sign, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r")):
        text = text.replace(sign, escape)
    return f'"{text}"'


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: _ESCAPES.get(found.group(1), found.group(1)), text)
