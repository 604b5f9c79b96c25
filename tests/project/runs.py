"""Runs of `transcheck check` in forked processes, many of them in seconds: killed, or at the same time.

    python -m tests.project.runs killed|together CACHE

runs in a project's folder, keeps results in the folder CACHE, and prints what it saw as JSON. In a process of its own,
since one with threads, as pytest's may be, should not be forked; and everything is loaded before, so that a run takes
a moment.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from transcheck.cli import transcheck
from transcheck.config import Settings
from transcheck.loading import loaded
from transcheck.project.results import Results

REPORT = "report.json"
_COMMAND = ("check", "--no-meaning", "--format", "concise")
_MOMENTS = 20
_PATIENCE = 30  # seconds


def started(report: str, jobs: int) -> int:
    """The process of a run, which leads a group with its workers."""
    process = os.fork()
    if process:
        return process
    os.setpgid(0, 0)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    status = transcheck([*_COMMAND, f"--jobs={jobs}", f"--output=json={report}"], standalone_mode=False)
    os._exit(status)


def results() -> Path:
    return Path(os.environ["TRANSCHECK_CACHE_DIR"]) / "results"


def is_there(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def killed() -> dict[str, Any]:
    """Kill runs at many moments, from the first to the last: what they left behind, and what a whole run says then."""
    begun = time.monotonic()
    os.waitpid(started(REPORT, 2), 0)
    duration = time.monotonic() - begun
    whole = Path(REPORT).read_text(encoding="utf-8")
    reports, broken, workers, kept = set(), 0, 0, set()
    for moment in range(_MOMENTS):
        shutil.rmtree(results(), ignore_errors=True)
        Path(REPORT).unlink(missing_ok=True)
        process = started(REPORT, 2)
        time.sleep(duration * moment / (_MOMENTS - 1))
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        last = time.monotonic() + _PATIENCE
        while is_there(process) and time.monotonic() < last:
            time.sleep(0.005)
        workers += is_there(process)
        reports.add(Path(REPORT).read_text(encoding="utf-8") if Path(REPORT).exists() else None)
        files = list(results().rglob("*.result"))
        kept.add(len(files))
        broken += sum(Results().get(bytes.fromhex(path.stem)) is None for path in files)
    os.waitpid(started(REPORT, 2), 0)
    return {
        "half-written reports": len(reports - {None, whole}),
        "broken results": broken,
        "workers left": workers,
        "different moments": len(kept),
        "afterwards": Path(REPORT).read_text(encoding="utf-8") == whole,
    }


def together() -> dict[str, Any]:
    """Twenty runs at once on one cache, empty at first."""
    names = [f"report-{number}.json" for number in range(20)]
    statuses = {
        os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) for process in [started(name, 1) for name in names]
    }
    return {
        "statuses": sorted(statuses),
        "reports": len({Path(name).read_text(encoding="utf-8") for name in names}),
        "unfinished": len(list(results().rglob("*.part"))),
    }


if __name__ == "__main__":
    what, cache = sys.argv[1:]
    loaded(Settings(meaning=False))
    for module in ("checking", "outputs", "selection"):
        import_module(f"transcheck.project.{module}")
    os.environ["TRANSCHECK_CACHE_DIR"] = cache
    print(json.dumps(killed() if what == "killed" else together()))
