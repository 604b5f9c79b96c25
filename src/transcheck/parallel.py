"""Many pairs on all cores: results come in the pairs' order while they are read, and memory stays flat."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice

from transcheck import pipeline
from transcheck.config import Settings
from transcheck.garbage import collect_seldom
from transcheck.glossary.entry import Glossary
from transcheck.meaning import meaning_for
from transcheck.meaning.interface import Meaning
from transcheck.model import CheckedSegment
from transcheck.readers.pairs import Pair

_CHUNK = 256

_Results = list[tuple[Pair, CheckedSegment]]


class _Worker:
    """What a process keeps between two chunks."""

    glossary: Glossary
    settings: Settings
    meaning: Meaning | None


def check_pairs(
    pairs: Iterable[Pair], *, glossary: Glossary, settings: Settings, jobs: int | None = None
) -> Iterator[tuple[Pair, CheckedSegment]]:
    """Each pair with its result; `jobs` processes, as many as there are cores by default."""
    rest = iter(pairs)
    first = list(islice(rest, _CHUNK))
    jobs = jobs or os.process_cpu_count() if hasattr(os, "process_cpu_count") else jobs or os.cpu_count() or 1
    if jobs == 1 or len(first) < _CHUNK:
        _start(glossary, settings)
        for chunk in chain([first], iter(lambda: list(islice(rest, _CHUNK)), [])):
            yield from _check(chunk)
        return
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(glossary, settings)) as pool:
        pending: deque[Future[_Results]] = deque([pool.submit(_check, first)])
        for chunk in iter(lambda: list(islice(rest, _CHUNK)), []):
            pending.append(pool.submit(_check, chunk))
            if len(pending) > 2 * jobs:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()


def _start(glossary: Glossary, settings: Settings) -> None:
    collect_seldom()
    _Worker.glossary, _Worker.settings = glossary, settings
    _Worker.meaning = meaning_for(settings.meaning, settings.lexicon, settings.embedder)


def _check(chunk: list[Pair]) -> _Results:
    texts = ((str(pair.id), pair.source, pair.target) for pair in chunk)
    results = pipeline.check_bitext(
        texts, glossary=_Worker.glossary, settings=_Worker.settings, meaning=_Worker.meaning
    )
    return list(zip(chunk, results, strict=True))
