"""`transcheck compare SOURCE TARGET`."""

from __future__ import annotations

import click

from transcheck.cli.options import checking, load_glossary, names


@click.command("compare", short_help="Check an English translation against its German original.")
@click.argument("source")
@click.argument("target")
@checking
@click.option("--reference", metavar="FILE", help="A human translation: adds BLEU, chrF, TER and differences.")
@click.option(
    "--format",
    "format_name",
    default="terminal",
    show_default=True,
    type=click.Choice(
        ["terminal", "html", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown"]
    ),
    help="How the report is written.",
)
@click.option("-o", "--output", metavar="FILE", help="Write the report to FILE.")
@click.option(
    "--fail-on",
    type=click.Choice(["minor", "major", "critical", "never"]),
    default="major",
    show_default=True,
    help="The lowest severity that gives exit status 1.",
)
@click.option("--min-score", type=click.FloatRange(0, 100), help="Exit status 1 below this quality.")
@click.option("--all", "show_all", is_flag=True, help="Show the paragraphs without findings too.")
@click.pass_context
def command(
    context: click.Context,
    source: str,
    target: str,
    glossaries: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_meaning: bool,
    lexicon: str | None,
    embedder: str | None,
    reference: str | None,
    format_name: str,
    output: str | None,
    fail_on: str,
    min_score: float | None,
    show_all: bool,
) -> None:
    """Check TARGET, the English translation, against SOURCE, the German original.

    Both are plain text files; "-" reads one of them from standard input.
    """
    from transcheck.cli.output import add_summary, write
    from transcheck.config import Settings
    from transcheck.errors import InputError
    from transcheck.readers import read

    if [source, target, reference].count("-") > 1:
        raise InputError("only one of the texts can be read from standard input (-)")
    settings = Settings.from_mapping(
        {
            "select": names(select),
            "ignore": names(ignore),
            "fail_on": fail_on,
            "min_score": min_score,
            "meaning": not no_meaning,
            "lexicon": lexicon,
            "embedder": embedder,
        }
    )
    documents = read(source, language="de"), read(target, language="en")
    against = read(reference, language="en") if reference else None

    from transcheck.meaning import meaning_for
    from transcheck.text import slips

    # Both go on loading beside what follows.
    meaning = meaning_for(settings.meaning, settings.lexicon, settings.embedder)
    slips.prepare()
    glossary = load_glossary(glossaries)

    from transcheck import pipeline
    from transcheck.cli.rules import manual
    from transcheck.reports import render

    report = pipeline.compare(*documents, glossary=glossary, settings=settings, meaning=meaning, reference=against)
    to_file = output is not None
    write(render(format_name, report, show_all=show_all, to_file=to_file, manual=manual), output)
    if format_name == "github":
        add_summary([report])
    context.exit(0 if report.gate.passed else 1)
