"""Reports of what is wrong with files themselves: their findings point at no words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import ModuleType

from transcheck import __version__
from transcheck.config import Settings
from transcheck.findings import most_severe_first
from transcheck.model import Document, Finding, Problem, Report, Score, Scores, TermCount
from transcheck.project.configuration import FilePair
from transcheck.rules import missing_target, outdated_target, unreadable_file
from transcheck.rules.register import chosen
from transcheck.rules.settings import as_set
from transcheck.scoring.gate import gate
from transcheck.scoring.mqm import mqm_score
from transcheck.slots import digest
from transcheck.suppress.contexts import Context
from transcheck.suppress.fingerprints import fingerprint
from transcheck.suppress.silences import Silences, silenced


def missing(pair: FilePair, languages: Sequence[str], settings: Settings, silences: Silences) -> Report:
    """The report of a pair whose target does not exist."""
    return _report(
        pair, languages, missing_target, missing_target.problem(pair.source, pair.target), settings, silences
    )


def unreadable(
    pair: FilePair, languages: Sequence[str], path: str, what: str, settings: Settings, silences: Silences
) -> Report:
    """The report of a pair that can't be compared because of the file at `path`."""
    return _report(pair, languages, unreadable_file, unreadable_file.problem(path, what), settings, silences)


def with_outdated(report: Report, pair: FilePair, by_history: bool, settings: Settings, silences: Silences) -> Report:
    """The report of a pair whose target is older than its source; scores stay, since they are about the texts."""
    problem = outdated_target.problem(pair.source, pair.target, by_history=by_history)
    # Accepted, it is so until the source changes again.
    text = digest(*(paragraph.text.encode("utf-8", "surrogatepass") for paragraph in report.source.paragraphs))
    found = _finding(pair, outdated_target, problem, settings, state=text.hex())
    findings = most_severe_first((*report.findings, *_silenced(found, report.source, report.target, silences)))
    return replace(report, findings=findings, gate=gate(findings, report.scores.quality.value, settings))


def _report(
    pair: FilePair, languages: Sequence[str], rule: ModuleType, problem: Problem, settings: Settings, silences: Silences
) -> Report:
    source, target = (
        Document(path, language, ()) for path, language in zip((pair.source, pair.target), languages, strict=True)
    )
    # Rules that are selected can't be run on such a pair: that has to be said, unless it is switched off itself.
    findings = _silenced(_finding(pair, rule, problem, replace(settings, select=())), source, target, silences)
    quality = Score(0.0, f"quality|meaning:none|version:{__version__}")
    return Report(
        source=source,
        target=target,
        reference=None,
        alignment=(),
        findings=findings,
        scores=Scores(quality, mqm_score(findings, 0, settings.penalties, __version__), None, TermCount(0, 0)),
        gate=gate(findings, quality.value, settings),
        version=__version__,
    )


def _finding(
    pair: FilePair, rule: ModuleType, problem: Problem, settings: Settings, state: str = ""
) -> tuple[Finding, ...]:
    """The finding as the settings want it, or none. Without words of its own, it is known by its files and `state`."""
    if rule not in chosen(settings):
        return ()
    found = (
        Finding(
            rule=rule.NAME,
            category=rule.CATEGORY,
            severity=as_wanted.severity or rule.SEVERITY,
            confidence=as_wanted.confidence,
            message=as_wanted.message,
        )
        for _, as_wanted in as_set([(rule, problem)], (), settings)
    )
    context = Context(target=f"{pair.source} {pair.target} {state}")
    return tuple(replace(finding, fingerprint=fingerprint(finding, context)) for finding in found)


def _silenced(
    findings: tuple[Finding, ...], source: Document, target: Document, silences: Silences
) -> tuple[Finding, ...]:
    return silenced(findings, (source, target), silences, ran=frozenset())
