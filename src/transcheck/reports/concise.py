"""One line a finding, `path:line:column: severity rule message`, as editors and grep like it."""

from __future__ import annotations

from transcheck.model import CheckedSegment, Finding, Report
from transcheck.reports.safe_text import no_command, safe_line


def render(report: Report) -> str:
    """The findings that count, by file and place; the empty string where there are none."""
    counting = [_placed(report, finding) for finding in report.findings if finding.suppressed is None]
    return "".join(
        no_command(f"{safe_line(path)}:{line}:{column}: {_what(finding)}\n")
        for (path, line, column), finding in sorted(counting, key=lambda placed: placed[0])
    )


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
    return (report.target.path, 1, 1), finding


def _what(finding: Finding) -> str:
    return f"{finding.severity} {finding.rule} {safe_line(finding.message)}"
