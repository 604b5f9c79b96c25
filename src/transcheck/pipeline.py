"""The whole run on one screen: read → align → check → score → report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from transcheck import __version__
from transcheck.align import align
from transcheck.align.segments import paired, segments_of
from transcheck.config import Settings
from transcheck.findings import distinct, findings_of, most_severe_first
from transcheck.glossary.count import kept_terms
from transcheck.glossary.entry import Glossary
from transcheck.meaning.interface import Meaning
from transcheck.meaning.prefetch import prefetch
from transcheck.model import Bead, CheckedSegment, Document, Finding, Report, Scores, Segment
from transcheck.readers.translation import require_translation
from transcheck.rules.context import Context
from transcheck.rules.register import LAST_RESORTS, PASSAGES, RULES, VERDICTS, chosen, problems
from transcheck.scoring.adequacy import adequacy_score
from transcheck.scoring.gate import gate
from transcheck.scoring.mqm import mqm_score
from transcheck.scoring.quality import quality_score, segment_score
from transcheck.scoring.reference import ReferenceScores, reference_scores

# Pairs of a bitext whose vectors are computed together.
_BATCH = 64


def compare(
    source: Document,
    target: Document,
    *,
    glossary: Glossary,
    settings: Settings,
    meaning: Meaning | None,
    reference: Document | None = None,
) -> Report:
    """Check `target` as a translation of `source`; InputError where it can't be one."""
    require_translation(source, target)
    beads = align_documents(source, target, meaning)
    segments = tuple(
        segment for segment in segments_of(beads, source, target, meaning) if segment.kind != "boilerplate"
    )
    by_segment = _check(segments, Context(glossary, meaning, segments), settings, (source, target))
    findings = most_severe_first(chain.from_iterable(by_segment))
    words = sum(len(segment.source.split()) for segment in segments)
    quality = quality_score(
        segments,
        [
            segment_score(segment.source, segment.target, found, meaning)
            for segment, found in zip(segments, by_segment, strict=True)
        ],
        meaning.name if meaning else "none",
        __version__,
    )
    against = _against(reference, target, meaning) if reference else None
    scores = Scores(
        quality=quality,
        mqm=mqm_score(findings, words, settings.penalties, __version__),
        adequacy=adequacy_score(segments, meaning, __version__) if meaning else None,
        glossary=kept_terms(segments, glossary),
        chrf=against.chrf if against else None,
        bleu=against.bleu if against else None,
        ter=against.ter if against else None,
    )
    return Report(
        source=source,
        target=target,
        reference=reference,
        alignment=beads,
        findings=findings,
        scores=scores,
        gate=gate(findings, quality.value, settings),
        version=__version__,
    )


def align_documents(source: Document, target: Document, meaning: Meaning | None) -> tuple[Bead, ...]:
    """The beads of two documents' paragraphs."""
    texts = [[paragraph.text for paragraph in document.paragraphs] for document in (source, target)]
    return align(texts[0], texts[1], meaning)


def check_bitext(
    pairs: Iterable[tuple[str, str, str]], *, glossary: Glossary, settings: Settings, meaning: Meaning | None
) -> Iterator[CheckedSegment]:
    """Check (id, source, target) one after the other; memory does not grow with their number."""
    context = Context(glossary, meaning)
    rest = iter(pairs)
    while batch := list(islice(rest, _BATCH)):
        if meaning:
            prefetch(((source, target) for _, source, target in batch), meaning)
        segments = tuple(paired(identifier, source, target, meaning) for identifier, source, target in batch)
        for segment, found in zip(segments, _check(segments, context, settings), strict=True):
            score = segment_score(segment.source, segment.target, found, meaning)
            yield CheckedSegment(segment.id, round(score.value, 2), found, score.deductions)


def _check(
    segments: Sequence[Segment],
    context: Context,
    settings: Settings,
    documents: tuple[Document, Document] | None = None,
) -> tuple[tuple[Finding, ...], ...]:
    rules = chosen(settings.select, settings.ignore)
    sure = (
        (rule, problem)
        for rule, problem in problems(segments, context, rules)
        if problem.confidence >= settings.min_confidence
    )
    return findings_of(distinct(sure, list(RULES), VERDICTS, LAST_RESORTS, PASSAGES), segments, documents)


def _against(reference: Document, target: Document, meaning: Meaning | None) -> ReferenceScores:
    """Scores of the target's paragraphs against the reference's; what has no counterpart stands against nothing."""
    pairs = [
        tuple(
            " ".join(document.paragraphs[index].text for index in indices)
            for document, indices in ((target, bead.target), (reference, bead.source))
        )
        for bead in align_documents(reference, target, meaning)
    ]
    return reference_scores([pair[0] for pair in pairs], [pair[1] for pair in pairs])
