"""What the model says about words that a rule which goes by likeness takes for lost, left over, or the opposite."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from transcheck.meaning.tagged import tags_of
from transcheck.meaning.thresholds import Tag, kinds
from transcheck.model import Extent, Problem, Segment
from transcheck.text.extents import overlap

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning


class _Opinion(NamedTuple):
    """A finding this `sure` needs no second opinion; words with a smaller chance of an error than `right` are right."""

    sure: float
    right: float


# Of 30 to 120 errors that each of these rules found in translations with known errors, one at most looked right, and of
# their findings in human ones a third. Denials are a case of their own: free translators affirm and deny as they
# like, and the model can tell. Of 345 “not”s that were put in it takes 2 in 100 for right, of 33 that were taken out 6,
# and three quarters of 266 findings in 900 free translations.
_OPINIONS = {
    "lost-content": _Opinion(0.8, 0.05),
    "name-lost": _Opinion(0.8, 0.05),
    "negation-changed": _Opinion(1.0, 0.1),
    "untranslated": _Opinion(0.8, 0.05),
}
ASKED_FOR = frozenset(_OPINIONS)
"""Rules whose doubtful findings the model may refute: each word of what it refutes must look right to it."""

_ABOUT_LOSS = frozenset({"lost-content", "name-lost"})


def is_refuted(rule: str, problem: Problem, segment: Segment, meaning: Meaning | None) -> bool:
    """Whether the model has read what a problem points at, and takes it for right."""
    opinion = _OPINIONS.get(rule)
    if opinion is None or problem.confidence >= opinion.sure or meaning is None or meaning.tagger is None:
        return False
    return max(_chances(rule, problem, segment, meaning), default=1.0) < opinion.right


def _chances(rule: str, problem: Problem, segment: Segment, meaning: Meaning) -> Iterator[float]:
    """How likely each word is wrong, or, where a problem is about what is lost, not carried over."""
    tag: Tag = "omit" if rule in _ABOUT_LOSS or not problem.target else "bad"
    extent = problem.source if tag == "omit" else problem.target
    if extent is None or meaning.tagger is None:
        return
    for part in tags_of(segment, meaning):
        tokens, odds = (part.tags.target, part.tags.bad) if tag == "bad" else (part.tags.source, part.tags.omitted)
        for token, kind, value in zip(tokens, kinds(tokens, "en" if tag == "bad" else "de"), odds, strict=True):
            threshold = meaning.tagger.thresholds.get((tag, kind))
            if threshold is not None and overlap(Extent(token.start, token.end), extent):
                yield threshold.confidence(value)
