"""`transcheck glossary …`: the maintainer's commands. Those that exchange glossaries are in `glossary_exchange`."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from transcheck.cli.values import FILE, glossary_rule

_EXCHANGE = "transcheck.cli.glossary_exchange"
_FORMATS = click.Choice(["terminal", "concise", "json"])
_LINT_FORMATS = click.Choice(["terminal", "concise", "json", "sarif", "junit", "github", "gitlab"])
_files = click.argument("files", nargs=-1, required=True, metavar="FILE...", type=FILE)
_stdin_name = click.option("--stdin-filename", default="-", metavar="NAME", help="What “-”, standard input, is called.")


class _Group(click.Group):
    """Knows the commands of `glossary_exchange` by its list, which is imported when it is asked for."""

    def _others(self) -> dict[str, click.Command]:
        commands: list[click.Command] = import_module(_EXCHANGE).COMMANDS
        return {command.name: command for command in commands if command.name}

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self.commands, *self._others()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return self.commands.get(cmd_name) or self._others().get(cmd_name)


@click.group("glossary", cls=_Group, short_help="Check, format, test and extend a glossary.")
def command() -> None:
    """Check, format, test and extend a glossary."""


@command.command("lint", short_help="Say what is wrong in glossaries.")
@_files
@click.option(
    "--select", multiple=True, metavar="RULES", shell_complete=glossary_rule, help="Report only these rules (a,b,c)."
)
@click.option(
    "--ignore", multiple=True, metavar="RULES", shell_complete=glossary_rule, help="Leave out these rules (a,b,c)."
)
@click.option(
    "--format",
    "format_name",
    type=_LINT_FORMATS,
    help="How to report; if not given, terminal, or github in a job of GitHub Actions.",
)
@click.option("-o", "--output", metavar="FILE", type=FILE, help="Write the report to FILE.")
@click.option(
    "--fail-on",
    type=click.Choice(["minor", "major", "critical", "never"]),
    default="minor",
    show_default=True,
    help="The lowest severity that gives exit status 1.",
)
@_stdin_name
@click.pass_context
def lint_command(
    context: click.Context,
    files: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    format_name: str | None,
    output: str | None,
    fail_on: str,
    stdin_filename: str,
) -> None:
    """Say what is wrong in the glossaries FILE..., each problem with its place; “-” is standard input.

    Files given together are looked at as one glossary. Exit status: 0 no problem at or above --fail-on; 1 there is one;
    2 a file can't be read to its end. `transcheck glossary rules` says what is looked at.
    """
    from transcheck.cli.options import names
    from transcheck.cli.output import note, write
    from transcheck.glossary.lint import lint
    from transcheck.glossary.lint.files import read_files
    from transcheck.glossary.lint.register import chosen
    from transcheck.reports import format_for_environment
    from transcheck.reports.lint import passed, render_lint
    from transcheck.reports.view import view_of

    rules = chosen(names(select), names(ignore))
    found, errors = read_files(files, sys.stdin.buffer, stdin_filename)
    for error in errors:
        note(f"transcheck: error: {error}")
    report = lint(found, rules)
    if format_name is None:
        format_name = "terminal" if output not in (None, "-") else format_for_environment()
    text = render_lint(format_name, report, view_of(to_file=output is not None), fail_on=fail_on)
    if text or output is not None:
        write(text, output)
    context.exit(report.status(passed(report, fail_on)))


@command.command("rules", short_help="Say what lint looks at, or one of its rules.")
@click.argument("name", required=False, shell_complete=glossary_rule)
def rules_command(name: str | None) -> None:
    """List the rules of `glossary lint`, or say what rule NAME does, why, an example, and how to silence it."""
    from transcheck.cli.output import write
    from transcheck.glossary.lint.register import RULES, rule_named
    from transcheck.reports.rule_page import glossary_page_of, render_rule, render_rules
    from transcheck.reports.view import view_of

    if name is None:
        write(render_rules((glossary_page_of(rule) for _, rule in sorted(RULES.items())), view_of()), None)
    else:
        write(render_rule(glossary_page_of(rule_named(name)), view_of()), None)


@command.command("format", short_help="Write glossaries in the one canonical form.")
@_files
@click.option("--check", is_flag=True, help="Write nothing; exit status 1 if a file is not in canonical form.")
@click.option("--diff", is_flag=True, help="Write nothing, but show what would change; exit status as with --check.")
@_stdin_name
@click.pass_context
def format_command(
    context: click.Context, files: tuple[str, ...], check: bool, diff: bool, stdin_filename: str
) -> None:
    """Write FILE... in the one canonical form: comments, order and meaning stay.

    “-” reads standard input and writes to standard output. A file that can't be parsed is left as it is (exit
    status 2).
    """
    from transcheck.cli.output import note, write
    from transcheck.errors import TranscheckError
    from transcheck.glossary.formatting import difference, format_bytes
    from transcheck.glossary.lint.files import read_content

    failed, changed = False, 0
    for path in files:
        name = stdin_filename if path == "-" else path
        try:
            content = read_content(path, sys.stdin.buffer)
            result = format_bytes(content, name)
            changed += result != content
            if diff:
                click.echo(difference(content, result, name), nl=False)
            elif check and result != content:
                click.echo(f"{name} is not in canonical form")
            elif not check and path == "-":
                write(result, None)
            elif not check and result != content:
                write(result, path, "the glossary")
        except TranscheckError as error:
            note(f"transcheck: error: {error}")
            failed = True
    if not (check or diff or failed) and files != ("-",):
        note(f"{changed} of {len(files)} files changed")
    context.exit(2 if failed else int((check or diff) and changed > 0))


@command.command("test", short_help="Run the examples in glossaries.")
@_files
@click.option("--format", "format_name", default="terminal", show_default=True, type=_FORMATS, help="How to report.")
@_stdin_name
@click.pass_context
def test_command(context: click.Context, files: tuple[str, ...], format_name: str, stdin_filename: str) -> None:
    """Put the `examples` in FILE... to the test, and say of each that fails what was found instead.

    Exit status: 0 all pass; 1 one fails; 2 a file can't be loaded.
    """
    from transcheck.cli.output import write
    from transcheck.glossary.lint import lint
    from transcheck.glossary.lint.files import read_sound
    from transcheck.reports.lint import examples_counted, render_lint
    from transcheck.reports.view import view_of

    report = lint(read_sound(files, sys.stdin.buffer, stdin_filename), ["failing-example"])
    write(render_lint(format_name, report, view_of(), fail_on="minor", closing=examples_counted(report)), None)
    context.exit(1 if report.problems else 0)


@command.command("show", short_help="Show what an entry matches, and its renderings.")
@click.argument("term")
@click.option(
    "-g", "--glossary", "glossaries", multiple=True, required=True, metavar="FILE", type=FILE, help="May be repeated."
)
@click.pass_context
def show_command(context: click.Context, term: str, glossaries: tuple[str, ...]) -> None:
    """Show the entry of TERM: all words that count as it, where they come from, and what may stand for it in English.

    TERM is its source, one of its forms as texts have it, or an English rendering. Exit status 1 if there is none.
    """
    from transcheck.cli.options import load_glossary
    from transcheck.cli.output import note, write
    from transcheck.glossary.shown import look_up, shown
    from transcheck.reports.term_page import render_terms
    from transcheck.reports.view import view_of

    found = look_up(load_glossary(glossaries), term)
    if not found.terms:
        near = ", ".join(f"“{one}”" for one in found.near)
        note(f"“{term}” is not in the glossary" + (f"; did you mean {near}?" if near else ""))
        context.exit(1)
    write(render_terms([shown(one) for one in found.terms], view_of()), None)


@command.command("add", short_help="Add an entry to a glossary.")
@click.argument("file", type=FILE)
@click.option("--source", help="The German term.")
@click.option(
    "--target", "targets", multiple=True, help="An approved translation; may be repeated, the best one first."
)
@click.option("--keep", is_flag=True, help="It stands in the translation as it is.")
@click.option("--kind", help="brand, organisation, person, place, product or term.")
@click.option("--inflect/--no-inflect", default=None, help="With all German endings, or only as written.")
@click.option("--form", "forms", multiple=True, help="A further German word that counts as the term.")
@click.option("--avoid", multiple=True, help="A rendering to be avoided.")
@click.option("--forbidden", multiple=True, help="A rendering that is wrong.")
@click.option(
    "--except", "exceptions", multiple=True, help="A German wording that holds the term but does not mean it."
)
@click.option("--only-in", multiple=True, help="A German wording inside which alone the term counts.")
@click.option("--status", help="preferred, admitted or deprecated.")
@click.option("--case", help="exact, ignore or sentence.")
@click.option("--severity", help="neutral, minor, major or critical.")
@click.option("--note", "remark", help="For the reader.")
@click.option(
    "--from", "report", metavar="REPORT.json", help="Take source and renderings from a finding in REPORT.json."
)
@click.option("--fingerprint", metavar="FP", help="Which finding: its fingerprint, or how that begins.")
@click.option("--dry-run", is_flag=True, help="Print the entry, and write nothing.")
def add_command(
    file: str,
    source: str | None,
    targets: tuple[str, ...],
    keep: bool,
    kind: str | None,
    inflect: bool | None,
    forms: tuple[str, ...],
    avoid: tuple[str, ...],
    forbidden: tuple[str, ...],
    exceptions: tuple[str, ...],
    only_in: tuple[str, ...],
    status: str | None,
    case: str | None,
    severity: str | None,
    remark: str | None,
    report: str | None,
    fingerprint: str | None,
    dry_run: bool,
) -> None:
    """Add an entry behind the last one in FILE, which is made if it is not there; its own text stays as it is.

    What lint would call major is refused (exit status 2), and nothing is written.
    """
    from transcheck.cli.output import note, write
    from transcheck.glossary.adding import add_to_bytes
    from transcheck.glossary.from_finding import values_from_finding
    from transcheck.readers.files import load

    if (report is None) != (fingerprint is None):
        raise click.UsageError("--from and --fingerprint go together")
    values: dict[str, object] = {}
    if report is not None and fingerprint is not None:
        values = values_from_finding(load(report, report), report, fingerprint)
    given = {
        "source": source,
        "kind": kind,
        "keep": keep or None,
        "inflect": inflect,
        "targets": list(targets),
        "status": status,
        "forms": list(forms),
        "avoid": list(avoid),
        "forbidden": list(forbidden),
        "except": list(exceptions),
        "only_in": list(only_in),
        "case": case,
        "severity": severity,
        "note": remark,
    }
    values |= {key: value for key, value in given.items() if value is not None and value != []}
    content, added = add_to_bytes(file, values)
    if dry_run:
        click.echo(added.entry, nl=False)
    else:
        write(content, file, "the glossary")
    for problem in added.remarks:
        note(f"{problem.path}:{problem.line}:{problem.column}: {problem.severity} {problem.rule} {problem.message}")


@command.command("schema", short_help="Print the JSON Schema of glossaries, for editors.")
@click.option("--path", is_flag=True, help="Print where its file lies instead.")
def schema_command(path: bool) -> None:
    """Print the JSON Schema of glossaries, by which editors complete and check them.

    Editors find it by the first line of a glossary, `# yaml-language-server: $schema=PATH`.
    """
    from transcheck.glossary.schema import schema_path

    click.echo(str(schema_path()) if path else schema_path().read_text(encoding="utf-8").rstrip("\n"))
