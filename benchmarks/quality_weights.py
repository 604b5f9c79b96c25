"""Set the weights of the quality score from any parallel text, by errors made in it.

    python benchmarks/quality_weights.py PAIRS.jsonl --pairs 900 --origin "..." -o src/transcheck/scoring/quality.json
    python benchmarks/quality_weights.py PAIRS.jsonl --origin "..." --model FOLDER -o FOLDER/quality.json

PAIRS.jsonl holds human translations, one object with `source` and `target` a line. In each target one error is made of
each kind (a word dropped, replaced, added, inflected otherwise, two words swapped, a phrase cut). The weights are those
of a logistic regression on the differences of the cues between each target and its damaged copies, so that the better
one of two scores higher; the offset puts the median human translation at 93 of 100. `best_meaning` and `best_fluency`
are what one in ten human translations reaches: deductions are told from there. With a model for wrong and missing
words, what its tags say is weighed too; PAIRS.jsonl should then be none that it has learnt from.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from support_weights import kept_back

from transcheck.align.segments import paired
from transcheck.meaning import meaning_for
from transcheck.meaning.interface import Meaning
from transcheck.meaning.prefetch import prefetch
from transcheck.meaning.tagged import tag, tags_of
from transcheck.scoring.quality import TAGS, cues
from transcheck.scoring.tag_cues import suspicion
from transcheck.text.lexicon import is_function_word
from transcheck.text.tokens import Token, words

MEDIAN = 93.0
BEST = 0.9
# How the log-odds relate to what a finding costs (see scoring/quality.py): a tenth of what ranks best on its own.
SCALE = 0.1


def damaged(target: str, content: list[str], bound: list[str], chance: random.Random) -> Iterator[str]:
    """Copies of `target` with one error each."""
    found = words(target)
    open_class = [token for token in found[1:] if not is_function_word(token.text, "en")]
    closed_class = [token for token in found[1:] if is_function_word(token.text, "en")]

    def instead(token: Token, text: str) -> str:
        return (target[: token.start] + text + target[token.end :]).replace("  ", " ")

    if open_class:
        for _ in range(2):
            yield instead(chance.choice(open_class), "")
        yield instead(chance.choice(open_class), chance.choice(content))
        token = chance.choice(open_class)
        yield instead(token, f"{chance.choice(content)} {token.text}")
        token = chance.choice(open_class)
        yield instead(token, token.text[:-1] if token.text.endswith("s") else f"{token.text}s")
    if closed_class:
        yield instead(chance.choice(closed_class), "")
        yield instead(chance.choice(closed_class), chance.choice(bound))
    if len(found) > 5:
        first = chance.randrange(len(found) - 4)
        one, two, last = found[first], found[first + 1], found[first + 3]
        between = target[one.end : two.start]
        yield target[: one.start] + two.text + between + one.text + target[two.end :]
        yield (target[: one.start] + target[last.end :]).replace("  ", " ")


def fit(differences: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights of a logistic regression without intercept that makes `differences` positive (Newton's method)."""
    scale = differences.std(axis=0)
    rows = differences / scale
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        wrong = 1 / (1 + np.exp(rows @ weights))
        gradient = rows.T @ wrong - weights
        curvature = (rows * (wrong * (1 - wrong))[:, None]).T @ rows + np.eye(len(weights))
        step = np.linalg.solve(curvature, gradient)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return weights / scale


def measured(source: str, targets: Sequence[str], meaning: Meaning) -> NDArray[np.float64]:
    """What the weights weigh, one row a target: the cues, and with a tagger what its tags say."""
    prefetch([(source, target) for target in targets], meaning)
    if meaning.tagger is None:
        return np.array([cues(source, target, meaning) for target in targets])
    segments = [paired("", source, target, meaning) for target in targets]
    tag(segments, meaning.tagger)
    return np.array([(*cues(source, one.target, meaning), *suspicion(tags_of(one, meaning))) for one in segments])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--pairs", dest="count", type=int, default=900)
    parser.add_argument("--origin", required=True, help="what the pairs are, for the file")
    parser.add_argument("--model", metavar="FOLDER", help="weigh this model's tags too")
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    chance = random.Random(1)
    rows = [json.loads(line) for line in options.pairs.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if not kept_back(row["source"])]
    rows = [row for row in rows if 8 <= len(row["target"].split()) <= 45]
    chance.shuffle(rows)
    rows = rows[: options.count]
    meaning = meaning_for(True, tagging=options.model is not None, model=options.model)
    assert meaning is not None
    lower = [token.text for row in rows for token in words(row["target"]) if token.text.islower()]
    content = [word for word in lower if not is_function_word(word, "en")]
    bound = [word for word in lower if is_function_word(word, "en")]
    clean, differences = [], []
    for row in rows:
        copies = list(damaged(row["target"], content, bound, chance))
        good, *others = measured(row["source"], (row["target"], *copies), meaning)
        clean.append(good)
        differences += [good - other for other in others]
    stacked = np.array(differences)
    weights = fit(stacked)
    right = float((stacked @ weights > 0).mean())
    weights *= SCALE
    offset = math.log(MEDIAN / (100 - MEDIAN)) - float(np.median(np.array(clean) @ weights))
    meant = np.delete(np.array(clean), 1, axis=1) @ np.delete(weights, 1)
    said = np.array(clean)[:, 1] * weights[1]
    fluency = float(np.median(np.array(clean)[:, 1]))
    result = {
        "origin": f"{options.origin}; {len(rows)} pairs, {len(stacked)} damaged copies, {right:.3f} ranked right",
        "cosine": round(float(weights[0]), 3),
        "fluency": round(float(weights[1]), 3),
        "carried": round(float(weights[2]), 3),
        **{name: round(float(weight), 3) for name, weight in zip(TAGS, weights[3:], strict=False)},
        "best_meaning": round(float(np.quantile(meant, BEST)), 3),
        "best_fluency": round(float(np.quantile(said, BEST)), 3),
        "offset": round(offset, 3),
        "offset_without_meaning": round(math.log(MEDIAN / (100 - MEDIAN)) - float(weights[1]) * fluency, 3),
    }
    options.output.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
