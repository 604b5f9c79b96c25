"""misplaced-word: two neighbouring words have changed places, or a pronoun has the wrong form.

**What it does**
Reports two words that English never puts side by side in this order, but often the other way round, and pronouns whose
form no English neighbour allows (“that himself government”), where another form fits.

**Why it matters**
The sentence has to be read twice.

**Example**
“Seine Regierung beobachtet die Stürme.” → “Government his is watching the storms.”

**How to silence it**
`--ignore misplaced-word`, or `ignore = ["misplaced-word"]` in the configuration.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.lexicon import frequency, pair_frequency
from transcheck.text.openings import begins_sentence
from transcheck.text.tokens import tokenize
from transcheck.text.vocabulary import lowered
from transcheck.text.word_pairs import association

NAME = "misplaced-word"
CATEGORY = "fluency/grammar"
SEVERITY = Severity.MINOR

_FREQUENT = 5_000_000  # in a trillion words: of rarer words the counts say too little
_SWAP_BITS = 11.0


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Pairs of target words that would go far better the other way round."""
    if segment.kind != "translation":
        return
    tokens = tokenize(segment.target)
    words = lowered(segment.target)
    end = 0
    for index in range(len(tokens) - 1):
        first, second = words[index], words[index + 1]
        if first is None or second is None or not _swapped(first, second) or tokens[index].start < end:
            continue
        if begins_sentence(segment.target, tokens[index].start):
            before: str | None = "<s>"
        else:
            before = _counted(words[index - 1])
        after = _counted(words[index + 2]) if index + 2 < len(words) else None
        if before is None or _gain(before, first, second, after) < _SWAP_BITS:
            continue
        if tokens[index + 1].text[0].isupper():
            continue  # a name
        end = tokens[index + 1].end
        wrong = segment.target[tokens[index].start : end]
        right = f"{tokens[index + 1].text} {tokens[index].text}"
        if tokens[index].text[0].isupper():
            right = right[0].upper() + right[1:].lower()
        yield Problem(
            f"“{wrong}” should be “{right}”.",
            confidence=0.55,
            target=Extent(tokens[index].start, end),
            suggestion=right,
        )


@lru_cache(maxsize=16_384)
def _swapped(first: str, second: str) -> bool:
    """Whether two frequent words are never counted in this order, but in the other one."""
    if pair_frequency(first, second) or not pair_frequency(second, first):
        return False
    return first != second and _counted(first) is not None and _counted(second) is not None


def _counted(word: str | None) -> str | None:
    """The word, if the counts say enough about it: no marks, no signs in it, not rare."""
    return word if word is not None and word.isalpha() and frequency(word) >= _FREQUENT else None


def _gain(before: str, first: str, second: str, after: str | None) -> float:
    """By how many bits the swapped words go better with each other and their neighbours."""
    gain = association(before, second) - association(before, first)
    gain += association(second, first) - association(first, second)
    if after is not None:
        gain += association(first, after) - association(second, after)
    return gain
