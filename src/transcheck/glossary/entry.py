"""A glossary as the rules see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from transcheck.model import Severity

TermKind = Literal["brand", "organisation", "person", "place", "product", "term"]
CasePolicy = Literal["exact", "ignore", "sentence"]


@dataclass(frozen=True, slots=True)
class Example:
    """A pair that the maintainer says is right or wrong."""

    source: str
    target: str
    ok: bool


@dataclass(frozen=True, slots=True)
class Term:
    """One entry. `keep`: stands in the target as it stands in the source. `targets`: any of them will do."""

    source: str
    kind: TermKind = "term"
    keep: bool = False
    inflect: bool = False
    targets: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    case: CasePolicy = "sentence"
    severity: Severity | None = None
    note: str = ""
    examples: tuple[Example, ...] = ()
    path: str | None = None
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms from one or several files, in the order given."""

    terms: tuple[Term, ...] = ()

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __len__(self) -> int:
        return len(self.terms)
