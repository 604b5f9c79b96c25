"""unrelated-target: the translation has nothing to do with the source.

**What it does**
Compares the meaning of the two sides of each sentence pair and reports those that have nothing in common.

**Why it matters**
Translation engines that are at a loss write fluent sentences out of nowhere, often of official language.

**Example**
“Zwei Bürger stellen Schilder auf.” → “The Commission has also adopted a proposal for a directive.”

**How to silence it**
With `--no-meaning` it is silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.shorten import shorten
from transcheck.text.tokens import words

NAME = "unrelated-target"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.CRITICAL

_SHORTEST = 4  # words: less say too little to be compared
# Cosines. Of 5,688 pairs of sentences translated by people (WMT 2021 and 2022) two are below the first, both of one
# source that nobody understands; the next one has 0.27.
_UNRELATED = 0.18
_DOUBTFUL = 0.25


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Sentence pairs whose sentence vectors have (nearly) nothing in common."""
    if context.meaning is None or segment.kind != "translation":
        return
    pairs = [
        (pair.source, pair.target)
        for pair in segment.sentences
        if pair.source is not None
        and pair.target is not None
        and len(words(segment.source[pair.source.start : pair.source.end])) >= _SHORTEST
        and len(words(segment.target[pair.target.start : pair.target.end])) >= _SHORTEST
    ]
    if not pairs:
        return
    sides = [segment.source[source.start : source.end] for source, _ in pairs]
    sides += [segment.target[target.start : target.end] for _, target in pairs]
    vectors = context.meaning.sentences(sides)
    for row, (source, target) in enumerate(pairs):
        cosine = float(vectors[row] @ vectors[len(pairs) + row])
        if cosine < _DOUBTFUL:
            yield _problem(segment, source, target, cosine)


def _problem(segment: Segment, source: Extent, target: Extent, cosine: float) -> Problem:
    text = segment.target[target.start : target.end]
    return Problem(
        f"“{shorten(text)}” has nothing to do with the source.",
        confidence=0.9 if cosine < _UNRELATED else 0.7,
        source=source,
        target=target,
    )
