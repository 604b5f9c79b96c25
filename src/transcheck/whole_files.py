"""Files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def write_whole(content: bytes, path: Path) -> None:
    """Put `content` into the file at `path` in one step, with the permissions that it had; OSError where it can't be.

    A link stays, and the file that it leads to is written; a device or a pipe is written to.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # a device or a pipe can't be replaced
        return
    import tempfile  # takes its time, and is for files alone

    path = Path(os.path.realpath(path))
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
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
