"""How long the HTML report takes to open in a headless Chromium: made, loaded to its end, and first seen.

    python -m benchmarks.html_opening [--times 5]

Reports of 10 and of 2,000 paragraphs a side with findings in most of them, and of 1,000 pairs of which a tenth has
findings. The times are medians of several openings, the first one, which fills the browser's own caches, left out.
“Load” is the end of the page's load event, when its own script has run; “seen” the first paint; “work” the processor
time that the page took, which other work on the machine disturbs least. Run it from the root of the repository.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from tests.reports import built
from tests.reports.browser import Browser, browser

from transcheck.model import Report
from transcheck.reports import html

_TIMES = """(() => {
  const [load] = performance.getEntriesByType("navigation");
  const [paint] = performance.getEntriesByType("paint");
  return [load.loadEventEnd, paint ? paint.startTime : 0];
})()"""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=5)
    times = parser.parse_args().times
    print(f"{'report':<24}{'size':>9}{'made':>9}{'load':>9}{'seen':>9}{'work':>9}")
    with tempfile.TemporaryDirectory() as folder, browser(Path(folder)) as page:
        page.ask("Performance.enable", timeDomain="threadTicks")
        for name, reports in (
            ("10 paragraphs", [built.long(1)]),
            ("2,000 paragraphs", [built.long(286)]),
            ("1,000 pairs", _pairs(1000)),
        ):
            _measure(page, name, reports, Path(folder) / "report.html", times)


def _pairs(count: int) -> list[Report]:
    reports = [built.clean() if number % 10 else built.festival() for number in range(count)]
    return [
        replace(report, target=replace(report.target, path=f"content/{number:04}/text.en.txt"))
        for number, report in enumerate(reports)
    ]


def _measure(page: Browser, name: str, reports: Sequence[Report], path: Path, times: int) -> None:
    before = time.perf_counter()
    text = html.render(reports, path.parent)
    made = time.perf_counter() - before
    path.write_text(text, encoding="utf-8")
    opened = [_opened(page, path) for _ in range(times + 1)][1:]
    load, seen, work = (median(values) for values in zip(*opened, strict=True))
    size = f"{len(text.encode()) / 1e6:.1f} MB"
    print(f"{name:<24}{size:>9}{made:>7.2f} s{load / 1000:>7.2f} s{seen / 1000:>7.2f} s{work:>7.2f} s")


def _opened(page: Browser, path: Path) -> tuple[float, float, float]:
    """Load and first paint in milliseconds, processor time in seconds."""
    page.value("location.href = 'about:blank'")
    page.open(path)
    metrics = {one["name"]: one["value"] for one in page.ask("Performance.getMetrics")["metrics"]}
    load, seen = page.value(_TIMES)
    return load, seen, metrics["TaskDuration"]


if __name__ == "__main__":
    main()
