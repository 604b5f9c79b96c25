"""A report as text: for people at a terminal, for programs, for the places where reviewers look.

Formats are imported when asked for. Each takes any number of reports; `terminal` and `json` tell more of a single one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from transcheck.model import Report
from transcheck.reports.safe_text import for_encoding, json_for_encoding, xml_for_encoding
from transcheck.reports.view import View, view_of

if TYPE_CHECKING:
    from transcheck.reports.rule_page import RulePage

__all__ = [
    "FORMATS",
    "Manual",
    "View",
    "format_for_environment",
    "job_summary",
    "render",
    "render_several",
    "render_statistics",
    "view_of",
]

Manual = Callable[[], "Iterable[RulePage]"]
"""Gives the manual pages of the rules to a format that has room for them."""


def _no_manual() -> Iterable[RulePage]:
    return ()


@dataclass(frozen=True, slots=True)
class _Asked:
    """What formats are told beside the reports, each what it needs."""

    view: View
    manual: Manual
    root: Path


def _terminal(reports: Sequence[Report], asked: _Asked) -> str:
    from transcheck.reports import terminal, terminal_pairs

    if len(reports) == 1:
        return terminal.render(reports[0], asked.view)
    return terminal_pairs.render(reports, asked.view)


def _html(reports: Sequence[Report], asked: _Asked) -> str:
    from transcheck.reports import html

    return html.render(reports, asked.root)


def _concise(reports: Sequence[Report], asked: _Asked) -> str:
    from transcheck.reports import concise

    return concise.render(reports, count_suppressed=asked.view.show_all)


def _json(reports: Sequence[Report], asked: _Asked) -> str:
    from transcheck.reports import json_report

    return json_report.render_several(reports)


def _jsonl(reports: Sequence[Report], asked: _Asked) -> str:
    from transcheck.reports import jsonl

    return jsonl.render(reports)


def _sarif(reports: Sequence[Report], asked: _Asked) -> str:
    from transcheck.reports import sarif

    return sarif.render(_from_root(reports), asked.manual())


def _junit(reports: Sequence[Report], asked: _Asked) -> str:
    from transcheck.reports import junit

    return junit.render(_from_root(reports))


def _github(reports: Sequence[Report], asked: _Asked) -> str:
    from transcheck.reports import github

    return github.render(_from_root(reports))


def _gitlab(reports: Sequence[Report], asked: _Asked) -> str:
    from transcheck.reports import gitlab

    return gitlab.render(_from_root(reports))


def _markdown(reports: Sequence[Report], asked: _Asked) -> str:
    from transcheck.reports import markdown

    return markdown.render(_from_root(reports))


def job_summary(reports: Sequence[Report], taken: int) -> str:
    """Markdown for the summary of a GitHub job that has `taken` bytes already."""
    from transcheck.reports import github

    return github.summary(_from_root(reports), taken)


def render_statistics(reports: Sequence[Report], *, to_file: bool = False) -> str:
    """How many findings each rule has, and how many of them are suppressed, as a table for people."""
    from transcheck.reports import statistics
    from transcheck.reports.terminal import printed

    view = view_of(to_file=to_file)
    return _printable("terminal", printed(statistics.table(reports), view), to_file)


def format_for_environment(environment: Mapping[str, str] | None = None) -> str:
    """The format that suits where the command runs, if none is asked for: `github` in a job of GitHub Actions."""
    environment = os.environ if environment is None else environment
    return "github" if environment.get("GITHUB_ACTIONS") == "true" else "terminal"


def _from_root(reports: Sequence[Report]) -> list[Report]:
    from transcheck.reports.repository import in_repository, root_of

    folder = Path.cwd()
    return in_repository(reports, folder, root_of(folder))


_FORMATS: dict[str, Callable[[Sequence[Report], _Asked], str]] = {
    "terminal": _terminal,
    "html": _html,
    "json": _json,
    "concise": _concise,
    "jsonl": _jsonl,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
    "gitlab": _gitlab,
    "markdown": _markdown,
}
FORMATS = tuple(_FORMATS)
_JSON = frozenset({"json", "jsonl", "sarif", "gitlab"})
_XML = frozenset({"junit", "html"})


class Destination(TypedDict, total=False):
    """Where a report goes, and what it shows there; width, colour and encoding are as that wants them, if not given.

    `root`: the folder that baseline entries count from, which `html` exports (the working folder).
    """

    show_all: bool
    to_file: bool
    width: int | None
    color: bool | None
    manual: Manual
    root: Path | None


def render(format_name: str, report: Report, **destination: Unpack[Destination]) -> str:
    """The report in one of FORMATS, KeyError for another; `json` is `transcheck.report/v1`."""
    if format_name == "json":
        from transcheck.reports import json_report

        return _printable(format_name, json_report.render(report), destination.get("to_file", False))
    return render_several(format_name, [report], **destination)


def render_several(format_name: str, reports: Sequence[Report], **destination: Unpack[Destination]) -> str:
    """All reports as one text, in one of FORMATS, KeyError for another; `json` is `transcheck.check/v1`.

    Paths of the reports are relative to the working folder.
    """
    to_file = destination.get("to_file", False)
    view = view_of(
        show_all=destination.get("show_all", False),
        width=destination.get("width"),
        color=destination.get("color"),
        to_file=to_file,
    )
    asked = _Asked(view, destination.get("manual", _no_manual), destination.get("root") or Path.cwd())
    return _printable(format_name, _FORMATS[format_name](reports, asked), to_file)


def _printable(format_name: str, text: str, to_file: bool) -> str:
    encoding = getattr(sys.stdout, "encoding", None)
    if to_file or not encoding:
        return text
    if format_name in _JSON:
        return json_for_encoding(text, encoding)
    return xml_for_encoding(text, encoding) if format_name in _XML else for_encoding(text, encoding)
