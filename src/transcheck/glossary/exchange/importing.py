"""A file of another program → entries that load."""

from __future__ import annotations

from transcheck.errors import InputError
from transcheck.glossary.exchange import FORMATS, TableOptions
from transcheck.glossary.exchange.drafts import Imported, Reading, checked


def import_bytes(data: bytes, path: str, format_name: str, options: TableOptions | None = None) -> Imported:
    """The entries in `data`, a file in the format; `path` is for the messages.

    What is wrong with single entries stands among the problems; InputError where the file can't be read at all.
    """
    if not data.strip():
        raise InputError("the file is empty", path=path)
    return checked(_read(data, path, format_name, options or TableOptions()))


def _read(data: bytes, path: str, format_name: str, options: TableOptions) -> Reading:
    if format_name not in FORMATS:
        raise InputError(f"unknown format “{format_name}”; known are {', '.join(FORMATS)}")
    if format_name in ("tbx", "tbx-dct", "tbx-2008", "weblate-tbx"):
        from transcheck.glossary.exchange import tbx

        return tbx.read(data, path)
    if format_name == "omegat":
        from transcheck.glossary.exchange import omegat

        return omegat.read(data, path)
    if format_name in ("weblate-po", "weblate-csv"):
        from transcheck.glossary.exchange import weblate

        return weblate.read_po(data, path) if format_name == "weblate-po" else weblate.read_csv(data, path)
    if format_name == "xlsx":
        from transcheck.glossary.exchange import spreadsheets

        return spreadsheets.read(data, path, columns=options.columns, sheet=options.sheet)
    from transcheck.glossary.exchange import text_tables

    delimiter = options.delimiter or ("\t" if format_name == "tsv" else None)
    return text_tables.read(data, path, columns=options.columns, delimiter=delimiter, encoding=options.encoding)
