"""Beads of two documents → segments with sentence pairs, as the rules see them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from rapidfuzz import fuzz

from transcheck.align.inner import align_sentences
from transcheck.meaning.interface import Meaning
from transcheck.model import Bead, BeadKind, Document, Part, Segment
from transcheck.text.sentences import split

# Two paragraphs this alike (percent of letters kept in place) are the same paragraph, printed twice.
_SAME_PARAGRAPH = 90


def segments_of(
    beads: Sequence[Bead], source: Document, target: Document, meaning: Meaning | None
) -> tuple[Segment, ...]:
    """One segment a bead, in the beads' order; `id` is the bead's number, from 1."""
    build = partial(_segment, source=source, target=target, meaning=meaning)
    segments = []
    for number, bead in enumerate(beads, start=1):
        if bead.kind == "duplicate" and bead.target and not bead.source:
            twin = _twin(bead, beads, target)
            # A duplicate is checked against the source of the paragraph that it repeats.
            bead = Bead(twin.source if twin else (), bead.target, bead.score, bead.kind)
        segments.append(build(str(number), bead))
    return tuple(segments)


def paired(
    identifier: str, source: str, target: str, meaning: Meaning | None, languages: tuple[str, str] = ("de", "en")
) -> Segment:
    """A segment of texts that are already paired."""
    kind: BeadKind = "translation" if source.strip() and target.strip() else "target-only"
    if source.strip() and not target.strip():
        kind = "source-only"
    extents = split(source, languages[0]), split(target, languages[1])
    return Segment(identifier, source, target, align_sentences(source, target, *extents, meaning), kind=kind)


def _segment(identifier: str, bead: Bead, source: Document, target: Document, meaning: Meaning | None) -> Segment:
    source_text, source_parts = _joined(source, bead.source)
    target_text, target_parts = _joined(target, bead.target)
    extents = split(source_text, source.language), split(target_text, target.language)
    sentences = align_sentences(source_text, target_text, *extents, meaning)
    return Segment(identifier, source_text, target_text, sentences, bead.kind, bead.score, source_parts, target_parts)


def _joined(document: Document, indices: Sequence[int]) -> tuple[str, tuple[Part, ...]]:
    texts, parts, start = [], [], 0
    for index in indices:
        text = document.paragraphs[index].text
        texts.append(text)
        parts.append(Part(index, start))
        start += len(text) + 1
    return "\n".join(texts), tuple(parts)


def _twin(bead: Bead, beads: Sequence[Bead], target: Document) -> Bead | None:
    text = _joined(target, bead.target)[0]
    others = [other for other in beads if other.source and other.target and other.kind == "translation"]
    best = max(others, key=lambda other: fuzz.ratio(text, _joined(target, other.target)[0]), default=None)
    if best is None or fuzz.ratio(text, _joined(target, best.target)[0]) < _SAME_PARAGRAPH:
        return None
    return best
