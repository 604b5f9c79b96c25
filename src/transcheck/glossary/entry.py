"""A glossary as the rules see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from os import PathLike
from typing import Literal

from transcheck.model import Severity

TermKind = Literal["brand", "organisation", "person", "place", "product", "term"]
CasePolicy = Literal["exact", "ignore", "sentence"]
Status = Literal["preferred", "admitted", "deprecated"]

NAMES: frozenset[TermKind] = frozenset({"brand", "organisation", "person", "place", "product"})


@dataclass(frozen=True, slots=True)
class Example:
    """A pair that the maintainer says is right or wrong."""

    source: str
    target: str
    ok: bool


@dataclass(frozen=True, slots=True)
class Term:
    """One entry. `keep`: stands in the target as it stands in the source. `targets`: any of them will do.

    `keep_in` holds the target languages where the entry names them (`keep: [en]`); `keep` says whether English is one.
    `status` is how the `targets` are regarded: "preferred", "admitted" (accepted, but never proposed) or "deprecated"
    (to be avoided). Entries with the same `source` are one term: what any of them accepts will do.

    `inflect` and `case` are None where the entry leaves them to its kind: names take a genitive -s, other words all
    German endings; names must have their capitals, other words only what the place in the sentence does not explain.
    `forms` are further words that count as the term; `exceptions` are contexts in which it does not count, and where
    `only_in` has any, it counts in these contexts alone.
    """

    source: str
    kind: TermKind = "term"
    keep: bool = False
    keep_in: tuple[str, ...] = ()
    inflect: bool | None = None
    targets: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    only_in: tuple[str, ...] = ()
    status: Status = "preferred"
    case: CasePolicy | None = None
    severity: Severity | None = None
    note: str = ""
    examples: tuple[Example, ...] = ()
    path: str | None = None
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms from one or several files, in the order given.

    `content` tells the files' content from any other; it is empty where the terms come from elsewhere.
    """

    terms: tuple[Term, ...] = ()
    content: bytes = field(default=b"", compare=False, repr=False)

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __len__(self) -> int:
        return len(self.terms)

    @classmethod
    def load(cls, *paths: str | PathLike[str]) -> Glossary:
        """The terms of one or several YAML files; GlossaryError tells the first error with line and column."""
        from transcheck.glossary.loading import load

        return load(paths)

    @classmethod
    def from_terms(cls, terms: Iterable[Mapping[str, object]]) -> Glossary:
        """Terms given as mappings with the keys of the YAML format; GlossaryError names the number of a wrong one."""
        from transcheck.glossary.reading import from_terms

        return from_terms(terms)
