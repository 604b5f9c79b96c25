"""Two lists of units → everything that is known of them before they are aligned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from transcheck.align.band import Band, around, longest_chain, mutual_best
from transcheck.align.boilerplate import furniture_odds
from transcheck.align.edges import Edges, Encode, edges_of
from transcheck.align.repeats import normal
from transcheck.align.sides import Side
from transcheck.align.surface import Writing
from transcheck.align.windows import Spans, spans_of
from transcheck.meaning.interface import Meaning

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

# From this many units on, vectors are kept in half precision.
_MANY = 20_000
_BATCH = 2_048
# What two units that have nothing to do with each other usually share, and how many units that belief is worth.
_USUAL_MEANING, _USUAL_WRITING = 0.12, 0.05
_BELIEF = 5
# How much meaning and shared writing weigh when anchors are looked for.
VIEW_SHARES = (1.0, 0.5)
# Page furniture that matters here is short.
_FURNITURE = 120
_CLOSERS = " \"'“”’‘«»)]"
_ENDS = {".": 1, "?": 2, "!": 3, ":": 4, "…": 5}


@dataclass(frozen=True, slots=True)
class View:
    """Both sides' vectors in one view, one row a unit, and how to get those of other texts."""

    units: tuple[Floats, Floats]
    encode: Encode

    def part(self, source: slice, target: slice) -> View:
        """The same for some neighbouring units of both sides."""
        return View((self.units[0][source], self.units[1][target]), self.encode)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Both sides, their usual log length ratio, the band to search, and the joined vectors of each view."""

    source: Side
    target: Side
    ratio: float
    band: Band
    spans: tuple[tuple[Spans, Spans], ...]


def views_of(source: Sequence[str], target: Sequence[str], meaning: Meaning | None) -> list[View]:
    """The vectors of both sides in each view: meaning, where there is a model, and writing."""
    writing = Writing(source, target)
    views = [View((writing.vectors(source), writing.vectors(target)), writing.vectors)]
    if meaning is not None:
        encode = partial(encoded, meaning=meaning)
        views.insert(0, View((encode(source), encode(target)), encode))
    return views


def gather(source: Sequence[str], target: Sequence[str], views: Sequence[View]) -> Evidence:
    """Lengths, anchors and the band for two lists of units, neither of them empty."""
    usual = [_USUAL_MEANING, _USUAL_WRITING][-len(views) :]
    shares = VIEW_SHARES[-len(views) :]
    lengths = [np.array([len(text) for text in texts], dtype=np.float32) for texts in (source, target)]
    units = [view.units for view in views]
    path = longest_chain(mutual_best(units, shares).pairs)
    skews = [np.log((lengths[1][j] + 8) / (lengths[0][i] + 8)) for i, j, _ in path]
    spans = tuple(
        (spans_of(a, lengths[0], _usual_cosines(a, b, u)), spans_of(b, lengths[1], _usual_cosines(b, a, u)))
        for (a, b), u in zip(units, usual, strict=True)
    )
    sides = [
        _side(texts, length, [view.units[k] for view in views], views[0].encode, language)
        for k, (texts, length, language) in enumerate(zip((source, target), lengths, ("de", "en"), strict=True))
    ]
    return Evidence(
        sides[0],
        sides[1],
        float(np.sum(skews) / (len(skews) + 10)),
        around(path, len(source), len(target)),
        spans,
    )


def encoded(texts: Sequence[str], meaning: Meaning) -> Floats:
    """One row a text; each distinct text is computed once."""
    place: dict[str, int] = {}
    rows = np.array([place.setdefault(text, len(place)) for text in texts], dtype=np.int64)
    distinct = list(place)
    kind = np.float16 if len(texts) >= _MANY else np.float32
    vectors: Floats | None = None
    for k in range(0, len(distinct), _BATCH):
        part = np.asarray(meaning.sentences(distinct[k : k + _BATCH]))
        if vectors is None:
            vectors = np.empty((len(distinct), part.shape[1]), dtype=kind)
        vectors[k : k + len(part)] = part
    assert vectors is not None, "there is no unit to encode"
    return vectors if len(distinct) == len(texts) else vectors[rows]


def _usual_cosines(vectors: Floats, others: Floats, usual: float) -> Floats:
    """Each unit's mean cosine to units of the other side that are no translation of it."""
    count = len(others)
    mean = others.mean(axis=0, dtype=np.float32)
    sums = np.concatenate(
        [part.astype(np.float32) @ mean for part in np.array_split(vectors, len(vectors) // _BATCH + 1)]
    )
    sums *= count
    best = np.zeros(len(vectors), dtype=np.float32)
    if len(vectors) * count <= 400_000:
        best = (vectors.astype(np.float32) @ others.astype(np.float32).T).max(axis=1)
    return ((sums - best + _BELIEF * usual) / (count - 1 + _BELIEF)).astype(np.float32)


def _side(texts: Sequence[str], lengths: Floats, views: list[Floats], encode: Encode, language: str) -> Side:
    counts = Counter(normal(text) for text in texts)
    ends = [_ENDS.get(text.rstrip(_CLOSERS)[-1:], 0) for text in texts]
    again = np.array([counts[normal(text)] > 1 for text in texts], dtype=np.bool_)
    odds = np.array([furniture_odds(text, False) if len(text) <= _FURNITURE else 0 for text in texts], dtype=np.float32)

    def edges(units: Integers) -> Edges:
        return edges_of([texts[unit] for unit in units], views[0][units], language, encode)

    return Side(lengths, tuple(views), edges, np.array(ends, dtype=np.int8), again, np.clip(odds / 2, 0, 2))
