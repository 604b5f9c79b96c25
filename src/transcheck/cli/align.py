"""`transcheck align SOURCE TARGET`."""

from __future__ import annotations

import click

from transcheck.cli.options import embedder as embedder_option
from transcheck.cli.values import FILE


@click.command("align", short_help="Show which paragraphs belong together.")
@click.argument("source", type=FILE)
@click.argument("target", type=FILE)
@click.option(
    "--format",
    "format_name",
    default="terminal",
    show_default=True,
    type=click.Choice(["terminal", "tsv", "json"]),
    help="How the alignment is written.",
)
@click.option("-o", "--output", metavar="FILE", type=FILE, help="Write the alignment to FILE.")
@click.option("--no-meaning", is_flag=True, help="Don't load the model: lengths, numbers and names alone.")
@embedder_option
def command(
    source: str, target: str, format_name: str, output: str | None, no_meaning: bool, embedder: str | None
) -> None:
    """Show which paragraphs of SOURCE (German) and TARGET (English) belong together, and how sure that is."""
    from transcheck.cli.output import write
    from transcheck.config import Settings
    from transcheck.meaning import meaning_for
    from transcheck.pipeline import align_documents
    from transcheck.readers import read
    from transcheck.reports.alignment import render_alignment
    from transcheck.reports.view import view_of

    settings = Settings(meaning=not no_meaning, embedder=embedder)
    documents = read(source, language="de"), read(target, language="en")
    beads = align_documents(*documents, meaning_for(settings.meaning, embedder=settings.embedder))
    view = view_of(to_file=output is not None)
    write(render_alignment(format_name, beads, *documents, view), output)
