"""The option `--watch`: a command is run again after every change."""

from __future__ import annotations

from pathlib import Path

import click

from transcheck.cli.options import Asked


def watched(context: click.Context, asked: Asked) -> int:
    """Run the command of `context`, which has a flag `watch`, until it is interrupted; the status of the last run."""
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
    always = [Path(asked.file).absolute()] if asked.file else [folder / FILE, find(folder) or folder / FILE]
    return watch(run, current_files(asked.configuration, always), note)
