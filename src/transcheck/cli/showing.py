"""`--show-settings`, `--show-files`: what holds, and what would be checked, instead of checking it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from transcheck.cli.options import Command

if TYPE_CHECKING:
    from transcheck.project.configuration import Configuration


def showing(command: Command) -> Command:
    """The options that show instead of checking."""
    for option in (
        click.option("--show-files", is_flag=True, help="Print the pairs that would be checked, and check nothing."),
        click.option(
            "--show-settings", is_flag=True, help="Print every setting and where it comes from, and check nothing."
        ),
    ):
        command = option(command)
    return command


def show(configuration: Configuration, only: Sequence[str], since: str | None, *, settings: bool) -> None:
    """Print the settings, or else the files."""
    from transcheck.cli.output import write
    from transcheck.project.selection import selected
    from transcheck.project.shown import files_text, settings_text

    if settings:
        write(settings_text(configuration), None)
    else:
        write(files_text(selected(configuration, only, since), configuration), None)
