"""What speaks for and against each bead that the band allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from transcheck.align.boundaries import edges_near, inner
from transcheck.align.margins import Margins, lead
from transcheck.align.shapes import STEPS, SWAP
from transcheck.align.sides import Side
from transcheck.align.windows import Spans, Window, shifts_of

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

# From this margin on, units may belong together: it is worth looking at their beginnings and ends.
_FITTING, _FITTING_IN_WRITING = 0.2, 0.08

# A part of a bead that fits the other side less than this has hardly anything to do with it.
_UNFITTING = 0.15

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
    shifts = shifts_of(window)
    outside = window.band.size
    views = [Margins((source.views[k], target.views[k]), spans[k], window, shifts) for k in range(len(spans))]
    # Without meaning, what would be said of it stays at zero.
    meaning, writing = (views[0], views[1]) if len(views) == 2 else (None, views[0])
    totals = [np.concatenate([[0.0], np.cumsum(side.lengths)]) for side in (source, target)]
    i, j = window.i, window.j
    row = {name: number for number, name in enumerate(PAIR_FEATURES)}
    plain = np.zeros((len(PAIR_FEATURES), 0), dtype=np.float32)
    fitting = views[0].margin[1, 1] > (_FITTING if meaning is not None else _FITTING_IN_WRITING)
    begins, closes, several = edges_near(source, target, window, fitting, shifts)
    for move, (a, b) in enumerate(STEPS):
        if a > len(source.lengths) or b > len(target.lengths):
            continue
        valid = shifts[a, b] < outside
        f = np.zeros((len(PAIR_FEATURES), outside), dtype=np.float32)
        f[row[_kind(a, b) if move != SWAP else "swapped"]] = 1
        left = totals[0][i] - totals[0][np.maximum(i - a, 0)]
        right = totals[1][j] - totals[1][np.maximum(j - b, 0)]
        if move == SWAP:
            # The two pairs of units that cross.
            for shift in (shifts[1, 0], shifts[0, 1]):
                f += np.append(plain, np.zeros((len(plain), 1), dtype=np.float32), axis=1)[:, shift]
                valid = valid & (shift < outside)
            yield move, valid, f
            continue
        small = np.log1p(np.minimum(left, right))
        short, long = np.clip((4.5 - small) / 2, 0, 1.5), np.clip((small - 3.5) / 2, 0, 1.5)
        for name, view in (("margin", meaning), ("surface", writing)):
            if view is not None:
                value = np.clip(view.margin[a, b][:-1], -0.2, 1)
                f[row[name]], f[row[name + " squared"]], f[row[name + " of short units"]] = (
                    value,
                    value**2,
                    value * short,
                )
                if a + b > 2:
                    f[row["gain" if view is meaning else "surface gain"]] = np.clip(view.gain(a, b, shifts), -0.5, 0.5)
                    f[row["weakest" if view is meaning else "surface weakest"]] = np.clip(
                        view.weakest(a, b, shifts), -0.3, 1
                    )
                else:
                    f[row["lead" if view is meaning else "surface lead"]] = lead(view.margin[1, 1][:-1], window)
        skew = np.clip(np.log((right + 8) / (left + 8)) - ratio, -2.5, 2.5)
        f[row["length"]], f[row["length squared"]], f[row["length of long units"]] = (
            abs(skew),
            skew**2,
            abs(skew) * long,
        )
        if a + b > 2:
            f[row["small part"]] = np.log(_smallest_share(source.lengths, a, i) * _smallest_share(target.lengths, b, j))
        f[row["shared end"]] = source.ends[np.maximum(i - 1, 0)] == target.ends[np.maximum(j - 1, 0)]
        known = several[shifts[a - 1, b - 1]] | several[:-1]
        edges = np.stack([begins[shifts[a - 1, b - 1]], closes[:-1]])
        f[row["edges"]], f[row["several"]] = edges.sum(axis=0) * known, known
        weakest = edges.min(axis=0)
        f[row["weakest edge"]], f[row["weakest edge squared"]] = weakest * known, weakest**2 * known
        if a + b > 2:
            fits = f[row["weakest" if meaning is not None else "surface weakest"]]
            f[row["unfitting part"]] = np.maximum(_UNFITTING - fits, 0)
            contrast = np.minimum(
                edges[0] - inner(begins, [(a - 2, b - 1), (a - 1, b - 2)], shifts),
                edges[1] - inner(closes, [(1, 0) if a > 1 else (0, -1), (0, 1) if b > 1 else (0, -1)], shifts),
            )
            f[row["contrast"]], f[row["contrast of single sentences"]] = contrast * known, contrast * ~known
        if move == 0:
            plain = f
        yield move, valid, f


def _kind(a: int, b: int) -> str:
    names = {
        (1, 1): "one to one",
        (1, 2): "one to two",
        (1, 3): "one to three",
        (1, 4): "one to four",
        (2, 2): "two to two",
    }
    return names.get((min(a, b), max(a, b)), "others")


def _smallest_share(lengths: Floats, size: int, end: Integers) -> Floats:
    """The share that the smallest of `size` units up to `end` has in all of them."""
    parts = np.stack([lengths[np.maximum(end - 1 - p, 0)] for p in range(size)]) + 1
    share: Floats = parts.min(axis=0) / parts.sum(axis=0)
    return share


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
