"""Entries → a file for another program, and what of them it does not hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from transcheck.errors import InputError
from transcheck.glossary.canonical import values_of
from transcheck.glossary.entry import Glossary
from transcheck.glossary.exchange.drafts import Values
from transcheck.glossary.exchange.importing import import_bytes
from transcheck.glossary.fields import TERM_FIELDS


@dataclass(frozen=True, slots=True)
class Exported:
    """A file's bytes, and what of the glossary they do not hold, a line each."""

    data: bytes
    losses: tuple[str, ...]


def export(glossary: Glossary, format_name: str, path: str) -> Exported:
    """The glossary as a file in the format; `path` is for the messages.

    What is lost is not a matter of a list: the file is read again and compared with the glossary.
    """
    entries = [values_of(term) for term in glossary]
    data = _written(entries, format_name, path)
    return Exported(data, tuple(_losses(entries, _read_again(data, path, format_name), format_name)))


def _read_again(data: bytes, path: str, format_name: str) -> tuple[Values, ...]:
    try:
        return import_bytes(data, path, format_name).entries
    except InputError:  # nothing that could be read is left in it
        return ()


def _written(entries: list[Values], format_name: str, path: str) -> bytes:
    if format_name in ("tbx", "tbx-dct", "tbx-2008", "weblate-tbx"):
        from transcheck.glossary.exchange import tbx_writing

        style: tbx_writing.Style = "2019"
        if format_name != "tbx":
            style = "2019-dct" if format_name == "tbx-dct" else "2008" if format_name == "tbx-2008" else "weblate"
        return tbx_writing.write(entries, path, style)
    if format_name == "omegat":
        from transcheck.glossary.exchange import omegat

        return omegat.write(entries)
    if format_name in ("weblate-po", "weblate-csv"):
        from transcheck.glossary.exchange import weblate

        return weblate.write_po(entries) if format_name == "weblate-po" else weblate.write_csv(entries)
    if format_name == "xlsx":
        from transcheck.glossary.exchange import spreadsheets

        return spreadsheets.write(entries, path)
    from transcheck.glossary.exchange import text_tables

    return text_tables.write(entries, "\t" if format_name == "tsv" else ",")


def _losses(entries: Iterable[Values], again: Iterable[Values], format_name: str) -> Iterable[str]:
    """What differs between the entries and what was read again, key by key in the order of the table."""
    found: dict[str, list[Values]] = {}
    for values in again:
        found.setdefault(str(values["source"]), []).append(values)
    gone: list[str] = []
    lost: dict[str, list[str]] = {}
    changed: dict[str, list[str]] = {}
    for values in entries:
        source = str(values["source"])
        left = found.get(source)
        if not left:
            gone.append(source)
            continue
        other = left.pop(0)
        for key in values.keys() | other.keys():
            if values.get(key) != other.get(key):
                (changed if key in other else lost).setdefault(key, []).append(source)
    if gone:
        yield f"{format_name} can't hold {_entries(gone)}"
    for what, keys in (("has no place for", lost), ("changes", changed)):
        for field in TERM_FIELDS:
            if field.name in keys:
                yield f"{format_name} {what} “{field.name}” of {_entries(keys[field.name])}"


def _entries(sources: list[str]) -> str:
    number = f"{len(sources)} entries" if len(sources) > 1 else "one entry"
    return f"{number} (“{sources[0]}”{', …' if len(sources) > 1 else ''})"
