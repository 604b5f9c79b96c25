"""The bytes of a file or of standard input, or a sentence that says why there are none."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from typing import BinaryIO

from transcheck.errors import InputError
from transcheck.stored_files import other_kind

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes: some hundred thousand paragraphs."""

_REASONS = {
    errno.ENOENT: "there is no such file; check its path",
    errno.ENOTDIR: "there is no such file, since a part of its path is no folder; check its path",
    errno.EISDIR: "this is a folder, not a file; name a file in it",
    errno.EACCES: "reading it is not permitted; change its permissions or copy it",
    errno.EPERM: "reading it is not permitted; change its permissions or copy it",
    errno.ENAMETOOLONG: "its name is too long for a file; check the path",
    errno.ELOOP: "its links lead in a circle; check the path",
}


def load(path: str, shown: str, stdin: BinaryIO | None = None, *, stored: bool = False) -> bytes:
    """All bytes of the file at `path`, at most LARGEST_FILE. "-" is `stdin`, or standard input if that is None.

    `stored`: what is no file on a disk is refused, since a pipe keeps whoever reads it waiting for somebody to write.
    Raises InputError with `shown` as its path; a file that is too large is refused without reading it.
    """
    try:
        if stored:
            _require_stored(path, shown)
        data = (stdin or sys.stdin.buffer).read(LARGEST_FILE + 1) if path == "-" else _load_file(path, shown)
    except OSError as error:
        raise InputError(_reason(error, path), path=shown) from None
    except ValueError:
        raise InputError("this is no name that a file can have; check the path", path=shown) from None
    if len(data) > LARGEST_FILE:
        raise _too_large("more than", LARGEST_FILE, shown)
    return data


def _load_file(path: str, shown: str) -> bytes:
    if not path:
        raise InputError("no file is named; give its path, or - for standard input")
    file = Path(path)
    if file.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    with file.open("rb") as stream:
        size = file.stat().st_size
        if size > LARGEST_FILE:
            raise _too_large("", size, shown)
        return stream.read(LARGEST_FILE + 1)


def _require_stored(path: str, shown: str) -> None:
    kind = other_kind(Path(path))
    if kind is not None:
        raise InputError(f"this is {kind}, not a file; put the text into a file", path=shown)


def _reason(error: OSError, path: str) -> str:
    if error.errno == errno.ENOENT and Path(path).is_symlink():
        return "this is a link that leads to no file; put the link right"
    return _REASONS.get(error.errno or 0) or f"it can't be read ({error.strerror or 'unknown reason'})"


def _too_large(more: str, size: int, shown: str) -> InputError:
    megabytes = f"{more} {size / 1024 / 1024:,.0f} MB".strip()
    what = f"the file has {megabytes}, and no more than {LARGEST_FILE // 1024 // 1024} MB are read; split it into parts"
    return InputError(what, path=shown)
