"""Files on a disk, which end: who reads a named pipe waits for somebody to write."""

from __future__ import annotations

import stat
from pathlib import Path

_KINDS = {stat.S_IFIFO: "a named pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}


def other_kind(path: Path) -> str | None:
    """What is at `path`, if that is no file on a disk and no folder; OSError where there is nothing."""
    return _KINDS.get(stat.S_IFMT(path.stat().st_mode))


def read_stored(path: Path, most: int) -> bytes:
    """The bytes of a file on a disk, at most one more than `most`; OSError where there are none, with the reason."""
    kind = other_kind(path)
    if kind is not None:
        raise OSError(0, f"this is {kind}, not a file")
    with path.open("rb") as file:
        return file.read(most + 1)
