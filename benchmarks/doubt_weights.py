"""Sets the weights of `transcheck.meaning.doubts`, and says how often passages of a probability are right.

    python benchmarks/doubt_weights.py FILE... [--pairs N] [--origin TEXT] [-o src/transcheck/meaning/doubts.json]

FILE is as for `support_weights.py`, which makes the errors. Words are doubted by networks that have not seen their
sentence (three folds); how often a passage is right is measured on the half of the texts that its logistic regression
has not seen. Errors are weighed so that there is one in five clean pairs. The texts that `support_weights.py` keeps
back are left out altogether.
"""

from __future__ import annotations

import argparse
import json
import random
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from support_weights import Example, Matrix, examples, kept_back, read, sigmoid, train, usual_match

from transcheck.meaning import embedded
from transcheck.meaning.doubts import FEATURES, Run, runs
from transcheck.meaning.support import Support, weighed
from transcheck.text.tokens import Token

FOLDS, RATE, RIDGE = 3, 0.2, 1.0


def unseen_doubts(made: Sequence[Example], side: str) -> list[list[float]]:
    """The doubt on each word of each example, by a network that was trained on other texts."""
    matrices = [one.evidence.source if side == "source" else one.evidence.target for one in made]
    sizes = [len(matrix) for matrix in matrices]
    rows = np.vstack(matrices).astype(np.float64)
    folds = np.repeat([zlib.crc32(one.text.encode()) % FOLDS for one in made], sizes)
    wrong, unsure = [], []
    for one, size in zip(made, sizes, strict=True):
        marked = one.source_wrong if side == "source" else one.target_wrong
        wrong.extend(k in marked for k in range(size))
        unsure.extend(side == "source" and k in one.source_unsure for k in range(size))
    labels, known = np.array(wrong, dtype=np.float64), ~np.array(unsure)
    deviation = rows.std(axis=0)
    deviation[deviation < 1e-3] = 1
    rows = (rows - rows.mean(axis=0)) / deviation
    result = np.zeros(len(rows))
    for fold in range(FOLDS):
        learn, held = (folds != fold) & known, folds == fold
        first, bias, second, last = train(rows[learn], labels[learn])
        result[held] = sigmoid(np.maximum(rows[held] @ first + bias, 0) @ second + last)
    return [part.tolist() for part in np.split(result, np.cumsum(sizes)[:-1])]


def regression(rows: Matrix, labels: Matrix, weights: Matrix) -> Matrix:
    """Logistic regression with a small ridge, by Newton's method; the bias comes last."""
    x = np.hstack([rows, np.ones((len(rows), 1))])
    ridge = RIDGE * np.eye(x.shape[1])
    ridge[-1, -1] = 0
    result = np.zeros(x.shape[1])
    for _ in range(30):
        likely = sigmoid(x @ result)
        gradient = x.T @ (weights * (labels - likely)) - ridge @ result
        result += np.linalg.solve((x.T * (weights * likely * (1 - likely))) @ x + ridge, gradient)
    return result


def passages(made: Sequence[Example], found: Sequence[Support]) -> list[tuple[int, tuple[float, ...], bool]]:
    """Every passage that may be told: its example, its features, and whether it is a made error."""
    rows = []
    for index, (one, support) in enumerate(zip(made, found, strict=True)):
        for run in runs(support, is_word):
            right = meets(run, one.source_wrong)
            if right or not meets(run, one.source_unsure):
                rows.append((index, run.features, right))
    return rows


def is_word(token: Token) -> bool:
    return token.kind == "word"


def meets(run: Run, wrong: frozenset[int]) -> bool:
    return any(index in wrong for index in run.words)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="+", type=Path)
    arguments.add_argument("--pairs", type=int, default=9000)
    arguments.add_argument("--origin", default="unnamed texts", help="what the files are, for the result")
    arguments.add_argument("-o", "--output", type=Path)
    given = arguments.parse_args()
    choice = random.Random(1)
    pairs = [pair for pair in read(given.files) if not kept_back(pair[0])]
    choice.shuffle(pairs)
    pairs = pairs[: given.pairs]
    meaning = embedded.load()
    usual = {side: one.astype(np.float32) for side, one in usual_match(pairs, meaning).items()}
    made = list(examples(pairs, meaning, usual, choice))
    doubted = (unseen_doubts(made, "source"), unseen_doubts(made, "target"))
    found = [weighed(one.evidence, *two) for one, *two in zip(made, *doubted, strict=True)]
    clean = sum(one.error == "none" for one in made)
    weight = RATE * clean / max(1, len(made) - clean)
    rows = passages(made, found)
    x = np.array([row[1] for row in rows])
    y = np.array([float(row[2]) for row in rows])
    w = np.array([1.0 if made[row[0]].error == "none" else weight for row in rows])
    half = np.array([zlib.crc32(("half" + made[row[0]].text).encode()) % 2 for row in rows])
    likely = np.zeros(len(y))
    for fold in (0, 1):
        learnt = regression(x[half != fold], y[half != fold], w[half != fold])
        likely[half == fold] = sigmoid(x[half == fold] @ learnt[:-1] + learnt[-1])
    for low in np.arange(0.3, 1, 0.1):
        inside = (likely >= low) & (likely < low + 0.1)
        if inside.any():
            print(f"{low:.1f}: {inside.sum()} passages, {np.average(y[inside], weights=w[inside]):.2f} right")
    learnt = np.round(regression(x, y, w), 4).tolist()
    if given.output:
        origin = f"benchmarks/doubt_weights.py on {len(pairs):,} pairs of {given.origin}"
        result = {"origin": origin, "features": list(FEATURES), "lost": {"weights": learnt[:-1], "bias": learnt[-1]}}
        given.output.write_text(json.dumps(result, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
