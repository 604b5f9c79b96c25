"""Writes thresholds.json: from which log-odds a word is marked, by budgets of alarms in human translations.

    python -m training.thresholds EXPORT --pairs FILE... [--settings SETTINGS.json] [--budget ALARMS]

Each tag and kind of word has its share of the budget (alarms in 100 human translations): with one threshold for all,
frequent kinds use it up. Human translations are those of the part that sets thresholds; nothing is set on anything
that measures. With --settings, log-odds become confidences, by made errors in texts of the same part.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from training import heldout
from training.batches import Measured, by_length, input_of, measured
from training.corpus import Corpus
from training.english import English
from training.export import human_translations, run, session_of
from training.marking import Odds, by_kind, odds_of
from training.pieces import Encoder
from training.runs import Settings
from training.wordnet import WordNet
from transcheck.meaning.thresholds import SCHEMA, Kind, Tag

FILE = "thresholds.json"
# Alarms in 100 human translations, for all tags and kinds together, and how they are shared.
BUDGET = 8.0
SHARES: dict[Tag, dict[Kind, float]] = {
    "bad": {"content": 30, "name": 9, "function": 9, "number": 3, "mark": 2},
    "gap": {"content": 9, "function": 7, "name": 3, "number": 1, "mark": 7, "end": 2},
    "omit": {"content": 14, "function": 2, "number": 2},
}
_PIECES = 600
_EACH, _CLEAN = 12, 300
_ROUNDS, _HELD = 30, 0.01  # of Newton's method, and how much the line is held to nothing


def marked(session: onnxruntime.InferenceSession, rows: Sequence[Measured]) -> list[tuple[Measured, Odds]]:
    """The rows with the log-odds of their words, by the exported model."""
    found: list[tuple[Measured, Odds]] = []
    for group in by_length(rows, _PIECES):
        tags = run(session, input_of([row.source for row in group], [row.target for row in group]))
        found.extend(zip(group, odds_of(tags, group), strict=True))
    return found


def limits(clean: Sequence[tuple[Measured, Odds]], budget: float) -> dict[Tag, dict[Kind, float]]:
    """For each tag and kind the log-odds that the greatest of its budget of human translations reach."""
    greatest: dict[tuple[Tag, Kind], list[float]] = defaultdict(list)
    for row, odds in clean:
        best: dict[tuple[Tag, Kind], float] = {}
        for tag, kind, value in by_kind(row.example, odds):
            best[tag, kind] = max(value, best.get((tag, kind), -math.inf))
        for each, value in best.items():
            greatest[each].append(value)
    total = sum(sum(shares.values()) for shares in SHARES.values())
    found: dict[Tag, dict[Kind, float]] = {}
    for tag, shares in SHARES.items():
        found[tag] = {}
        for kind, share in shares.items():
            values = sorted(greatest[tag, kind], reverse=True)
            allowed = int(budget / 100 * share / total * len(clean))
            if values:
                # Halfway between the last alarm that is allowed and the first that is not.
                pair = values[max(0, allowed - 1) : allowed + 1]
                found[tag][kind] = round(sum(pair) / len(pair) + (1e-3 if allowed == 0 else 0), 4)
    return found


def confidence(pairs: Sequence[tuple[float, int]]) -> tuple[float, float]:
    """Slope and intercept of the logistic regression of labels on log-odds (Platt 1999), by Newton's method."""
    inputs = np.array([(value, 1.0) for value, _ in pairs])
    labels = np.array([float(label) for _, label in pairs])
    line = np.array([1.0, 0.0])
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-np.clip(inputs @ line, -30, 30)))
        slope = inputs.T @ (labels - chances) - line * _HELD
        curve = (inputs * (chances * (1 - chances))[:, None]).T @ inputs + _HELD * np.eye(2)
        line = line + np.linalg.solve(curve, slope)
    return float(line[0]), float(line[1])


def lines_of(found: Sequence[tuple[Measured, Odds]]) -> dict[Tag, tuple[float, float]]:
    """Slope and intercept for each tag, from examples whose labels are known."""
    lines: dict[Tag, tuple[float, float]] = {}
    for tag in SHARES:
        pairs = [
            (value, label)
            for row, odds in found
            for value, label in zip(getattr(odds, tag), getattr(row.example, tag), strict=True)
            if label >= 0
        ]
        lines[tag] = confidence(pairs)
    return lines


def main() -> None:
    """Write thresholds.json into an exported folder."""
    parser = argparse.ArgumentParser(description="Set the thresholds of an exported model.")
    parser.add_argument("export", type=Path)
    parser.add_argument("--pairs", type=Path, nargs="+", required=True, help="files with human translations")
    parser.add_argument("--settings", type=Path, help="settings of the run, for confidences by made errors")
    parser.add_argument("--budget", type=float, default=BUDGET, help="alarms in 100 human translations")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    encoder = Encoder(arguments.export / "pieces.model")
    session = session_of(arguments.export / "model.onnx")
    clean = marked(session, list(human_translations(arguments.pairs, "thresholds", encoder)))
    lines = dict.fromkeys(SHARES, (1.0, 0.0))
    if arguments.settings is not None:
        settings = Settings.read(json.loads(arguments.settings.read_text(encoding="utf-8")))
        corpus = Corpus(settings.sources, English(WordNet(Path(settings.wordnet))), "thresholds")
        rows = [measured(example, encoder) for example in heldout.examples(corpus, _EACH, _CLEAN)]
        lines = lines_of(marked(session, [row for row in rows if row is not None]))
    found: dict[str, object] = {"schema": SCHEMA, "human_translations": len(clean), "budget": arguments.budget}
    for tag, kinds in limits(clean, arguments.budget).items():
        slope, intercept = (round(value, 4) for value in lines[tag])
        found[tag] = {
            kind: {"threshold": limit, "slope": slope, "intercept": intercept} for kind, limit in kinds.items()
        }
    (arguments.export / FILE).write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
