"""One pair of a bitext for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from transcheck.model import CheckedSegment
from transcheck.reports.finding_block import Places, finding_block, mark_of
from transcheck.reports.grouping import Entry
from transcheck.reports.safe_text import safe_line
from transcheck.reports.summary import told
from transcheck.reports.terminal import STACKED, one_above_the_other, printed, side_by_side
from transcheck.reports.view import View


def render(source: str, target: str, checked: CheckedSegment, view: View) -> str:
    """The two texts with their marks and findings; the empty string without findings, unless all is to be shown."""
    shown = [finding for finding in checked.findings if view.show_all or finding.suppressed is None]
    if not shown and not view.show_all:
        return ""
    entries = [Entry(number, finding) for number, finding in enumerate(shown, 1)]
    return printed(_lines(source, target, checked, entries, view), view)


def _lines(source: str, target: str, checked: CheckedSegment, entries: list[Entry], view: View) -> Iterator[Text]:
    heading = f"{safe_line(checked.id)}  score {checked.score:.1f} "
    yield Text.assemble((heading, "bold"), ("─" * max(0, view.width - len(heading)), "dim"))
    for line in told(checked.deductions, view.width):
        yield Text(line, style="dim")
    left = source, [mark_of(entry, entry.finding.source) for entry in entries if entry.finding.source]
    right = target, [mark_of(entry, entry.finding.target) for entry in entries if entry.finding.target]
    if view.width <= STACKED:
        yield from one_above_the_other(("Source", *left), ("Target", *right), view)
    else:
        yield from side_by_side(left, right, view)
    if not entries:
        yield Text("No findings.")
    for entry in entries:
        yield Text()
        yield from finding_block(entry, view.width, Places(None, None))
    yield Text()
