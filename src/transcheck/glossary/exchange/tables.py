"""Rows of cells → entries, and back: what CSV, TSV and spreadsheets share.

Written tables have a column for each key of the YAML format; read ones may be anybody's: see `headers` and `cells`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from transcheck.errors import InputError
from transcheck.glossary.exchange.cells import join, split
from transcheck.glossary.exchange.drafts import (
    Draft,
    Place,
    Reading,
    Values,
    distinct,
    one_line,
    paragraphs,
    translated,
)
from transcheck.glossary.exchange.headers import Columns, chosen_columns, columns_of, is_head
from transcheck.glossary.exchange.statuses import status_of
from transcheck.glossary.fields import TERM_FIELDS

# The head stands in one of the first rows that hold anything; above it may be a title.
_HEAD_WITHIN = 12
_YES = frozenset("x ja j yes y true wahr 1 ✓ ✔".split())
_NO = frozenset("nein n no false falsch 0 - –".split())
_FIELDS = {field.name: field for field in TERM_FIELDS}
_LISTS = frozenset(field.name for field in TERM_FIELDS if field.type == "texts")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, and its place."""

    cells: Sequence[str]
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """Rows from the top; `cell` gives the place of a cell by its row and index."""

    rows: Sequence[Row]
    cell: Callable[[Row, int], Place]
    name: str = ""


def read_table(table: Table, reading: Reading, path: str, columns: str | None = None) -> bool:
    """Add the entries of a table to the reading; False where no head is found. InputError for wrong `columns`."""
    rows = [row for row in table.rows if any(cell.strip() for cell in row.cells)]
    roles, below = _chosen(columns, rows, path) if columns else _head(rows)
    if not roles:
        return False
    own = bool(below) and _is_own(rows[below - 1])
    drafts = []
    undecided: list[Place] = []
    for row in rows[below:]:
        problems = len(reading.problems)
        values = _Cells(row, table, roles, reading, own=own).values()
        if values.get("status") == "open":
            undecided.append(row.place)
        elif len(reading.problems) == problems and values:
            drafts.append(Draft(values, row.place))
    if undecided:
        reading.remarks.append(f"rows that nobody has approved yet left out: {len(undecided)}, {_first(undecided[0])}")
    for draft in drafts if own else _together(drafts):
        reading.add(draft.values, draft.place)
    return True


def table_of(entries: list[Values]) -> Iterator[list[str]]:
    """The head and a row for each entry; columns for the keys that are used, source and targets at least."""
    used = {key for values in entries for key in values} | {"source", "targets"}
    keys = [name for name in _FIELDS if name in used]
    yield keys
    for values in entries:
        yield [_written(key, values.get(key)) for key in keys]


