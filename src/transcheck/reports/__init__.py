"""A report as text: for people at a terminal, for programs, for editors. Formats are imported when asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable

from transcheck.model import Report
from transcheck.reports.safe_text import for_encoding, json_for_encoding
from transcheck.reports.view import View, view_of

__all__ = ["FORMATS", "View", "render", "view_of"]


def _terminal(report: Report, view: View) -> str:
    from transcheck.reports import terminal

    return terminal.render(report, view)


def _json(report: Report, view: View) -> str:
    from transcheck.reports import json_report

    return json_report.render(report)


def _concise(report: Report, view: View) -> str:
    from transcheck.reports import concise

    return concise.render(report)


FORMATS: dict[str, Callable[[Report, View], str]] = {"terminal": _terminal, "json": _json, "concise": _concise}


def render(
    format_name: str,
    report: Report,
    *,
    show_all: bool = False,
    to_file: bool = False,
    width: int | None = None,
    color: bool | None = None,
) -> str:
    """The report in one of FORMATS, KeyError for another; width, colour, encoding as its destination wants."""
    text = FORMATS[format_name](report, view_of(show_all=show_all, width=width, color=color, to_file=to_file))
    encoding = getattr(sys.stdout, "encoding", None)
    if to_file or not encoding:
        return text
    return json_for_encoding(text, encoding) if format_name == "json" else for_encoding(text, encoding)
