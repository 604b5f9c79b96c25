"""The text of a glossary file, or mappings → terms; the first thing that is wrong is told with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from difflib import get_close_matches
from typing import Any, NoReturn

from transcheck.errors import GlossaryError
from transcheck.glossary.entry import Example, Glossary, Term
from transcheck.glossary.fields import (
    EXAMPLE_FIELDS,
    EXAMPLE_REQUIRED,
    FILE_FIELDS,
    LANGUAGE_CODE,
    LANGUAGES,
    TERM_FIELDS,
    VERSION,
    Field,
)
from transcheck.glossary.yaml_nodes import Listing, Mapping, Node, Place, Scalar, parse_nodes
from transcheck.model import Severity

_TRUE, _FALSE = ("true", "True", "TRUE"), ("false", "False", "FALSE")
# What some reader of YAML takes for something else than text, though it is plainly written.
_MISTAKABLE = frozenset("yes no on off y n true false null ~ none nan inf infinity".split())


def read_terms(text: str, path: str) -> list[Term]:
    """The terms in the text of a YAML file, never from the cache; GlossaryError with the place of the first error."""
    reader = Reader(path)
    terms: list[Term] = []
    check_file(reader, parse_nodes(text, path, lambda item: terms.append(read_term(reader, item))))
    return terms


def from_terms(terms: Iterable[AnyMapping[str, object]]) -> Glossary:
    """Terms from mappings with the keys of the YAML format; GlossaryError says which one is wrong."""
    return Glossary(tuple(_mapping_term(number, given) for number, given in enumerate(terms, start=1)))


class Reader:
    """Turns nodes into values; raises with the file and place of a node."""

    def __init__(self, path: str | None):
        self.path = path

    def fail(self, place: Place, what: str) -> NoReturn:
        raise GlossaryError(what, path=self.path, line=place.line, column=place.column)

    def fields(self, node: Node, fields: Iterable[str], what: str) -> dict[str, tuple[Scalar, Node]]:
        """The entries of a mapping by key, all of them known."""
        if not isinstance(node, Mapping):
            self.fail(node.place, f"{what} must be a mapping of keys and values, like “source: …”")
        known = list(fields)
        for key, _ in node.entries:
            if key.text not in known:
                self.fail(key.place, f"unknown key “{key.text}” in {what}; {meant(key.text, known)}")
        return {key.text: (key, value) for key, value in node.entries}

    def text(self, node: Node, name: str) -> str:
        if not isinstance(node, Scalar):
            self.fail(node.place, f"“{name}” must be a text, not a {_called(node)}")
        if not node.text.strip():
            self.fail(node.place, f"“{name}” is empty; give a text or leave the key out")
        if node.plain and mistakable(node.text):
            self.fail(node.place, f"put quotes around {node.text}: without them YAML need not read it as a text")
        return node.text

    def flag(self, node: Node, name: str) -> bool:
        if not (isinstance(node, Scalar) and node.plain and node.text in (*_TRUE, *_FALSE)):
            shown = f" instead of “{node.text}”" if isinstance(node, Scalar) else ""
            self.fail(node.place, f"“{name}” can be true or false; write one of them{shown}")
        return node.text in _TRUE

    def languages(self, node: Node, name: str) -> bool | tuple[str, ...]:
        """True or false for every language, or the codes of those for which it is true."""
        if isinstance(node, Listing) and node.items:
            for item in node.items:
                if not isinstance(item, Scalar) or not re.fullmatch(LANGUAGE_CODE, item.text):
                    shown = f"not “{item.text}”" if isinstance(item, Scalar) else f"not a {_called(item)}"
                    self.fail(item.place, f"“{name}” must list codes of languages, like [en], {shown}")
            return tuple(item.text for item in node.items if isinstance(item, Scalar))
        if not (isinstance(node, Scalar) and node.plain and node.text in (*_TRUE, *_FALSE)):
            shown = f" instead of “{node.text}”" if isinstance(node, Scalar) else ""
            self.fail(node.place, f"“{name}” can be true or false, or list languages like [en]; write that{shown}")
        return node.text in _TRUE

    def texts(self, node: Node, name: str) -> tuple[str, ...]:
        if not isinstance(node, Listing):
            shown = node.text if isinstance(node, Scalar) and node.text else "…"
            self.fail(node.place, f"“{name}” must be a list; write it in brackets: [{shown}]")
        return tuple(self.text(item, name) for item in node.items)

    def choice(self, node: Node, name: str, choices: tuple[str, ...]) -> str:
        text = node.text if isinstance(node, Scalar) else _called(node)
        if text not in choices:
            listed = ", ".join(choices[:-1]) + f" or {choices[-1]}"
            near = get_close_matches(text, choices, n=1)
            hint = f"; did you mean “{near[0]}”?" if near else ""
            self.fail(node.place, f"“{name}” can be {listed}, not “{text}”{hint}")
        return text


def check_file(reader: Reader, root: Mapping) -> None:
    """Everything in the file but the terms."""
    entries = reader.fields(root, FILE_FIELDS, "the file")
    if "version" not in entries:
        reader.fail(root.place, f"“version” is missing; the file must begin with “version: {VERSION}”")
    version = entries["version"][1]
    if not isinstance(version, Scalar) or version.text != str(VERSION):
        shown = version.text if isinstance(version, Scalar) else _called(version)
        reader.fail(version.place, f"version {shown} is not known; this transcheck reads version {VERSION}")
    if "languages" in entries:
        _languages(reader, entries["languages"][1])
    if "terms" not in entries:
        reader.fail(root.place, "“terms” is missing; the terms stand in a list under “terms:”")
    terms = entries["terms"][1]
    nothing = isinstance(terms, Scalar) and terms.plain and terms.text in ("", "~", "null")
    if not nothing and not isinstance(terms, Listing):
        reader.fail(terms.place, "“terms” must be a list: each term begins with “- source: …”")


def _languages(reader: Reader, node: Node) -> None:
    for name, (_, value) in reader.fields(node, LANGUAGES, "“languages”").items():
        if not isinstance(value, Scalar) or value.text != LANGUAGES[name]:
            reader.fail(value.place, f"“{name}” can only be {LANGUAGES[name]}: transcheck compares German with English")


def read_term(reader: Reader, node: Node) -> Term:
    entries = reader.fields(node, [field.name for field in TERM_FIELDS], "a term")
    if "source" not in entries:
        reader.fail(node.place, "a term without “source”; add the German term")
    values: dict[str, object] = {}
    for field in TERM_FIELDS:
        if field.name in entries:
            values[field.attribute] = read_value(reader, field, entries[field.name][1])
    if wrong := _useless(values):
        reader.fail(entries["source"][0].place, wrong)
    return _made(values, reader.path, node.place.line, node.place.column)


def _useless(values: AnyMapping[str, object]) -> str | None:
    """What keeps an entry from being checked, if anything does."""
    source, keep = values["source"], values.get("keep")
    if isinstance(keep, tuple) and not _in_target(keep) and not values.get("targets"):
        return (
            f"“{source}” is not kept in English and has no “targets”; add “en” or “targets”, so that it can be checked"
        )
    if not keep and not values.get("targets"):
        return f"“{source}” has neither “keep: true” nor “targets”; add one, so that it can be checked"
    if keep and values.get("status") == "deprecated":
        return (
            f"“{source}” is both “keep” and “deprecated”; write what is to be avoided under “targets”, without “keep”"
        )
    return None


def _in_target(languages: tuple[str, ...]) -> bool:
    return any(language.split("-")[0] == LANGUAGES["target"] for language in languages)


def read_value(reader: Reader, field: Field, node: Node) -> object:
    if field.type == "text":
        return reader.text(node, field.name)
    if field.type == "flag":
        return reader.flag(node, field.name)
    if field.type == "languages":
        return reader.languages(node, field.name)
    if field.type == "texts":
        return reader.texts(node, field.name)
    if field.type == "choice":
        return reader.choice(node, field.name, field.choices)
    if not isinstance(node, Listing):
        reader.fail(node.place, "“examples” must be a list of “{source: …, target: …, ok: true}”")
    return tuple(read_example(reader, item) for item in node.items)


def read_example(reader: Reader, node: Node) -> Example:
    entries = reader.fields(node, [field.name for field in EXAMPLE_FIELDS], "an example")
    for name in EXAMPLE_REQUIRED:
        if name not in entries:
            reader.fail(node.place, f"an example without “{name}”; it needs source, target and ok")
    return Example(
        reader.text(entries["source"][1], "source"),
        reader.text(entries["target"][1], "target"),
        reader.flag(entries["ok"][1], "ok"),
    )


def _made(values: dict[str, Any], path: str | None, line: int | None, column: int | None) -> Term:
    if "severity" in values:
        values = {**values, "severity": Severity(str(values["severity"]))}
    if isinstance(languages := values.get("keep"), tuple):
        values = {**values, "keep": _in_target(languages), "keep_in": languages}
    return Term(**values, path=path, line=line, column=column)


def _mapping_term(number: int, given: AnyMapping[str, object]) -> Term:
    def fail(what: str) -> NoReturn:
        raise GlossaryError(f"term {number}: {what}")

    if not isinstance(given, AnyMapping):
        fail("must be a mapping of keys and values, like {“source”: …, “targets”: […]}")
    known = [field.name for field in TERM_FIELDS]
    for key in given:
        if key not in known:
            fail(f"unknown key “{key}”; {meant(str(key), known)}")
    values = {field.attribute: _plain(field, given[field.name], fail) for field in TERM_FIELDS if field.name in given}
    if not values.get("source"):
        fail("has no “source”; add the German term")
    if wrong := _useless(values):
        fail(wrong)
    return _made(values, None, None, None)


def _plain(field: Field, value: object, fail: object) -> object:
    """A value given from Python, checked against the table; the same types as in the file."""
    assert callable(fail)
    if field.type == "text":
        if not isinstance(value, str) or not value.strip():
            fail(f"“{field.name}” must be a text that is not empty")
    elif field.type == "flag":
        if not isinstance(value, bool):
            fail(f"“{field.name}” can be True or False")
    elif field.type == "languages" and isinstance(value, (list, tuple)) and value:
        value = tuple(value)
        if not all(isinstance(item, str) and re.fullmatch(LANGUAGE_CODE, item) for item in value):
            fail(f"“{field.name}” must list codes of languages, like [en]")
    elif field.type == "languages":
        if not isinstance(value, bool):
            fail(f"“{field.name}” can be True or False, or list languages")
    elif field.type == "choice":
        if value not in field.choices:
            fail(f"“{field.name}” can be {', '.join(field.choices)}, not “{value}”")
    elif isinstance(value, str) or not isinstance(value, Iterable):
        fail(f"“{field.name}” must be a list")
    elif field.type == "texts":
        value = tuple(value)
        if not all(isinstance(item, str) and item.strip() for item in value):
            fail(f"“{field.name}” must be a list of texts that are not empty")
    else:
        examples = []
        for item in value:
            if isinstance(item, Example):
                examples.append(item)
            elif isinstance(item, AnyMapping) and set(item) == set(EXAMPLE_REQUIRED):
                examples.append(Example(str(item["source"]), str(item["target"]), bool(item["ok"])))
            else:
                fail("an example needs source, target and ok")
        value = tuple(examples)
    return value


def meant(word: str, known: Iterable[str]) -> str:
    known = list(known)
    near = get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return f"did you mean “{near[0]}”?" if near else f"known are {', '.join(known)}"


def mistakable(text: str) -> bool:
    if text.casefold() in _MISTAKABLE:
        return True
    if text[:1].isalpha():
        return False
    try:
        float(text.replace("_", "").removeprefix("0x").removeprefix("0o"))
    except ValueError:
        return False
    return True


def _called(node: Node) -> str:
    return {Listing: "list", Mapping: "mapping"}.get(type(node), "text")
