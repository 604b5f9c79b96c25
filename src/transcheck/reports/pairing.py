"""Which paragraph of the reference says the same as one of the target: both are in one language, in one order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

# Documents with more pairs than this are too long for a comparison that looks at all of them.
PAIRS_AT_MOST = 250_000
# Paragraphs that share less than this part of their words say something else.
ALIKE = 0.25

_WORD = re.compile(r"\w+")


def reference_pairs(targets: Sequence[str], references: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Pairs (target, reference) of paragraphs in order, by the words they share (Dice); the best sum of all.

    Empty for documents too long to compare.
    """
    if len(targets) * len(references) > PAIRS_AT_MOST:
        return ()
    left, right = ([Counter(_WORD.findall(text.lower())) for text in texts] for texts in (targets, references))
    rows, columns = len(left), len(right)
    likeness = [[_dice(one, other) for other in right] for one in left]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            together = likeness[row][column]
            together = together + best[row + 1][column + 1] if together >= ALIKE else 0.0
            best[row][column] = max(together, best[row + 1][column], best[row][column + 1])
    pairs: list[tuple[int, int]] = []
    row = column = 0
    while row < rows and column < columns:
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            pairs.append((row, column))
            row, column = row + 1, column + 1
    return tuple(pairs)


def _dice(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
