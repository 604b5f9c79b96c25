"""The pairs of a project, checked on all cores; what was checked before comes from the results that are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from transcheck.glossary import load
from transcheck.model import Report
from transcheck.project import one_pair
from transcheck.project.configuration import Configuration, FilePair
from transcheck.project.file_reports import with_outdated
from transcheck.project.one_pair import Task, task_of
from transcheck.project.outdated import outdated
from transcheck.project.results import Results
from transcheck.workers import results


@dataclass(frozen=True, slots=True)
class PairResult:
    """The report of a pair, its paths as they are opened from the working folder; `cached`: nothing was compared."""

    pair: FilePair
    report: Report
    cached: bool


def check_pairs(
    pairs: Sequence[FilePair],
    configuration: Configuration,
    *,
    jobs: int | None = None,
    cache: bool = True,
    progress: Callable[[int], object] | None = None,
) -> Iterator[PairResult]:
    """Each pair with its report, in the pairs' order.

    `jobs` processes work at once, all cores by default. `cache`: take results of earlier runs, and keep those of this
    one. `progress` is told how many pairs are done. A pair that can't be compared has a report that says so. Raises
    ConfigurationError, GlossaryError, and InputError for what concerns more than one pair.
    """
    tasks = [task_of(configuration, pair, keep=cache) for pair in pairs]
    glossaries = {paths: load(paths) for paths in dict.fromkeys(task.glossaries for task in tasks)}
    older = outdated(configuration.root, pairs)
    known = [one_pair.known(task, glossaries) for task in tasks]
    rest = [task for task, report in zip(tasks, known, strict=True) if report is None]
    prepare = partial(one_pair.prepare, glossaries, list({id(task.settings): task.settings for task in rest}.values()))
    fresh = results(rest, one_pair.checked, prepare=prepare, jobs=jobs)
    done = len(tasks) - len(rest)
    for task, report in zip(tasks, known, strict=True):
        if progress is not None:
            progress(done)
        done += report is None
        complete = report or next(fresh)
        if task.pair in older and complete.source.paragraphs:
            complete = with_outdated(complete, task.pair, older[task.pair], task.settings, task.silences)
        yield PairResult(task.pair, _as_opened(complete, task), cached=report is not None)
    if progress is not None:
        progress(done)
    if cache and rest:
        Results().drop_old()


def _as_opened(report: Report, task: Task) -> Report:
    return replace(
        report, source=replace(report.source, path=task.source), target=replace(report.target, path=task.target)
    )
