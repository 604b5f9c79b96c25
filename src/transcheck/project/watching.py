"""A check that is repeated when a file that it reads changes.

Files are looked at again and again (polled): that needs no library, and sees changes on network drives and in folders
shared with a container too, where the notifications of operating systems don't arrive.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from transcheck.errors import TranscheckError
from transcheck.project.configuration import Configuration, shown_path
from transcheck.project.inputs import files_read

# Seconds between two looks; where a look takes the processor long, the pause is that many times longer: with 1,000
# pairs it takes 0.09 s.
_PAUSE = 0.3
_REST = 10
# Changed files that are named; a branch that is checked out may change thousands.
_NAMED = 3

_Stamps = dict[Path, "tuple[int, int, int] | None"]


def watch(
    check: Callable[[], int],
    files: Callable[[], Iterable[Path]],
    note: Callable[[str], None],
    pause: Callable[[float], None] = time.sleep,
) -> int:
    """Check at once and after every change of `files`, until interrupted; the status of the last check.

    A TranscheckError of a check is told by `note` and counts as status 2; the watch goes on. An interrupt while a check
    is running is passed on.
    """
    changes = rounds(files, pause)
    status: int | None = None
    try:
        while True:
            changed = next(changes)
            status = None
            if changed:
                note(f"changed: {_named(changed)}")
            try:
                status = check()
            except TranscheckError as error:
                for one in error.all:
                    note(f"transcheck: error: {one}")
                status = 2
            note("Waiting for changes; Ctrl-C ends it.")
    except KeyboardInterrupt:
        if status is None:
            raise
        return status


def _named(paths: Sequence[Path]) -> str:
    names = [shown_path(path) for path in paths[:_NAMED]]
    return ", ".join(names) + (f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else "")


def rounds(
    files: Callable[[], Iterable[Path]], pause: Callable[[float], None] = time.sleep
) -> Iterator[tuple[Path, ...]]:
    """The files that changed since the last round, once nothing changes any more; the first round begins at once.

    What changes during a round begins the next one.
    """
    before, _ = _look(files)
    yield ()
    while True:
        now, rest = _look(files)
        while now == before:
            pause(rest)
            now, rest = _look(files)
        settled = before
        while settled != now:
            settled = now
            pause(rest)
            now, rest = _look(files)
        # Another configuration has other files: these are new, but did not change.
        changed = [path for path, stamp in before.items() if now.get(path) != stamp]
        changed = changed or [path for path in now if path not in before and now[path]]
        before = now
        if changed:
            yield tuple(sorted(changed))


def current_files(read: Callable[[], Configuration], always: Iterable[Path]) -> Callable[[], set[Path]]:
    """Says which files a check reads now: those of the configuration, and of `always`; whether they are there or not.

    While the configuration can't be read they are those that it had before.
    """
    always = frozenset(always)
    known: set[Path] = set()

    def files() -> set[Path]:
        nonlocal known
        with suppress(TranscheckError):
            known = set(files_read(read()))
        return known | always

    return files


def _look(files: Callable[[], Iterable[Path]]) -> tuple[_Stamps, float]:
    """How the files are now, and how many seconds to pause until the next look."""
    begun = time.process_time()
    stamps = {path: _stamp(path) for path in files()}
    return stamps, max(_PAUSE, _REST * (time.process_time() - begun))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """Differs when the file was written, or another one was put in its place; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
