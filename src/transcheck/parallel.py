"""Segments that are already paired, on all cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from transcheck import pipeline
from transcheck.config import Settings
from transcheck.glossary.entry import Glossary
from transcheck.loading import loaded
from transcheck.meaning.interface import Meaning
from transcheck.model import CheckedSegment
from transcheck.readers.pairs import Pair
from transcheck.workers import results

_CHUNK = 256


class _Loaded:
    """What a process keeps between two chunks."""

    glossary: Glossary
    settings: Settings
    meaning: Meaning | None


def check_pairs(
    pairs: Iterable[Pair], *, glossary: Glossary, settings: Settings, jobs: int | None = None
) -> Iterator[tuple[Pair, CheckedSegment]]:
    """Each pair with its result, in their order; `jobs` processes, as many as there are cores by default."""
    rest = iter(pairs)
    chunks = iter(lambda: list(islice(rest, _CHUNK)), [])
    for checked in results(chunks, _check, prepare=partial(_load, glossary, settings), jobs=jobs):
        yield from checked


def _load(glossary: Glossary, settings: Settings) -> None:
    _Loaded.glossary, _Loaded.settings, _Loaded.meaning = glossary, settings, loaded(settings)


def _check(chunk: list[Pair]) -> list[tuple[Pair, CheckedSegment]]:
    texts = ((str(pair.id), pair.source, pair.target) for pair in chunk)
    checked = pipeline.check_bitext(
        texts, glossary=_Loaded.glossary, settings=_Loaded.settings, meaning=_Loaded.meaning
    )
    return list(zip(chunk, checked, strict=True))
