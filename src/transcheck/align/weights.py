"""What each feature counts, as set by `benchmarks/tune_alignment.py`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from transcheck.align.features import ALONE_FEATURES, PAIR_FEATURES


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the features of pairs and of lone units, in the order of their names in `lattice`."""

    pair: NDArray[np.float32]
    alone: NDArray[np.float32]


@cache
def weights(with_meaning: bool) -> Weights:
    """The weights for aligning with a model of meaning, or without."""
    table = json.loads(files("transcheck.align").joinpath("weights.json").read_text(encoding="utf-8"))
    chosen = table["with meaning" if with_meaning else "without meaning"]
    return Weights(
        np.array([chosen["pair"][name] for name in PAIR_FEATURES], dtype=np.float32),
        np.array([chosen["alone"][name] for name in ALONE_FEATURES], dtype=np.float32),
    )
