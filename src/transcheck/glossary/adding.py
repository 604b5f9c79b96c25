"""A new entry for a glossary file, whose own text stays as it is, byte for byte."""

from __future__ import annotations

import codecs
import os
from collections import Counter
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from pathlib import Path

from transcheck.errors import GlossaryError
from transcheck.glossary.canonical import WIDTH, document, entry_lines, one_line
from transcheck.glossary.file_bytes import read_bytes
from transcheck.glossary.layout import end_of, read_layout
from transcheck.glossary.lint import Problem, lint
from transcheck.glossary.lint.structure import read_glossary_text
from transcheck.glossary.schema import schema_path
from transcheck.glossary.yaml_nodes import Listing, Mapping, Scalar, decode
from transcheck.model import Severity


@dataclass(frozen=True, slots=True)
class Added:
    """The file's new text, the lines of the entry, and what lint says of it that does not keep it out."""

    text: str
    entry: str
    remarks: tuple[Problem, ...]


def new_file(schema_path: str) -> str:
    """The text of a glossary without entries, with the line by which editors find the schema."""
    return f"# yaml-language-server: $schema={schema_path}\n{document([])}"


def add_to_bytes(path: str, values: AnyMapping[str, object]) -> tuple[bytes, Added]:
    """The new content of the file at `path`, of a new one where there is none, and what was added to it."""
    if not values.get("source"):
        raise GlossaryError("give the German term with --source", path=path)
    file = Path(path)
    if not file.exists() and not file.is_symlink():
        added = add_entry(new_file(_schema_seen_from(file)), path, values)
        return added.text.encode(), added
    content = read_bytes(path)
    added = add_entry(decode(content, path), path, values)
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    return mark + added.text.encode(), added


def _schema_seen_from(file: Path) -> str:
    """A schema beside the file, else that of the package: by a relative path where both lie in one folder."""
    if (file.parent / "glossary.schema.json").is_file():
        return "glossary.schema.json"
    schema, folder = schema_path().resolve(), file.parent.resolve()
    together = Path.cwd() in schema.parents and Path.cwd() in (folder, *folder.parents)
    return os.path.relpath(schema, folder) if together else schema.as_uri()


def add_entry(text: str, path: str, values: AnyMapping[str, object]) -> Added:
    """`text` with an entry behind the last one; `values` are by the keys of the file.

    GlossaryError where the file has errors, or where lint finds a major problem that was not there before.
    """
    before = lint([read_glossary_text(text, path)])
    broken = next((problem for problem in before.problems if problem.severity == Severity.CRITICAL), None)
    if broken:
        raise GlossaryError(_what(broken), path=path, line=broken.line, column=broken.column)
    entry, result = _inserted(text, path, values)
    after = lint([read_glossary_text(result, path)])
    known = Counter((problem.rule, problem.message) for problem in before.problems)
    fresh = [problem for problem in after.problems if not _taken(known, problem)]
    for problem in fresh:
        if problem.severity in (Severity.MAJOR, Severity.CRITICAL):
            raise GlossaryError(f"nothing was added: {_what(problem)} ({problem.rule})", path=path)
    return Added(result, entry, tuple(fresh))


def _taken(known: Counter[tuple[str, str]], problem: Problem) -> bool:
    key = (problem.rule, problem.message)
    known[key] -= 1
    return known[key] >= 0


def _what(problem: Problem) -> str:
    return problem.message[:1].lower() + problem.message[1:].rstrip(".")


def _inserted(text: str, path: str, values: AnyMapping[str, object]) -> tuple[str, str]:
    layout = read_layout(text, path)
    terms = next(value for key, value in layout.root.entries if key.text == "terms")
    line_end = "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"
    if isinstance(terms, Listing) and terms.items and terms.flow:
        entry = one_line(values)
        at = end_of(terms.items[-1])
        return entry, f"{text[:at]}, {entry}{text[at:]}"
    if isinstance(terms, Listing) and terms.items:
        indent = terms.place.column - 1
        lines = _lines(values, indent, like=terms.items[-1])
        at = _line_end(text, _behind(text, terms, indent))
        blank = line_end if _spaced(text, terms) else ""
    else:  # nothing yet: an empty value, or brackets with nothing in them
        lines = entry_lines(values)
        before = text[: terms.start].rstrip(" ")
        text = before + text[terms.end :]
        at = _line_end(text, len(before))
        blank = ""
    entry = "".join(f"{line}{line_end}" for line in lines)
    before = text[:at] if text[:at].endswith("\n") else text[:at] + line_end
    return entry, before + blank + entry + text[at:]


def _lines(values: AnyMapping[str, object], indent: int, like: object) -> list[str]:
    """The entry in braces where the last one is and it fits, else key by key."""
    line = f"{' ' * indent}- {one_line(values)}"
    if isinstance(like, Mapping) and like.flow and len(line) <= WIDTH:
        return [line]
    return entry_lines(values, indent=indent)


def _behind(text: str, terms: Listing, indent: int) -> int:
    """The end of the last entry, with the comments below it that are indented as its keys are."""
    last = terms.items[-1]
    position = end_of(last)
    position = position - len(text[:position]) + len(text[:position].rstrip())
    while True:
        start = _line_end(text, position)
        following = text[start : _line_end(text, start)]
        column = len(following) - len(following.lstrip(" "))
        if not following.lstrip(" ").startswith("#") or column <= indent:
            return position
        position = start + len(following.rstrip())


def _line_end(text: str, position: int) -> int:
    """Where the next line begins."""
    end = text.find("\n", position)
    return len(text) if end < 0 else end + 1


def _spaced(text: str, terms: Listing) -> bool:
    """Whether blank lines part the entries: the last two, or a single one of several lines."""
    if len(terms.items) > 1:
        between = text[end_of(terms.items[-2]) : terms.items[-1].start]
        return any(not line.strip() for line in between.split("\n")[1:-1])
    return not isinstance(terms.items[0], Scalar) and not terms.items[0].flow
