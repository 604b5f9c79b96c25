"""What speaks for and against each bead that the band allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from transcheck.align.boundaries import edges_near
from transcheck.align.margins import Margins, best_inside, lead, one_less
from transcheck.align.shapes import LARGEST, SHAPES, SWAP
from transcheck.align.sides import Side
from transcheck.align.windows import Spans, Window

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

# From this margin on, units may belong together: it is worth looking at their beginnings and ends.
_FITTING, _FITTING_IN_WRITING = 0.2, 0.08

# A part of a bead that fits the other side less than this has hardly anything to do with it.
_UNFITTING = 0.15

# Up to so many nodes all numbers of source units are gone through at once, which saves time; more would take memory.
_FEW_NODES = 2_000

PAIR_FEATURES = (
    "one to one",
    "one to two",
    "one to three",
    "one to four",
    "two to two",
    "others",
    "swapped",
    "margin",
    "margin squared",
    "margin of short units",
    "surface",
    "surface squared",
    "surface of short units",
    "length",
    "length squared",
    "length of long units",
    "lead",
    "surface lead",
    "gain",
    "weakest",
    "surface gain",
    "surface weakest",
    "small part",
    "unfitting part",
    "shared end",
    "edges",
    "several",
    "weakest edge",
    "weakest edge squared",
    "contrast",
    "contrast of single sentences",
)
_ROW = {name: number for number, name in enumerate(PAIR_FEATURES)}
# What can be said of beads with several units on a side alone.
_OF_PARTS = [
    _ROW[name]
    for name in (
        *("gain", "weakest", "surface gain", "surface weakest"),
        *("unfitting part", "contrast", "contrast of single sentences"),
    )
]
ALONE_FEATURES = (
    "source alone",
    "target alone",
    "size",
    "size squared",
    "best margin",
    "best surface",
    "again",
    "furniture",
    "first of a run",
)


def pair_features(
    source: Side, target: Side, spans: Sequence[tuple[Spans, Spans]], window: Window, ratio: float
) -> Iterator[tuple[int, NDArray[np.bool_], Floats]]:
    """For each move: its number, which nodes it can end at, and its features there, shape (features, nodes).

    `ratio` is the usual log length ratio of the two texts.
    """
    shifts = window.shifts()
    outside = window.band.size
    plain = np.zeros((len(PAIR_FEATURES), outside + 1), dtype=np.float32)
    for first, features in _by_source_units(source, target, spans, window, shifts, ratio):
        if first == 0:
            plain[:, :-1] = features[:, 0, 0]
        for a in range(features.shape[1]):
            for b in range(min(LARGEST, len(target.lengths))):
                shape = first + a + 1, b + 1
                yield SHAPES.index(shape), shifts[shape] < outside, features[:, a, b]
    if min(len(source.lengths), len(target.lengths)) > 1:
        # The two pairs of units that cross.
        first_of_two, second_of_two = shifts[1, 0], shifts[0, 1]
        crossed = plain[:, first_of_two] + plain[:, second_of_two]
        crossed[_ROW["swapped"]] = 1
        yield SWAP, (shifts[2, 2] < outside) & (first_of_two < outside) & (second_of_two < outside), crossed


def _by_source_units(
    source: Side,
    target: Side,
    spans: Sequence[tuple[Spans, Spans]],
    window: Window,
    shifts: Integers,
    ratio: float,
) -> Iterator[tuple[int, Floats]]:
    """For beads of 1, 2, 3, 4 source units: their features with 1 to 4 target units, shape (features, n, 4, nodes).

    So many `n` at once as memory allows, beginning with the number that is one less than that of the source units.
    """
    views = [Margins((source.views[k], target.views[k]), spans[k], window, shifts) for k in range(len(spans))]
    # Without meaning, what would be said of it stays at zero.
    prefixes = ("", "surface ")[-len(views) :]
    i, j = window.i, window.j
    fitting = views[0].margin[0, 0] > (_FITTING if len(views) == 2 else _FITTING_IN_WRITING)
    begins, closes, several = edges_near(source, target, window, fitting, shifts)
    same_end = source.ends[np.maximum(i - 1, 0)] == target.ends[np.maximum(j - 1, 0)]
    lengths, shares = zip(*(_joined(side.lengths) for side in (source, target)), strict=True)
    right, right_share = lengths[1][:, j], shares[1][:, j]
    close = closes[:-1]
    most = min(LARGEST, len(source.lengths))
    step = most if window.band.size <= _FEW_NODES else 1
    for first in range(0, most, step):
        some = slice(first, first + step)
        f = np.zeros((len(PAIR_FEATURES), step, LARGEST, window.band.size), dtype=np.float32)
        f[: len(_KINDS)] = _KINDS[:, some, :, None]
        left = lengths[0][some, None, i]
        small = np.log1p(np.minimum(left, right))
        short, long = np.clip((4.5 - small) / 2, 0, 1.5), np.clip((small - 3.5) / 2, 0, 1.5)
        for prefix, view in zip(prefixes, views, strict=True):
            name = prefix.strip() or "margin"
            value = np.clip(view.margin[some, :, :-1], -0.2, 1)
            f[_ROW[name]], f[_ROW[f"{name} squared"]], f[_ROW[f"{name} of short units"]] = (
                value,
                value**2,
                value * short,
            )
            f[_ROW[f"{prefix}gain"]] = np.clip(view.gain(some), -0.5, 0.5)
            f[_ROW[f"{prefix}weakest"]] = np.clip(view.weakest(some), -0.3, 1)
            if first == 0:
                f[_ROW[f"{prefix}lead"], 0, 0] = lead(view.margin[0, 0, :-1], window)
        skew = np.clip(np.log((right + 8) / (left + 8)) - ratio, -2.5, 2.5)
        f[_ROW["length"]], f[_ROW["length squared"]], f[_ROW["length of long units"]] = (
            abs(skew),
            skew**2,
            abs(skew) * long,
        )
        f[_ROW["small part"]] = np.log(shares[0][some, None, i] * right_share)
        f[_ROW["unfitting part"]] = np.maximum(_UNFITTING - f[_ROW[f"{prefixes[0]}weakest"]], 0)
        f[_ROW["shared end"]] = same_end
        begin = begins[shifts[some, :LARGEST]]
        known = several[shifts[some, :LARGEST]] | several[:-1]
        weakest = np.minimum(begin, close)
        f[_ROW["edges"]], f[_ROW["several"]] = (begin + close) * known, known
        f[_ROW["weakest edge"]], f[_ROW["weakest edge squared"]] = weakest * known, weakest**2 * known
        # How much more alike the edges are than they would be, were the outermost unit of a side left out.
        before = best_inside(some, begins[shifts[one_less(some), :LARGEST]], begins[shifts[some, : LARGEST - 1]])
        behind = best_inside(some, closes[shifts[1, 0]], closes[shifts[0, 1]])
        contrast = np.minimum(begin - before, close - behind)
        f[_ROW["contrast"]], f[_ROW["contrast of single sentences"]] = np.where((known, ~known), contrast, 0)
        if first == 0:
            f[_OF_PARTS, 0, 0] = 0
        yield first, f


def _kinds() -> Floats:
    """Which of the first features is 1 for beads of a and b units, shape (features, a, b)."""
    found = np.zeros((_ROW["others"] + 1, LARGEST, LARGEST), dtype=np.float32)
    for a, b in SHAPES:
        found[_ROW.get(f"{_NUMBERS[min(a, b)]} to {_NUMBERS[max(a, b)]}", _ROW["others"]), a - 1, b - 1] = 1
    return found


_NUMBERS = ("no", "one", "two", "three", "four")
_KINDS = _kinds()


def _joined(lengths: Floats) -> tuple[NDArray[np.float64], Floats]:
    """Of the last 1, 2, 3, 4 units up to each: their length, and the share that the smallest has in it.

    Shape (4, units + 1), one place for the end of each unit and, first, one for the beginning.
    """
    ends = np.arange(len(lengths) + 1)
    places = np.maximum(ends - np.arange(1, LARGEST + 1)[:, None], 0)
    totals = np.concatenate([[0.0], np.cumsum(lengths)])
    parts = lengths[places] + 1
    return totals - totals[places], np.minimum.accumulate(parts) / np.cumsum(parts, axis=0)


def alone_features(side: Side, is_target: bool, best: Sequence[Floats]) -> Floats:
    """What speaks for leaving each unit unpaired, shape (features, units); `best`: its best margins in each view."""
    f = np.zeros((len(ALONE_FEATURES), len(side.lengths)), dtype=np.float32)
    row = {name: number for number, name in enumerate(ALONE_FEATURES)}
    f[row["target alone" if is_target else "source alone"]] = 1
    size = np.log1p(side.lengths)
    f[row["size"]], f[row["size squared"]] = size, size**2 / 5
    f[row["best surface"]] = best[-1]
    if len(best) == 2:
        f[row["best margin"]] = best[0]
    f[row["again"]], f[row["furniture"]] = side.again, side.furniture
    return f
