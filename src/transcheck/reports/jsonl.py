"""One line of JSON a pair, each a whole `transcheck.report/v1`, as `jq` and data frames like it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from transcheck.model import Report
from transcheck.reports.json_report import report_object
from transcheck.reports.safe_text import json_text


def lines(reports: Iterable[Report]) -> Iterator[str]:
    """A line for each report, in order, with its newline: it can be written as soon as its pair is checked."""
    for report in reports:
        yield json_text(json.dumps(report_object(report), ensure_ascii=False, allow_nan=False)) + "\n"


def render(reports: Iterable[Report]) -> str:
    """All lines."""
    return "".join(lines(reports))
