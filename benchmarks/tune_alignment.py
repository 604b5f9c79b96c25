"""Set the weights of the alignment on documents with gold beads.

usage: python benchmarks/tune_alignment.py FOLDER [--also FOLDER] [--without-meaning] [--folds N] [--write]

A FOLDER holds documents as JSON: source and target (lists of units), gold (beads [[source], [target]]), and for some of
them blocks (known paragraphs: source from, to, target from, to). The weights are those of greatest likelihood of the
gold beads (a conditional random field, trained with L-BFGS) with a small penalty on large ones. With --folds the
documents are split, each part is judged with weights from the others, and the table says how good and how well
calibrated that is. Documents of --also (see `make_alignment_texts.py`) help to set the weights and are never judged.
With --write the weights set on all documents go into the package, with where they are from.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from transcheck.align.choose import alone_probabilities, most_expected
from transcheck.align.evidence import gather, preferences, usual_ratio, views_of
from transcheck.align.features import ALONE_FEATURES, PAIR_FEATURES
from transcheck.align.scoring import Best, look, pruned
from transcheck.align.search import Candidates, log_total, marginals, probabilities
from transcheck.align.shapes import SHAPES, STEPS, SWAP
from transcheck.align.weights import Weights, weights
from transcheck.meaning import meaning_for
from transcheck.meaning.interface import Meaning

Floats = NDArray[np.float64]

PAIRS, ALONES = len(PAIR_FEATURES), len(ALONE_FEATURES)
PENALTY = 1.0
# Very long documents must not drown the others.
LARGE = 1000
# Gold beads more likely than this under the weights to begin with stand for their like: one in five is enough.
SURE, EVERY = 0.999, 5
# Gold beads are always looked at. So must more of the others be than later on, or rare shapes would seem likely.
RARE = np.array([3.0 * (name in ("one to four", "two to two", "others", "swapped")) for name in PAIR_FEATURES])
# Of documents whose halves changed places, one search finds only one half; they teach nothing.
REACHED = 0.9
WEIGHTS = Path(__file__).parents[1] / "src/transcheck/align/weights.json"


@dataclass(frozen=True)
class Example:
    """A document's candidate beads with their features, shape (features, beads), and which of them are gold."""

    name: str
    weight: float
    candidates: Candidates
    features: NDArray[np.float32]
    alone: tuple[NDArray[np.float32], NDArray[np.float32]]
    gold: NDArray[np.bool_]
    gold_alone: tuple[list[int], list[int]]
    openings: int
    beads: frozenset[tuple[tuple[int, ...], tuple[int, ...]]]
    exchange: list[list[object]]


