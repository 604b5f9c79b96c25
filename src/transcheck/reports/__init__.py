"""A report as text: for people at a terminal, for programs, for the places where reviewers look.

Formats are imported when asked for. Those of SEVERAL put any number of reports into one text.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.model import Report
from transcheck.reports.safe_text import for_encoding, json_for_encoding, xml_for_encoding
from transcheck.reports.view import View, view_of

if TYPE_CHECKING:
    from transcheck.reports.rule_page import RulePage

__all__ = ["FORMATS", "SEVERAL", "Manual", "View", "job_summary", "render", "render_several", "view_of"]

Manual = Callable[[], "Iterable[RulePage]"]
"""Gives the manual pages of the rules to a format that has room for them."""


def _no_manual() -> Iterable[RulePage]:
    return ()


def _terminal(report: Report, view: View) -> str:
    from transcheck.reports import terminal

    return terminal.render(report, view)


def _json(report: Report, view: View) -> str:
    from transcheck.reports import json_report

    return json_report.render(report)


def _html(report: Report, view: View) -> str:
    from transcheck.reports import html

    return html.render(report)


def _concise(reports: Sequence[Report], manual: Manual) -> str:
    from transcheck.reports import concise

    return "".join(concise.render(report) for report in reports)


def _jsonl(reports: Sequence[Report], manual: Manual) -> str:
    from transcheck.reports import jsonl

    return jsonl.render(reports)


def _sarif(reports: Sequence[Report], manual: Manual) -> str:
    from transcheck.reports import sarif

    return sarif.render(_from_root(reports), manual())


def _junit(reports: Sequence[Report], manual: Manual) -> str:
    from transcheck.reports import junit

    return junit.render(_from_root(reports))


def _github(reports: Sequence[Report], manual: Manual) -> str:
    from transcheck.reports import github

    return github.render(_from_root(reports))


def _gitlab(reports: Sequence[Report], manual: Manual) -> str:
    from transcheck.reports import gitlab

    return gitlab.render(_from_root(reports))


def _markdown(reports: Sequence[Report], manual: Manual) -> str:
    from transcheck.reports import markdown

    return markdown.render(_from_root(reports))


def job_summary(reports: Sequence[Report], taken: int) -> str:
    """Markdown for the summary of a GitHub job that has `taken` bytes already."""
    from transcheck.reports import github

    return github.summary(_from_root(reports), taken)


def _from_root(reports: Sequence[Report]) -> list[Report]:
    from transcheck.reports.repository import in_repository, root_of

    folder = Path.cwd()
    return in_repository(reports, folder, root_of(folder))


_SINGLE: dict[str, Callable[[Report, View], str]] = {"terminal": _terminal, "html": _html, "json": _json}
SEVERAL: dict[str, Callable[[Sequence[Report], Manual], str]] = {
    "concise": _concise,
    "jsonl": _jsonl,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
    "gitlab": _gitlab,
    "markdown": _markdown,
}
FORMATS = (*_SINGLE, *SEVERAL)
_JSON = frozenset({"json", "jsonl", "sarif", "gitlab"})
_XML = frozenset({"junit", "html"})


def render(
    format_name: str,
    report: Report,
    *,
    show_all: bool = False,
    to_file: bool = False,
    width: int | None = None,
    color: bool | None = None,
    manual: Manual = _no_manual,
) -> str:
    """The report in one of FORMATS, KeyError for another; width, colour, encoding as its destination wants."""
    if format_name in SEVERAL:
        return render_several(format_name, [report], to_file=to_file, manual=manual)
    view = view_of(show_all=show_all, width=width, color=color, to_file=to_file)
    return _printable(format_name, _SINGLE[format_name](report, view), to_file)


def render_several(
    format_name: str, reports: Sequence[Report], *, to_file: bool = False, manual: Manual = _no_manual
) -> str:
    """All reports as one text, in one of SEVERAL, KeyError for another. Paths are relative to the working folder."""
    return _printable(format_name, SEVERAL[format_name](reports, manual), to_file)


def _printable(format_name: str, text: str, to_file: bool) -> str:
    encoding = getattr(sys.stdout, "encoding", None)
    if to_file or not encoding:
        return text
    if format_name in _JSON:
        return json_for_encoding(text, encoding)
    return xml_for_encoding(text, encoding) if format_name in _XML else for_encoding(text, encoding)
