"""Work that goes on beside the caller's: reading large files in C or numpy, which do without Python's lock."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import wraps
from threading import Lock, Thread
from typing import TypeVar

T = TypeVar("T")


def in_background(work: Callable[[], T]) -> Future[T]:
    """Start `work` in a thread of its own; its result or error comes with `Future.result()`."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:
            future.set_exception(error)

    # No daemon: ended inside C++ at exit it would take the process down with it.
    Thread(target=run, name="transcheck-background").start()
    return future


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
