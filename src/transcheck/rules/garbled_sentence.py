"""garbled-sentence: the words of a sentence are out of order.

**What it does**
Asks of all neighbouring words of a sentence how often English puts them side by side, and reports sentences whose words
do not go together at all.

**Why it matters**
Such a sentence can't be understood.

**Example**
“Das Bad ist am Montag wegen Reparaturen geschlossen.” → “Because the closed Monday of pool on repairs is.”
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.shorten import shorten
from transcheck.text.tokens import tokenize
from transcheck.text.word_pairs import disorder, pairs

NAME = "garbled-sentence"
CATEGORY = "fluency/grammar"
SEVERITY = Severity.MAJOR

_FEWEST_PAIRS = 4
# Bits of evidence; of 5,809 human translations, 4 have more than the first, 1 has more than the second.
_SUSPECT = 8.5
_SURE = 10.0


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Sentences of the target whose word pairs speak against their order."""
    if segment.kind != "translation":
        return
    tokens, facts = tokenize(segment.target), pairs(segment.target)
    starts = [token.start for token in tokens]
    for pair in segment.sentences:
        sentence = pair.target
        if sentence is None:
            continue
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        bits, known = disorder(facts[first : last - 1])
        if known < _FEWEST_PAIRS or bits < _SUSPECT:
            continue
        inner = [token for token in tokens[first + 1 : last] if token.kind == "word"]
        # Names, product titles and lists of keywords have no order to lose.
        if 2 * sum(token.text[0].isupper() for token in inner) > len(inner):
            continue
        text = segment.target[sentence.start : sentence.end]
        yield Problem(
            f"The words of “{shorten(text)}” are out of order.",
            confidence=0.9 if bits > _SURE else 0.6,
            target=Extent(sentence.start, sentence.end),
            severity=Severity.CRITICAL if bits > _SURE else None,
        )
