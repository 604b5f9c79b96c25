"""misplaced-word: two neighbouring words have changed places, or a pronoun has the wrong form.

**What it does**
Reports two words that English never puts side by side in this order, but often the other way round, and pronouns whose
form no English neighbour allows (“that himself government”), where another form fits.

**Why it matters**
The sentence has to be read twice.

**Example**
“Seine Regierung beobachtet die Stürme.” → “Government his is watching the storms.”
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.lexicon import frequency
from transcheck.text.openings import begins_sentence
from transcheck.text.tokens import tokenize
from transcheck.text.vocabulary import lowered
from transcheck.text.word_pairs import association, pairs

NAME = "misplaced-word"
CATEGORY = "fluency/grammar"
SEVERITY = Severity.MINOR

_FREQUENT = 5_000_000  # in a trillion words: of rarer words the counts say too little
# Bits; of 5,809 human translations, 5 have a pair that goes so much better the other way round.
_SWAP_BITS = 13.0
# After a noun an article or “of” may begin the next phrase: “in this circuit the lamp …” misses a comma at most.
_BEGINNERS = frozenset({"the", "a", "an", "of"})
_BEGINNER_BITS = 17.0


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Pairs of target words that would go far better the other way round."""
    if segment.kind != "translation":
        return
    tokens = tokenize(segment.target)
    words = lowered(segment.target)
    end = 0
    for index in [place for place, facts in enumerate(pairs(segment.target)) if facts.turned]:
        first, second = words[index : index + 2]
        if first is None or second is None or not _swapped(first, second) or tokens[index].start < end:
            continue
        if begins_sentence(segment.target, tokens[index].start):
            before: str | None = "<s>"
        else:
            before = _counted(words[index - 1])
        after = _counted(words[index + 2]) if index + 2 < len(words) else None
        least = _BEGINNER_BITS if second in _BEGINNERS else _SWAP_BITS
        if before is None or _gain(before, first, second, after) < least:
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


def _swapped(first: str, second: str) -> bool:
    """Whether the counts say enough of two words that are only counted the other way round."""
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
