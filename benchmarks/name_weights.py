"""Sets the weights of `transcheck.text.names.cues`: which German capitalised words are names.

usage: python benchmarks/name_weights.py OUTPUTS.jsonl.gz

OUTPUTS has, one object a line, a German `source` with many independent translations: `references` and `outputs`, both
objects of texts. A capitalised word counts as a name where at least 85 % of them keep it letter by letter, and as none
where at most 15 % do; what lies between, and words that lists of names have, are left out. Every fifth segment is held
out; the figures printed first are for these. Then come the weights, fitted on all segments.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator

import numpy as np

from transcheck.text.lexicon import is_function_word
from transcheck.text.names.cues import cues
from transcheck.text.names.exonyms import named
from transcheck.text.names.first_names import CERTAIN
from transcheck.text.names.pieces import surroundings
from transcheck.text.names.spelling import fold
from transcheck.text.tokens import tokenize

KEPT, NOT_KEPT = 0.85, 0.15


def examples(path: str) -> Iterator[tuple[int, bool, tuple[str, ...]]]:
    """Segment, whether the word is a name, its cues."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            translations = [*row["references"].values(), *row["outputs"].values()]
            tokens = tokenize(row["source"])
            for index, token in enumerate(tokens):
                word = token.text
                if token.kind != "word" or not word.istitle() or len(word) < 3 or "-" in word:
                    continue
                if named(fold(word), "de") or word in CERTAIN or is_function_word(word, "de"):
                    continue
                stem = word.removesuffix("s")
                kept = sum(word in text or stem in text for text in translations) / len(translations)
                if kept >= KEPT or kept <= NOT_KEPT:
                    yield number, kept >= KEPT, cues(word, *surroundings(tokens, index))


def fitted(matrix: np.ndarray, labels: np.ndarray, penalty: float = 1.0) -> np.ndarray:
    """Weights of a logistic regression with a squared penalty, by Newton's method."""
    weights = np.zeros(matrix.shape[1])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-matrix @ weights))
        gradient = matrix.T @ (likely - labels) + penalty * weights
        curvature = (matrix.T * (likely * (1 - likely))) @ matrix + penalty * np.eye(len(weights))
        weights -= np.linalg.solve(curvature, gradient)
    return weights


def main(path: str) -> None:
    rows = list(examples(path))
    names = sorted({cue for _, _, found in rows for cue in found})
    place = {cue: column for column, cue in enumerate(names)}
    matrix = np.zeros((len(rows), len(names) + 1))
    matrix[:, -1] = 1
    for line, (_, _, found) in enumerate(rows):
        for cue in found:
            matrix[line, place[cue]] = 1
    labels = np.array([label for _, label, _ in rows], float)
    held_out = np.array([number % 5 == 0 for number, _, _ in rows])
    likely = 1 / (1 + np.exp(-matrix[held_out] @ fitted(matrix[~held_out], labels[~held_out])))
    print(f"{len(rows)} words, {int(labels.sum())} names")
    for threshold in (0.3, 0.5, 0.7, 0.9):
        chosen = likely >= threshold
        right = labels[held_out][chosen].sum()
        print(f"p >= {threshold}: precision {right / chosen.sum():.3f}, recall {right / labels[held_out].sum():.3f}")
    weights = fitted(matrix, labels)
    print(f"_BIAS = {weights[-1]:.1f}")
    for cue, weight in sorted(zip(names, weights, strict=False), key=lambda pair: -pair[1]):
        print(f'    "{cue}": {weight:.1f},')


if __name__ == "__main__":
    main(sys.argv[1])