def _written(key: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if key == "examples":
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return join([str(item) for item in value])
    return join([str(value)]) if key == "source" else str(value)


def _head(rows: Sequence[Row]) -> tuple[Columns, int]:
    """The roles of the columns and the number of the first row below the head, which may have two rows."""
    for number, row in enumerate(rows[:_HEAD_WITHIN]):
        names = [one_line(cell) for cell in row.cells]
        if number + 1 < len(rows):
            below = [one_line(cell) for cell in rows[number + 1].cells]
            both = columns_of(
                [f"{upper} {lower}" for upper, lower in zip(_filled(names, len(below)), below, strict=True)]
            )
            alone = columns_of(names)
            if len(both) > len(alone) and is_head(both) and _only_names(below):
                return both, number + 2
        columns = columns_of(names)
        if is_head(columns):
            return columns, number + 1
    return {}, 0


def _filled(names: Sequence[str], length: int) -> list[str]:
    """Names of merged cells, which stand in the first one alone, for each of them."""
    filled: list[str] = []
    for name in [*names, *[""] * length][:length]:
        filled.append(name or (filled[-1] if filled else ""))
    return filled


def _only_names(cells: Sequence[str]) -> bool:
    """Whether a row is one of names: each tells something by itself or is a word for a term."""
    filled = [cell for cell in cells if cell]
    return len(filled) > 1 and all(columns_of([cell]) for cell in filled)


def _chosen(columns: str, rows: Sequence[Row], path: str) -> tuple[Columns, int]:
    found, below = _head(rows)
    if found:
        return chosen_columns(columns, [one_line(cell) for cell in rows[below - 1].cells], path), below
    first = [one_line(cell) for cell in rows[0].cells] if rows else []
    roles = chosen_columns(columns, first, path)
    named = any(part.partition("=")[2].strip() in first for part in columns.split(","))
    return roles, 1 if named else 0


class _Cells:
    """One row as values; what can't be understood is a problem of the reading.

    `own`: the table was written by `table_of`. In others a status is one of `statuses`, that of the translations.
    """

    def __init__(self, row: Row, table: Table, roles: Columns, reading: Reading, *, own: bool):
        self._row = row
        self._table = table
        self._roles = roles
        self._reading = reading
        self._own = own

    def values(self) -> Values:
        """The values of the row; nothing where it has no term."""
        values: Values = {}
        for index, role in self._roles.items():
            cell = self._row.cells[index] if index < len(self._row.cells) else ""
            if not cell.strip() or role == "passed over":
                continue
            if role == "source" or role in _LISTS:
                values[role] = [*_list(values.get(role)), *split(cell)]
            elif role == "note":
                values["note"] = cell if self._own else paragraphs([str(values.get("note", "")), cell])
            else:
                values[role] = self._value(role, cell.strip(), index)
        source = _list(values.pop("source", None))
        if not source:
            self._reading.fail(self._place("source"), "the term is missing in this row; write it or empty the row")
            return {}
        said = any(values.get(key) for key in ("targets", "keep", "avoid", "forbidden"))
        if not said and values.get("status") not in ("kept", "open"):
            what = f"“{source[0]}” has no translation; write one, mark the row “do not translate”, or take it out"
            self._reading.fail(self._place("targets"), what)
            return {}
        if forms := distinct([*source[1:], *_list(values.get("forms"))]):
            values["forms"] = forms
        return {"source": source[0], **values}

    def _place(self, role: str) -> Place:
        index = next((index for index, one in self._roles.items() if one == role), 0)
        return self._table.cell(self._row, index)

    def _value(self, role: str, cell: str, index: int) -> object:
        """What a cell says; None, and a problem, where it can't be understood."""
        field = _FIELDS[role]
        word = cell.casefold()
        wrong = f"“{role}” can be {', '.join(field.choices) or 'yes or no'}, not “{cell}”"
        if role == "status" and not self._own:
            if (status := status_of(cell)) is not None:
                return status
            known = "preferred, admitted, deprecated, forbidden or “do not translate” (zugelassen, verboten, …)"
            wrong = f"unknown status “{cell}”; use {known}"
        elif field.type == "choice":
            if word in field.choices:
                return word
        elif field.type in ("flag", "languages"):
            if word in _YES | _NO:
                return word in _YES
            if field.type == "languages":
                return split(cell)
        else:
            try:
                return json.loads(cell)
            except (ValueError, RecursionError):
                wrong = f"“{role}” must be JSON, as “transcheck glossary export” writes it"
        self._fail(index, wrong)
        return None

    def _fail(self, index: int, what: str) -> None:
        self._reading.fail(self._table.cell(self._row, index), what)


def _is_own(head: Row) -> bool:
    """Whether `table_of` wrote the table: all its names are keys, “targets” among them."""
    names = {cell.strip() for cell in head.cells if cell.strip()}
    return names <= _FIELDS.keys() and {"source", "targets"} <= names


def _together(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Rows with the same source as one entry; the status of a row says what its translations are."""
    groups: dict[str, list[Draft]] = {}
    for draft in drafts:
        groups.setdefault(str(draft.values["source"]), []).append(draft)
    for group in groups.values():
        yield Draft(_one([draft.values for draft in group]), group[0].place)


def _one(group: Sequence[Values]) -> Values:
    def texts(key: str, statuses: tuple[object, ...] | None = None) -> list[str]:
        return [
            text
            for values in group
            if statuses is None or values.get("status") in statuses
            for text in _list(values.get(key))
        ]

    accepted = [*texts("targets", ("preferred",)), *texts("targets", (None, "kept")), *texts("targets", ("admitted",))]
    rejected = {
        "avoid": [*texts("targets", ("superseded",)), *texts("avoid")],
        "forbidden": [*texts("targets", ("deprecated",)), *texts("forbidden")],
    }
    keep = any(values.get("keep") or values.get("status") == "kept" for values in group)
    entry = translated(str(group[0]["source"]), accepted, rejected, keep=keep)
    if entry.get("targets") and not keep and accepted == texts("targets", ("admitted",)):
        entry["status"] = "admitted"
    handled = {*entry, "source", "targets", "avoid", "forbidden", "status", "keep", "note", *_LISTS}
    for key in (key for key in _LISTS if key not in ("targets", "avoid", "forbidden")):
        entry[key] = texts(key)
    entry["note"] = paragraphs(str(values.get("note", "")) for values in group)
    for values in reversed(group):
        entry |= {key: value for key, value in values.items() if key not in handled}
    return entry


def _list(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _first(place: Place) -> str:
    where = f"sheet “{place.sheet}” row" if place.sheet else "line"
    return f"the first in {where} {place.line}"


def no_head(path: str, what: str, place: Place) -> InputError:
    """The error for a table that nobody can tell the columns of."""
    where = f"sheet “{place.sheet}”: " if place.sheet else ""
    return InputError(
        f"{where}{what} names no column with German terms and no column with English ones; give them names like "
        "“Deutsch” and “Englisch”, or say which they are: --columns source=1,targets=2",
        path=path,
        line=place.line,
    )
