"""Work that goes on beside the caller's: reading large files in C or numpy, which do without Python's lock."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import Lock, Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Background(Generic[T]):
    """Work that goes on in a thread of its own. (`concurrent.futures` would take longer to import than most of it.)"""

    def __init__(self, work: Callable[[], T]) -> None:
        self._results: list[T] = []
        self._error: BaseException | None = None

        def run() -> None:
            try:
                self._results.append(work())
            except BaseException as error:
                self._error = error

        # No daemon: ended inside C++ at exit it would take the process down with it.
        self._thread = Thread(target=run, name="transcheck-background")
        self._thread.start()

    def result(self) -> T:
        """Wait for the end; the result, or the error raised again."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._results[0]


def in_background(work: Callable[[], T]) -> Background[T]:
    """Start `work` in a thread of its own."""
    return Background(work)


def once(work: Callable[[], T]) -> Callable[[], T]:
    """A function that works at its first call only; other threads that call it meanwhile wait for the result."""
    lock = Lock()
    results: list[T] = []

    @wraps(work)
    def wrapped() -> T:
        if not results:
            with lock:
                if not results:
                    results.append(work())
        return results[0]

    return wrapped
