"""`transcheck init`."""

from __future__ import annotations

import click


@click.command("init", short_help="Write a first configuration from the files in this folder.")
def command() -> None:
    """Write transcheck.toml for the files in this folder, and glossary.yaml where there is no glossary.

    Which files belong together is told from their names (a.de.md and a.en.md or a.mt.en.md, PM_DE_1.txt and
    PM_EN_1.txt, de/a.txt and en/a.txt). Where a text has several translations, the file says so. Nothing is asked, and
    nothing that is there is overwritten.
    """
    from pathlib import Path

    from transcheck.cli.output import write
    from transcheck.project.starting import start, told

    write(told(start(Path.cwd())), None)
