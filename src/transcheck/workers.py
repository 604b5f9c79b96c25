"""Work for all cores: results come in the order of the items, and memory stays flat."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait
from threading import Thread
from typing import TypeVar

from transcheck.errors import TranscheckError

Item = TypeVar("Item")
Result = TypeVar("Result")

# Items that are waiting or being worked on for each process: one that takes long holds up the results behind it.
_AHEAD = 16


class WorkersError(TranscheckError):
    """A process was ended from outside."""


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def results(
    items: Iterable[Item],
    work: Callable[[Item], Result],
    *,
    prepare: Callable[[], object],
    jobs: int | None = None,
    fewest: int = 2,
) -> Iterator[Result]:
    """`work(item)` of each item, in their order, on `jobs` processes: all cores by default.

    `prepare` loads what `work` needs, and leaves no thread behind. With one job, or less than `fewest` items, all is
    done in this process. `work`, `prepare`, items and results are sent to the processes and back. WorkersError where a
    process is killed; an error of `work` is raised at its place.
    """
    rest = iter(items)
    first = list(islice(rest, fewest))
    jobs = jobs or cores()
    if not first:
        return
    if jobs == 1 or len(first) < fewest:
        prepare()
        yield from map(work, first)
        yield from map(work, rest)
        return
    pending: deque[Future[Result]] = deque()
    pool = _pool(jobs, prepare)
    try:
        for one in (first, rest):
            for item in one:
                pending.append(pool.submit(work, item))
                while pending and (len(pending) > _AHEAD * jobs or pending[0].done()):
                    yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    except BrokenProcessPool:
        raise WorkersError(
            "a worker process was killed, perhaps because memory ran out; fewer processes need less: --jobs 1"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(jobs: int, prepare: Callable[[], object]) -> ProcessPoolExecutor:
    # Forked processes share what was loaded before. Elsewhere than on Linux system libraries don't survive a fork.
    if sys.platform == "linux":
        prepare()
        gc.freeze()
        return ProcessPoolExecutor(jobs, multiprocessing.get_context("fork"), _begin)
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin, (prepare,))


def _begin(prepare: Callable[[], object] | None = None) -> None:
    """In a new process: it leaves Ctrl-C to the parent, and ends when the parent was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_parent, daemon=True).start()
    if prepare is not None:
        from transcheck.garbage import collect_seldom

        collect_seldom()
        prepare()


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
