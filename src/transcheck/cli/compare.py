"""`transcheck compare SOURCE TARGET`."""

from __future__ import annotations

from functools import partial

import click

from transcheck.cli.fixing import Checked, fixing, mend, require_fixable
from transcheck.cli.options import Asked, checking, configured, judging, load_glossary
from transcheck.cli.values import FILE


@click.command("compare", short_help="Check an English translation against its German original.")
@click.argument("source", type=FILE)
@click.argument("target", type=FILE)
@checking
@click.option(
    "--reference", metavar="FILE", type=FILE, help="A human translation: adds BLEU, chrF, TER and differences."
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(
        ["terminal", "html", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown"]
    ),
    help="How the report is written; by default terminal, in GitHub Actions github.",
)
@click.option("-o", "--output", metavar="FILE", type=FILE, help="Write the report to FILE.")
@judging
@click.option("--all", "show_all", is_flag=True, help="Show the paragraphs without findings too.")
@click.option("--baseline", metavar="FILE", type=FILE, help="Accepted findings, instead of those of the project.")
@fixing
@configured
@click.pass_context
def command(
    context: click.Context,
    source: str,
    target: str,
    reference: str | None,
    format_name: str | None,
    output: str | None,
    show_all: bool,
    baseline: str | None,
    diff: bool,
    fix: bool,
    asked: Asked,
) -> None:
    """Check TARGET, the English translation, against SOURCE, the German original.

    Both are plain text files; "-" reads one of them from standard input.
    """
    from transcheck.cli.output import add_summary, tell_left_out, write
    from transcheck.errors import InputError
    from transcheck.project.inputs import settings_files
    from transcheck.project.outputs import spare
    from transcheck.project.overrides import glossaries_of, pair_at, settings_of
    from transcheck.readers import content_of, document, read
    from transcheck.suppress.baseline import folder_of
    from transcheck.suppress.silences import silences_for

    if [source, target, reference].count("-") > 1:
        raise InputError("only one of the texts can be read from standard input (-)")
    require_fixable(diff, fix, target)
    configuration = asked.configuration()
    pair = pair_at(configuration, source, target)
    settings = settings_of(configuration, pair)
    if output is not None:
        read_here = (source, target, reference, baseline, *settings_files(configuration))
        spare([output], (file for file in read_here if file is not None))
    silences = silences_for(configuration, pair, named=baseline)
    german = read(source, language="de")
    content = content_of(target)
    english = document(content, target, language="en")
    against = read(reference, language="en") if reference else None

    from transcheck.meaning import meaning_for
    from transcheck.text import slips

    # Both go on loading beside what follows.
    meaning = meaning_for(settings.meaning, settings.lexicon, settings.embedder, tagging=True, model=settings.model)
    tell_left_out(settings)
    slips.prepare()
    glossary = load_glossary(glossaries_of(configuration, pair))

    from transcheck import pipeline
    from transcheck.cli.rules import manual
    from transcheck.reports import format_for_environment, render

    check = partial(
        pipeline.compare,
        german,
        glossary=glossary,
        settings=settings,
        meaning=meaning,
        reference=against,
        silences=silences,
    )
    report, well = check(english), True
    if diff or fix:
        (report,), well = mend([Checked(report, check, content)], fix=fix)
    to_file = output not in (None, "-")
    if format_name is None:
        format_name = "terminal" if to_file else format_for_environment()
    if to_file or not diff:
        root = folder_of(configuration, baseline)
        write(render(format_name, report, show_all=show_all, to_file=to_file, manual=manual, root=root), output)
        if format_name == "github":
            add_summary([report])
    context.exit((0 if report.gate.passed else 1) if well else 2)