def documents(folder: Path) -> Iterable[tuple[str, dict]]:
    """Name and content of each document; documents with blocks block by block."""
    for path in sorted(folder.glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        if "blocks" not in document:
            yield path.stem, document
            continue
        for s0, s1, t0, t1 in document["blocks"]:
            gold = [
                [[i - s0 for i in a], [j - t0 for j in b]]
                for a, b in document["gold"]
                if (a and s0 <= a[0] < s1) or (not a and t0 <= b[0] < t1)
            ]
            if s1 > s0 and t1 > t0:
                source, target = document["source"][s0:s1], document["target"][t0:t1]
                yield path.stem, {"source": source, "target": target, "gold": gold}


def example(name: str, document: dict, meaning: Meaning | None, start: Weights) -> Example:
    """The candidates of a document under rough weights, the gold beads always among them."""
    source, target = document["source"], document["target"]
    beads = [(tuple(sorted(a)), tuple(sorted(b))) for a, b in document["gold"] if a or b]
    ends = gold_ends([bead for bead in beads if bead[0] and bead[1]])
    views = views_of(source, target, meaning)
    evidence = gather(source, target, views, usual_ratio(source, target, preferences(views)))
    best = Best(evidence)
    parts = []
    for looked in chain.from_iterable(look(evidence)):
        best.note(looked)
        parts.append(looked)
    moves = np.concatenate([np.full(len(part.i), part.move) for part in parts])
    i, j = (np.concatenate([getattr(part, side) for part in parts]) for side in "ij")
    alone = best.alone()
    scores = np.concatenate([(start.pair + RARE) @ part.features for part in parts]).astype(np.float64)
    gold = np.fromiter(
        ((m, a, b) in ends for m, a, b in zip(moves.tolist(), i.tolist(), j.tolist(), strict=True)), bool
    )
    if gold.sum() < len(ends):
        print(f"{name}: {len(ends) - int(gold.sum())} of {len(ends)} gold beads lie outside of the band")
    kept = gold | pruned(moves, i, j, scores, [start.alone[:-1] @ side[:-1] for side in alone], 0.0)
    features = np.concatenate([part.features for part in parts], axis=1)[:, kept]
    left = [a[0] for a, b in beads if not b], [b[0] for a, b in beads if not a]
    return Example(
        name,
        min(1.0, LARGE / len(source)) ** 0.5,
        Candidates(moves[kept], i[kept], j[kept], scores[kept], np.zeros(len(source)), np.zeros(len(target)), 0.0),
        features,
        alone,
        gold[kept],
        left,
        sum(unit - 1 not in side for side in left for unit in side),
        frozenset(beads),
        document.get("equiv") or [],
    )


def gold_ends(pairs: Sequence[tuple[tuple[int, ...], tuple[int, ...]]]) -> set[tuple[int, int, int]]:
    """Gold beads as move and node; two that cross are one move."""
    found, done = set(), set()
    by_first = {bead[0][0]: bead for bead in pairs}
    for bead in sorted(pairs):
        following = by_first.get(bead[0][-1] + 1)
        if bead in done:
            continue
        shape = len(bead[0]), len(bead[1])
        if following and shape == (1, 1) and following[1] == (bead[1][0] - 1,) and len(following[0]) == 1:
            done.add(following)
            found.add((SWAP, bead[0][0] + 2, bead[1][0] + 1))
        elif shape in SHAPES:
            found.add((SHAPES.index(shape), bead[0][-1] + 1, bead[1][-1] + 1))
    return found


def scored(example: Example, vector: Floats) -> Candidates:
    """The example's candidates with the scores of these weights (pairs first, then lone units)."""
    pair, alone = vector[:PAIRS], vector[PAIRS:]
    return replace(
        example.candidates,
        scores=(pair @ example.features).astype(np.float64),
        source_alone=alone[:-1] @ example.alone[0][:-1].astype(np.float64),
        target_alone=alone[:-1] @ example.alone[1][:-1].astype(np.float64),
        opening=float(alone[-1]),
    )


def loss(example: Example, vector: Floats) -> tuple[float, Floats]:
    """Minus the log likelihood of the gold beads, and its gradient."""
    candidates = scored(example, vector)
    probability, total = marginals(candidates)
    step = 1e-3
    openings = (log_total(replace(candidates, opening=candidates.opening + step)) - total) / step
    alone = alone_probabilities(candidates, probability)
    gradient = np.zeros(PAIRS + ALONES)
    gradient[:PAIRS] = example.features @ (probability - example.gold)
    score = float(candidates.scores[example.gold].sum()) + candidates.opening * example.openings
    for side, found, gold, scores in zip(
        example.alone, alone, example.gold_alone, (candidates.source_alone, candidates.target_alone), strict=True
    ):
        gradient[PAIRS:-1] += side[:-1] @ found - side[:-1][:, gold].sum(axis=1)
        score += float(scores[gold].sum())
    gradient[-1] = openings - example.openings
    return example.weight * (total - score), example.weight * gradient


def pieces(example: Example, vector: Floats) -> list[Example]:
    """The stretches of a document between its sure beads, one sure bead at each end; of the sure beads a sample."""
    candidates = scored(example, vector)
    sure = example.gold & (candidates.moves == 0) & (probabilities(candidates) > SURE)
    # Nodes between two sure beads, one right behind the other: every alignment that matters runs through them.
    ends = sorted(zip(candidates.i[sure].tolist(), candidates.j[sure].tolist(), strict=True))
    cuts = [(i, j) for (i, j), following in pairwise(ends) if following == (i + 1, j + 1)]
    found = []
    for (i0, j0), (i1, j1) in pairwise([(0, 0), *cuts, (len(candidates.source_alone), len(candidates.target_alone))]):
        lone_pair = i1 - i0 == j1 - j0 == 1
        if lone_pair and i0 % EVERY:
            continue
        sizes = np.array(STEPS)[candidates.moves]
        inside = (candidates.i - sizes[:, 0] >= i0) & (candidates.i <= i1)
        inside &= (candidates.j - sizes[:, 1] >= j0) & (candidates.j <= j1)
        left = (
            [i - i0 for i in example.gold_alone[0] if i0 <= i < i1],
            [j - j0 for j in example.gold_alone[1] if j0 <= j < j1],
        )
        part = replace(
            candidates,
            moves=candidates.moves[inside],
            i=candidates.i[inside] - i0,
            j=candidates.j[inside] - j0,
            scores=candidates.scores[inside],
            source_alone=candidates.source_alone[i0:i1],
            target_alone=candidates.target_alone[j0:j1],
        )
        found.append(
            replace(
                example,
                weight=example.weight * (EVERY if lone_pair else 1),
                candidates=part,
                features=example.features[:, inside],
                alone=(example.alone[0][:, i0:i1], example.alone[1][:, j0:j1]),
                gold=example.gold[inside],
                gold_alone=left,
                openings=sum(unit - 1 not in side for side in left for unit in side),
            )
        )
    return found


def spread(examples: Sequence[Example]) -> Floats:
    """How far each feature varies, so that steps and penalty treat all alike."""
    pairs = np.concatenate([example.features for example in examples], axis=1)
    alone = np.concatenate([side for example in examples for side in example.alone], axis=1)
    sizes = [np.sqrt((side.astype(np.float64) ** 2).mean(axis=1)) for side in (pairs, alone)]
    found = np.concatenate(sizes)
    return np.where(found > 0.02, found, 1.0)


def fit(examples: Sequence[Example], vector: Floats, steps: int = 40) -> Floats:
    """The weights of greatest likelihood: L-BFGS (Nocedal 1980) with a halving line search."""

    scale = spread(examples)
    units = sum(len(example.candidates.source_alone) for example in examples)
    examples = [piece for example in examples for piece in pieces(example, vector)]
    print(f"{sum(len(piece.candidates.source_alone) for piece in examples)} of {units} units are looked at")

    def whole(scaled: Floats) -> tuple[float, Floats]:
        value, gradient = PENALTY / 2 * float(scaled @ scaled), PENALTY * scaled
        for example in examples:
            more, slope = loss(example, scaled / scale)
            value, gradient = value + more, gradient + slope / scale
        return value, gradient

    vector = vector * scale
    value, gradient = whole(vector)
    memory: list[tuple[Floats, Floats]] = []
    for number in range(steps):
        direction, factors = gradient.copy(), []
        for change, slope in reversed(memory):
            factors.append((change @ direction) / (change @ slope))
            direction -= factors[-1] * slope
        direction *= (
            (memory[-1][0] @ memory[-1][1]) / (memory[-1][1] @ memory[-1][1]) if memory else 0.3 / abs(gradient).max()
        )
        for (change, slope), factor in zip(memory, reversed(factors), strict=True):
            direction += change * (factor - (slope @ direction) / (change @ slope))
        length = 1.0
        while True:
            next_value, next_gradient = whole(vector - length * direction)
            if next_value <= value - 1e-4 * length * (gradient @ direction) or length < 1e-3:
                break
            length /= 2
        change, slope = -length * direction, next_gradient - gradient
        if change @ slope > 1e-9:
            memory = [*memory, (change, slope)][-12:]
        done = value - next_value < 2e-4 * value
        vector, value, gradient = vector + change, next_value, next_gradient
        print(f"step {number}: loss {value:.2f}", flush=True)
        if done and number > 5:
            break
    return vector / scale


def predicted(example: Example, vector: Floats) -> list[tuple[tuple[int, ...], tuple[int, ...], float]]:
    """The beads chosen with these weights, with their probabilities."""
    candidates = scored(example, vector)
    probability = probabilities(candidates)
    found = []
    for choice in most_expected(candidates, probability):
        source, target = range(choice.source, choice.source + choice.a), range(choice.target, choice.target + choice.b)
        if choice.swapped:
            found += [((source[k],), (target[1 - k],), choice.probability) for k in (0, 1)]
        else:
            found.append((tuple(source), tuple(target), choice.probability))
    alone = alone_probabilities(candidates, probability)
    paired = {i for a, _, _ in found for i in a}, {j for _, b, _ in found for j in b}
    found += [((i,), (), float(p)) for i, p in enumerate(alone[0]) if i not in paired[0]]
    return found + [((), (j,), float(p)) for j, p in enumerate(alone[1]) if j not in paired[1]]


def judge(examples: Sequence[Example], vectors: Sequence[Floats]) -> None:
    """Strict and null F1 by kind of document, and how often beads of a probability are right."""
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0] * 7)
    bins: defaultdict[int, list[float]] = defaultdict(lambda: [0, 0, 0.0])
    for example, vector in zip(examples, vectors, strict=True):
        found = predicted(example, vector)
        gold = exchanged(example, {bead[:2] for bead in found})
        kind = example.name[0] + ("10-250" if example.name[0] == "p" and example.name[1:5] < "1000" else "")
        kind = "press" if example.name.startswith("seed") else example.name[:5] if kind == "p" else kind
        right = [bead for bead in found if bead[:2] in gold]
        lone = {bead[:2] for bead in found if not (bead[0] and bead[1])}
        lone_gold = {bead for bead in gold if not (bead[0] and bead[1])}
        for group in ("all", kind):
            numbers = (
                len(right),
                len(found),
                sum(bool(a and b) for a, b, _ in right),
                sum(bool(a and b) for a, b in gold),
                len(lone & lone_gold),
                len(lone_gold),
                len(lone),
            )
            counts[group] = [x + y for x, y in zip(counts[group], numbers, strict=True)]
        for a, b, probability in found:
            entry = bins[min(int(probability * 20), 19)]
            entry[0] += 1
            entry[1] += (a, b) in gold
            entry[2] += probability
    for group, (right, found, both, gold, lone, lone_gold, lone_found) in sorted(counts.items()):
        precision, recall = right / max(found, 1), both / max(gold, 1)
        null = 2 * lone / max(1, lone_gold + lone_found)
        print(f"{group:8} strict {2 * precision * recall / max(1e-9, precision + recall):.4f}  null {null:.4f}")
    for _, (total, right, probability) in sorted(bins.items()):
        print(f"said {probability / total:.3f}  right {right / total:.3f}  of {int(total)}")


