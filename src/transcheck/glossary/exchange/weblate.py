"""Weblate glossaries as PO and CSV: a unit for each translation, with the flags that Weblate gives glossary terms.

`read-only` is a term to be kept, `forbidden` a translation that is wrong; `terminology` says nothing that matters here.
Weblate tells units with the same source apart by their context, which the writer numbers.
"""

from __future__ import annotations

import csv
import io
import re

from transcheck.errors import InputError
from transcheck.glossary.exchange.cells import guarded, unguarded
from transcheck.glossary.exchange.drafts import Place, Reading, Values, one_line
from transcheck.glossary.exchange.po import Unit, read_units, write_units
from transcheck.glossary.exchange.rows import Mark, Row, gather, rows_of
from transcheck.readers.decoding import decode

COLUMNS = (
    "location",
    "source",
    "target",
    "id",
    "fuzzy",
    "context",
    "translator_comments",
    "developer_comments",
)
_OWN_CONTEXT = re.compile(r"(translation|avoid|forbidden|read-only)(?: \d+)?")


def read_po(data: bytes, path: str) -> Reading:
    """The units of a PO file that are translated, confirmed or read-only."""
    return _gathered(read_units(decode(data, path), path), path)


def read_csv(data: bytes, path: str) -> Reading:
    """The units of a CSV file with Weblate's columns."""
    units = []
    rows = csv.DictReader(io.StringIO(decode(data, path), newline=""), strict=True)
    try:
        for row in rows:
            cells = {
                key: unguarded(text) for key, text in row.items() if isinstance(key, str) and isinstance(text, str)
            }
            flags = {flag.strip() for flag in cells.get("flags", "").split(",")}
            if cells.get("fuzzy", "").casefold() in ("1", "x", "true", "yes", "fuzzy"):
                flags.add("fuzzy")
            note = "\n".join(filter(None, (cells.get("developer_comments"), cells.get("translator_comments"))))
            context = cells.get("context", "")
            place = Place(line=rows.line_num)
            units.append(Unit(cells.get("source", ""), cells.get("target", ""), context, note, frozenset(flags), place))
    except csv.Error as error:
        raise InputError(f"this row can't be read: {error}", path=path, line=rows.line_num) from None
    return _gathered(units, path)


def _gathered(units: list[Unit], path: str) -> Reading:
    if not units:
        raise InputError("there are no terms in this file", path=path)
    reading = Reading()
    rows: list[Row] = []
    unfinished: list[int] = []
    for unit in units:
        source, target = one_line(unit.source), one_line(unit.target)
        own = _OWN_CONTEXT.fullmatch(unit.context)
        kind = own.group(1) if own else ""
        mark: Mark = ""
        if "read-only" in unit.flags or kind == "read-only":
            mark, target = "keep", target or source
        elif "forbidden" in unit.flags or kind in ("avoid", "forbidden"):
            mark = "avoid" if kind == "avoid" else "forbidden"
        if not source:
            reading.fail(unit.place, "a term without its source; write it or take it out")
        elif not target or "fuzzy" in unit.flags:
            unfinished.append(unit.place.line or 0)
        else:
            note = "\n".join(filter(None, ("" if own else unit.context, unit.note)))
            rows.append(Row(source, target, note, mark, unit.place))
    if unfinished:
        what = f"not translated, or needing editing: {len(unfinished)} left out, the first in line {unfinished[0]}"
        reading.remarks.append(what)
    gather(rows, reading)
    return reading


def write_po(entries: list[Values]) -> bytes:
    """A PO file; forbidden translations and kept terms have Weblate's flags."""
    return write_units(_units(entries)).encode()


def write_csv(entries: list[Values]) -> bytes:
    """A CSV file with Weblate's columns; it has none for flags, so that the context says what a row is."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(COLUMNS)
    for unit in _units(entries):
        cells = ["", unit.source, unit.target, "", "False", unit.context, "", unit.note]
        writer.writerow([guarded(cell) for cell in cells])
    return text.getvalue().encode()


def _units(entries: list[Values]) -> list[Unit]:
    units: list[Unit] = []
    taken: dict[tuple[str, str], int] = {}
    for values in entries:
        for row in rows_of(values):
            kind = {"": "translation", "keep": "read-only"}.get(row.mark, row.mark)
            number = taken[row.source, kind] = taken.get((row.source, kind), 0) + 1
            context = kind if number == 1 else f"{kind} {number}"
            if context == "translation":
                context = ""
            flags = {"keep": {"read-only"}, "avoid": {"forbidden"}, "forbidden": {"forbidden"}}.get(row.mark, set())
            units.append(Unit(row.source, row.target, context, row.note, frozenset({"terminology", *flags})))
    return units
