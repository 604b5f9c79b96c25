"""Glossaries from and for other programs: TBX, tables, Weblate, OmegaT."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from transcheck.errors import InputError

# By name: what it is. TBX of all kinds is read alike.
FORMATS: dict[str, str] = {
    "tbx": "TBX, ISO 30042:2019 (DCA style)",
    "tbx-dct": "TBX, ISO 30042:2019 (DCT style)",
    "tbx-2008": "TBX, ISO 30042:2008 (martif)",
    "weblate-tbx": "TBX as Weblate reads it",
    "weblate-po": "a Weblate glossary in gettext PO",
    "weblate-csv": "a Weblate glossary in CSV",
    "csv": "a table, separated by commas, semicolons, …",
    "tsv": "a table, separated by tabs",
    "xlsx": "a spreadsheet (needs transcheck[exchange])",
    "omegat": "an OmegaT glossary: term TAB translation TAB comment",
}
_BY_SUFFIX = {
    ".tbx": "tbx",
    ".xml": "tbx",
    ".csv": "csv",
    ".tsv": "tsv",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".po": "weblate-po",
    ".pot": "weblate-po",
    ".txt": "omegat",
    ".utf8": "omegat",
    ".tab": "omegat",
}


@dataclass(frozen=True, slots=True)
class TableOptions:
    """How a table is to be read, where its head does not tell: see `headers.chosen_columns`."""

    columns: str | None = None
    delimiter: str | None = None
    encoding: str | None = None
    sheet: str | None = None


def format_of(path: str, data: bytes = b"") -> str:
    """The name of the format of a file, by its ending and what it begins with; InputError where nothing tells."""
    suffix = PurePath(path).suffix.casefold()
    if suffix in (".xml", "") and data:
        from transcheck.glossary.exchange.tbx import is_tbx

        if is_tbx(data):
            return "tbx"
        if data.startswith(b"PK\x03\x04"):
            return "xlsx"
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    what = "what kind of glossary is this? Say it with --format"
    if suffix in (".xls", ".ods", ".numbers"):
        what = f"{suffix} can't be read; save the table as .xlsx or .csv"
    elif suffix in (".yaml", ".yml"):
        what = "this is a transcheck glossary already; give a file of another program"
    raise InputError(f"{what} ({', '.join(FORMATS)})" if suffix not in (".xls", ".yaml") else what, path=path)
