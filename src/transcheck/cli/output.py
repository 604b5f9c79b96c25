"""Where a report goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import click

from transcheck.errors import InputError


def write(text: str, path: str | None) -> None:
    """Print `text`, or put it into the file at `path` in one step."""
    if path is None or path == "-":
        click.echo(text, nl=not text.endswith("\n"), color=True)
        return
    try:
        _write_whole(text if text.endswith("\n") else text + "\n", Path(path))
    except OSError as error:
        raise InputError(f"the report can't be written: {error.strerror or error}", path=path) from error


def _write_whole(text: str, path: Path) -> None:
    if path.exists() and not path.is_file():
        path.write_text(text, encoding="utf-8")  # a device or a pipe can't be replaced
        return
    import tempfile  # takes its time, and is for files alone

    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
