"""A comment for a pull request: whether the translations may go out, and a table of what is wrong, the worst first.

One table for all pairs, so that what has to be left out of a long one is what matters least.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from transcheck.model import Report, Severity
from transcheck.reports.located import Located, Region, located, worst_first
from transcheck.reports.markdown_text import code, prose
from transcheck.reports.repository import shown_path
from transcheck.reports.wording import counts, cut, ended, number

# GitHub takes 65,536 characters for a comment. Bytes are at least as many, whatever a service counts.
LONGEST_COMMENT = 65_536
# By this first line a program finds its own comment again.
MARKER = "<!-- transcheck -->"

_FINDINGS = ("", "Where", "What is wrong", "It should be")
_PAIRS = ("Translation", "Gate", "Quality", "Findings")
# The lines that say what was left out.
_RESERVE = 600
_MOST_PAIRS = 50
_LONGEST_MESSAGE, _LONGEST_SUGGESTION, _LONGEST_PATH = 600, 300, 200


def render(reports: Iterable[Report], longest: int = LONGEST_COMMENT) -> str:
    """The comment, of at most `longest` bytes in UTF-8; what does not fit is counted. Empty where nothing fits."""
    reports = list(reports)
    found = worst_first(one for report in reports for one in located(report) if one.finding.suppressed is None)
    page = _Page(longest - _RESERVE)
    for line in (MARKER, f"### transcheck: {_verdict(reports)}", "", _counted(reports, found)):
        page.add(line)
    if len(page.lines) < 4:
        return ""
    if len(reports) > 1:
        _pairs(page, reports)
    elif reports and not reports[0].gate.passed:
        page.add("")
        page.add(f"The gate is closed: {prose('; '.join(reports[0].gate.reasons))}.")
    shown = _table(page, _FINDINGS, map(_finding, found)) if found else 0
    rest = [one.finding.severity for one in found[shown:]]
    lines = page.lines
    if rest:
        lines += ["", f"**{number(len(rest), 'more finding')}** ({counts(rest)}) did not fit in here."]
    lines += _suppressed(reports)
    text = "\n".join(lines) + "\n"
    return text if len(text.encode()) <= longest else ""


@dataclass(slots=True)
class _Page:
    """Lines as long as there is room for them, in bytes."""

    room: int
    lines: list[str] = field(default_factory=list)

    def add(self, line: str) -> bool:
        needed = len(line.encode()) + 1
        if needed > self.room:
            return False
        self.room -= needed
        self.lines.append(line)
        return True


def _table(page: _Page, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Add a table of as many rows as fit, and return how many these are; the others are not made."""
    page.add("")
    # Both lines or none: half a heading is no table.
    if not page.add(f"{_row(headings)}\n{_row(['---'] * len(headings))}"):
        return 0
    return sum(1 for _ in takewhile(page.add, map(_row, rows)))


def _pairs(page: _Page, reports: Sequence[Report]) -> None:
    """Add the table of the pairs that have findings or did not pass, these first, and count those without a row."""
    told = [report for report in reports if not report.gate.passed or _counting(report)]
    told.sort(key=lambda report: (report.gate.passed, report.scores.quality.value))
    shown = _table(page, _PAIRS, map(_pair, told[:_MOST_PAIRS])) if told else 0
    rest = [report for report in told[shown:] if not report.gate.passed]
    if len(told) > shown:
        page.add("")
        page.add(f"{number(len(told) - shown, 'more translation')} with findings, {len(rest):,} of them not passed.")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _verdict(reports: Sequence[Report]) -> str:
    failed = sum(not report.gate.passed for report in reports)
    if not failed:
        return "passed"
    return "not passed" if len(reports) == 1 else f"{failed:,} of {len(reports):,} translations not passed"


def _counted(reports: Sequence[Report], found: Sequence[Located]) -> str:
    if not found:
        what = "No findings"
    else:
        what = f"{number(len(found), 'finding')} ({counts(one.finding.severity for one in found)})"
    if len(reports) == 1:
        return f"{what} in {code(_path(reports[0].target.path))}, quality {reports[0].scores.quality.value:.1f} of 100."
    return f"{what} in {number(len(reports), 'translation')}."


def _pair(report: Report) -> tuple[str, ...]:
    passed = "passed" if report.gate.passed else "**not passed**"
    return (
        code(_path(report.target.path)),
        passed,
        f"{report.scores.quality.value:.1f}",
        counts(_counting(report)) or "none",
    )


def _counting(report: Report) -> list[Severity]:
    return [finding.severity for finding in report.findings if finding.suppressed is None]


def _where(region: Region) -> str:
    return f"{_path(region.path)}:{region.line}:{region.column}"


def _path(path: str) -> str:
    """A path whose end, which tells most, is always there."""
    path = shown_path(path)
    return path if len(path) <= _LONGEST_PATH else "…" + path[1 - _LONGEST_PATH :]


def _finding(one: Located) -> tuple[str, ...]:
    finding = one.finding
    places = "<br>".join(code(_where(region)) for region in (one.at, one.original) if region)
    severity = f"**{finding.severity}**" if finding.severity is Severity.CRITICAL else str(finding.severity)
    message = prose(ended(cut(finding.message, _LONGEST_MESSAGE)))
    missing = "Missing here: " if one.missing else ""
    right = finding.suggestion
    should_be = "" if right is None else code(cut(right, _LONGEST_SUGGESTION)) if right.strip() else "(nothing)"
    return severity, places, f"{missing}{message} {code(finding.rule)}", should_be


def _suppressed(reports: Iterable[Report]) -> Iterator[str]:
    by = Counter(finding.suppressed.by for report in reports for finding in report.findings if finding.suppressed)
    if by:
        reasons = ", ".join(f"{count} by {reason}" for reason, count in sorted(by.items()))
        yield ""
        yield f"{number(by.total(), 'finding')} suppressed ({reasons})."
