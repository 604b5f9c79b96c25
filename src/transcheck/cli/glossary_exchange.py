"""`transcheck glossary import`, `export` and `suggest`."""

from __future__ import annotations

import click

from transcheck.cli.values import FILE

_FORMATS = click.Choice(
    ["tbx", "tbx-dct", "tbx-2008", "weblate-tbx", "weblate-po", "weblate-csv", "csv", "tsv", "xlsx", "omegat"]
)


@click.command("import", short_help="Make a glossary from TBX, a table, Weblate or OmegaT.")
@click.argument("file", type=FILE)
@click.option("-o", "--output", metavar="FILE", type=FILE, help="Write the glossary to FILE.")
@click.option("--format", "format_name", type=_FORMATS, help="What FILE is, where its ending does not tell.")
@click.option(
    "--columns", metavar="KEY=COLUMN,…", help="Columns of a table by number, letter or name: source=1,targets=3."
)
@click.option("--delimiter", metavar="SIGN", help="What separates the cells of a CSV file.")
@click.option("--encoding", metavar="NAME", help="The encoding of a CSV file: utf-8, utf-16, cp1252, …")
@click.option("--sheet", metavar="NAME", help="The sheet of a spreadsheet; all of them by default.")
@click.option("--skip", is_flag=True, help="Leave out what is wrong instead of stopping.")
def import_command(
    file: str,
    output: str | None,
    format_name: str | None,
    columns: str | None,
    delimiter: str | None,
    encoding: str | None,
    sheet: str | None,
    skip: bool,
) -> None:
    """Make a transcheck glossary from FILE: TBX, CSV, TSV, XLSX, a Weblate or OmegaT glossary.

    Everything that is wrong in FILE is told with its line or cell, and nothing is written (exit status 2).
    """
    from transcheck.cli.output import note, write
    from transcheck.errors import InputError
    from transcheck.glossary.canonical import document
    from transcheck.glossary.exchange import TableOptions, format_of
    from transcheck.glossary.exchange.importing import import_bytes
    from transcheck.readers.files import load

    data = load(file, file)
    options = TableOptions(columns, delimiter, encoding, sheet)
    imported = import_bytes(data, file, format_name or format_of(file, data), options)
    for problem in imported.problems:
        note(problem.told(file))
    if imported.problems and not skip:
        number = len(imported.problems)
        what = (
            f"{number} problem{'s' * (number > 1)}, nothing was written; put them right, or leave them out with --skip"
        )
        raise InputError(what, path=file)
    for remark in imported.remarks:
        note(f"{file}: {remark}")
    write(document(imported.entries), output, "the glossary")
    note(f"{len(imported.entries)} entries imported from {file}")


@click.command("export", short_help="Write a glossary as TBX, a table, for Weblate or OmegaT.")
@click.argument("glossaries", nargs=-1, required=True, metavar="GLOSSARY...", type=FILE)
@click.option("-o", "--output", metavar="FILE", type=FILE, help="Write to FILE; its ending tells the format.")
@click.option("--format", "format_name", type=_FORMATS, help="The format, where the ending of FILE does not tell.")
def export_command(glossaries: tuple[str, ...], output: str | None, format_name: str | None) -> None:
    """Write GLOSSARY for other programs.

    What the format has no place for is told on standard error.
    """
    from transcheck.cli.output import note, write
    from transcheck.glossary import load
    from transcheck.glossary.exchange import format_of
    from transcheck.glossary.exchange.exporting import export

    name = format_name or format_of(output or "-")
    exported = export(load(glossaries), name, output or name)
    write(exported.data, output, "the glossary")
    for loss in exported.losses:
        note(loss)


@click.command("suggest", short_help="Propose entries from texts and their translations.")
@click.argument("files", nargs=-1, metavar="[SOURCE TARGET]...", type=FILE)
@click.option(
    "--bitext", "bitexts", multiple=True, metavar="FILE", type=FILE, help="Segments in pairs: .jsonl or .tsv."
)
@click.option(
    "-g", "--glossary", "glossaries", multiple=True, metavar="FILE", type=FILE, help="Leave out what FILE covers."
)
@click.option("-o", "--output", metavar="FILE", type=FILE, help="Write the proposals to FILE.")
@click.option(
    "--least",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="How often a term must stand there (names: once).",
)
@click.option("--no-meaning", is_flag=True, help="Don't load the model: faster, finds fewer renderings.")
@click.option("--lexicon", metavar="FILE", type=FILE, help="A bilingual dictionary in Ding's format, plain or .gz.")
def suggest_command(
    files: tuple[str, ...],
    bitexts: tuple[str, ...],
    glossaries: tuple[str, ...],
    output: str | None,
    least: int,
    no_meaning: bool,
    lexicon: str | None,
) -> None:
    """Propose entries from German texts and their English translations: names, brands, and terms that come back.

    Files come in pairs, each German one before its translation. The YAML says how often each proposal stands in the
    texts, what it became, and where; those that were not always rendered alike come first.
    """
    from transcheck.cli.options import load_glossary
    from transcheck.cli.output import note, write
    from transcheck.glossary.suggest.proposals import proposals
    from transcheck.glossary.suggest.texts import sentences
    from transcheck.glossary.suggest.writing import written
    from transcheck.meaning import meaning_for

    glossary = load_glossary(glossaries)
    meaning = meaning_for(not no_meaning, lexicon)
    found = proposals(sentences(files, bitexts, meaning), meaning, glossary, least)
    write(written(found), output, "the glossary")
    changing = sum(not one.consistent for one in found)
    note(f"{len(found)} proposals, {changing} of them not always rendered alike")


COMMANDS: list[click.Command] = [import_command, export_command, suggest_command]
