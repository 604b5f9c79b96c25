"""How long `transcheck check` takes for a whole project, cold and unchanged, and how much memory a process needs.

    python benchmarks/check.py [FOLDER] [--pairs N] [--jobs N] [--together N]

FOLDER is a project; without it, one of N pairs (1,000) of 500 words is made, see `make_project.py`. Cold is a run
without results of earlier ones, though with the tables that the first run of all unpacks; unchanged is the same run
again. Memory is that of the largest process, what it shares with others included. `--together` runs of the cold check
on one cache (20) have to print the same.

Figures of other work on the machine are part of these: a loop of Python alone is timed before and after.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from make_project import make

COMMAND = (sys.executable, "-m", "transcheck", "check", "--fail-on", "never", "--format")
LOOP = 10_000_000


@dataclass(frozen=True)
class Run:
    """A finished run: seconds on the clock and of the processor (with its workers), MB of the largest process."""

    wall: float
    processor: float
    peak: float
    output: str


def run(folder: Path, cache: Path, *options: str, report: str = "concise") -> Run:
    """One `transcheck check` in `folder`; RuntimeError where it fails."""
    begin = time.perf_counter()
    with subprocess.Popen(
        [*COMMAND, report, *options], cwd=folder, env=_environment(cache), stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        printed = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begin
    if process.returncode != 0:
        raise RuntimeError(f"ended with status {process.returncode}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, sha256(printed).hexdigest())


def together(folder: Path, cache: Path, count: int, *options: str) -> tuple[float, set[str]]:
    """Seconds for so many runs at once, and what they printed."""
    begin = time.perf_counter()
    command = [*COMMAND, "concise", *options]
    processes = [
        subprocess.Popen(command, cwd=folder, env=_environment(cache), stdout=subprocess.PIPE) for _ in range(count)
    ]
    printed = {sha256(process.communicate()[0]).hexdigest() for process in processes}
    return time.perf_counter() - begin, printed


def _environment(cache: Path) -> dict[str, str]:
    return {**os.environ, "TRANSCHECK_CACHE_DIR": str(cache), "GITHUB_ACTIONS": ""}


def pace() -> float:
    """Seconds of the processor for a loop that does nothing of use: twice as many on a machine half as fast."""
    begin = time.process_time()
    for number in range(LOOP):
        number * number
    return time.process_time() - begin


def measure(folder: Path, jobs: str, count: int) -> None:
    """Print all figures."""
    for name, options in (("", ()), (" --no-meaning", ("--no-meaning",))):
        with tempfile.TemporaryDirectory() as temporary:
            cache = Path(temporary)
            # The first run of all makes the tables; of two words nothing else is kept.
            run(folder, cache, *options, "--no-cache", str(next(folder.rglob("*.de.txt")).relative_to(folder)))
            cold = run(folder, cache, *options, "--jobs", jobs)
            tell(f"check{name}, cold", cold)
            for report in ("concise", "terminal", "json", "sarif"):
                again = run(folder, cache, *options, "--jobs", jobs, report=report)
                tell(f"check{name}, unchanged, {report}", again)
                if report == "concise" and again.output != cold.output:
                    raise RuntimeError("unchanged, the report is another one")
            if count and options:
                (cache / "results").rename(cache / "before")
                seconds, printed = together(folder, cache, count, *options, "--jobs", jobs)
                print(f"{count} runs at once{name}: {seconds:.1f} s, {len(printed)} different report(s)")


def tell(name: str, one: Run) -> None:
    """Print a run's figures."""
    print(f"{name:<40} {one.wall:8.2f} s wall {one.processor:8.2f} s processor {one.peak:6.0f} MB", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path, nargs="?")
    arguments.add_argument("--pairs", type=int, default=1000)
    arguments.add_argument("--jobs", default=str(os.cpu_count()))
    arguments.add_argument("--together", type=int, default=20, metavar="N")
    given = arguments.parse_args()
    print(f"Python {sys.version.split()[0]}, {given.jobs} processes, a loop takes {pace():.2f} s")
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        if given.folder is None:
            make(folder, given.pairs, words=500, seed=1)
        measure(folder, given.jobs, given.together)
    print(f"a loop takes {pace():.2f} s")


if __name__ == "__main__":
    main()
