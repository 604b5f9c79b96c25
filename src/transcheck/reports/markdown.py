"""A comment for a pull request: whether the translations may go out, and a table of what is wrong, the worst first.

One table for all pairs, so that what has to be left out of a long one is what matters least.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from transcheck.model import Report, Severity, Suppression
from transcheck.reports.grouping import counted
from transcheck.reports.located import Located, Region, located, worst_first
from transcheck.reports.markdown_text import code, prose
from transcheck.reports.repository import shown_path
from transcheck.reports.statistics import findings_first, not_passed, suppressed_by
from transcheck.reports.wording import counts, cut, ended, number, quality

# GitHub takes 65,536 characters for a comment. Bytes are at least as many, whatever a service counts.
LONGEST_COMMENT = 65_536
# By this first line a program finds its own comment again.
MARKER = "<!-- transcheck -->"

_FINDINGS = ("", "Where", "What is wrong", "It should be")
_PAIRS = ("Translation", "Gate", "Quality", "Findings")
_SUPPRESSED = ("Where", "What is suppressed", "By", "Why")
# The lines that say what was left out, and those around the suppressed findings.
_RESERVE = 900
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
    if rest:
        page.lines += ["", f"**{number(len(rest), 'more finding')}** ({counts(rest)}) did not fit in here."]
    _suppressed(page, reports)
    text = "\n".join(page.lines) + "\n"
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
    told = findings_first(reports)
    shown = _table(page, _PAIRS, map(_pair, told[:_MOST_PAIRS])) if told else 0
    rest = told[shown:]
    if rest:
        page.add("")
        page.add(f"{number(len(rest), 'more translation')} with findings, {not_passed(rest):,} of them not passed.")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _verdict(reports: Sequence[Report]) -> str:
    failed = not_passed(reports)
    if not failed:
        return "passed"
    return "not passed" if len(reports) == 1 else f"{failed:,} of {len(reports):,} translations not passed"


def _counted(reports: Sequence[Report], found: Sequence[Located]) -> str:
    if not found:
        what = "No findings"
    else:
        what = f"{number(len(found), 'finding')} ({counts(one.finding.severity for one in found)})"
    if len(reports) == 1:
        return f"{what} in {code(_path(reports[0].target.path))}, quality {quality(reports[0])} of 100."
    return f"{what} in {number(len(reports), 'translation')}."


def _pair(report: Report) -> tuple[str, ...]:
    passed = "passed" if report.gate.passed else "**not passed**"
    return (
        code(_path(report.target.path)),
        passed,
        quality(report),
        counts(counted(report).elements()) or "none",
    )


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


def _suppressed(page: _Page, reports: Sequence[Report]) -> None:
    """Add what is suppressed, folded: the number and, as far as there is room, a table."""
    by = suppressed_by(reports)
    if not by:
        return
    parts = ", ".join(f"{count:,} by {what}" for what, count in sorted(by.items()))
    page.lines += ["", "<details>", f"<summary>{number(by.total(), 'finding')} suppressed ({parts}).</summary>"]
    found = worst_first(one for report in reports for one in located(report) if one.finding.suppressed)
    shown = _table(
        page, _SUPPRESSED, (_silenced(one, one.finding.suppressed) for one in found if one.finding.suppressed)
    )
    if shown < len(found):
        page.lines += ["", f"{len(found) - shown:,} of them did not fit in here."]
    page.lines += ["", "</details>"]


def _silenced(one: Located, suppressed: Suppression) -> tuple[str, ...]:
    message = prose(ended(cut(one.finding.message, _LONGEST_MESSAGE)))
    reason = prose(cut(suppressed.reason, _LONGEST_SUGGESTION))
    return code(_where(one.at)), f"{message} {code(one.finding.rule)}", suppressed.by, reason
