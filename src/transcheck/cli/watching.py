"""The option `--watch`: a command is run again after every change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from transcheck.project.configuration import Configuration


def watched(context: click.Context, config: str | None, read: Callable[[], Configuration]) -> int:
    """Run the command of `context`, which has a flag `watch`, until it is interrupted; the status of the last run.

    `config`: the option of this name; `read`: reads the configuration that holds now.
    """
    from transcheck.cli.output import note
    from transcheck.project.discovery import FILE, find
    from transcheck.project.watching import current_files, watch

    def run() -> int:
        try:
            context.invoke(context.command, **{**context.params, "watch": False})
        except click.exceptions.Exit as ended:
            return ended.exit_code
        return 0

    folder = Path.cwd()
    always = [Path(config).absolute()] if config else [folder / FILE, find(folder) or folder / FILE]
    return watch(run, current_files(read, always), note)
