"""Where proposals come from: sentence pairs with their places, from documents or from a bitext."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from transcheck.align.segments import paired, segments_of
from transcheck.errors import InputError
from transcheck.meaning.interface import Meaning
from transcheck.model import Document, Extent, Part, Segment
from transcheck.pipeline import align_documents
from transcheck.readers import read
from transcheck.readers.pairs import read_pairs
from transcheck.readers.places import place
from transcheck.readers.translation import require_translation

# Pairs less surely aligned than this may not belong together.
_LEAST_SURE = 0.3


@dataclass(frozen=True, slots=True)
class Sentences:
    """A pair of sentences; `where` says where the German one stands: a line of a file, or a segment's id. `number`
    counts the pairs of a run, from 0."""

    source: str
    target: str
    where: str
    number: int = 0


def sentences(files: Sequence[str], bitexts: Sequence[str], meaning: Meaning | None) -> Iterator[Sentences]:
    """The sentence pairs of files, each German one before its translation, and of bitexts; InputError for others."""
    if not files and not bitexts:
        raise InputError("give a German text and its translation, or segments in pairs with --bitext FILE")
    if len(files) % 2:
        raise InputError(f"“{files[-1]}” has no translation: files come in pairs, German before English")
    for source, target in zip(files[::2], files[1::2], strict=True):
        documents = read(source, language="de"), read(target, language="en")
        require_translation(*documents)
        yield from sentences_of_documents(*documents, meaning)
    for path in bitexts:
        pairs = ((f"{path}:{pair.id}", pair.source, pair.target) for pair in read_pairs(path))
        yield from sentences_of_bitext(pairs, meaning)


def sentences_of_documents(source: Document, target: Document, meaning: Meaning | None) -> Iterator[Sentences]:
    """The sentence pairs of two documents that are surely translations of each other."""
    beads = align_documents(source, target, meaning)
    for segment in segments_of(beads, source, target, meaning):
        if segment.kind == "translation" and segment.score >= _LEAST_SURE:
            for pair, start in _pairs(segment):
                yield Sentences(*pair, f"{source.path}:{_line(source, segment.source_parts, start)}")


def sentences_of_bitext(pairs: Iterable[tuple[object, str, str]], meaning: Meaning | None) -> Iterator[Sentences]:
    """The sentence pairs of segments that are paired already."""
    for identifier, source, target in pairs:
        if source.strip() and target.strip():
            for pair, _ in _pairs(paired(str(identifier), source, target, meaning)):
                yield Sentences(*pair, str(identifier))


def _pairs(segment: Segment) -> Iterator[tuple[tuple[str, str], int]]:
    for pair in segment.sentences:
        if pair.source and pair.target and pair.score >= _LEAST_SURE:
            texts = _cut(segment.source, pair.source), _cut(segment.target, pair.target)
            yield texts, pair.source.start


def _cut(text: str, extent: Extent) -> str:
    return text[extent.start : extent.end].replace("\n", " ")


def _line(document: Document, parts: tuple[Part, ...], start: int) -> int:
    part = parts[bisect_right([part.start for part in parts], start) - 1]
    return place(document.paragraphs[part.paragraph], start - part.start)[0]
