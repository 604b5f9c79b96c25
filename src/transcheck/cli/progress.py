"""A bar on standard error while pairs are checked, on a terminal only."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_PAUSE = 0.1  # seconds between two pictures of the bar
_FEW = 3


@contextmanager
def progress_bar(total: int) -> Iterator[Callable[[int], None] | None]:
    """What is to be told how many of `total` pairs are done; None where no bar is shown."""
    if total <= _FEW or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    # It refreshes itself when it is told something: a thread would be in the way of new processes.
    bar = Progress(
        TextColumn("checking"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
    )
    task = bar.add_task("", total=total)
    shown = 0.0

    def show(done: int) -> None:
        nonlocal shown
        now = time.monotonic()
        if now - shown >= _PAUSE or done == total:
            bar.update(task, completed=done, refresh=True)
            shown = now

    with bar:
        yield show
