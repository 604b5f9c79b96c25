"""The shapes that a bead can have: m source units to n target units."""

from __future__ import annotations

LARGEST = 4
SHAPES = tuple((a, b) for a in range(1, LARGEST + 1) for b in range(1, LARGEST + 1))
# Two neighbours that changed places; scored as a bead of two and two, taken apart afterwards.
SWAP = len(SHAPES)
STEPS = (*SHAPES, (2, 2))
