"""Hostile texts through every format: does each output parse with a strict parser of its kind, and is nothing injected?

    python -m benchmarks.fuzz_formats [--texts 10000] [--pairs 40] [--seed 1]

Each text stands in every place of a report that a text can come to: paragraphs, file names, messages, suggestions,
terms, reasons of suppressions and of the gate; in every other file of reports also where only the program itself writes
(names of rules and categories, signatures, versions). The reports are checked in files of `--pairs` pairs, and the
first of each file alone. What is looked at is in `tests/reports/every_format.py`: strict JSON, the schema of SARIF, an
XML schema for JUnit, the commands and properties that a runner of GitHub finds, tokens of Markdown, tags and attributes
of HTML, no character that acts on a terminal. Where a Chromium is installed, it opens each HTML file too: no script
runs but the page's own, and there are no other elements than in a harmless page.

Run it from the root of the repository, with the dependencies of the tests. It ends with status 1 at the first text that
gets out of its place.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

from tests.reports import built, every_format, hostile
from tests.reports.browser import BROWSER, Browser, browser

from transcheck.model import Report
from transcheck.reports import html

_ELEMENTS = "[...new Set([...document.querySelectorAll('*')].map((each) => each.localName))]"
_SCRIPTS = "document.scripts.length"


def main() -> int:
    arguments = _arguments()
    random = Random(arguments.seed)
    texts = list(islice(_texts(random), arguments.texts))
    seconds: Counter[str] = Counter()
    files = 0
    with tempfile.TemporaryDirectory() as folder, _browser(Path(folder)) as page:
        for start in range(0, len(texts), arguments.pairs):
            honest = files % 2 == 0
            some = texts[start : start + arguments.pairs]
            reports = [hostile.report_about(text, honest=honest) for text in some]
            for given in (reports, reports[:1]):
                _check(given, honest=honest, seconds=seconds)
            if page:
                _look(page, reports, Path(folder), seconds)
            files += 1
            if sys.stderr.isatty():
                print(f"\r{start + len(some):,} texts", end="", file=sys.stderr)
    print(f"{len(texts):,} texts ({sum(map(len, texts)):,} characters) in {files:,} files of {arguments.pairs} pairs,")
    print(f"and {files:,} of them alone: every output of every format parses, nothing is injected.")
    print("\n".join(f"{name:<10}{spent:8.1f} s" for name, spent in seconds.most_common()))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--texts", type=int, default=10_000)
    parser.add_argument("--pairs", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _texts(random: Random) -> Iterator[str]:
    """Each fragment alone, then mixed ones and characters from all of Unicode in turn, without end."""
    yield from hostile.FRAGMENTS
    while True:
        yield hostile.text_of(random)
        yield "".join(chr(random.randrange(random.choice((0x80, 0x3000, 0x110000)))) for _ in range(8))


def _check(reports: list[Report], *, honest: bool, seconds: Counter[str]) -> None:
    for name, check in every_format.checks(validated=True, honest=honest):
        before = time.perf_counter()
        check(reports)
        seconds[name] += time.perf_counter() - before


@contextlib.contextmanager
def _browser(folder: Path) -> Iterator[Browser | None]:
    if BROWSER is None:
        yield None
        return
    with browser(folder) as page:
        yield page


def _look(page: Browser, reports: list[Report], folder: Path, seconds: Counter[str]) -> None:
    before = time.perf_counter()
    path = folder / "report.html"
    path.write_text(html.render(reports, folder), encoding="utf-8")
    page.open(path)
    found, scripts, said = page.value(_ELEMENTS), page.value(_SCRIPTS), page.complaints()
    path.write_text(html.render(built.several(), folder), encoding="utf-8")
    page.open(path)
    harmless = page.value(_ELEMENTS)
    assert set(found) <= set(harmless) and scripts == 2 and not said, (set(found) - set(harmless), scripts, said)
    seconds["browser"] += time.perf_counter() - before


if __name__ == "__main__":
    sys.exit(main())
