"""`transcheck bitext FILE`."""

from __future__ import annotations

import click

from transcheck.cli.options import Asked, checking, configured, load_glossary
from transcheck.cli.values import FILE


@click.command("bitext", short_help="Check segments that are already paired.")
@click.argument("file", type=FILE)
@checking
@click.option(
    "--format",
    "format_name",
    default="terminal",
    show_default=True,
    type=click.Choice(["terminal", "concise", "jsonl"]),
    help="How the results are written.",
)
@click.option("--all", "show_all", is_flag=True, help="Show the segments without findings too.")
@click.option("--jobs", type=click.IntRange(1), help="Processes to use; all cores by default.")
@configured
def command(
    file: str,
    format_name: str,
    show_all: bool,
    jobs: int | None,
    asked: Asked,
) -> None:
    """Check the segments of FILE: .jsonl (objects with id, source, target) or .tsv (source TAB target).

    One result for each segment, in their order, while they are read.
    """
    from transcheck.cli.output import tell_left_out
    from transcheck.parallel import check_pairs
    from transcheck.project.overrides import glossaries_of, settings_of
    from transcheck.readers.pairs import read_pairs
    from transcheck.reports.segments import render_segment

    configuration = asked.configuration()
    settings = settings_of(configuration)
    tell_left_out(settings)
    glossary = load_glossary(glossaries_of(configuration))
    for pair, checked in check_pairs(read_pairs(file), glossary=glossary, settings=settings, jobs=jobs):
        text = render_segment(format_name, pair, checked, show_all=show_all)
        if text:
            click.echo(text)
