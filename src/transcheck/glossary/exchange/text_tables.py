"""CSV and TSV in the encodings and with the separators that spreadsheets write."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from transcheck.errors import InputError
from transcheck.glossary.exchange import weblate
from transcheck.glossary.exchange.cells import guarded, unguarded
from transcheck.glossary.exchange.drafts import Place, Reading, Values
from transcheck.glossary.exchange.tables import Row, Table, no_head, read_table, table_of
from transcheck.readers.decoding import decode

_DELIMITERS = ("\t", ";", ",", "|")
_NAMED_DELIMITERS = {"tab": "\t", "\\t": "\t", "semicolon": ";", "comma": ","}
_SAMPLE = 30
_LARGEST_CELL = 1_000_000


def read(
    data: bytes, path: str, *, columns: str | None = None, delimiter: str | None = None, encoding: str | None = None
) -> Reading:
    """The entries of a table; separator and encoding are told from the file where they are not given."""
    text = _text(data, path, encoding)
    if text.startswith("sep=") and text[5:6] in ("\r", "\n"):
        delimiter, text = delimiter or text[4], text[5:]
    if delimiter is None and columns is None and _is_weblate(text):
        return weblate.read_csv(data, path)
    delimiter = _NAMED_DELIMITERS.get(delimiter or "", delimiter)
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n'):
        raise InputError(f"a delimiter is one sign, like “;” or “tab”, not “{delimiter}”")
    rows = _rows(text, path, delimiter or _delimiter(text))
    reading = Reading()
    table = Table(rows, lambda row, index: Place(line=row.place.line, cell=f"column {index + 1}"))
    if not read_table(table, reading, path, columns):
        raise no_head(path, "the first row", Place(line=1))
    return reading


def write(entries: list[Values], delimiter: str) -> bytes:
    """A table in UTF-8 with a byte order mark, by which spreadsheets know it; no cell is a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    for row in table_of(entries):
        writer.writerow([guarded(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _text(data: bytes, path: str, encoding: str | None) -> str:
    if encoding is None:
        return decode(data, path)
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except LookupError:
        raise InputError(f"there is no encoding “{encoding}”; use utf-8, utf-16, cp1252 or latin-1") from None
    except UnicodeError as error:
        line = data[: getattr(error, "start", 0)].count(b"\n") + 1
        raise InputError(f"this is not {encoding}; leave --encoding out", path=path, line=line) from None


def _rows(text: str, path: str, delimiter: str) -> list[Row]:
    rows: list[Row] = []
    before = csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            rows.append(Row([unguarded(cell) for cell in cells], Place(line=line)))
            line = reader.line_num + 1
    except csv.Error as error:
        what = "a quote is opened and never closed, or stands in the middle of a cell"
        if "field larger" in str(error):
            what = "a cell is too large for a glossary"
        raise InputError(f"this row can't be read: {what}", path=path, line=line) from None
    finally:
        csv.field_size_limit(before)
    return rows


def _delimiter(text: str) -> str:
    """The separator by which the first rows have the same number of cells, and most of them."""

    def worth(delimiter: str) -> tuple[float, int]:
        counts = _counts(text, delimiter)
        usual = max(counts, key=counts.count, default=0)
        return (counts.count(usual) / len(counts) if usual > 1 else 0.0, usual)

    return max(_DELIMITERS, key=worth)


def _counts(text: str, delimiter: str) -> Sequence[int]:
    counts = []
    try:
        for cells in csv.reader(io.StringIO(text[:100_000], newline=""), delimiter=delimiter):
            if any(cells):
                counts.append(len(cells))
            if len(counts) == _SAMPLE:
                break
    except csv.Error:
        return counts
    return counts


def _is_weblate(text: str) -> bool:
    names = {name.strip(' "') for name in text.partition("\n")[0].strip().split(",")}
    return {"source", "target", "translator_comments", "developer_comments"} <= names
