"""OmegaT glossaries: a line each, source TAB target TAB comment; `#` begins a comment line. The same with commas."""

from __future__ import annotations

import csv
import io
import re

from transcheck.errors import InputError
from transcheck.glossary.exchange.drafts import Place, Reading, Values, one_line
from transcheck.glossary.exchange.rows import Row, gather, rows_of
from transcheck.readers.decoding import decode

_LINE_END = re.compile(r"\r\n|\n|\r")


def read(data: bytes, path: str) -> Reading:
    """Lines with the same source are one entry; a translation that is the source itself is a name to be kept."""
    reading = Reading()
    rows = []
    commas = path.casefold().endswith(".csv")
    for number, line in enumerate(_LINE_END.split(decode(data, path)), 1):
        if not line.strip() or line.startswith("#"):
            continue
        place = Place(line=number)
        fields = _comma_fields(line) if commas else line.split("\t")
        source, target, note = (one_line(text) for text in [*fields, "", ""][:3])
        if len(fields) < 2:
            missing = "comma" if commas else "tab"
            reading.fail(place, f"this line has no {missing}; each line takes a term, a {missing} and its translation")
        elif not source or not target:
            reading.fail(place, f"the {'term' if not source else f'translation of “{source}”'} is missing")
        else:
            more = [one_line(text) for text in fields[3:] if text.strip()]
            rows.append(Row(source, target, "\n".join([*([note] if note else []), *more]), place=place))
    if not rows and not reading.problems:
        raise InputError("there are no terms in this file", path=path)
    gather(rows, reading)
    return reading


def write(entries: list[Values]) -> bytes:
    """One line for each accepted translation, UTF-8."""
    lines = []
    for values in entries:
        for row in rows_of(values):
            if row.mark in ("", "keep"):
                cells = [one_line(row.source), one_line(row.target), one_line(row.note)]
                lines.append("\t".join(cells if cells[2] else cells[:2]))
    return "".join(f"{line}\n" for line in lines).encode()


def _comma_fields(line: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(line)), [])
    except csv.Error:
        return [line]
