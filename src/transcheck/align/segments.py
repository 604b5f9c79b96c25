"""Beads of two documents → segments with sentence pairs, as the rules see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from transcheck.align.inner import align_sentences
from transcheck.meaning.interface import Meaning
from transcheck.model import Bead, BeadKind, Document, Extent, Part, Segment
from transcheck.text.sentences import split

# Two paragraphs this alike (percent of letters kept in place) are the same paragraph, printed twice.
_SAME_PARAGRAPH = 90
# Segments whose sentences are looked at together.
_BATCH = 64


def segments_of(
    beads: Sequence[Bead], source: Document, target: Document, meaning: Meaning | None
) -> tuple[Segment, ...]:
    """One segment a bead, in the beads' order; `id` is the bead's number, from 1."""
    asked = [_asked(str(number), bead, beads, source, target) for number, bead in enumerate(beads, start=1)]
    segments: list[Segment] = []
    for first in range(0, len(asked), _BATCH):
        batch = asked[first : first + _BATCH]
        if meaning:
            # Together they take half of the time; `meaning` has them when the sentences of a segment are aligned.
            meaning.sentences([sentence for one in batch for sentence in one.sentences()])
        segments.extend(one.segment(meaning) for one in batch)
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


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a segment is made of."""

    identifier: str
    bead: Bead
    texts: tuple[str, str]
    parts: tuple[tuple[Part, ...], tuple[Part, ...]]
    extents: tuple[tuple[Extent, ...], tuple[Extent, ...]]

    def sentences(self) -> list[str]:
        """The sentences of both sides, if any has several."""
        if max(map(len, self.extents)) < 2:
            return []
        sides = zip(self.texts, self.extents, strict=True)
        return [text[extent.start : extent.end] for text, extents in sides for extent in extents]

    def segment(self, meaning: Meaning | None) -> Segment:
        sentences = align_sentences(*self.texts, *self.extents, meaning)
        return Segment(self.identifier, *self.texts, sentences, self.bead.kind, self.bead.score, *self.parts)


def _asked(identifier: str, bead: Bead, beads: Sequence[Bead], source: Document, target: Document) -> _Asked:
    if bead.kind == "duplicate" and bead.target and not bead.source:
        twin = _twin(bead, beads, target)
        # A duplicate is checked against the source of the paragraph that it repeats.
        bead = Bead(twin.source if twin else (), bead.target, bead.score, bead.kind)
    one, other = _joined(source, bead.source), _joined(target, bead.target)
    extents = split(one[0], source.language), split(other[0], target.language)
    return _Asked(identifier, bead, (one[0], other[0]), (one[1], other[1]), extents)


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
