"""Problems in segments → findings in documents: one finding for one error, with its place and fingerprint."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from types import ModuleType

from transcheck.model import Document, Extent, Finding, Part, Problem, Segment, Severity, Span
from transcheck.readers.places import place
from transcheck.suppress.contexts import Context, context_of, sentences_around
from transcheck.suppress.fingerprints import stamp
from transcheck.text.extents import overlap

Found = tuple[ModuleType, Problem]

_WORST_FIRST = {severity: -rank for rank, severity in enumerate(Severity)}


def distinct(
    problems: Iterable[Found],
    precedence: Sequence[str],
    verdicts: frozenset[str],
    last_resorts: Sequence[frozenset[str]] = (),
    passages: frozenset[str] = frozenset(),
) -> list[Found]:
    """The problems without those that only say again what a rule of higher precedence has said of the same words.

    `precedence`: rule names, the most telling first. `verdicts`: rules that judge a whole segment (nothing of it is
    translated, it is about something else); beside such a verdict the words of the segment are not worth a finding.
    `last_resorts`: groups of rules that give way to any that points at some of their words and is of no group, or of an
    earlier one. `passages`: rules about a
    passage as such (it stands twice, say), which may have errors of its own besides.
    """
    tier = {name: number for number, names in enumerate(last_resorts, start=1) for name in names}
    rank = {name: position for position, name in enumerate(precedence)}
    by_segment: dict[int | None, list[Found]] = defaultdict(list)
    for rule, problem in problems:
        by_segment[problem.segment].append((rule, problem))
    kept: list[Found] = []
    for group in by_segment.values():
        judged = [found for found in group if found[0].NAME in verdicts]
        chosen: list[Found] = []
        for rule, problem in sorted(judged or group, key=lambda found: (rank[found[0].NAME], -found[1].confidence)):
            if not any(_says_again(problem, other) for by, other in chosen if by.NAME not in passages):
                chosen.append((rule, problem))
        kept.extend(
            (rule, problem)
            for rule, problem in chosen
            if not any(_meets(problem, other) for by, other in chosen if tier.get(by.NAME, 0) < tier.get(rule.NAME, 0))
        )
    return kept


def _says_again(problem: Problem, other: Problem) -> bool:
    """Whether `problem` points mostly at words that `other` points at."""
    if problem.target and other.target:
        return _mostly_inside(problem.target, other.target)
    if problem.source and other.source and not (problem.target or other.target):
        return _mostly_inside(problem.source, other.source)
    if problem.source and other.source:
        return other.source.start <= problem.source.start and problem.source.end <= other.source.end
    return False


def _meets(problem: Problem, other: Problem) -> bool:
    """Whether both point at some of the same words."""
    pairs = ((problem.source, other.source), (problem.target, other.target))
    return any(one and two and overlap(one, two) for one, two in pairs)


def _mostly_inside(inner: Extent, outer: Extent) -> bool:
    shared = min(inner.end, outer.end) - max(inner.start, outer.start)
    if inner.start == inner.end:
        return inner == outer
    # A long passage (a repeated paragraph, say) may hold errors of its own.
    return shared * 2 > inner.end - inner.start and outer.end - outer.start <= 4 * max(20, inner.end - inner.start)


def findings_of(
    problems: Iterable[Found],
    segments: Sequence[Segment],
    documents: tuple[Document, Document] | None = None,
) -> tuple[tuple[Finding, ...], ...]:
    """The findings of each segment, in the order of its text, with places and fingerprints.

    Without `documents` (bitext), spans have no paragraph, line and column.
    """
    source, target = documents or (None, None)
    by_segment: list[list[Finding]] = [[] for _ in segments]
    for rule, problem in problems:
        index = problem.segment or 0
        segment = segments[index]
        by_segment[index].append(
            Finding(
                rule=rule.NAME,
                category=problem.category or rule.CATEGORY,
                severity=problem.severity or rule.SEVERITY,
                confidence=round(problem.confidence, 3),
                message=problem.message,
                source=_span(problem.source, segment.source, segment.source_parts, source),
                target=_span(problem.target, segment.target, segment.target_parts, target),
                suggestion=problem.suggestion,
                term=problem.term,
            )
        )
    ordered = [
        (finding, _surroundings(finding, segment, documents))
        for segment, findings in zip(segments, by_segment, strict=True)
        for finding in sorted(findings, key=_reading_order)
    ]
    stamped = stamp(ordered)
    return tuple(tuple(islice(stamped, len(findings))) for findings in by_segment)


def _surroundings(finding: Finding, segment: Segment, documents: tuple[Document, Document] | None) -> Context:
    if documents is not None:
        return context_of(finding, documents)
    sides = (finding.source, segment.source, "de"), (finding.target, segment.target, "en")
    return Context(
        *(sentences_around(text, span.start, span.end, language) if span else "" for span, text, language in sides)
    )


def most_severe_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The same findings, the worst first; equally bad ones stay in their order."""
    return tuple(sorted(findings, key=lambda finding: _WORST_FIRST[finding.severity]))


def _reading_order(finding: Finding) -> tuple[int, int, str]:
    span = finding.target or finding.source
    return (span.start if span else 0, span.end if span else 0, finding.rule)


def _span(extent: Extent | None, text: str, parts: Sequence[Part], document: Document | None) -> Span | None:
    if extent is None:
        return None
    if document is None:
        return Span(extent.start, extent.end, text[extent.start : extent.end])
    index = bisect_right([part.start for part in parts], extent.start) - 1
    part = parts[index]
    paragraph = document.paragraphs[part.paragraph]
    # A finding that runs over several paragraphs is shown in the first one.
    start, end = extent.start - part.start, min(extent.end - part.start, len(paragraph.text))
    line, column = place(paragraph, start)
    return Span(start, end, paragraph.text[start:end], part.paragraph, line, column)
