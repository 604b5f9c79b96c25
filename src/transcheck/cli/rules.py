"""`transcheck rules [NAME]`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcheck.cli.values import any_rule

if TYPE_CHECKING:
    from transcheck.reports.rule_page import RulePage


@click.command("rules", short_help="Say what the rules do, or one of them.")
@click.argument("name", required=False, shell_complete=any_rule)
@click.option(
    "-o",
    "--output",
    metavar="FOLDER",
    type=click.Path(file_okay=False),
    help="Write a Markdown page for each rule, and an index, into FOLDER.",
)
def command(name: str | None, output: str | None) -> None:
    """List the rules, or say what rule NAME does, why, an example, and how to silence it."""
    from transcheck.cli.output import write
    from transcheck.glossary.lint.register import RULES as GLOSSARY_RULES
    from transcheck.reports.rule_page import glossary_page_of, page_of, render_rule, render_rules
    from transcheck.reports.view import view_of
    from transcheck.rules.register import rule_named

    if output is not None:
        if name is not None:
            raise click.UsageError("-o writes the pages of all rules; leave NAME out")
        _write_pages(Path(output))
    elif name is None:
        write(render_rules(manual(), view_of()), None)
    elif name in GLOSSARY_RULES:
        write(render_rule(glossary_page_of(GLOSSARY_RULES[name]), view_of()), None)
    else:
        rule = rule_named(name)
        write(render_rule(page_of(rule), view_of()), None)


def manual() -> list[RulePage]:
    """The pages of all rules of translations, by name."""
    from transcheck.reports.rule_page import page_of
    from transcheck.rules.register import RULES

    return [page_of(rule) for _, rule in sorted(RULES.items())]


def _write_pages(folder: Path) -> None:
    from transcheck.cli.output import write
    from transcheck.errors import InputError
    from transcheck.glossary.lint.register import RULES
    from transcheck.reports.rule_markdown import markdown_files
    from transcheck.reports.rule_page import glossary_page_of

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"the folder can't be made: {error.strerror or error}", path=str(folder)) from error
    for name, text in markdown_files(manual(), [glossary_page_of(rule) for _, rule in sorted(RULES.items())]):
        write(text, str(folder / name), "the page")
