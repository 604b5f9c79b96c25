"""Pairs of texts from a file, a line each, read as they are asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from transcheck.errors import InputError


@dataclass(frozen=True, slots=True)
class Pair:
    """One input line. `id` is what the file says (any JSON value), or the line's number, from 1."""

    id: object
    source: str
    target: str


def read_pairs(path: str) -> Iterator[Pair]:
    """The pairs of a `.jsonl` or `.tsv` file, in order; "-" reads jsonl from standard input.

    InputError names the file and the line of the first one that can't be used.
    """
    with ExitStack() as stack:
        try:
            lines = sys.stdin.buffer if path == "-" else stack.enter_context(Path(path).open("rb"))
        except IsADirectoryError:
            raise InputError("this is a folder; give a .jsonl or .tsv file", path=path) from None
        except OSError as error:
            raise InputError(f"can't be read: {error.strerror or error}", path=path) from error
        parse = _from_tsv if path.endswith(".tsv") else _from_json
        for number, line in enumerate(_decoded(lines, path), start=1):
            if line.strip():
                yield parse(line, number, path)


def _decoded(lines: Iterable[bytes], path: str) -> Iterator[str]:
    for number, line in enumerate(lines, start=1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            raise InputError("this line is not UTF-8; save the file as UTF-8", path=path, line=number) from None
        yield text.rstrip("\r\n")


def _from_json(line: str, number: int, path: str) -> Pair:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        what = 'this is no JSON; each line takes an object like {"id": 1, "source": "…", "target": "…"}'
        raise InputError(what, path=path, line=number) from None
    if not isinstance(row, dict):
        raise InputError("this line holds no JSON object", path=path, line=number)
    texts = []
    for key in ("source", "target"):
        if not isinstance(row.get(key), str):
            raise InputError(f"“{key}” is missing, or is no text", path=path, line=number)
        # A lone surrogate (an escape that JSON admits) is no character and can't be written out again.
        texts.append(row[key].encode("utf-8", "replace").decode("utf-8"))
    return Pair(row.get("id", number), *texts)


def _from_tsv(line: str, number: int, path: str) -> Pair:
    fields = line.split("\t")
    if len(fields) < 2:
        raise InputError("this line has no tab; each line takes source TAB target", path=path, line=number)
    return Pair(number, fields[0], fields[1])
