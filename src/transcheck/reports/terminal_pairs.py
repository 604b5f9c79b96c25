"""The report of many pairs for people at a terminal: only those with findings, and at the end what counts of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from transcheck.model import Report
from transcheck.reports.columns import wrapped
from transcheck.reports.finding_block import SEVERITY_STYLES
from transcheck.reports.grouping import counted, groups
from transcheck.reports.located import Located, located, worst_first
from transcheck.reports.safe_text import safe_line
from transcheck.reports.statistics import findings_first, not_passed, suppressed_by, table
from transcheck.reports.summary import LISTED
from transcheck.reports.terminal import paragraphs, printed
from transcheck.reports.view import View
from transcheck.reports.wording import counts, number, quality, where


def render(reports: Sequence[Report], view: View) -> str:
    """All reports in their order. Without `view.show_all`, pairs without findings are only counted, and suppressed
    findings too; with it such pairs have a line each."""
    return printed(_lines(reports, view), view)


def _lines(reports: Sequence[Report], view: View) -> Iterator[Text]:
    for report in reports:
        if counted(report) or (view.show_all and report.findings) or not report.gate.passed:
            yield from _pair(report, view)
            yield Text()
        elif view.show_all:
            line = f"{safe_line(report.target.path)}: no findings, quality {quality(report)}"
            yield from (Text(row) for row in wrapped(line, view.width))
    yield Text("━" * view.width, style="dim")
    yield from _worst(reports, view)
    yield from _findings_by_pair(reports, view)
    yield from table(reports)
    for by, count in sorted(suppressed_by(reports).items()):
        yield Text(f"{number(count, 'finding')} suppressed by {by}{'' if view.show_all else ' (shown with --all)'}.")
    yield from _gate(reports, view)


def _pair(report: Report, view: View) -> Iterator[Text]:
    yield Text("━" * view.width, style="dim")
    names = f"{safe_line(report.target.path)} checked against {safe_line(report.source.path)}"
    yield from (Text(line, style="bold") for line in wrapped(names, view.width))
    found = counts(counted(report).elements()) or "no findings that count"
    verdict = "passed" if report.gate.passed else "not passed: " + safe_line("; ".join(report.gate.reasons))
    yield from (Text(line) for line in wrapped(f"{found} · quality {quality(report)} · {verdict}", view.width))
    yield from paragraphs(report, groups(report, suppressed=view.show_all), view)


def _worst(reports: Sequence[Report], view: View) -> Iterator[Text]:
    found = worst_first(one for report in reports for one in located(report) if one.finding.suppressed is None)
    if len(found) < 2:
        return
    yield Text("Worst first", style="bold")
    shown = found if view.show_all else found[:LISTED]
    for one in shown:
        yield from _listed(one, view)
    if len(shown) < len(found):
        yield Text(f"  and {counts(one.finding.severity for one in found[len(shown) :])} more, shown above")
    yield Text()


def _listed(one: Located, view: View) -> Iterator[Text]:
    """The place in one piece, to be clicked, and the message below."""
    style = SEVERITY_STYLES[one.finding.severity]
    yield Text.assemble((f"  {one.finding.severity:<8}  ", style), where(one.at))
    for line in wrapped(one.finding.message, max(10, view.width - 12)):
        yield Text(" " * 12 + line)


def _findings_by_pair(reports: Sequence[Report], view: View) -> Iterator[Text]:
    told = findings_first(reports)
    if not told:
        return
    shown = told if view.show_all else told[:LISTED]
    yield Text("Translations with findings", style="bold")
    for report in shown:
        verdict, style = ("passed", "green") if report.gate.passed else ("not passed", "red")
        head = Text.assemble((f"  {verdict:<10}", style), f"  {quality(report):>5}  ", end="")
        yield Text.assemble(head, safe_line(report.target.path))
        yield Text(" " * head.cell_len + (counts(counted(report).elements()) or "; ".join(report.gate.reasons)))
    rest = told[len(shown) :]
    if rest:
        failed = sum(not report.gate.passed for report in rest)
        yield Text(f"  and {len(rest):,} more, {failed:,} of them not passed")
    yield Text()


def _gate(reports: Sequence[Report], view: View) -> Iterator[Text]:
    failed = not_passed(reports)
    if failed:
        verdict, style, reason = "Gate not passed", "bold red", f"{failed:,} of {number(len(reports), 'translation')}"
    else:
        verdict, style = "Gate passed", "bold green"
        reason = f"all {len(reports):,} translations" if reports else "there is nothing to check"
    line = Text(f"{verdict}: {reason}.")
    line.stylize(style, 0, len(verdict))
    yield line
