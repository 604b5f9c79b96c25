"""What is known of the units of one side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from transcheck.align.edges import Edges

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Side:
    """The units of one side: their lengths in characters, their vectors of each view (meaning if it is there, then
    writing), the edges of some of them, what kind of mark they end with, which of them stand more
    than once, and how much they look like page furniture (0 to 2)."""

    lengths: Floats
    views: tuple[Floats, ...]
    edges: Callable[[Integers], Edges]
    ends: NDArray[np.int8]
    again: NDArray[np.bool_]
    furniture: Floats
