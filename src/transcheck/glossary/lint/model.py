"""What passes between the reading of glossary files, the rules that look at them, and the reports."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Protocol

from transcheck.glossary.entry import Glossary, Term
from transcheck.glossary.pieces import pieces
from transcheck.glossary.yaml_nodes import Listing, Mapping, Node, Place, Scalar
from transcheck.model import Severity

GERMAN = ("source", "forms", "except", "only_in")
ENGLISH = ("targets", "avoid", "forbidden")


class Rule(Protocol):
    """A module of a rule, as far as all have it in common."""

    NAME: str
    SEVERITY: Severity


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of an entry with the key that it stands under."""

    key: str
    text: str
    node: Scalar

    @property
    def language(self) -> Literal["de", "en"]:
        """ "de" or "en"."""
        return "de" if self.key in GERMAN else "en"


def words_of(text: str) -> tuple[str, ...]:
    """The words of a German wording; where it has none, the wording itself."""
    return tuple(piece.word for piece in pieces(text)) or (text,)


@dataclass(frozen=True, eq=False)
class Entry:
    """An entry that can be loaded, and where all of it stands."""

    term: Term
    path: str
    node: Mapping

    def key(self, name: str) -> Scalar | None:
        """The key called `name`, None where the entry has none."""
        return next((key for key, _ in self.node.entries if key.text == name), None)

    def value(self, name: str) -> Node | None:
        """What stands behind that key."""
        return next((value for key, value in self.node.entries if key.text == name), None)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the source; where it has none, the source itself."""
        return words_of(self.term.source)

    @cached_property
    def source(self) -> Node:
        """The German term; a problem of the entry as a whole is shown here."""
        return self.value("source") or self.node

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """All texts that are matched, in the order of the file; notes and examples are not among them."""
        found: list[Wording] = []
        for key, value in self.node.entries:
            if key.text not in GERMAN and key.text not in ENGLISH:
                continue
            items = value.items if isinstance(value, Listing) else (value,)
            found.extend(Wording(key.text, item.text, item) for item in items if isinstance(item, Scalar))
        return tuple(found)

    def wording(self, key: str, text: str) -> Node:
        """Where `text` stands under `key`."""
        for one in self.wordings:
            if one.key == key and one.text == text:
                return one.node
        return self.source


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a problem has to do with, and what stands there."""

    path: str
    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule yields: a sentence, and the node that it is about. `severity`: None for the rule's own."""

    message: str
    path: str
    node: Node
    severity: Severity | None = None
    suggestion: str | None = None
    term: str | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a glossary file.

    Lines and columns count from 1, in code points; the end is exclusive, and None where only the beginning is known.
    `line` is None where the file as a whole is meant. `suggestion`: what should stand there instead.
    """

    rule: str
    severity: Severity
    message: str
    path: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    suggestion: str | None = None
    term: str | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, eq=False)
class GlossaryFile:
    """A file that was read as far as it can be: `text` is "" where it can't be at all; `whole`: to its end."""

    path: str
    text: str
    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    whole: bool = True

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def line(self, number: int) -> str:
        """The text of a line, from 1, without its end."""
        start = self._line_starts[number - 1]
        end = self.text.find("\n", start)
        return (self.text[start:] if end < 0 else self.text[start:end]).rstrip("\r")

    def end_of(self, node: Node) -> Place:
        """Where a node ends, blank space left out."""
        from bisect import bisect_right

        end = node.start + len(self.text[node.start : node.end].rstrip())
        line = bisect_right(self._line_starts, end)
        return Place(line, end - self._line_starts[line - 1] + 1)


@dataclass(frozen=True, eq=False)
class LintContext:
    """All entries of all files given together, in order: what a rule may look at."""

    entries: tuple[Entry, ...]

    @cached_property
    def glossary(self) -> Glossary:
        """The terms of the entries, as the checks of a translation load them."""
        return Glossary(tuple(entry.term for entry in self.entries))

    @cached_property
    def entry_of(self) -> dict[int, Entry]:
        """Entries by the `id` of their term: two entries may have equal terms."""
        return {id(entry.term): entry for entry in self.entries}


@dataclass(frozen=True, slots=True)
class LintReport:
    """What was read, and every problem by file and place."""

    files: tuple[GlossaryFile, ...]
    problems: tuple[Problem, ...]

    def status(self, passed: bool) -> int:
        """The exit status: 2 where a file was not read to its end, else 0 or 1."""
        return 2 if not all(file.whole for file in self.files) else int(not passed)
