"""Sets the weights of `transcheck.meaning.support` on parallel text, and says how good they are.

    python benchmarks/support_weights.py FILE... [--pairs N] [--origin TEXT] [-o src/transcheck/meaning/support.json]

FILE is TSV (German TAB English) or JSON lines with `source` and either `target` or `outputs` (of several systems: the
one that agrees best with the others is taken), plain or gzipped. Two copies of each pair get an error of known place: a
word or phrase is left out, put in, or replaced. A fifth of the source texts is kept back, and the figures printed (and
noted in the result) are those on it: average precision, and recall at precision. That fifth (see `kept_back`) sets
nothing here nor in `doubt_weights.py`, so that `calibration.py` can measure on it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transcheck.meaning import embedded
from transcheck.meaning.interface import Meaning
from transcheck.meaning.matching import Matched, matched
from transcheck.meaning.prefetch import prefetch
from transcheck.meaning.support_evidence import FEATURES, Evidence, Usual, features
from transcheck.text import lexicon
from transcheck.text.tokens import Token

HIDDEN, EPOCHS, BATCH, RATE, DECAY = 24, 30, 512, 3e-3, 1e-4
Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A pair with features, and which words of either side are wrong."""

    text: str
    error: str
    evidence: Evidence
    source_wrong: frozenset[int]
    target_wrong: frozenset[int]
    source_unsure: frozenset[int] = frozenset()


