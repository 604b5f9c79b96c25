"""Glossary files, or standard input, read as far as they can be."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import BinaryIO

from transcheck.errors import GlossaryError
from transcheck.glossary.file_bytes import LARGEST_FILE, read_bytes
from transcheck.glossary.lint import syntax
from transcheck.glossary.lint.model import GlossaryFile
from transcheck.glossary.lint.structure import problem_of, read_glossary_file


def read_files(
    paths: Sequence[str], stdin: BinaryIO, stdin_name: str = "-"
) -> tuple[tuple[GlossaryFile, ...], tuple[GlossaryError, ...]]:
    """The files in the order given, each once, and the errors of those that can't be read at all.

    "-" is `stdin`, called `stdin_name`.
    """
    files: list[GlossaryFile] = []
    errors: list[GlossaryError] = []
    seen: set[str] = set()
    for path in paths:
        name = stdin_name if path == "-" else path
        real = path if path == "-" or "\0" in path else os.path.realpath(path)
        if real in seen:
            continue
        seen.add(real)
        try:
            files.append(read_glossary_file(read_content(path, stdin), name))
        except GlossaryError as error:
            errors.append(error)
            files.append(_unreadable(error, name))
    return tuple(files), tuple(errors)


def _unreadable(error: GlossaryError, name: str) -> GlossaryFile:
    return GlossaryFile(name, "", (), (problem_of(syntax, error, name),), whole=False)


def read_content(path: str, stdin: BinaryIO) -> bytes:
    """The bytes of a file, or of `stdin` for "-"; of what is too large, just too many."""
    return stdin.read(LARGEST_FILE + 1) if path == "-" else read_bytes(path)


def read_sound(paths: Sequence[str], stdin: BinaryIO, stdin_name: str = "-") -> tuple[GlossaryFile, ...]:
    """The files, all of which can be loaded; GlossaryError tells the first error that keeps one from it."""
    files, errors = read_files(paths, stdin, stdin_name)
    for error in errors:
        raise error
    for file in files:
        for problem in file.problems:
            what = problem.message[:1].lower() + problem.message[1:].rstrip(".")
            raise GlossaryError(what, path=problem.path, line=problem.line, column=problem.column)
    return files
