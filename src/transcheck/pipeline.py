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
from transcheck.meaning.tagged import tag, tags_of
from transcheck.model import Bead, CheckedSegment, Document, Finding, Report, Scores, Segment
from transcheck.readers.translation import require_translation
from transcheck.rules.context import Context
from transcheck.rules.register import LAST_RESORTS, PASSAGES, RULES, VERDICTS, chosen, problems, run_to_the_full
from transcheck.rules.settings import as_set, options_of
from transcheck.scoring.adequacy import adequacy_score
from transcheck.scoring.gate import gate
from transcheck.scoring.mqm import mqm_score
from transcheck.scoring.quality import quality_score, segment_score
from transcheck.scoring.reference import ReferenceScores, reference_scores
from transcheck.suppress.silences import Silences, silenced

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
    silences: Silences | None = None,
) -> Report:
    """Check `target` as a translation of `source`; InputError where it can't be one.

    What `silences` and the documents' own comments silence stays in the report, and counts in no score.
    """
    require_translation(source, target)
    beads = align_documents(source, target, meaning)
    segments = tuple(
        segment for segment in segments_of(beads, source, target, meaning) if segment.kind != "boilerplate"
    )
    context = Context(glossary, meaning, segments, options_of(settings))
    by_segment = _check(segments, context, settings, (source, target))
    findings = silenced(
        tuple(chain.from_iterable(by_segment)),
        (source, target),
        silences or Silences(),
        alignment=beads,
        ran=run_to_the_full(chosen(settings), meaning is not None),
        settings=settings,
    )
    # Behind the segments' findings stand those about the silencing itself, which say nothing of the translation.
    rest = iter(findings)
    by_segment = tuple(tuple(islice(rest, len(found))) for found in by_segment)
    words = sum(len(segment.source.split()) for segment in segments)
    quality = quality_score(
        segments,
        [
            segment_score(segment.source, segment.target, found, meaning, tags_of(segment, meaning))
            for segment, found in zip(segments, by_segment, strict=True)
        ],
        meaning.name if meaning else "none",
        __version__,
    )
    against = _against(reference, target, meaning) if reference else None
    scores = Scores(
        quality=quality,
        mqm=mqm_score(chain.from_iterable(by_segment), words, settings.penalties, __version__),
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
        findings=most_severe_first(findings),
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
    context = Context(glossary, meaning, options=options_of(settings))
    rest = iter(pairs)
    while batch := list(islice(rest, _BATCH)):
        if meaning:
            prefetch(((source, target) for _, source, target in batch), meaning)
        segments = tuple(paired(identifier, source, target, meaning) for identifier, source, target in batch)
        for segment, found in zip(segments, _check(segments, context, settings), strict=True):
            score = segment_score(segment.source, segment.target, found, meaning, tags_of(segment, meaning))
            yield CheckedSegment(segment.id, round(score.value, 2), found, score.deductions)


def _check(
    segments: Sequence[Segment],
    context: Context,
    settings: Settings,
    documents: tuple[Document, Document] | None = None,
) -> tuple[tuple[Finding, ...], ...]:
    if context.meaning is not None and context.meaning.tagger is not None:
        tag(segments, context.meaning.tagger)
    found = as_set(problems(segments, context, chosen(settings)), segments, settings)
    return findings_of(distinct(found, list(RULES), VERDICTS, LAST_RESORTS, PASSAGES), segments, documents)


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
