"""Entries with the same source, and in what they contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.glossary.entry import Term
from transcheck.glossary.lint.model import Entry, Related
from transcheck.glossary.lint.renderings import rendering_key

_POLICIES = {"kind": "kind", "case": "case", "inflect": "inflect", "severity": "severity"}


def same_source(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Every later entry with the first one of the same words; capitals make a difference."""
    first: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        if entry.words in first:
            yield first[entry.words], entry
        else:
            first[entry.words] = entry


def differences(one: Term, other: Term) -> list[str]:
    """In which keys two entries with the same source contradict each other; none where contexts tell them apart.

    Entries of different status belong together (preferred, admitted and deprecated renderings of one term).
    """
    if one.only_in != other.only_in:
        return []
    found = [key for key, attribute in _POLICIES.items() if _differ(getattr(one, attribute), getattr(other, attribute))]
    if one.status == other.status:
        keys = [{rendering_key(target) for target in term.targets} for term in (one, other)]
        if one.targets and other.targets and keys[0] != keys[1]:
            found.insert(0, "targets")
        elif one.keep != other.keep:
            found.insert(0, "keep")
    return found


def related(entry: Entry) -> Related:
    """The place of another entry."""
    where = entry.source.place
    return Related(entry.path, where.line, where.column, f"“{entry.term.source}”")


def place(entry: Entry, seen_from: Entry) -> str:
    """Where `entry` stands, for a sentence about another one: the line, and the file if it is another one."""
    line = f"line {entry.source.place.line}"
    return line if entry.path == seen_from.path else f"{entry.path}, {line}"


def _differ(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other
