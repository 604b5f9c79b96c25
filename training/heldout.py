"""Figures on made errors, and on translations judged by hand, that are not trained on: how a run gets on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random

import torch

from training.batches import Measured, by_length, input_of, measured
from training.corpus import Corpus
from training.examples import WRONG, Example
from training.made_errors import KINDS
from training.marking import Odds, odds_of
from training.model import Marker
from training.pieces import Encoder

_SEED = 7
ALARMS = 0.04  # a human translation, for each tag
_PIECES = 2_400


def examples(corpus: Corpus, each: int, clean: int) -> Iterator[Example]:
    """Human translations, and as many as `each` of them with one error for each kind."""
    chance = Random(_SEED)
    for _ in range(clean):
        yield corpus.base(chance, human=True)
    for kind in KINDS:
        made = (corpus.example(_SEED, number, kind, human=True) for number in range(6 * each))
        found = [example for example in made if example.kinds]
        yield from found[:each]


def marked(marker: Marker, rows: Sequence[Measured]) -> list[tuple[Example, Odds]]:
    """The examples with the log-odds of their words."""
    found: list[tuple[Example, Odds]] = []
    with torch.no_grad():
        for group in by_length(rows, _PIECES):
            tags = marker(*input_of([row.source for row in group], [row.target for row in group]))
            found.extend(zip((row.example for row in group), odds_of(tags, group), strict=True))
    return found


def average_precision(scored: Sequence[tuple[float, int]]) -> float:
    """The mean of the precisions at each right one, from the highest score down."""
    right, total = 0, 0.0
    for number, (_, label) in enumerate(sorted(scored, key=lambda pair: -pair[0]), 1):
        if label == WRONG:
            right += 1
            total += right / number
    return total / right if right else 0.0


def precisions(found: Sequence[tuple[Example, Odds]], tags: Sequence[str]) -> dict[str, float]:
    """The average precision of tags over all words whose label is known."""
    return {
        tag: round(
            average_precision(
                [
                    (odds, label)
                    for example, all_odds in found
                    for odds, label in zip(getattr(all_odds, tag), getattr(example, tag), strict=True)
                    if label >= 0
                ]
            ),
            4,
        )
        for tag in tags
    }


def on_judged(marker: Marker, given: Sequence[Example], encoder: Encoder) -> dict[str, float]:
    """Average precision on translations judged by hand, where nobody said before which word something lacks."""
    rows = [row for row in (measured(example, encoder) for example in given) if row is not None]
    return precisions(marked(marker, rows), ("bad", "omit"))


def figures(marker: Marker, given: Sequence[Example], encoder: Encoder) -> dict[str, object]:
    """Average precision of each tag over words, and by kind the share of errors found at a given budget of alarms."""
    rows = [row for row in (measured(example, encoder) for example in given) if row is not None]
    found = marked(marker, rows)
    precision = precisions(found, ("bad", "gap", "omit"))
    limits: dict[str, float] = {}
    for tag in precision:
        clean = sorted((odds for e, all_odds in found if not e.kinds for odds in getattr(all_odds, tag)), reverse=True)
        count = sum(not example.kinds for example, _ in found)
        limits[tag] = clean[min(int(ALARMS * count), len(clean) - 1)]
    by_kind: dict[str, list[bool]] = defaultdict(list)
    for example, all_odds in found:
        for kind in example.kinds:
            by_kind[kind].append(
                any(
                    label == WRONG and odds > limits[tag]
                    for tag in limits
                    for odds, label in zip(getattr(all_odds, tag), getattr(example, tag), strict=True)
                )
            )
    shares = {kind: round(sum(hits) / len(hits), 3) for kind, hits in by_kind.items()}
    return {"precision": precision, "found": round(sum(shares.values()) / len(shares), 4), "by_kind": shares}
