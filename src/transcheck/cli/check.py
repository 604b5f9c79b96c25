"""`transcheck check [PAIR...]`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from transcheck.cli.fixing import fixing, mend_project, require_fixable
from transcheck.cli.options import Asked, checking, configured, judging
from transcheck.cli.ratchet import ratchet, require_one_use, told, written
from transcheck.cli.showing import show, showing
from transcheck.cli.values import FILE

if TYPE_CHECKING:
    from transcheck.model import Report
    from transcheck.project.configuration import Configuration, Output

_FORMATS = ("terminal", "html", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown")


@click.command("check", short_help="Check all pairs of a project: the gate of a CI job.")
@click.argument("only", nargs=-1, metavar="[PAIR]...", type=FILE)
@checking
@click.option("--since", metavar="REV", help="Only pairs that changed since this git revision, committed or not.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(_FORMATS),
    help="The format of standard output; by default terminal, in GitHub Actions github.",
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write a report to FILE too (sarif=out.sarif; “-” is standard output); may be repeated.",
)
@judging
@click.option("--all", "show_all", is_flag=True, help="Show the paragraphs without findings too.")
@click.option("--statistics", is_flag=True, help="Print how many findings each rule has, instead of the report.")
@click.option("--jobs", type=click.IntRange(1), help="Processes to use; all cores by default.")
@click.option("--no-cache", is_flag=True, help="Compare all pairs again, and keep no results.")
@click.option("--watch", is_flag=True, help="Check again after every change of a file, until Ctrl-C.")
@fixing
@ratchet
@showing
@configured
@click.pass_context
def command(
    context: click.Context,
    only: tuple[str, ...],
    since: str | None,
    format_name: str | None,
    outputs: tuple[str, ...],
    show_all: bool,
    statistics: bool,
    jobs: int | None,
    no_cache: bool,
    watch: bool,
    diff: bool,
    fix: bool,
    write_baseline: bool,
    update_baseline: bool,
    reason: str | None,
    show_settings: bool,
    show_files: bool,
    asked: Asked,
) -> None:
    """Check the pairs of a project: each German file that transcheck.toml names, and its translation.

    PAIR is a file on either side of a pair, or a folder: only these pairs are checked. Pairs that did not change since
    the last run are not compared again. A target that is missing, older than its source, or can't be read is a finding.
    """
    from transcheck.cli.output import note, tell_left_out
    from transcheck.cli.progress import progress_bar
    from transcheck.project.inputs import files_read
    from transcheck.project.outputs import outputs_for, spare
    from transcheck.project.selection import selected
    from transcheck.reports import format_for_environment

    require_one_use(write_baseline, update_baseline, reason, bool(outputs or format_name or statistics))
    require_fixable(diff, fix)
    if (diff or fix) and (watch or write_baseline or statistics):
        raise click.UsageError("--diff and --fix go with a report, not with --watch, --statistics or --write-baseline")
    if watch and (write_baseline or update_baseline):
        raise click.UsageError("the baseline is written once; leave out --watch")
    if statistics and format_name:
        raise click.UsageError("use either --statistics or --format")
    if watch:
        from transcheck.cli.watching import watched

        context.exit(watched(context, asked))
    configuration = asked.configuration()
    if show_settings or show_files:
        show(configuration, only, since, settings=show_settings)
        return
    default = None if statistics else format_for_environment()
    places = outputs_for(configuration, outputs, format_name, default)
    spare((place.path for place in places), files_read(configuration))
    pairs = selected(configuration, only, since)
    if since is not None and not pairs:
        note(f"no pair changed since {since}")
    tell_left_out(configuration.settings)

    from transcheck.project.checking import check_pairs

    with progress_bar(len(pairs)) as progress:
        results = list(check_pairs(pairs, configuration, jobs=jobs, cache=not no_cache, progress=progress))
    if write_baseline:
        written(configuration, results, reason)
        return
    well = True
    if diff or fix:
        results, well = mend_project(results, configuration, fix=fix)
    reports = [result.report for result in results]
    # A difference takes the report's place on standard output.
    places = tuple(place for place in places if not (diff and place.path == "-"))
    _write(reports, configuration, places, show_all)
    if statistics:
        from transcheck.cli.output import write
        from transcheck.reports import render_statistics

        write(render_statistics(reports), None)
    told(configuration, results, update=update_baseline)
    context.exit((0 if all(report.gate.passed for report in reports) else 1) if well else 2)


def _write(reports: Sequence[Report], configuration: Configuration, outputs: Sequence[Output], show_all: bool) -> None:
    """Files first: whoever reads standard output may leave before its end."""
    from transcheck.cli.output import add_summary, write
    from transcheck.cli.rules import manual
    from transcheck.reports import render_several

    for output in sorted(outputs, key=lambda output: output.path == "-"):
        text = render_several(
            output.format,
            reports,
            show_all=show_all,
            to_file=output.path != "-",
            manual=manual,
            root=configuration.root,
        )
        write(text, output.path)
        if output.format == "github":
            add_summary(reports)
