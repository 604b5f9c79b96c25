"""Glossary files → a Glossary. A file that was read before comes from the cache: its YAML isn't looked at again."""

from __future__ import annotations

import os
from collections.abc import Iterable

from transcheck.garbage import uncollected
from transcheck.glossary.entry import Glossary, Term
from transcheck.glossary.file_bytes import read_bytes
from transcheck.glossary.stored import kept_json, rows_of, terms_of
from transcheck.slots import digest

# The code that makes terms of a text.
_CODE = tuple(f"glossary/{name}" for name in ("entry", "fields", "reading", "stored", "yaml_nodes"))


def load(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> Glossary:
    """The terms of one or several YAML files, in order; GlossaryError with the place of the first error."""
    if isinstance(paths, (str, os.PathLike)):
        paths = [paths]
    terms: list[Term] = []
    contents: list[bytes] = []
    for path in paths:
        name = os.fspath(path)
        raw = read_bytes(name)

        def rows(raw: bytes = raw, name: str = name) -> list[list[object]]:
            from transcheck.glossary.reading import read_terms
            from transcheck.glossary.yaml_nodes import decode

            return rows_of(read_terms(decode(raw, name), name))

        contents.append(digest(raw))
        with uncollected():
            terms.extend(terms_of(kept_json("glossary", contents[-1], _CODE, rows), name))
    return Glossary(tuple(terms), digest(*contents))
