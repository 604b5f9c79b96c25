"""What the page shows of each pair of documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from transcheck.model import Report, Score
from transcheck.reports.grouping import counted, groups
from transcheck.reports.html.picture import Picture, picture
from transcheck.reports.html.rows import Row, rows
from transcheck.reports.wording import counts, quality


@dataclass(frozen=True, slots=True)
class Pair:
    """A report with what is shown of it. `number` counts the pairs of a page; `rank` puts the worst first."""

    number: int
    report: Report
    source_name: str
    target_name: str
    quality: str
    counts: str
    scores: tuple[tuple[str, str, Score | None], ...]
    rows: tuple[Row, ...]
    picture: Picture
    rank: tuple[bool, float]


def pairs_of(reports: Sequence[Report]) -> list[Pair]:
    """The pairs in the order of the reports."""
    # Beside each other, translations are told apart by their folders.
    whole = len(reports) > 1
    return [_pair(number, report, whole) for number, report in enumerate(reports, start=1)]


def _pair(number: int, report: Report, whole: bool) -> Pair:
    source, target = report.source.path, report.target.path
    grouped = groups(report, suppressed=True)
    return Pair(
        number,
        report,
        source if whole else PurePath(source).name,
        target if whole else PurePath(target).name,
        quality(report),
        counts(counted(report).elements()),
        tuple(_scores(report)),
        tuple(rows(report, grouped, number)),
        picture(report, grouped),
        (report.gate.passed, report.scores.quality.value),
    )


def _scores(report: Report) -> Iterator[tuple[str, str, Score | None]]:
    scores = report.scores
    if not (report.source.paragraphs and report.target.paragraphs):
        return
    yield "Quality", f"{scores.quality.value:.1f}", scores.quality
    yield "MQM-style", f"{scores.mqm.value:.1f}", scores.mqm
    if scores.adequacy:
        yield "Adequacy", f"{scores.adequacy.value:.1f}", scores.adequacy
    if scores.glossary.occurrences:
        yield "Terms kept", f"{scores.glossary.kept} of {scores.glossary.occurrences}", None
    for name, score in (("chrF", scores.chrf), ("BLEU", scores.bleu), ("TER", scores.ter)):
        if score:
            yield name, f"{score.value:.1f}", score
