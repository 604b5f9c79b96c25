"""The examples of a glossary put to the test: does the glossary judge them as its maintainer does?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.glossary.assess import Verdict, assess
from transcheck.glossary.entry import Example, Glossary, Term
from transcheck.model import Extent, Segment, SentencePair

# Verdicts less sure than this would not be reported.
_SURE = 0.5


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that the glossary judges otherwise; `verdicts` are those on its term, none if it is not found."""

    term: Term
    example: Example
    verdicts: tuple[Verdict, ...]


def failures(glossary: Glossary) -> Iterator[Failure]:
    """The examples that fail, in the order of the glossary. Only verdicts on the example's own term count."""
    for term in glossary:
        for example in term.examples:
            pair = SentencePair(Extent(0, len(example.source)), Extent(0, len(example.target)), 1.0)
            segment = Segment("example", example.source, example.target, (pair,))
            verdicts = tuple(verdict for verdict in assess(segment, glossary) if term in verdict.match.terms)
            if example.ok is any(verdict.outcome != "kept" and verdict.sure >= _SURE for verdict in verdicts):
                yield Failure(term, example, verdicts)
