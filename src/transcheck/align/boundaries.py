"""How alike the beginnings and the ends of beads are, at the nodes where units may belong together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transcheck.align.edges import edge_cosines
from transcheck.align.sides import Side
from transcheck.align.windows import Integers, Window

Floats = NDArray[np.float32]


def edges_near(
    source: Side, target: Side, window: Window, fitting: NDArray[np.bool_], shifts: Integers
) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    """For the units i - 1 and j - 1 at each node: how alike their beginnings are, and their ends, and whether any of
    the two has several sentences. One place more than there are nodes.

    Only nodes near units that fit each other are looked at; elsewhere all is 0.
    """
    count = window.band.size
    near = np.append(fitting[:count] & (window.i > 0) & (window.j > 0), False)
    for p, q in ((1, 0), (0, 1)):
        for _ in range(2):
            behind = np.append(near[shifts[p, q]], False)
            ahead = np.zeros(count + 1, dtype=np.bool_)
            ahead[shifts[p, q]] = near[:-1]
            near |= behind | ahead
    nodes = np.flatnonzero(near[:-1] & (window.i > 0) & (window.j > 0))
    units = [np.unique(keys[nodes] - 1) for keys in (window.i, window.j)]
    edges = [side.edges(which) for side, which in zip((source, target), units, strict=True)]
    i, j = (np.searchsorted(which, keys[nodes] - 1) for which, keys in zip(units, (window.i, window.j), strict=True))
    begins, ends = (np.zeros(count + 1, dtype=np.float32) for _ in range(2))
    several = np.zeros(count + 1, dtype=np.bool_)
    wanted = edges[0].several[i] | edges[1].several[j]
    begins[nodes], ends[nodes] = edge_cosines(edges[0], edges[1], i, j)
    several[nodes] = wanted
    return begins, ends, several
