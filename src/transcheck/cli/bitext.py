"""`transcheck bitext FILE`."""

from __future__ import annotations

import click

from transcheck.cli.options import checking, load_glossary, names


@click.command("bitext", short_help="Check segments that are already paired.")
@click.argument("file")
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
def command(
    file: str,
    glossaries: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_meaning: bool,
    lexicon: str | None,
    embedder: str | None,
    format_name: str,
    show_all: bool,
    jobs: int | None,
) -> None:
    """Check the segments of FILE: .jsonl (objects with id, source, target) or .tsv (source TAB target).

    One result for each segment, in their order, while they are read.
    """
    from transcheck.config import Settings
    from transcheck.parallel import check_pairs
    from transcheck.readers.pairs import read_pairs
    from transcheck.reports.segments import render_segment

    settings = Settings(
        select=names(select), ignore=names(ignore), meaning=not no_meaning, lexicon=lexicon, embedder=embedder
    )
    glossary = load_glossary(glossaries)
    for pair, checked in check_pairs(read_pairs(file), glossary=glossary, settings=settings, jobs=jobs):
        text = render_segment(format_name, pair, checked, show_all=show_all)
        if text:
            click.echo(text)
