"""Reading the base weights: a file in their format, with known numbers."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from training import base_weights

PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁a")


def written(path: Path) -> Path:
    """A file with one matrix of 2 × 32 in 4 bits and one vector of floats."""
    text = "".join(PIECES).encode()
    offsets = np.cumsum([0, *(len(piece.encode()) for piece in PIECES)]).astype(np.uint32)
    head = b"E5S1" + struct.pack("<I7ifi", 1, 32, 1, 1, 64, 2, 8, 1, 1e-12, 32)
    pieces = struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(text)) + offsets.tobytes()
    pieces += np.arange(len(PIECES), dtype=np.float32).tobytes() + text + struct.pack("<iI", 0, 0)
    matrix = b"".join(np.float16(scale).tobytes() + bytes(0x10 * 9 + at for at in range(16)) for scale in (0.5, 2.0))
    vector = np.array([1.5, -2.5], np.float32).tobytes()
    names = ((b"m.w", 1, 64, len(matrix)), (b"m.b", 0, 2, len(vector)))
    at = len(head) + len(pieces) + 4 + sum(2 + len(name) + 21 for name, *_ in names)
    directory = struct.pack("<i", len(names))
    for name, kind, count, size in names:
        directory += struct.pack("<H", len(name)) + name + struct.pack("<BIQQ", kind, count, at, size)
        at += size
    path.write_bytes(head + pieces + directory + matrix + vector)
    return path


def test_weights_become_floats(tmp_path: Path) -> None:
    found = base_weights.read(written(tmp_path / "weights.bin"))
    assert found.pieces == PIECES
    assert found.specials == {"start": 0, "end": 2, "padding": 1, "unknown": 3}
    row = np.array([*range(-8, 8), *[1] * 16])
    assert (found.matrix("m.w", 32) == np.array([0.5 * row, 2.0 * row])).all()
    assert found.vector("m.b").tolist() == [1.5, -2.5]


def test_kinds_are_not_mixed_up(tmp_path: Path) -> None:
    found = base_weights.read(written(tmp_path / "weights.bin"))
    with pytest.raises(ValueError, match=r"m\.w is not kept as floats"):
        found.vector("m.w")
    with pytest.raises(ValueError, match=r"m\.b is not kept in 4 bits"):
        found.matrix("m.b", 2)


def test_other_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(b"something else")
    with pytest.raises(ValueError, match="not a file of base weights"):
        base_weights.read(path)
