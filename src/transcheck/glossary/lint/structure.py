"""A glossary file → its entries, and everything in it that can't be loaded: the reading goes on behind an error."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from difflib import get_close_matches
from functools import partial

from transcheck.errors import GlossaryError
from transcheck.glossary import reading
from transcheck.glossary.fields import EXAMPLE_FIELDS, EXAMPLE_REQUIRED, FILE_FIELDS, TERM_FIELDS, Field
from transcheck.glossary.lint import missing_key, repeated_key, syntax, unknown_key, wrong_value
from transcheck.glossary.lint.model import Entry, GlossaryFile, Problem, Rule
from transcheck.glossary.yaml_nodes import Listing, Mapping, Node, Place, Scalar, decode, parse_nodes

# More say no more, and a hostile file would never end.
MOST_PROBLEMS = 100

_FIELDS = {field.name: field for field in TERM_FIELDS}
_EXAMPLE_FIELDS = {field.name: field for field in EXAMPLE_FIELDS}
_NEEDED = {"source", "keep", "targets", "status"}


class _Enough(Exception):
    """There are so many problems that the rest of the file is not looked at."""


def read_glossary_file(raw: bytes, path: str) -> GlossaryFile:
    """The file with this content; GlossaryError where it is no text at all."""
    return read_glossary_text(decode(raw, path), path)


def read_glossary_text(text: str, path: str) -> GlossaryFile:
    """The same for a text."""
    reader = _Tolerant(GlossaryFile(path, text))
    whole = True
    try:
        reader.file(parse_nodes(text, path, reader.entry, reader.repeated))
    except _Enough:
        whole = False
    except GlossaryError as error:
        reader.problems.append(problem_of(syntax, error, path))
        whole = False
    return GlossaryFile(path, text, tuple(reader.entries), tuple(reader.problems), whole)


class _Tolerant:
    """Collects entries and problems; what is wrong in an entry is left out of it."""

    def __init__(self, file: GlossaryFile):
        self._file = file
        self._reader = reading.Reader(file.path)
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []

    def repeated(self, error: GlossaryError) -> None:
        """A key that stands twice."""
        self._add(repeated_key, error)

    def file(self, root: Mapping) -> None:
        """Everything but the terms."""
        self._unknown_keys(root, FILE_FIELDS, "the file")
        known = _only(root, FILE_FIELDS)
        missing = {"version", "terms"} - {key.text for key, _ in known.entries}
        self._try(missing_key if missing else wrong_value, partial(reading.check_file, self._reader, known))

    def entry(self, node: Node) -> None:
        """One term."""
        try:
            if isinstance(node, Mapping):
                self._load(node)
                return
        except GlossaryError:
            pass  # all that is wrong in it is told below
        if not isinstance(node, Mapping):
            self._try(wrong_value, partial(reading.read_term, self._reader, node), node)
            return
        self._unknown_keys(node, _FIELDS, "a term")
        sound: list[tuple[Scalar, Node]] = []
        for key, value in node.entries:
            if key.text in _FIELDS and (kept := self._value(_FIELDS[key.text], value)):
                sound.append((key, kept))
        wrong = {key.text for key, _ in node.entries} - {key.text for key, _ in sound}
        wrong |= {meant for key in wrong if key not in _FIELDS and (meant := _near(key, _FIELDS))}
        if not wrong & _NEEDED:  # what is missing because it is wrong has been told
            self._try(missing_key, partial(self._load, replace(node, entries=tuple(sound))))

    def _load(self, node: Mapping) -> None:
        self.entries.append(Entry(reading.read_term(self._reader, node), self._file.path, node))

    def _value(self, field: Field, node: Node) -> Node | None:
        """The value as far as it is sound; None where nothing of it is."""
        if isinstance(node, Listing) and field.type in ("texts", "examples"):
            check = self._example if field.type == "examples" else partial(self._text, field.name)
            items = tuple(item for item in node.items if check(item))
            return replace(node, items=items) if items or not node.items else None
        return node if self._try(wrong_value, partial(reading.read_value, self._reader, field, node), node) else None

    def _text(self, name: str, node: Node) -> bool:
        return self._try(wrong_value, partial(self._reader.text, node, name), node)

    def _example(self, node: Node) -> bool:
        if not isinstance(node, Mapping):
            return self._try(wrong_value, partial(reading.read_example, self._reader, node), node)
        sound = not self._unknown_keys(node, _EXAMPLE_FIELDS, "an example")
        for key, value in node.entries:
            if key.text in _EXAMPLE_FIELDS:
                sound = self._value(_EXAMPLE_FIELDS[key.text], value) is not None and sound
        if {key.text for key, _ in node.entries} >= set(EXAMPLE_REQUIRED):
            return sound
        return self._try(missing_key, partial(reading.read_example, self._reader, _only(node, _EXAMPLE_FIELDS)))

    def _unknown_keys(self, node: Mapping, known: Iterable[str], what: str) -> bool:
        """Whether there are any."""
        known = list(known)
        unknown = [key for key, _ in node.entries if key.text not in known]
        for key in unknown:
            error = GlossaryError(
                f"unknown key “{key.text}” in {what}; {reading.meant(key.text, known)}",
                line=key.place.line,
                column=key.place.column,
            )
            self._add(unknown_key, error, key, _near(key.text, known))
        return bool(unknown)

    def _try(self, rule: Rule, read: Callable[[], object], node: Node | None = None) -> bool:
        try:
            read()
        except GlossaryError as error:
            self._add(rule, error, node)
            return False
        return True

    def _add(self, rule: Rule, error: GlossaryError, node: Node | None = None, suggestion: str | None = None) -> None:
        problem = problem_of(rule, error, self._file.path)
        if node is not None and node.place == Place(error.line or 0, error.column or 0):
            end = self._file.end_of(node)
            problem = replace(problem, end_line=end.line, end_column=end.column)
        self.problems.append(replace(problem, suggestion=suggestion))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _Enough


def problem_of(rule: Rule, error: GlossaryError, path: str) -> Problem:
    """An error of the loader as a problem of a rule, in a sentence."""
    what = error.what[:1].upper() + error.what[1:]
    message = what if what.endswith("?") else f"{what}."
    return Problem(rule.NAME, rule.SEVERITY, message, path, error.line, error.column)


def _near(word: str, known: Iterable[str]) -> str | None:
    return next(iter(get_close_matches(word.lower(), known, n=1)), None)


def _only(node: Mapping, known: Iterable[str]) -> Mapping:
    return replace(node, entries=tuple(entry for entry in node.entries if entry[0].text in known))
