"""Entries written as YAML in the one form that every command writes: keys in the order of the table, short lists in
brackets, quotes only where YAML needs them, everything that is not plainly printable as an escape."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from transcheck.glossary.entry import Term
from transcheck.glossary.fields import EXAMPLE_REQUIRED, LANGUAGES, TERM_FIELDS, VERSION

WIDTH = 120

_PLAIN = re.compile(r"(?:[^\W\d_]|[(„“”‚‘’«»])(?!.*(?::\s|\s#|:$)).*(?<!\s)", re.DOTALL)
_FLOW_MARKS = re.compile(r"[,\[\]{}:#]")
# What some reader of YAML takes for something else than text.
_MISTAKABLE = frozenset("yes no on off y n true false null none nan inf infinity".split())
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


@dataclass(frozen=True, slots=True)
class Written:
    """An entry to be written: values by the keys of the file, and comment lines (without #) above it and above keys."""

    values: Mapping[str, object]
    above: Sequence[str] = ()
    beside: Mapping[str, str] | None = None


def document(entries: Iterable[Mapping[str, object] | Written], comments: Sequence[str] = ()) -> str:
    """A whole glossary file; `comments` stand at its head."""
    languages = ", ".join(f"{side}: {language}" for side, language in LANGUAGES.items())
    lines = [*_comments(comments, 0), f"version: {VERSION}", f"languages: {{{languages}}}", "", "terms:"]
    count = len(lines)
    for item in entries:
        written = item if isinstance(item, Written) else Written(item)
        if len(lines) > count:
            lines.append("")
        lines.extend(_comments(written.above, 2))
        lines.extend(entry_lines(written.values, written.beside or {}))
    if len(lines) == count:
        lines[-1] = "terms: []"
    return "\n".join(lines) + "\n"


def entry_lines(values: Mapping[str, object], beside: Mapping[str, str] | None = None, indent: int = 2) -> list[str]:
    """The lines of one entry, `- source: …` first. `values` are by the keys of the file; `beside` are comments that
    stand behind a key's first line."""
    lines: list[str] = []
    for field in TERM_FIELDS:
        if field.name in values:
            written = _value(field.name, values[field.name], indent + 2)
            if comment := (beside or {}).get(field.name):
                written[0] += f" # {_one_line(comment)}"
            lines.extend(written)
    lines[0] = f"{' ' * indent}- {lines[0].lstrip()}"
    return lines


def one_line(values: Mapping[str, object]) -> str:
    """One entry in braces."""
    parts = [f"{field.name}: {_brief(values[field.name])}" for field in TERM_FIELDS if field.name in values]
    return f"{{{', '.join(parts)}}}"


def values_of(term: Term) -> dict[str, object]:
    """What an entry says, by the keys of the file; what it leaves open is left out."""
    values: dict[str, object] = {}
    for field in TERM_FIELDS:
        value = getattr(term, field.attribute)
        if field.name == "keep" and term.keep_in:
            value = term.keep_in
        elif field.name == "examples":
            value = [{name: getattr(example, name) for name in EXAMPLE_REQUIRED} for example in value]
        if field.type == "flag" and field.name != "keep" and value is False:
            values[field.name] = False
        elif value and value != _default(field.name):
            values[field.name] = list(value) if isinstance(value, tuple) else value
    return values


def scalar(text: str, *, flow: bool = False) -> str:
    """A text as YAML on one line, without quotes where all readers take it for text; `flow`: within brackets."""
    plain = (
        text.isprintable()
        and "  " not in text
        and bool(_PLAIN.fullmatch(text))
        and text.casefold() not in _MISTAKABLE
        and not (flow and _FLOW_MARKS.search(text))
    )
    return text if plain else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes, with what does not plainly print as an escape."""
    return f'"{"".join(map(_escaped, text))}"'


def _default(name: str) -> object:
    return {"kind": "term", "status": "preferred"}.get(name)


def _value(name: str, value: object, indent: int) -> list[str]:
    margin = " " * indent
    if isinstance(value, bool):
        return [f"{margin}{name}: {str(value).lower()}"]
    if isinstance(value, Mapping) or not isinstance(value, Iterable) or isinstance(value, str):
        return text_lines(name, str(value), margin)
    items = list(value)
    if any(isinstance(item, Mapping) for item in items):
        return [f"{margin}{name}:", *(line for item in items for line in _pairs(item, f"{margin}  "))]
    line = f"{margin}{name}: [{', '.join(scalar(str(item), flow=True) for item in items)}]"
    if len(line) <= WIDTH:
        return [line]
    return [f"{margin}{name}:", *(f"{margin}  - {scalar(str(item))}" for item in items)]


def text_lines(name: str, text: str, margin: str) -> list[str]:
    """A key and a text: on one line where it fits, else as a folded block, with its line breaks as a literal one."""
    line = f"{margin}{name}: {scalar(text)}"
    paragraphs = text.removesuffix("\n").split("\n")
    printable = all(part.isprintable() and not part.endswith(" ") for part in paragraphs) and not text.startswith(" ")
    if name == "source" or not printable or not paragraphs[-1]:
        return [line]
    if "\n" in text and paragraphs[0]:
        style = "|" if text.endswith("\n") else "|-"
        return [f"{margin}{name}: {style}", *(f"{margin}  {part}".rstrip() for part in paragraphs)]
    if len(line) <= WIDTH or "\n" in text or "  " in text:
        return [line]
    width = WIDTH - len(margin) - 2
    folded = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return [f"{margin}{name}: >-", *(f"{margin}  {part}" for part in folded)]


def _brief(value: object) -> str:
    """A value within braces."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        pairs = (
            f"{key}: {_brief(item) if isinstance(item, bool) else quoted(str(item))}" for key, item in value.items()
        )
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, Iterable) and not isinstance(value, str):
        return f"[{', '.join(map(_brief, value))}]"
    return scalar(str(value), flow=True)


def _pairs(values: Mapping[str, object], margin: str) -> list[str]:
    """An example in braces where it fits, else key by key."""
    pairs = [
        f"{key}: {str(value).lower() if isinstance(value, bool) else quoted(str(value))}"
        for key, value in values.items()
    ]
    line = f"{margin}- {{{', '.join(pairs)}}}"
    if len(line) <= WIDTH:
        return [line]
    return [f"{margin}{'  ' if number else '- '}{pair}" for number, pair in enumerate(pairs)]


def _escaped(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if sign.isprintable():
        return sign
    number = ord(sign)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _comments(lines: Iterable[str], indent: int) -> list[str]:
    return [f"{' ' * indent}# {_one_line(line)}".rstrip() for line in lines]


def _one_line(comment: str) -> str:
    return "".join(sign if sign.isprintable() else " " if sign.isspace() else _escaped(sign) for sign in comment)
