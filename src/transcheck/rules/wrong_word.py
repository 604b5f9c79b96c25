"""wrong-word: words of the translation say something else than the original.

**What it does**
A small model reads the original and its translation together and marks words that do not say what the original says
there. The German words that should stand there are named where they can be told; and what would be right, where the
glossary, the rest of the text or your dictionary (`--lexicon`) has it. Numbers, names and negations have rules of their
own, which come first. What is less than 80 % sure is minor: by default it closes no gate.

**Why it matters**
Machine translation takes words in a wrong sense, and the sentence reads well all the same.

**Example**
“Ihre Amtsvorgängerin gratulierte.” → “Her incumbent congratulated her.” (right: predecessor)

**How to silence it**
With `--no-meaning`, and without a model, it is silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.meaning.suspicions import Suspicion
from transcheck.model import Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.rules.right_words import right_words
from transcheck.rules.suspected import severity_of, suspected, words_at
from transcheck.text.shorten import shorten

NAME = "wrong-word"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MAJOR


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Words that the model marks as wrong, and that stand for something in the source."""
    for one in suspected(segment, context, "wrong"):
        yield _problem(one, segment, context)


def _doubt(wrong: str, original: str) -> str:
    if wrong == original:
        return "may have been left in German"
    return f"may not say {f'what “{shorten(original)}” says' if original else 'what the original says here'}"


def _problem(one: Suspicion, segment: Segment, context: Context) -> Problem:
    wrong = words_at(segment.target, one.target)
    right = right_words(one.source, wrong, segment, context) if one.source else None
    what = f"“{shorten(wrong)}” {_doubt(wrong, words_at(segment.source, one.source))}"
    return Problem(
        f"{what}; {right.said}." if right else f"{what}.",
        confidence=round(one.confidence, 2),
        source=one.source,
        target=one.target,
        suggestion=right.words if right else None,
        severity=severity_of(one),
    )
