"""The results for single pairs of texts: for people, or a line of JSON each."""

from __future__ import annotations

from typing import Protocol

from transcheck.model import CheckedSegment

SEGMENT_FORMATS = ("terminal", "jsonl", "concise")


class PairOfTexts(Protocol):
    """What a result is told of: an id (any JSON value) and two texts."""

    @property
    def id(self) -> object: ...
    @property
    def source(self) -> str: ...
    @property
    def target(self) -> str: ...


def render_segment(
    format_name: str,
    pair: PairOfTexts,
    checked: CheckedSegment,
    *,
    show_all: bool = False,
    width: int | None = None,
    color: bool | None = None,
) -> str:
    """The result for one pair without a newline at its end; empty where the format has nothing to say of it.

    ValueError for a format that is none of SEGMENT_FORMATS.
    """
    if format_name == "jsonl":
        from transcheck.reports import json_report

        return json_report.render_segment(checked, pair.id).rstrip("\n")
    if format_name == "concise":
        from transcheck.reports import concise

        return concise.render_segment(checked).rstrip("\n")
    if format_name == "terminal":
        from transcheck.reports.segment_terminal import render
        from transcheck.reports.view import view_of

        view = view_of(show_all=show_all, width=width, color=color)
        return render(pair.source, pair.target, checked, view).rstrip("\n")
    raise ValueError(f"unknown format {format_name!r}: one of {', '.join(SEGMENT_FORMATS)}")
