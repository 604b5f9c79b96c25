"""From a check back to the baseline: write what is open, drop what is fixed, and say how much that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from transcheck.model import Document, Finding, Report
from transcheck.project.configuration import Changes, Configuration, FilePair
from transcheck.project.overrides import settings_of
from transcheck.project.pairs import pairs_of
from transcheck.rules.register import RULES, chosen
from transcheck.suppress import baseline
from transcheck.suppress.baseline import Baseline
from transcheck.suppress.entries import Entry, entry_of
from transcheck.suppress.matching import matched

Result = tuple[FilePair, Report]
"""A pair that was checked, with its report."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What has become of the entries for one pair: `standing` with what each is about, `fixed` without.

    Entries of which only parts are found are neither: they stay as they are.
    """

    pair: FilePair
    report: Report
    standing: tuple[tuple[Entry, Finding], ...]
    fixed: tuple[Entry, ...]

    @property
    def documents(self) -> tuple[Document, Document]:
        return self.report.source, self.report.target


def fixed(known: Baseline, results: Iterable[Result], configuration: Configuration) -> tuple[Entry, ...]:
    """The entries of the checked pairs whose findings are gone, though their rules were run to the full."""
    return tuple(entry for one in _compared(known, results, configuration) for entry in one.fixed)


def tightened(known: Baseline, results: Sequence[Result], configuration: Configuration) -> Baseline:
    """The baseline as `check --update-baseline` writes it: never with an entry more.

    Fixed entries of the checked pairs are dropped, and those of files that there are no more, unless one of the open
    findings in another file is the same: then the file was renamed, and the entry follows it. What stands is described
    as it stands now.
    """
    gone: list[Entry] = []
    refreshed: list[Entry] = []
    for one in _compared(known, results, configuration):
        gone += (*one.fixed, *(entry for entry, _ in one.standing))
        refreshed += (
            entry_of(finding, one.documents, entry.file, entry.reason, entry.expires) for entry, finding in one.standing
        )
    orphans = _without_file(known, configuration)
    followed = _followed(orphans, results)
    return baseline.added(baseline.without(known, (*gone, *orphans)), (*refreshed, *followed))


def with_open(
    known: Baseline,
    results: Sequence[Result],
    configuration: Configuration,
    reason: str | None = None,
    expires: date | None = None,
) -> Baseline:
    """The baseline as `check --write-baseline` writes it: tightened, and with an entry for each open finding.

    Without a `reason` the entries say since when the findings are known.
    """
    reason = reason or f"known on {date.today()}"
    new = (
        entry_of(finding, (report.source, report.target), pair.target, reason, expires)
        for pair, report in results
        for finding in report.findings
        if finding.suppressed is None
    )
    return baseline.added(tightened(known, results, configuration), new)


def _compared(known: Baseline, results: Iterable[Result], configuration: Configuration) -> Iterator[Compared]:
    for pair, report in results:
        entries = known.of_file(pair.target)
        if not entries:
            continue
        # What a comment silences needs no entry.
        counting = [one for one in report.findings if one.suppressed is None or one.suppressed.by == "baseline"]
        found = matched(entries, counting, (report.source, report.target))
        judged = _judged(configuration, pair, report)
        standing = {entry.fingerprint for entry in (*found.whole.values(), *found.parts.values())}
        yield Compared(
            pair,
            report,
            tuple((entry, counting[index]) for index, entry in found.whole.items()),
            tuple(
                entry
                for entry in entries
                if entry.fingerprint not in standing and (entry.rule in judged or entry.rule not in RULES)
            ),
        )


def _judged(configuration: Configuration, pair: FilePair, report: Report) -> frozenset[str]:
    """The rules whose silence means that a finding is gone: those that were run as the project's own settings want."""
    if not report.source.paragraphs or not report.target.paragraphs:
        return frozenset()
    settings = settings_of(configuration, pair)
    written = settings_of(replace(configuration, command_line=Changes()), pair)
    if (settings.meaning, settings.min_confidence) != (written.meaning, written.min_confidence):
        return frozenset()
    return frozenset(rule.NAME for rule in chosen(settings))


def _without_file(known: Baseline, configuration: Configuration) -> list[Entry]:
    """The entries of files that neither exist nor should."""
    files = {entry.file for entry in known.entries}
    missing = {file for file in files if not Path(configuration.root, file).exists()}
    if missing:
        missing -= {pair.target for pair in pairs_of(configuration)}
    return [entry for entry in known.entries if entry.file in missing]


def _followed(orphans: Sequence[Entry], results: Iterable[Result]) -> Iterator[Entry]:
    """Entries of renamed files under their new names: an open finding there is the very same."""
    left = {entry.fingerprint: entry for entry in orphans}
    for pair, report in results if left else ():
        for finding in report.findings:
            if finding.suppressed is None and finding.fingerprint in left:
                yield replace(left.pop(finding.fingerprint), file=pair.target)
