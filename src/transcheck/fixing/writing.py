"""New content for a file, in one step or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from transcheck.errors import InputError
from transcheck.text.normal import visible


def replace_content(path: str, old: bytes, new: bytes) -> None:
    """Put `new` into the file at `path`, which holds `old`; its mode stays, and a symbolic link still leads to it.

    Written beside it and renamed, so that at any moment the file holds one or the other. Raises InputError, with the
    file as it was, where it holds something else by now, is write-protected, no plain file, or has several names.
    """
    shown = visible(path)
    try:
        file = Path(path).resolve(strict=True)
        status = file.stat()
        _require_own_file(file, status, shown)
        _replace(file, status, old, new, shown)
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"it can't be fixed: {reason}; the file is as it was", path=shown) from error


def _require_own_file(file: Path, status: os.stat_result, shown: str) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise InputError("this is no plain file, so it can't be fixed", path=shown)
    if not os.access(file, os.W_OK):
        raise InputError("the file is write-protected; change its permissions to have it fixed", path=shown)
    if status.st_nlink > 1:
        raise InputError("the file has several names (hard links), so it can't be replaced; copy it first", path=shown)


def _replace(file: Path, status: os.stat_result, old: bytes, new: bytes, shown: str) -> None:
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:100]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(new)
            stream.flush()
            os.fsync(stream.fileno())
        if hasattr(os, "chown"):
            with contextlib.suppress(OSError):
                os.chown(temporary, status.st_uid, status.st_gid)
        # After that, since it may take bits of the mode away.
        Path(temporary).chmod(stat.S_IMODE(status.st_mode))
        if file.read_bytes() != old:
            raise InputError("the file changed since it was read, so it was left alone; run again", path=shown)
        Path(temporary).replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
