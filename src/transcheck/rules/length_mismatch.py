"""length-mismatch: the translation is far too short or far too long for its source.

**What it does**
Compares the length of a sentence or paragraph with what human translators need for a source of this length, and
reports what lies far outside.

**Why it matters**
A translation of half the length has lost something, one of twice the length has something made up or repeated.

**Example**
A source of three lines, a translation of four words.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.rules.options import Option
from transcheck.text.completeness import expected_length, surprise

NAME = "length-mismatch"
CATEGORY = "accuracy/omission"
SEVERITY = Severity.MAJOR

_SHORTEST = Option("shortest", 40, "Shorter texts, in characters, are not compared.", least=0)
_TOLERANCE = Option(
    "tolerance", 4.5, "How far off the usual length a text may be, in standard deviations; more finds less.", least=0
)
OPTIONS = (_SHORTEST, _TOLERANCE)

_DOUBTFUL = 0.3


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Sentence pairs whose lengths are out of proportion; the whole segment where it has one-sided pairs."""
    if segment.kind != "translation" or segment.score < _DOUBTFUL:
        return
    options = context.options.get(NAME, {})
    shortest, tolerance = _SHORTEST.of(options), _TOLERANCE.of(options)
    pairs = [(pair.source, pair.target) for pair in segment.sentences if pair.source and pair.target]
    if len(pairs) != len(segment.sentences) or not pairs:
        pairs = [(Extent(0, len(segment.source)), Extent(0, len(segment.target)))]
    for source, target in pairs:
        original = segment.source[source.start : source.end]
        translation = segment.target[target.start : target.end]
        if max(len(original), len(translation)) < shortest or not translation.strip():
            continue
        excess = surprise(original, translation)
        if abs(excess) < tolerance:
            continue
        usual = round(expected_length(original)[0])
        short = excess < 0
        yield Problem(
            f"The translation is far too {'short' if short else 'long'}: {len(translation.strip())} characters where "
            f"about {usual} are usual.",
            confidence=0.8 if abs(excess) > 6 else 0.7,
            source=source if short else None,
            target=target,
            category=CATEGORY if short else "accuracy/addition",
        )
