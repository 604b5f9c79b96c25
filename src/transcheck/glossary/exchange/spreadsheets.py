"""XLSX as translators keep it: titles above the head, heads of two rows, merged cells, several sheets, empty rows.

openpyxl reads and writes it; it is in the extra `transcheck[exchange]`. A file is looked through before it is opened:
what is too large when unpacked, or defines entities, is refused.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
import zlib
from importlib import import_module
from typing import Any

from transcheck.errors import InputError
from transcheck.glossary.exchange.drafts import Place, Reading, Values
from transcheck.glossary.exchange.tables import Row, Table, no_head, read_table, table_of

# Bytes of all parts of the file together, unpacked.
LARGEST = 200_000_000
_MOST_ROWS, _MOST_COLUMNS = 200_000, 100
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_BROKEN = "this is no XLSX, or a broken one; open it in a spreadsheet program and save it as .xlsx"


def read(data: bytes, path: str, *, columns: str | None = None, sheet: str | None = None) -> Reading:
    """The entries of all sheets that have a head for German and English, or of the one that is named."""
    openpyxl = _openpyxl(path)
    merged_of = _looked_through(data, path)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except Exception:  # what a broken file raises is anything from KeyError to BadZipFile
        raise InputError(_BROKEN, path=path) from None
    names = [one.title for one in book.worksheets]
    if sheet is not None and sheet not in names:
        raise InputError(f"there is no sheet “{sheet}”; there are {', '.join(names)}", path=path)
    reading = Reading()
    without: list[str] = []
    found = False
    for one in book.worksheets:
        if sheet is not None and one.title != sheet:
            continue
        table = _table(one, merged_of(getattr(one, "_worksheet_path", "")), reading, path)
        if read_table(table, reading, path, columns):
            found = True
        elif any(any(row.cells) for row in table.rows):
            without.append(one.title)
    if not found:
        raise no_head(path, "no row", Place(sheet=(without or names)[0]))
    if without:
        reading.remarks.append(f"sheets without German and English columns left out: {', '.join(without)}")
    return reading


def write(entries: list[Values], path: str) -> bytes:
    """One sheet with a bold head; all cells are text, whatever they begin with."""
    openpyxl = _openpyxl(path)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Glossary"
    bold = import_module("openpyxl.styles").Font(bold=True)
    wrapped = import_module("openpyxl.styles").Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(table_of(entries), 1):
        for index, text in enumerate(row, 1):
            if not text:
                continue
            cell = sheet.cell(number, index)
            cell.value = _storable(text, path)
            cell.data_type = "s"
            cell.quotePrefix = True
            cell.alignment = wrapped
            if number == 1:
                cell.font = bold
    sheet.freeze_panes = "A2"
    for index in range(1, sheet.max_column + 1):
        sheet.column_dimensions[import_module("openpyxl.utils").get_column_letter(index)].width = 32
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _openpyxl(path: str) -> Any:
    try:
        return import_module("openpyxl")
    except ImportError:
        what = "XLSX needs openpyxl, which is not installed: pip install 'transcheck[exchange]'"
        raise InputError(what, path=path) from None


def _looked_through(data: bytes, path: str) -> Any:
    """A function that gives the merged ranges of a sheet by its path in the archive, once all parts are harmless."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
        if sum(part.file_size for part in parts) > LARGEST:
            raise InputError(f"unpacked the file has more than {LARGEST // 1_000_000} MB", path=path)
        merged: dict[str, list[tuple[int, int, int, int]]] = {}
        for part in parts:
            if not part.filename.endswith((".xml", ".rels")):
                continue
            content = archive.read(part)
            if b"<!DOCTYPE" in content or b"<\0!\0D\0O\0C\0" in content:
                raise InputError("the file defines a document type, which no spreadsheet program does", path=path)
            merged[part.filename] = [
                (_number(one[0]), int(one[1]), _number(one[2]), int(one[3])) for one in _MERGED.findall(content)
            ]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise InputError(_BROKEN, path=path) from None
    return lambda name: merged.get(name.lstrip("/"), [])


def _table(sheet: Any, merged: list[tuple[int, int, int, int]], reading: Reading, path: str) -> Table:
    letter = import_module("openpyxl.utils").get_column_letter
    title = sheet.title

    def place(row: Row, index: int) -> Place:
        return Place(sheet=title, line=row.place.line, cell=f"{letter(index + 1)}{row.place.line}")

    rows: list[Row] = []
    sheet.reset_dimensions()
    try:
        for number, cells in enumerate(sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS), 1):
            row = Row([_shown(cell.value) for cell in cells], Place(sheet=title, line=number))
            rows.append(row)
            for index, cell in enumerate(cells):
                if cell.data_type == "e":
                    reading.fail(place(row, index), f"this cell shows the error {cell.value}; put it right")
    except InputError:
        raise
    except Exception:
        raise InputError(
            f"sheet “{title}” is broken; open the file in a spreadsheet program and save it again", path=path
        ) from None
    return Table(_unmerged(rows, merged), place, title)


def _unmerged(rows: list[Row], merged: list[tuple[int, int, int, int]]) -> list[Row]:
    """Cells that are merged downwards have their text in each row; the head takes care of those across columns."""
    filled = {row.place.line or 0: list(row.cells) for row in rows}
    for left, top, right, bottom in merged:
        if left == right and top in filled and left <= len(filled[top]):
            text = filled[top][left - 1]
            for number in range(top + 1, min(bottom, len(rows)) + 1):
                cells = filled.get(number, [])
                # A row that is empty but for the merged cell stays empty.
                if any(cells):
                    cells.extend([""] * (left - len(cells)))
                    cells[left - 1] = text
    return [Row(filled[row.place.line or 0], row.place) for row in rows]


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), str(value))


def _storable(text: str, path: str) -> str:
    if wrong := _NOT_IN_XML.search(text):
        what = f"“{text[:40]}” holds the control character U+{ord(wrong.group()):04X}, which XLSX can't; take it out"
        raise InputError(what, path=path)
    return _ESCAPED.sub(lambda found: f"_x005F_{found.group()[1:]}", text)


def _number(letters: str | bytes) -> int:
    number = 0
    for letter in letters if isinstance(letters, bytes) else letters.encode():
        number = number * 26 + letter - 64
    return number
