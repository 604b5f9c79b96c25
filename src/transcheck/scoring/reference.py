"""chrF, BLEU and TER against a reference translation, by sacreBLEU."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.model import Score


@dataclass(frozen=True, slots=True)
class ReferenceScores:
    """0..100; higher is better for chrF and BLEU, lower for TER (edits per hundred words, may exceed 100)."""

    chrf: Score
    bleu: Score
    ter: Score


def reference_scores(targets: Sequence[str], references: Sequence[str]) -> ReferenceScores:
    """Corpus scores of `targets` against the `references` of the same length, one paragraph each."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    def score(metric: BLEU | CHRF | TER) -> Score:
        result = metric.corpus_score(list(targets), [list(references)])
        return Score(round(result.score, 2), f"{result.name}|{metric.get_signature()}")

    return ReferenceScores(score(CHRF()), score(BLEU(effective_order=len(targets) == 1)), score(TER()))
