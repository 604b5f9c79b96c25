"""broken-phrase: two words stand side by side that can't.

**What it does**
Reports two very frequent words that English never puts side by side (“the was”, “himself government”): a word between
them was lost, or one of them is wrong.

**Why it matters**
The sentence can't be understood, and what was lost may be what it is about.

**Example**
“Die Saison konnte beendet werden.” → “The could be finished.”
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.english_classes import FUNCTION_WORDS
from transcheck.text.openings import begins_sentence
from transcheck.text.tokens import Token, tokenize
from transcheck.text.vocabulary import lowered
from transcheck.text.word_pairs import pairs

NAME = "broken-phrase"
CATEGORY = "fluency/grammar"
SEVERITY = Severity.MINOR

# Bits by which the pair is rarer than chance would have it. Of human translations, 1 sentence in 250 has a pair beyond
# the first, half of them slips; 1 in 800 beyond the second.
_RARE = 6.5
_NEVER = 8.0
_SET_PHRASE = -2.8  # evidence that the second word belongs to the one after it
# Names of months, a name, a country: “in may”, “to us”; and “that” and “so”, after which anything may come.
_AMBIGUOUS = frozenset({"may", "us", "will", "march", "pm", "am", "no", "per", "versus", "vs"})
# What stands anywhere, whatever word comes before it: “if of course”, “she or rather”.
_ADVERBS = frozenset({("of", "course"), ("or", "rather"), ("at", "least"), ("in", "fact"), ("for", "example")})


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Neighbours in the target that are never neighbours."""
    if segment.kind != "translation":
        return
    facts = pairs(segment.target)
    for index in [place for place, one in enumerate(facts) if one.rarity >= _RARE]:
        words = lowered(segment.target)
        left, right = words[index : index + 2]
        following = words[index + 2] if index + 2 < len(words) else None
        before, after = tokenize(segment.target)[index : index + 2]
        if not _small(after) or not (_small(before) or begins_sentence(segment.target, before.start)):
            continue
        if left in _AMBIGUOUS or right in _AMBIGUOUS or "\n" in segment.target[before.end : after.start]:
            continue
        if (right, following) in _ADVERBS or {left, right} == {"i", "not"}:
            continue
        joined = index + 1 < len(facts) and (facts[index + 1].evidence or 0.0) <= _SET_PHRASE
        if joined and right not in FUNCTION_WORDS:
            continue  # “the think tank”
        yield Problem(
            f"“{before.text} {after.text}” can't stand together: a word is missing or wrong.",
            confidence=0.75 if facts[index].rarity > _NEVER else 0.6,
            target=Extent(before.start, after.end),
        )


def _small(token: Token) -> bool:
    return token.text.islower() or token.text == "I"