def exchanged(
    example: Example, found: set[tuple[tuple[int, ...], tuple[int, ...]]]
) -> set[tuple[tuple[int, ...], ...]]:
    """The gold beads, units that stand twice exchanged where that agrees better."""
    gold = set(example.beads)
    for side, i, j in example.exchange:
        swap, k = {i: j, j: i}, 1 if side == "t" else 0
        other = {
            tuple(tuple(sorted(swap.get(x, x) for x in units)) if n == k else units for n, units in enumerate(bead))
            for bead in gold
        }
        if len(other & found) > len(gold & found):
            gold = other
    return gold


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--also", type=Path)
    parser.add_argument("--without-meaning", action="store_true")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    tune(arguments.folder, arguments.also, meaning_for(not arguments.without_meaning), arguments.folds, arguments.write)


def examples_of(folder: Path, meaning: Meaning | None, start: Weights) -> list[Example]:
    """The documents of a folder, without those of another order than one search can follow."""
    found = [example(name, document, meaning, start) for name, document in documents(folder)]
    return [one for one in found if one.gold.sum() >= REACHED * sum(bool(a and b) for a, b in one.beads) - 1]


def tune(folder: Path, also: Path | None, meaning: Meaning | None, folds: int, write: bool) -> None:
    """Fit and judge on the documents of `folder`."""
    start = weights(meaning is not None)
    examples = examples_of(folder, meaning, start)
    made = examples_of(also, meaning, start) if also else []
    print(f"{len(examples)} and {len(made)} documents, {sum(len(one.gold) for one in examples + made)} candidates")
    vector = np.concatenate([start.pair, start.alone]).astype(np.float64)
    if folds:
        parts = [zlib.crc32(one.name.encode()) % folds for one in examples]
        others = [[e for e, p in zip(examples, parts, strict=True) if p != part] for part in range(folds)]
        fitted = [fit(made + chosen, vector) for chosen in others]
        judge(examples, [fitted[part] for part in parts])
    if write:
        vector = fit(made + examples, vector)
        judge(examples, [vector] * len(examples))
        table = json.loads(WEIGHTS.read_text(encoding="utf-8"))
        rounded = [round(float(value), 3) for value in vector]
        origin = (
            f"benchmarks/tune_alignment.py on {len(examples)} German-English documents and blocks of news, talk, trade "
            "and interface text (WMT 2021 to 2024) with made noise"
        )
        if made:
            origin += f", and {len(made)} of make_alignment_texts.py from other segments of WMT 2021 and 2022"
        table["with meaning" if meaning else "without meaning"] = {
            "origin": f"{origin}; model: {meaning.name if meaning else 'none'}",
            "pair": dict(zip(PAIR_FEATURES, rounded[:PAIRS], strict=True)),
            "alone": dict(zip(ALONE_FEATURES, rounded[PAIRS:], strict=True)),
        }
        WEIGHTS.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
