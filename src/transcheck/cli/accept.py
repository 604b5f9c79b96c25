"""`transcheck accept FINGERPRINT... --reason WHY`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from transcheck.cli.options import Asked, configured
from transcheck.cli.values import FILE

if TYPE_CHECKING:
    from pathlib import Path

    from transcheck.project.configuration import Configuration
    from transcheck.suppress.accepting import Found


@click.command("accept", short_help="Accept findings for a reason: they are not reported as open any more.")
@click.argument("fingerprints", nargs=-1, metavar="[FINGERPRINT]...")
@click.option("--reason", metavar="WHY", help="Why the translation may stay as it is.")
@click.option("--expires", metavar="DATE", help="The last day on which it may (2027-01-31); for good without it.")
@click.option("--from", "exported", metavar="FILE", type=FILE, help="Accept what was chosen in an HTML report.")
@click.option(
    "--report", metavar="FILE", type=FILE, help="Look for the findings in this JSON report, instead of checking again."
)
@click.option("--baseline", metavar="FILE", type=FILE, help="The baseline, instead of that of the project.")
@configured
def command(
    fingerprints: tuple[str, ...],
    reason: str | None,
    expires: str | None,
    exported: str | None,
    report: str | None,
    baseline: str | None,
    asked: Asked,
) -> None:
    """Write findings into the project's baseline, each with the reason for which it is accepted.

    The terminal shows the first eight digits of a FINGERPRINT behind the places of each finding, the JSON report all
    of it; eight will do if no other begins with them. A finding in several files is accepted in all of them.
    """
    from transcheck.cli.output import note
    from transcheck.suppress import baseline as baselines
    from transcheck.suppress.accepting import accepted, exported_entries, fit
    from transcheck.suppress.dates import day_given
    from transcheck.suppress.fingerprints import SHORTEST

    if bool(fingerprints) == bool(exported):
        raise click.UsageError("name findings by their fingerprints, or a file that a report exported (--from)")
    if exported and (reason or expires or report):
        raise click.UsageError("what a report exported has its own reasons; leave out --reason, --expires and --report")
    if fingerprints and not (reason and reason.strip()):
        raise click.UsageError("say why the findings are accepted: --reason WHY")
    configuration = asked.configuration()
    if configuration.file is None and not baseline:
        raise click.UsageError(
            "without a transcheck.toml, say which file the findings are written into: --baseline FILE"
        )
    place, folder = baselines.place_of(configuration, baseline), baselines.folder_of(configuration, baseline)
    known = baselines.read(place)
    if exported:
        entries = exported_entries(exported)
        new = baselines.added(known, entries)
    else:
        found = _found(configuration, report, folder)
        until = day_given(expires) if expires else None
        new, entries = accepted(known, found, fingerprints, fit(reason or ""), until)
    baselines.write(place, new)
    for entry in entries:
        note(f"accepted {entry.fingerprint[:SHORTEST]} {entry.rule} in {entry.file}: {entry.reason}")


def _found(configuration: Configuration, report: str | None, folder: Path) -> tuple[Found, ...]:
    if report is not None:
        from transcheck.suppress.reported import findings_at

        return findings_at(report, folder)
    from transcheck.cli.progress import progress_bar
    from transcheck.project.checking import check_pairs
    from transcheck.project.selection import selected
    from transcheck.suppress.accepting import found_by

    pairs = selected(configuration)
    with progress_bar(len(pairs)) as progress:
        return found_by(check_pairs(pairs, configuration, progress=progress), folder)
