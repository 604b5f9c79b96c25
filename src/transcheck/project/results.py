"""The results of earlier runs: one file a pair in the user's cache, by everything that the result depends on.

Files, not a database: measured with 1,000 results they are as fast to read, and need no lock. Each is written beside
its place and then renamed, and checked when it is read, so that runs may share the cache, be killed at any moment, or
find it damaged or read-only: what can't be read is worked out again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from transcheck import cache, slots
from transcheck.model import Report
from transcheck.project.stored_report import restored, stored

LARGEST = 256 * 1024 * 1024
"""Bytes that are kept: some 25,000 pairs of 500 words."""

_DAY = 24 * 60 * 60
_LONGEST = 60 * _DAY
# What is left when old results are dropped, so that this is not done again by every run.
_LEFT = 0.75
_SUFFIX = ".result"


class Results:
    """The results that are kept, or none at all where there is no place for them."""

    def __init__(self) -> None:
        try:
            self._folder: Path | None = cache.folder() / "results"
        except (OSError, RuntimeError):  # no home folder
            self._folder = None

    def get(self, key: bytes) -> Report | None:
        """The report kept for `key`."""
        path = self._path(key)
        content = slots.read(path, key) if path else None
        if path is None or content is None:
            return None
        try:
            report = restored(content)
            # The time of a file says when it was last of use.
            if path.stat().st_mtime < time.time() - _DAY:
                os.utime(path)
        except (OSError, ValueError):
            return None
        return report

    def put(self, key: bytes, report: Report) -> None:
        """Keep `report`."""
        if path := self._path(key):
            slots.write(path, key, stored(report))

    def drop_old(self) -> None:
        """Drop what was of no use for long, what a killed process left, and where there is too much, the oldest."""
        if self._folder is None:
            return
        now = time.time()
        found = sorted(_files(self._folder), reverse=True)
        total = sum(size for _, size, _ in found)
        room, taken = (LARGEST * _LEFT if total > LARGEST else total), 0
        for used, size, path in found:
            taken += size
            unfinished = not path.endswith(_SUFFIX) and used < now - _DAY
            if taken > room or used < now - _LONGEST or unfinished:
                with suppress(OSError):
                    Path(path).unlink()

    def _path(self, key: bytes) -> Path | None:
        name = key.hex()
        return self._folder / name[:2] / f"{name}{_SUFFIX}" if self._folder else None


def _files(folder: Path) -> Iterator[tuple[float, int, str]]:
    """When each file was last of use, its size in bytes, and its path."""
    with suppress(OSError), os.scandir(folder) as parts:
        for part in parts:
            with suppress(OSError), os.scandir(part.path) as entries:
                for entry in entries:
                    with suppress(OSError):
                        about = entry.stat(follow_symlinks=False)
                        yield about.st_mtime, about.st_size, entry.path
