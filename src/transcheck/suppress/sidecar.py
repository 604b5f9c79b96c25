"""Sidecar files: what silences findings of a file that can hold no comments, in `FILE.transcheck.yaml` beside it."""

from __future__ import annotations

from pathlib import Path

from transcheck.errors import ConfigurationError, GlossaryError
from transcheck.glossary.reading import Reader
from transcheck.glossary.yaml_nodes import Listing, Node, Scalar, decode, parse_nodes
from transcheck.project.configuration import shown_path
from transcheck.stored_files import read_stored
from transcheck.suppress.contexts import normalised
from transcheck.suppress.dates import day
from transcheck.suppress.directives import Directive, Place
from transcheck.suppress.inline import ALL, wrong_rule

SUFFIX = ".transcheck.yaml"
VERSION = 1

_LARGEST_FILE = 1_000_000


def read_sidecar(path: Path) -> tuple[Directive, ...]:
    """The directives in the file at `path`, none where there is no file.

    ConfigurationError, with line and column, for the first thing in it that is wrong.
    """
    shown = shown_path(path)
    try:
        content = read_stored(path, _LARGEST_FILE)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise ConfigurationError(f"can't be read: {error.strerror or error}", path=shown) from None
    if len(content) > _LARGEST_FILE:
        raise ConfigurationError("the file is too large for a list of exceptions", path=shown)
    try:
        return _Sidecar(shown, path.name).directives(decode(content, shown))
    except GlossaryError as error:
        raise ConfigurationError(error.what, path=error.path, line=error.line, column=error.column) from None


class _Sidecar(Reader):
    def __init__(self, path: str, name: str):
        super().__init__(path)
        self._name = name

    def directives(self, text: str) -> tuple[Directive, ...]:
        root = parse_nodes(text, self.path or "", lambda _: None)
        entries = self.fields(root, ("version", "ignore"), "the file")
        if "version" not in entries or "ignore" not in entries:
            missing = next(key for key in ("version", "ignore") if key not in entries)
            self.fail(root.place, f"“{missing}” is missing; the file takes “version: {VERSION}” and a list “ignore”")
        version, listed = entries["version"][1], entries["ignore"][1]
        if not isinstance(version, Scalar) or version.text != str(VERSION):
            self.fail(version.place, f"this version is not known; this transcheck reads version {VERSION}")
        if not isinstance(listed, Listing):
            self.fail(listed.place, "“ignore” must be a list; begin each entry with “- rules: […]”")
        return tuple(self._directive(item) for item in listed.items)

    def _directive(self, node: Node) -> Directive:
        values = self.fields(node, ("rules", "reason", "until", "words", "paragraph"), "an entry")
        for key in ("rules", "reason"):
            if key not in values:
                self.fail(node.place, f"“{key}” is missing in this entry")
        texts = {key: normalised(self.text(values[key][1], key)) for key in ("words", "paragraph") if key in values}
        until = day(self._day_text(values["until"][1])) if "until" in values else None
        if "until" in values and until is None:
            self.fail(values["until"][1].place, "“until” must be a day, like 2027-01-31")
        return Directive(
            self._rules(values["rules"][1]),
            " ".join(self.text(values["reason"][1], "reason").split()),
            Place(self._name, node.place.line, node.place.column),
            until,
            words=texts.get("words"),
            passage=texts.get("paragraph"),
        )

    def _rules(self, node: Node) -> tuple[str, ...]:
        """Of a list; empty for `all`."""
        if isinstance(node, Scalar) and node.text == ALL:
            return ()
        names = self.texts(node, "rules")
        if not names:
            self.fail(node.place, f"“rules” is empty; name rules in brackets, or write {ALL}")
        assert isinstance(node, Listing)
        for name, item in zip(names, node.items, strict=True):
            if wrong := wrong_rule(name):
                self.fail(item.place, wrong)
        return () if ALL in names else names

    def _day_text(self, node: Node) -> str:
        return node.text if isinstance(node, Scalar) else ""
