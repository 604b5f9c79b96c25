"""lost-content: words of the original that the translation does not carry.

**What it does**
Compares the meaning of the words on both sides, and reports nouns, verbs and adjectives (or a whole phrase of them)
of the source that nothing in the translation stands for. Names, numbers and dates have rules of their own.

**Why it matters**
Translation engines like to skip a word or a phrase, and the sentence reads well without it: nobody notices.

**Example**
“Die Bürgerinnen können den Antrag kostenlos im Rathaus stellen.” → “Citizens can submit the application at the town
hall.”: “kostenlos” is not carried over.

**How to silence it**
With `--no-meaning` it is silent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.meaning.doubts import Doubt, Keep, doubts, told_as_one
from transcheck.meaning.matching import Matched, matched
from transcheck.meaning.suggestions import translation
from transcheck.meaning.support import Support, support
from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text import lexicon
from transcheck.text.completeness import is_heading
from transcheck.text.double_forms import double_forms
from transcheck.text.light_words import LIGHT_WORDS
from transcheck.text.names.recognition import find as names_in
from transcheck.text.numbers.recognition import find as numbers_in
from transcheck.text.shorten import shorten
from transcheck.text.tokens import Token
from transcheck.text.word_pairs import disorder, pairs

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning

NAME = "lost-content"
CATEGORY = "accuracy/omission"
SEVERITY = Severity.MAJOR

# Below these, two texts may not belong together, or belong together so freely that words tell nothing.
_SURE_ALIGNMENT = 0.4
_LEAST_COSINE = 0.35
_FEWEST_WORDS = 4
_MOST_WORDS = 150
_SIDE_BY_SIDE = 6  # characters: a mark, a small word
_GARBLED = 6.5  # bits: see garbled-sentence
# A word with a link like this is carried: where all words of the source have one, there is nothing to weigh.
_CARRIED = 0.4
_NAME = 0.6
# The least probability at which a passage is told: of 1,211 human translations that set nothing (the fifth that
# benchmarks/support_weights.py keeps back), one in a hundred has such a passage.
_LEAST = 0.63
# Headings are translated freely.
_LEAST_IN_HEADINGS = 0.92


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Yield every passage of the source that nothing in the target carries."""
    meaning = context.meaning
    if meaning is None or segment.kind != "translation" or segment.score < _SURE_ALIGNMENT:
        return
    if any(pair.source is None or pair.target is None or pair.score < _SURE_ALIGNMENT for pair in segment.sentences):
        return
    if not _can_be_judged(segment.source, segment.target, meaning):
        return
    for extent, probability in _passages(segment.source, segment.target, meaning):
        passage = segment.source[extent.start : extent.end]
        right = translation(passage, meaning)
        what = f"“{shorten(passage)}”" + (f" (“{right}”)" if right else "")
        yield Problem(f"{what} is not carried over by the translation.", round(probability, 2), extent)


def _can_be_judged(source: str, target: str, meaning: Meaning) -> bool:
    if max(len(source), len(target)) > 20 * _MOST_WORDS:
        return False
    found = matched(source, target, meaning)
    sizes = len(found.source), len(found.target)
    if min(sizes) < _FEWEST_WORDS or max(sizes) > _MOST_WORDS or found.cosine < _LEAST_COSINE:
        return False
    return disorder(pairs(target))[0] < _GARBLED


def _passages(source: str, target: str, meaning: Meaning) -> list[tuple[Extent, float]]:
    """The lost passages with their probabilities; what stands side by side, or nearly so, was lost at once."""
    keep = _ordinary(source)
    if not _has_unlinked(matched(source, target, meaning), keep):
        return []
    least = _LEAST_IN_HEADINGS if is_heading(source) else _LEAST
    found = told_as_one(support(source, target, meaning), double_forms(source))
    result: list[tuple[Extent, float]] = []
    for doubt in doubts(found, keep):
        if doubt.probability < least:
            continue
        extent, probability = _extent(doubt, found), doubt.probability
        if result and extent.start - result[-1][0].end <= _SIDE_BY_SIDE:
            before, likely = result.pop()
            extent, probability = Extent(before.start, extent.end), max(probability, likely)
        result.append((extent, probability))
    return result


def _has_unlinked(found: Matched, keep: Keep) -> bool:
    linked = {link.source for link in found.links if link.score >= _CARRIED}
    return any(
        index not in linked and not lexicon.is_function_word(token.text, "de") and keep(token)
        for index, token in enumerate(found.source)
    )


def _ordinary(source: str) -> Keep:
    """Says of a token whether it is an ordinary word: names and numbers have other rules."""
    taken = [(one.extent.start, one.extent.end) for one in names_in(source, "de") if one.certainty >= _NAME]
    taken += [(one.extent.start, one.extent.end) for one in numbers_in(source, "de") if one.certain]

    def keep(token: Token) -> bool:
        if token.kind != "word" or token.text.lower() in LIGHT_WORDS or not lexicon.is_word(token.text, "de"):
            return False
        return not any(start < token.end and token.start < end for start, end in taken)

    return keep


def _extent(doubt: Doubt, found: Support) -> Extent:
    return Extent(found.source[doubt.first].token.start, found.source[doubt.last].token.end)
