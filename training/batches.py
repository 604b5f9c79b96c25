"""Examples as tensors: padded, with labels and weights for each piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import torch
from torch import Tensor

from training.examples import UNKNOWN, Example
from training.pieces import PADDING, Encoder, Pieces

LONGEST = 160  # pieces of a side in training


class Input(NamedTuple):
    """What the network reads: numbers of pieces, and masks that are true where there is a piece."""

    source: Tensor
    source_mask: Tensor
    target: Tensor
    target_mask: Tensor


class Labels(NamedTuple):
    """For one tag: 0 or 1 a piece, and what the piece counts (nothing where nothing is known)."""

    values: Tensor
    weights: Tensor


class Batch(NamedTuple):
    """Examples of like length."""

    input: Input
    bad: Labels
    gap: Labels
    omit: Labels


class Measured(NamedTuple):
    """An example with its pieces."""

    example: Example
    source: Pieces
    target: Pieces

    @property
    def length(self) -> int:
        """Pieces of both sides."""
        return len(self.source.numbers) + len(self.target.numbers)


def measured(example: Example, encoder: Encoder) -> Measured | None:
    """The example with its pieces, unless it is too long to learn from."""
    source, target = encoder.encode(example.source), encoder.encode(example.target)
    if max(len(source.numbers), len(target.numbers)) > LONGEST:
        return None
    return Measured(example, source, target)


def padded(rows: Sequence[Sequence[float]], fill: float, kind: torch.dtype) -> Tensor:
    """Rows of one length, filled up at their ends."""
    length = max(map(len, rows))
    return torch.tensor([[*row, *[fill] * (length - len(row))] for row in rows], dtype=kind)


def input_of(sources: Sequence[Pieces], targets: Sequence[Pieces]) -> Input:
    """The pieces as tensors."""
    source = padded([side.numbers for side in sources], PADDING, torch.long)
    target = padded([side.numbers for side in targets], PADDING, torch.long)
    return Input(source, source != PADDING, target, target != PADDING)


def _word_labels(labels: Sequence[int], side: Pieces) -> tuple[list[float], list[float]]:
    """A word's label for each of its pieces, which together count as much as the word."""
    values, weights = [0.0], [0.0]
    for label, (first, after) in zip(labels, pairwise(side.firsts), strict=True):
        count = after - first
        values.extend([float(label == 1)] * count)
        weights.extend([0.0 if label == UNKNOWN else 1 / count] * count)
    return [*values, 0.0], [*weights, 0.0]


def _gap_labels(labels: Sequence[int], side: Pieces) -> tuple[list[float], list[float]]:
    """A gap's label for the first piece of the word after it; other pieces count nothing."""
    values, weights = [0.0] * len(side.numbers), [0.0] * len(side.numbers)
    for label, first in zip(labels, side.firsts, strict=True):
        values[first] = float(label == 1)
        weights[first] = 0.0 if label == UNKNOWN else 1.0
    return values, weights


def batch_of(rows: Sequence[Measured]) -> Batch:
    """The examples as tensors."""

    def labels(found: Sequence[tuple[list[float], list[float]]]) -> Labels:
        return Labels(*(padded([row[part] for row in found], 0.0, torch.float32) for part in (0, 1)))

    return Batch(
        input_of([row.source for row in rows], [row.target for row in rows]),
        labels([_word_labels(row.example.bad, row.target) for row in rows]),
        labels([_gap_labels(row.example.gap, row.target) for row in rows]),
        labels([_word_labels(row.example.omit, row.source) for row in rows]),
    )


def by_length(rows: Sequence[Measured], pieces: int) -> Iterator[list[Measured]]:
    """Groups of examples of like length, each of about `pieces` pieces with its padding."""
    group: list[Measured] = []
    longest = 0
    for row in sorted(rows, key=lambda row: row.length):
        longest = max(longest, row.length)
        if group and longest * (len(group) + 1) > pieces:
            yield group
            group, longest = [], row.length
        group.append(row)
    if group:
        yield group
