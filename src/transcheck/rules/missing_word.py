"""missing-word: the translation leaves out words of the original.

**What it does**
A small model reads the original and its translation together and marks words of the original that the translation does
not carry, and places where something lacks. What would be right is said where the glossary, the rest of the text or
your dictionary (`--lexicon`) has it. Where only the place can be told, the words around it are shown. That, and what is
less than 80 % sure, is minor: by default it closes no gate.

**Why it matters**
A sentence without a word often reads well, and says less, or something else.

**Example**
“Der Antrag ist nur schriftlich möglich.” → “The application is possible in writing.”: “nur”

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

NAME = "missing-word"
CATEGORY = "accuracy/omission"
SEVERITY = Severity.MAJOR


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Words that the model marks as not carried, and gaps."""
    for one in suspected(segment, context, "missing"):
        yield Problem(
            _message(one, segment, context),
            confidence=round(one.confidence, 2),
            source=one.source,
            target=one.target,
            severity=severity_of(one),
        )


def _message(one: Suspicion, segment: Segment, context: Context) -> str:
    if one.source is None:
        return f"Something that the original says may be missing in “{shorten(words_at(segment.target, one.target))}”."
    right = right_words(one.source, "", segment, context)
    what = f"“{shorten(words_at(segment.source, one.source))}” may not be carried over by the translation"
    return f"{what}; {right.said}." if right else f"{what}."
