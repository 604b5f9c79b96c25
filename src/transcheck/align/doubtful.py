"""A second look at doubtful pairs: in doubt, meaning decides rather than length.

Two headlines may stand above a text, of which one was translated, and lengthened or shortened on the way. Where the
unit next to a doubtful pair is alone, and fits the partner clearly better, it takes the place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from transcheck.model import Bead

# A pair surer than this is left as it is; the neighbour must fit better by this much.
_DOUBTFUL = 0.6
_BETTER = 0.12


def by_meaning(beads: Sequence[Bead], source: NDArray[np.float32], target: NDArray[np.float32]) -> list[Bead]:
    """The beads, some pairs of one and one with their lone neighbour's place exchanged; rows are vectors of meaning."""
    found = list(beads)
    lone = (
        {bead.source[0]: place for place, bead in enumerate(found) if not bead.target},
        {bead.target[0]: place for place, bead in enumerate(found) if not bead.source},
    )
    for place, bead in enumerate(beads):
        if len(bead.source) != 1 or len(bead.target) != 1 or bead.score >= _DOUBTFUL:
            continue
        i, j = bead.source[0], bead.target[0]
        own = float(source[i] @ target[j])
        rivals = [(float(source[k] @ target[j]), 0, k) for k in (i - 1, i + 1) if k in lone[0]]
        rivals += [(float(source[i] @ target[k]), 1, k) for k in (j - 1, j + 1) if k in lone[1]]
        best, side, k = max(rivals, default=(-1.0, 0, 0))
        if best < own + _BETTER:
            continue
        other = lone[side].pop(k)
        if side == 0:
            found[place], found[other] = Bead((k,), (j,), bead.score), replace(found[other], source=(i,))
            lone[0][i] = other
        else:
            found[place], found[other] = Bead((i,), (k,), bead.score), replace(found[other], target=(j,))
            lone[1][j] = other
    return found
