"""added-word: words of the translation say something that the original does not say.

**What it does**
A small model reads the original and its translation together and marks words that are not what the original says. It is
this rule that reports them where no German word is left over that they might stand for. Whole sentences are
`added-text`'s. What is less than 80 % sure is minor: by default it closes no gate.

**Why it matters**
What the original never said was made up.

**Example**
“Der Bus hält am Rathaus.” → “The free bus stops at the town hall.”: “free”

**How to silence it**
With `--no-meaning`, and without a model, it is silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.rules.suspected import severity_of, suspected, words_at
from transcheck.text.shorten import shorten

NAME = "added-word"
CATEGORY = "accuracy/addition"
SEVERITY = Severity.MAJOR


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Words that the model marks as wrong, and that stand for nothing in the source."""
    for one in suspected(segment, context, "added"):
        words = shorten(words_at(segment.target, one.target))
        yield Problem(
            f"Nothing in the original seems to say “{words}”.",
            round(one.confidence, 2),
            target=one.target,
            severity=severity_of(one),
        )
