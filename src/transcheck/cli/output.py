"""Where a report goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcheck.errors import InputError
from transcheck.whole_files import write_whole

if TYPE_CHECKING:
    from transcheck.config import Settings
    from transcheck.model import Report


def write(content: str | bytes, path: str | None, what: str = "the report") -> None:
    """Print `content`, or put it into the file at `path` in one step; bytes as they are, a text with a last newline."""
    if path is None or path == "-":
        click.echo(_ended(content) if isinstance(content, str) else content, nl=False, color=True)
        return
    if isinstance(content, str):
        content = _ended(content).encode()
    try:
        write_whole(content, Path(path))
    except OSError as error:
        raise InputError(f"{what} can't be written: {error.strerror or error}", path=path) from error


def _ended(content: str) -> str:
    """A whole text, and none at all, as it is; any other with a last newline."""
    return content if not content or content.endswith("\n") else content + "\n"


def add_summary(reports: Sequence[Report]) -> None:
    """In a job of GitHub Actions, which names a file for it, add a summary of the reports to that of the step."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from transcheck.reports import job_summary

    try:
        with Path(path).open("ab") as file:
            file.write(job_summary(reports, taken=file.tell()).encode())
    except OSError as error:
        raise InputError(f"the job's summary can't be written: {error.strerror or error}", path=path) from error


def note(text: str) -> None:
    """Print a line on standard error, beside the report."""
    from transcheck.reports.safe_text import safe_line

    click.echo(safe_line(text), err=True)


def tell_left_out(settings: Settings) -> None:
    """Print a note where the model that `settings` ask for can't be run."""
    from transcheck.meaning.model_place import left_out

    if settings.meaning and (what := left_out(settings.model)):
        note(what)
