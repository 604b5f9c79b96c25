"""How long whole runs take, and how much memory: start-up, `compare`, `bitext`, beside sacreBLEU's sentence chrF.

    python benchmarks/speed.py [--runs N] [--texts SOURCE TARGET] [--glossary FILE] [--bitext FILE]

Every figure is of whole processes, by the system's own accounting: the median of N runs (5). SOURCE and TARGET are a
pair of documents; without them a pair from `corpora` serves. FILE is a `.jsonl` file as `transcheck bitext` reads it,
best of 2,000 different segments or more; its first half warms up, the rate is that of its second half, in segments a
second of processor time, so that it counts for one core. Without FILE the rates are left out. The peer's work is the
chrF of the same segments against their sources, a number without use that takes the same time as any other.

Other work on the machine makes all figures worse, processor seconds too: run it on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpora" / "press-release"
CHUNK = 256  # pairs that are checked together: none of the next ones is before the last result of these is taken
COMMAND = (sys.executable, "-m", "transcheck")


@dataclass(frozen=True)
class Run:
    """One finished process: seconds on the clock and of the processor, MB at its peak, and what it printed."""

    wall: float
    processor: float
    peak: float
    output: str


def run(command: Sequence[str], environment: Mapping[str, str]) -> Run:
    """Run `command` to its end; RuntimeError where it crashes (exit status 1 only says that errors were found)."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, env={**os.environ, **environment})
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        printed = output.read()
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)}\n{printed}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, printed)


def tell(name: str, runs: Iterable[Run]) -> None:
    """Print the medians."""
    runs = list(runs)
    wall, processor, peak = (
        statistics.median(getattr(one, part) for one in runs) for part in ("wall", "processor", "peak")
    )
    print(f"{name:<34} {wall:7.3f} s wall {processor:7.3f} s processor {peak:6.0f} MB")


def start_up(runs: int) -> None:
    """What everybody waits for, beside Python with nothing but click."""
    for name, command in (
        ("python -c 'import click'", (sys.executable, "-c", "import click")),
        ("transcheck --help", (*COMMAND, "--help")),
        ("transcheck compare --help", (*COMMAND, "compare", "--help")),
    ):
        run(command, {})
        tell(name, (run(command, {}) for _ in range(runs)))


def comparison(runs: int, texts: Sequence[str], glossary: Sequence[str]) -> None:
    """A pair of documents: the very first time, and once the user's cache is there."""
    for name, options in (("compare", ()), ("compare --no-meaning", ("--no-meaning",))):
        command = (*COMMAND, "compare", *texts, *glossary, *options)
        run(command, {})  # compiles what Python compiles once
        firsts = []
        for _ in range(runs):
            with tempfile.TemporaryDirectory() as folder:
                firsts.append(run(command, {"TRANSCHECK_CACHE_DIR": folder}))
        tell(f"{name}, empty cache", firsts)
        tell(f"{name}, warm cache", (run(command, {}) for _ in range(runs)))


def throughput(path: str, runs: int) -> None:
    """Segments a second of processor time, and the ratio to the peer's."""
    rates: dict[str, float] = {}
    for name in ("chrF", "bitext", "bitext --no-meaning"):
        measured = [run((sys.executable, __file__, "--bitext", path, "--measure", name), {}) for _ in range(runs)]
        rates[name] = statistics.median(float(one.output) for one in measured)
        peak = statistics.median(one.peak for one in measured)
        print(f"{name:<34} {rates[name]:9,.0f} segments/s of one core {peak:6.0f} MB, ", end="")
        print(f"{rates['chrF'] / rates[name]:.1f} times the time of chrF")


def rate(path: str, name: str) -> float:
    """Segments a second in the second half of the file, in this process."""
    from transcheck.readers.pairs import read_pairs

    pairs = list(read_pairs(path))
    half = len(pairs) // 2 // CHUNK * CHUNK
    if name == "chrF":
        from sacrebleu.metrics.chrf import CHRF

        score = CHRF().sentence_score
        return _rate(lambda: (score(pair.target, [pair.source]) for pair in pairs), half, len(pairs))
    from transcheck.config import Settings
    from transcheck.glossary.entry import Glossary
    from transcheck.parallel import check_pairs
    from transcheck.reports.segments import render_segment

    settings = Settings(meaning=name == "bitext")
    checked = check_pairs(pairs, glossary=Glossary(), settings=settings, jobs=1)
    return _rate(lambda: (render_segment("jsonl", *one) for one in checked), half, len(pairs))


def _rate(work: Callable[[], Iterable[object]], half: int, count: int) -> float:
    results = iter(work())
    for _ in islice(results, half):
        pass
    begin = time.process_time()
    for _ in results:
        pass
    return (count - half) / (time.process_time() - begin)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--texts", nargs=2, metavar=("SOURCE", "TARGET"))
    arguments.add_argument("--glossary", metavar="FILE")
    arguments.add_argument("--bitext", metavar="FILE")
    arguments.add_argument("--measure", help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.measure:
        print(rate(given.bitext, given.measure))
        return
    texts = given.texts or [str(CORPUS / "de.txt"), str(CORPUS / "en.txt")]
    glossary = given.glossary or (None if given.texts else str(CORPUS / "glossary.yaml"))
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, medians of {given.runs} runs")
    start_up(given.runs)
    comparison(given.runs, texts, ("-g", glossary) if glossary else ())
    if given.bitext:
        throughput(given.bitext, given.runs)


if __name__ == "__main__":
    main()
