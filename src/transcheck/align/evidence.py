"""Two lists of units → everything that is known of them before they are aligned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import log

import numpy as np
from numpy.typing import NDArray

from transcheck.align.band import Band, Preferences, around, longest_chain, mutual_best
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
# How many pairs of units the belief is worth that both languages take as many letters.
_USUAL_LENGTHS = 10
# How much meaning and shared writing weigh when anchors are looked for.
VIEW_SHARES = (1.0, 0.5)
# Page furniture that matters here is short.
_FURNITURE = 120
_CLOSERS = " \"'“”’‘«»)]"
_ENDS = {".": 1, "?": 2, "!": 3, ":": 4, "…": 5}


@dataclass(frozen=True, slots=True)
class View:
    """Both sides' vectors in one view, one row a unit; each unit's mean cosine to those of the other side that are no
    translation of it; and how to get the vectors of other texts."""

    units: tuple[Floats, Floats]
    usual: tuple[Floats, Floats]
    encode: Encode

    def part(self, source: slice, target: slice) -> View:
        """The same for some neighbouring units of both sides."""
        units, usual = ((side[0][source], side[1][target]) for side in (self.units, self.usual))
        return View(units, usual, self.encode)


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
    views = [_view(source, target, Writing(source, target).vectors, _USUAL_WRITING)]
    if meaning is not None:
        views.insert(0, _view(source, target, partial(encoded, meaning=meaning), _USUAL_MEANING))
    return views


def _view(source: Sequence[str], target: Sequence[str], encode: Encode, usual: float) -> View:
    one, other = encode(list(source)), encode(list(target))
    return View((one, other), (_usual_cosines(one, other, usual), _usual_cosines(other, one, usual)), encode)


def preferences(views: Sequence[View]) -> Preferences:
    """Which units of both sides are most alike, in all views together."""
    return mutual_best([view.units for view in views], VIEW_SHARES[-len(views) :])


def usual_ratio(source: Sequence[str], target: Sequence[str], preferred: Preferences) -> float:
    """The logarithm of how much longer a translation usually is here."""
    path = longest_chain(preferred.pairs)
    return sum(log((len(target[j]) + 8) / (len(source[i]) + 8)) for i, j, _ in path) / (len(path) + _USUAL_LENGTHS)


def gather(source: Sequence[str], target: Sequence[str], views: Sequence[View], ratio: float) -> Evidence:
    """Lengths, anchors and the band for two lists of units, neither of them empty, of this usual log length ratio."""
    lengths = [np.array([len(text) for text in texts], dtype=np.float32) for texts in (source, target)]
    path = longest_chain(preferences(views).pairs)
    spans = tuple(
        (spans_of(view.units[0], lengths[0], view.usual[0]), spans_of(view.units[1], lengths[1], view.usual[1]))
        for view in views
    )
    sides = [
        _side(texts, length, [view.units[k] for view in views], views[0].encode, language)
        for k, (texts, length, language) in enumerate(zip((source, target), lengths, ("de", "en"), strict=True))
    ]
    return Evidence(
        sides[0],
        sides[1],
        ratio,
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
