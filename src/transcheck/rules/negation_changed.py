"""negation-changed: a “not” was lost, or one was added.

**What it does**
Compares the denying words of each pair of sentences (nicht, kein, nie; not, no, never), and reports a sentence that
denies on one side alone, where no other word (ohne, fail, un-) can carry the denial.

**Why it matters**
The translation says the opposite of the source.

**Example**
“Das Bad ist am Montag nicht geöffnet.” → “The pool is open on Monday.”
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.negation import (
    denies_a_time,
    english_any,
    english_plain,
    german_all,
    german_any,
    german_plain,
    german_weak,
    may_deny,
)

NAME = "negation-changed"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.CRITICAL

Place = tuple[int, int]


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Sentence pairs of which one denies and the other does not."""
    if segment.kind != "translation" or not (may_deny(segment.source, "de") or may_deny(segment.target, "en")):
        return
    for pair in segment.sentences:
        if pair.source is None or pair.target is None:
            continue
        source = segment.source[pair.source.start : pair.source.end]
        target = segment.target[pair.target.start : pair.target.end]
        denied, denies = german_plain(source), english_plain(target)
        if denied and not denies and not english_any(target):
            start, end = denied[0]
            yield Problem(
                f"“{source[start:end]}” is lost: the translation says the opposite.",
                confidence=0.7,
                source=Extent(pair.source.start + start, pair.source.start + end),
            )
        elif denies and not denied and not german_any(source):
            weak = german_weak(source)
            if weak and denies_a_time(target):
                continue
            start, end = denies[0]
            yield Problem(
                f"“{target[start:end]}” has nothing in the source: the translation says the opposite.",
                confidence=0.5 if weak else 0.8,
                target=Extent(pair.target.start + start, pair.target.start + end),
            )
        elif len(denies) > 1 and not german_weak(source) and len(denies) > len(all_denied := german_all(source)):
            start, end = _farthest(denies, len(target), all_denied, len(source))
            yield Problem(
                f"“{target[start:end]}” has nothing in the source, which denies less often than the translation.",
                confidence=0.7,
                target=Extent(pair.target.start + start, pair.target.start + end),
            )


def _farthest(places: list[Place], length: int, others: list[Place], other_length: int) -> Place:
    """Of the `places` in a text the one that is farthest, by its share of the text, from all places in the other."""
    return max(
        places, key=lambda one: min((abs(one[0] / length - other[0] / other_length) for other in others), default=1.0)
    )
