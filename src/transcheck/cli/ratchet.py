"""What `check` does with the baseline, besides taking from it what is accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from transcheck.project.checking import PairResult
    from transcheck.project.configuration import Configuration
    from transcheck.suppress.ratchet import Result

Command = TypeVar("Command", bound=Callable[..., Any])


def ratchet(command: Command) -> Command:
    """The options that change the baseline."""
    for option in (
        click.option("--reason", metavar="WHY", help="With --write-baseline, why; “known on DATE” without it."),
        click.option(
            "--update-baseline", is_flag=True, help="Drop the entries of the baseline whose findings are gone."
        ),
        click.option(
            "--write-baseline", is_flag=True, help="Accept all findings of today; later runs report what is new."
        ),
    ):
        command = option(command)
    return command


def require_one_use(write: bool, update: bool, reason: str | None, reports: bool) -> None:
    """UsageError for options that can't be used together; `reports`: whether any is asked for by name."""
    if write and reports:
        raise click.UsageError("--write-baseline prints no report; run the check again for one")
    if write and update:
        raise click.UsageError("use either --write-baseline, which accepts findings, or --update-baseline")
    if reason is not None and not (write and reason.strip()):
        raise click.UsageError("--reason goes with --write-baseline, and says why the findings are accepted")


def written(configuration: Configuration, results: Sequence[PairResult], reason: str | None) -> None:
    """Write the baseline with all open findings, and say how many there are."""
    from transcheck.cli.output import note
    from transcheck.suppress import baseline
    from transcheck.suppress.accepting import fit
    from transcheck.suppress.ratchet import with_open

    place = baseline.place_of(configuration)
    new = with_open(baseline.read(place), _pairs(results), configuration, reason and fit(reason))
    baseline.write(place, new)
    note(f"{_counted(len(new.entries))} in {_shown(configuration)}; only what is new is reported from now on")


def told(configuration: Configuration, results: Sequence[PairResult], *, update: bool) -> None:
    """Say how many entries of the baseline are fixed; with `update`, drop them."""
    from transcheck.cli.output import note
    from transcheck.suppress import baseline
    from transcheck.suppress.ratchet import fixed, tightened

    place = baseline.place_of(configuration)
    known = baseline.read(place)
    if not known.entries:
        return
    if update:
        new = tightened(known, _pairs(results), configuration)
        if new != known:
            baseline.write(place, new)
        dropped = len(known.entries) - len(new.entries)
        note(f"{_counted(dropped)} dropped from {_shown(configuration)}, {len(new.entries)} left")
    elif gone := fixed(known, _pairs(results), configuration):
        verb = "is" if len(gone) == 1 else "are"
        what = f"{_counted(len(gone))} of {_shown(configuration)} {verb} fixed"
        note(f"{what}; “transcheck check --update-baseline” drops what is not needed any more")


def _pairs(results: Sequence[PairResult]) -> list[Result]:
    return [(result.pair, result.report) for result in results]


def _counted(number: int) -> str:
    return f"{number} entry" if number == 1 else f"{number} entries"


def _shown(configuration: Configuration) -> str:
    return configuration.path(configuration.baseline)