def read(paths: Sequence[Path]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
            for line in file:
                if ".jsonl" in path.name:
                    record = json.loads(line)
                    target = record.get("target") or most_agreed(list(record["outputs"].values()))
                    pairs.append((record["source"], target))
                else:
                    fields = line.rstrip("\n").split("\t")
                    if len(fields) > 1:
                        pairs.append((fields[0], fields[1]))
    return [pair for pair in pairs if 3 <= len(pair[1].split()) <= 60]


def fold_of(source: str) -> int:
    """Which fifth of the texts a source text belongs to: the same in every run, whatever file it stands in."""
    return zlib.crc32(source.encode()) % 5


def kept_back(source: str) -> bool:
    """Whether a source text is one of the fifth that measures and sets nothing."""
    return fold_of(source) == 0


def most_agreed(outputs: Sequence[str]) -> str:
    """The translation that shares most words with the others: it hardly has errors of its own."""
    words = [frozenset(output.split()) for output in outputs]
    shares = [sum(len(one & other) / max(1, len(one | other)) for other in words) for one in words]
    return outputs[int(np.argmax(shares))]


def usual_match(pairs: Sequence[tuple[str, str]], meaning: Meaning) -> dict[str, Matrix]:
    """How similar the best match of a word usually is, by ridge regression from the word's vector."""
    squares = {side: np.zeros((513, 513)) for side in ("source", "target")}
    products = {side: np.zeros(513) for side in ("source", "target")}
    for index, (source, target) in enumerate(pairs):
        if index % 64 == 0:
            prefetch(pairs[index : index + 64], meaning)
        found = matched(source, target, meaning)
        for side, tokens, axis in (("source", found.source, 1), ("target", found.target, 0)):
            if not found.source or not found.target:
                continue
            vectors = meaning.words([token.text for token in tokens]).astype(float)
            rows = np.hstack([vectors, np.ones((len(tokens), 1))])
            squares[side] += rows.T @ rows
            products[side] += rows.T @ found.similarity.max(axis=axis)
    return {side: np.round(np.linalg.solve(squares[side] + 3 * np.eye(513), products[side]), 4) for side in squares}


class Errors:
    """Makes errors from the words of other sentences."""

    def __init__(self, targets: Sequence[str], meaning: Meaning, usual: Usual, choice: random.Random) -> None:
        from transcheck.meaning.word_alignment import content_tokens

        self.choice, self.meaning, self.usual = choice, meaning, usual
        found = [content_tokens(text) for text in targets]
        words = {token.text for tokens in found for token in tokens if is_content(token)}
        self.lower = sorted(word for word in words if word.islower())
        self.capital = sorted(word for word in words if word[0].isupper())
        self.phrases = [
            text[tokens[k].start : tokens[k + size - 1].end]
            for text, tokens in zip(targets, found, strict=True)
            for size in (2, 3, 4)
            if len(tokens) > size
            for k in [choice.randrange(len(tokens) - size)]
        ]
        self.vectors = meaning.words(self.lower)

    def near(self, word: str) -> str:
        cosines = self.vectors @ self.meaning.words([word])[0]
        lemma = lexicon.lemma(word, "en")
        fitting = [
            self.lower[k]
            for k in np.flatnonzero((cosines > 0.4) & (cosines < 0.75))
            if lexicon.lemma(self.lower[k], "en") != lemma
        ]
        return self.choice.choice(fitting or self.lower)

    def make(self, source: str, target: str, good: Matched) -> Example | None:
        """One error in a good pair, or None where its place on the source side would be unsure."""
        tokens = good.target
        content = [j for j, token in enumerate(tokens) if is_content(token)]
        if not content:
            return None
        error = self.choice.choice(("random", "random", "near", "insert", "phrase", "delete", "delete", "cut", "cut"))
        j = self.choice.choice(content)
        token = tokens[j]
        begin, end, new, last = token.start, token.end, "", j
        gone = range(0)
        if error in ("random", "near"):
            pool = self.lower if token.text.islower() else self.capital
            new = self.near(token.text) if error == "near" and token.text.islower() else self.choice.choice(pool)
            if new.lower() == token.text.lower():
                return None
            gone = range(j, j + 1)
        elif error in ("insert", "phrase"):
            new = self.choice.choice(self.lower if error == "insert" else self.phrases) + " "
            end = begin
        else:
            last = min(len(tokens) - 1, j + (0 if error == "delete" else self.choice.randrange(1, 6)))
            first = self.phrase_start(tokens, j) if error == "cut" else j
            if last - first + 3 > len(tokens):
                return None
            begin, end = tokens[first].start, tokens[last].end
            gone = range(first, last + 1)
        links = [link for link in good.links if link.target in gone]
        lost = {link.source for link in links if link.score >= 0.5}
        lost = {i for i in lost if not lexicon.is_function_word(good.source[i].text, "de")}
        if error in ("delete", "cut") and not lost:
            return None
        unsure = {link.source for link in links} - lost
        if error == "near":
            lost, unsure = set(), lost | unsure
        changed = target[:begin] + new + target[end:] if new else joined(target[:begin], target[end:])
        evidence = features(source, changed, self.meaning, self.usual)
        wrong = {
            k
            for k, one in enumerate(evidence.target_tokens)
            if begin <= one.start < begin + len(new.rstrip()) and is_content(one)
        }
        return Example(source, error, evidence, frozenset(lost), frozenset(wrong), frozenset(unsure))

    def phrase_start(self, tokens: Sequence[Token], j: int) -> int:
        """Where the phrase of the word begins: with the small words before it."""
        while j > 0 and not is_content(tokens[j - 1]) and tokens[j].start == tokens[j - 1].end + 1:
            j -= 1
        return j


def joined(before: str, after: str) -> str:
    """What is left when the words between are gone; half of the time marks are tidied up."""
    before = before.rstrip()
    if before.endswith(",") and after.startswith((",", ".")):
        before = before[:-1]
    return before + after if before else after.lstrip(" ,")


def is_content(token: Token) -> bool:
    return token.kind == "word" and len(token.text) > 2 and not lexicon.is_function_word(token.text, "en")


def examples(
    pairs: Sequence[tuple[str, str]], meaning: Meaning, usual: Usual, choice: random.Random, copies: int = 2
) -> Iterator[Example]:
    errors = Errors([target for _, target in pairs[:3000]], meaning, usual, choice)
    for index, (source, target) in enumerate(pairs):
        if index % 64 == 0:
            prefetch(pairs[index : index + 64], meaning)
        if index % 500 == 0:
            print(f"{index} of {len(pairs)} pairs", file=sys.stderr, flush=True)
        yield Example(source, "none", features(source, target, meaning, usual), frozenset(), frozenset())
        good = matched(source, target, meaning)
        for _ in range(copies):
            made = errors.make(source, target, good)
            if made is not None:
                yield made


def train(rows: Matrix, labels: Matrix) -> list[Matrix]:
    """A network with one hidden layer, by Adam (Kingma and Ba 2015)."""
    random_numbers = np.random.default_rng(0)
    parameters = [
        random_numbers.normal(0, rows.shape[1] ** -0.5, (rows.shape[1], HIDDEN)),
        np.zeros(HIDDEN),
        random_numbers.normal(0, HIDDEN**-0.5, HIDDEN),
        np.array([-4.0]),
    ]
    first = [np.zeros_like(one) for one in parameters]
    second = [np.zeros_like(one) for one in parameters]
    step = 0
    for epoch in range(EPOCHS):
        order = random_numbers.permutation(len(rows))
        rate = RATE * (1 - epoch / EPOCHS)
        for begin in range(0, len(order), BATCH):
            chosen = order[begin : begin + BATCH]
            x = rows[chosen]
            hidden = np.maximum(x @ parameters[0] + parameters[1], 0)
            error = (sigmoid(hidden @ parameters[2] + parameters[3]) - labels[chosen]) / len(chosen)
            back = np.outer(error, parameters[2]) * (hidden > 0)
            gradients = [
                x.T @ back + DECAY * parameters[0],
                back.sum(axis=0),
                hidden.T @ error + DECAY * parameters[2],
                np.array([error.sum()]),
            ]
            step += 1
            for k, gradient in enumerate(gradients):
                first[k] = 0.9 * first[k] + 0.1 * gradient
                second[k] = 0.999 * second[k] + 0.001 * gradient**2
                moved = first[k] / (1 - 0.9**step) / (np.sqrt(second[k] / (1 - 0.999**step)) + 1e-8)
                parameters[k] = parameters[k] - rate * moved
    return parameters


def sigmoid(x: Matrix) -> Matrix:
    return 1 / (1 + np.exp(-x))


def average_precision(labels: Matrix, doubts: Matrix) -> float:
    ranked = labels[np.argsort(-doubts, kind="stable")]
    precision = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float(precision[ranked > 0].mean()) if ranked.any() else 0.0


def recall_at(labels: Matrix, doubts: Matrix, least: float) -> float:
    ranked = labels[np.argsort(-doubts, kind="stable")]
    found = np.cumsum(ranked)
    good = np.flatnonzero(found / np.arange(1, len(ranked) + 1) >= least)
    return float(found[good[-1]] / max(found[-1], 1)) if len(good) else 0.0


def side_of(made: Sequence[Example], side: str, choose: frozenset[int], result: dict[str, Any]) -> None:
    """Train and measure one side; `choose` are the folds to learn from."""
    rows, labels, folds = [], [], []
    for one in made:
        matrix = one.evidence.source if side == "source" else one.evidence.target
        wrong = one.source_wrong if side == "source" else one.target_wrong
        fold = fold_of(one.text)
        unsure = one.source_unsure if side == "source" else frozenset()
        for k in range(len(matrix)):
            if k in unsure:
                continue
            rows.append(matrix[k])
            labels.append(k in wrong)
            folds.append(fold in choose)
    x, y, learn = np.array(rows, dtype=np.float64), np.array(labels, dtype=np.float64), np.array(folds)
    mean, deviation = x[learn].mean(axis=0), x[learn].std(axis=0)
    deviation[deviation < 1e-3] = 1  # what is always the same says nothing
    x = (x - mean) / deviation
    weights = train(x[learn], y[learn])
    doubts = sigmoid(np.maximum(x @ weights[0] + weights[1], 0) @ weights[2] + weights[3])
    held, truth = doubts[~learn], y[~learn]
    figures = {
        "average precision": round(average_precision(truth, held), 3),
        "recall at precision 0.8": round(recall_at(truth, held, 0.8), 3),
        "recall at precision 0.6": round(recall_at(truth, held, 0.6), 3),
        "words": len(truth),
        "wrong words": int(truth.sum()),
    }
    print(side, figures)
    for low in np.arange(0, 1, 0.1):
        inside = (held >= low) & (held < low + 0.1)
        if inside.any():
            print(f"  doubt {low:.1f}: {inside.sum():6} words, {truth[inside].mean():.2f} wrong")
    names = ("first", "first bias", "second", "second bias")
    network: dict[str, object] = {name: np.round(one, 4).tolist() for name, one in zip(names, weights, strict=True)}
    network |= {"mean": np.round(mean, 5).tolist(), "deviation": np.round(deviation, 5).tolist()}
    result[side] = network
    result["figures"] = {**result.get("figures", {}), side: figures}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="+", type=Path)
    arguments.add_argument("--pairs", type=int, default=6000)
    arguments.add_argument("--origin", default="unnamed texts", help="what the files are, for the result")
    arguments.add_argument("-o", "--output", type=Path)
    given = arguments.parse_args()
    choice = random.Random(1)
    pairs = read(given.files)
    choice.shuffle(pairs)
    pairs = pairs[: given.pairs]
    meaning = embedded.load()
    learnt = [pair for pair in pairs if not kept_back(pair[0])]
    usual = usual_match(learnt[:4000], meaning)
    made = list(examples(pairs, meaning, {side: one.astype(np.float32) for side, one in usual.items()}, choice))
    result: dict[str, Any] = {
        "origin": f"benchmarks/support_weights.py on {min(given.pairs, len(pairs)):,} pairs of {given.origin}",
        "features": list(FEATURES),
        "usual": {side: one.tolist() for side, one in usual.items()},
    }
    for side in ("source", "target"):
        side_of(made, side, frozenset({1, 2, 3, 4}), result)
    if given.output:
        given.output.write_text(json.dumps(result, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
