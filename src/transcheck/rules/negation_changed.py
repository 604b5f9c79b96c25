"""negation-changed: a “not” was lost, or one was added.

**What it does**
Compares the denying words of each pair of sentences (nicht, kein, nie; not, no, never), and reports a sentence that
denies on one side alone, where no other word (ohne, fail, un-) can carry the denial. A sentence that is rendered so
freely that hardly a word answers another is left alone: what denies there may be any of them.

**Why it matters**
The translation says the opposite of the source.

**Example**
“Das Bad ist am Montag nicht geöffnet.” → “The pool is open on Monday.”
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from transcheck.meaning.interface import Meaning
from transcheck.meaning.likeness import cosine
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

# The cosine below which a sentence is rendered freely. Of 378 translations into which a “not” was put, or of which one
# was taken, 4 in 100 are below; of 266 free ones in which denials differ 37 in 100.
_FREE = 0.5


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Sentence pairs of which one denies and the other does not."""
    if segment.kind != "translation" or not (may_deny(segment.source, "de") or may_deny(segment.target, "en")):
        return
    for pair in segment.sentences:
        if pair.source is None or pair.target is None:
            continue
        source = segment.source[pair.source.start : pair.source.end]
        target = segment.target[pair.target.start : pair.target.end]
        problem = _problem(source, target)
        if problem is None or _is_free(source, target, context.meaning):
            continue
        yield replace(
            problem, source=_moved(problem.source, pair.source.start), target=_moved(problem.target, pair.target.start)
        )


def _problem(source: str, target: str) -> Problem | None:
    """What is wrong with a pair of sentences; its extents are theirs."""
    denied, denies = german_plain(source), english_plain(target)
    if denied and not denies and not english_any(target):
        start, end = denied[0]
        what = f"“{source[start:end]}” is lost: the translation says the opposite."
        return Problem(what, confidence=0.7, source=Extent(start, end))
    if denies and not denied and not german_any(source):
        weak = german_weak(source)
        if weak and denies_a_time(target):
            return None
        start, end = denies[0]
        what = f"“{target[start:end]}” has nothing in the source: the translation says the opposite."
        return Problem(what, confidence=0.5 if weak else 0.8, target=Extent(start, end))
    if len(denies) > 1 and not german_weak(source) and len(denies) > len(all_denied := german_all(source)):
        start, end = _farthest(denies, len(target), all_denied, len(source))
        what = f"“{target[start:end]}” has nothing in the source, which denies less often than the translation."
        return Problem(what, confidence=0.7, target=Extent(start, end))
    return None


def _is_free(source: str, target: str, meaning: Meaning | None) -> bool:
    """Whether what denies may be any word of a free rendering; a tagger knows better, see `second_opinion`."""
    return meaning is not None and meaning.tagger is None and cosine(source, target, meaning) < _FREE


def _moved(extent: Extent | None, by: int) -> Extent | None:
    return extent and Extent(extent.start + by, extent.end + by)


def _farthest(places: list[Place], length: int, others: list[Place], other_length: int) -> Place:
    """Of the `places` in a text the one that is farthest, by its share of the text, from all places in the other."""
    return max(
        places, key=lambda one: min((abs(one[0] / length - other[0] / other_length) for other in others), default=1.0)
    )
