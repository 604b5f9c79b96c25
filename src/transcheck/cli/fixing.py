"""The options `--diff` and `--fix`, and what is told of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import click

from transcheck.cli.options import Command
from transcheck.errors import InputError, TranscheckError
from transcheck.model import Document, Report

if TYPE_CHECKING:
    from transcheck.project.checking import PairResult
    from transcheck.project.configuration import Configuration


class Checked(NamedTuple):
    """A report, how its pair is checked again with another target, and the target's bytes if they were read before."""

    report: Report
    check: Callable[[Document], Report]
    content: bytes | None = None


def fixing(command: Command) -> Command:
    """The options that put findings right."""
    command = click.option("--fix", is_flag=True, help="Put right in the target what is safe without a person.")(
        command
    )
    return click.option("--diff", is_flag=True, help="Show what --fix would change, instead of the report.")(command)


def require_fixable(diff: bool, fix: bool, target: str | None = None) -> None:
    """UsageError where both are asked for, InputError where standard input should be fixed."""
    if diff and fix:
        raise click.UsageError("use either --diff, which shows what --fix would change, or --fix")
    if fix and target == "-":
        raise InputError("standard input can't be fixed; name a file, or use --diff")


def mend(several: Iterable[Checked], *, fix: bool) -> tuple[tuple[Report, ...], bool]:
    """Fix the targets of `several` reports, or print the differences: the reports now, and whether all went well.

    What can't be fixed is told on standard error, and so is how much was.
    """
    from transcheck.cli.output import note
    from transcheck.fixing.mending import Mended, counted, mended
    from transcheck.fixing.safe import safe_fixes
    from transcheck.fixing.writing import replace_content
    from transcheck.readers import content_of

    reports: list[Report] = []
    found = done = left = 0
    well = True
    for report, check, known in several:
        path = report.target.path
        try:
            result = Mended(report)
            if safe_fixes(report):
                content = content_of(path) if known is None else known
                result = mended(report, content, check)
                if fix and result.edits:
                    replace_content(path, content, result.content)
                elif result.edits:
                    _show(content, result.content, path)
        except TranscheckError as error:
            note(f"transcheck: error: {error}")
            well, result = False, Mended(report)
        reports.append(result.report if fix else report)
        found, done, left = found + len(counted(report)), done + len(result.edits), left + len(counted(result.report))
    note(_told(found, done, left, fix=fix))
    return tuple(reports), well


def mend_project(
    results: Sequence[PairResult], configuration: Configuration, *, fix: bool
) -> tuple[list[PairResult], bool]:
    """As `mend`, with the results of a project's pairs."""
    from transcheck.project.checking_again import Again

    again = Again(configuration)
    reports, well = mend((Checked(result.report, again.check(result)) for result in results), fix=fix)
    return [replace(result, report=report) for result, report in zip(results, reports, strict=True)], well


def _told(found: int, done: int, left: int, *, fix: bool) -> str:
    if not found:
        return "nothing to fix"
    many = f"{found} finding{'s' if found != 1 else ''}"
    rest = f"; {left} need{'s' if left == 1 else ''} a person" if left else ""
    return (f"fixed {done} of {many}" if fix else f"{done} of {many} can be fixed") + rest


def _show(old: bytes, new: bytes, path: str) -> None:
    from transcheck.cli.output import note
    from transcheck.fixing.difference import can_be_patched, difference, shown
    from transcheck.reports import format_for_environment
    from transcheck.reports.github import inert
    from transcheck.reports.view import view_of

    patch = difference(old, new, path)
    if sys.stdout.isatty():
        click.echo(shown(patch, old, path, color=view_of().color), nl=False, color=True)
    else:
        click.echo(inert(patch) if format_for_environment() == "github" else patch, nl=False)
    if not can_be_patched(old, path):
        note(
            f"{path}: this difference is shown in UTF-8, so that patch can't apply it to the file; --fix can change it"
        )
