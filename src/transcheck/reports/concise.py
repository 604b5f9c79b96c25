"""One line a finding, `path:line:column: severity rule message`, as editors and grep like it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transcheck.model import CheckedSegment, Finding, Report
from transcheck.reports.located import path_of
from transcheck.reports.safe_text import no_command, safe_line
from transcheck.reports.statistics import suppressed_by
from transcheck.reports.wording import number


def render(reports: Iterable[Report], *, count_suppressed: bool = False) -> str:
    """The findings that count, pair by pair, by file and place; the empty string where there are none.

    `count_suppressed`: a last line says how many findings are suppressed, if any are.
    """
    reports = list(reports)
    lines = [line for report in reports for line in _lines(report)]
    if count_suppressed:
        lines += [f"{number(count, 'finding')} suppressed by {by}\n" for by, count in suppressed_by(reports).items()]
    return "".join(lines)


def _lines(report: Report) -> Iterator[str]:
    counting = [_placed(report, finding) for finding in report.findings if finding.suppressed is None]
    for (path, line, column), finding in sorted(counting, key=lambda placed: placed[0]):
        yield no_command(f"{safe_line(path)}:{line}:{column}: {_what(finding)}\n")


def render_segment(checked: CheckedSegment) -> str:
    """The same for a pair of a bitext: its id stands for the path, the first character of the words for the place."""
    lines = []
    for finding in checked.findings:
        span = finding.target or finding.source
        side = "target" if finding.target else "source"
        place = f":{side}:{span.start + 1}" if span else ""
        lines.append(no_command(f"{safe_line(checked.id)}{place}: {_what(finding)}\n"))
    return "".join(lines)


def _placed(report: Report, finding: Finding) -> tuple[tuple[str, int, int], Finding]:
    # The translation is what will be corrected, so its place comes first.
    for document, span in ((report.target, finding.target), (report.source, finding.source)):
        if span is not None:
            return (document.path, span.line or 1, span.column or 1), finding
    return (path_of(finding, report), 1, 1), finding


def _what(finding: Finding) -> str:
    return f"{finding.severity} {safe_line(finding.rule)} {safe_line(finding.message)}"
