"""spelling: a word of the translation is no English word.

**What it does**
Reports lower-case words that no English dictionary has, that are not taken from the source, and that are one letter
away from a frequent English word; also short words that are words but make no sense beside their neighbours, where one
letter more makes sense (“an” for “and”).

**Why it matters**
A misspelt word is seen by every reader, and a lost letter may make another word of it.

**Example**
“Die Stadtverwaltung schrieb …” → “The city adminstration wroet …”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text import lexicon
from transcheck.text.english_classes import FUNCTION_WORDS
from transcheck.text.english_compounds import is_compound
from transcheck.text.lexicon import frequency, pair_frequency
from transcheck.text.openings import begins_sentence
from transcheck.text.remembered import Remembered
from transcheck.text.slips import candidates, distant_candidates
from transcheck.text.tokens import Token, tokenize
from transcheck.text.vocabulary import vocabulary
from transcheck.text.word_pairs import pairs, preference

NAME = "spelling"
CATEGORY = "fluency/spelling"
SEVERITY = Severity.MINOR

_PARTS = re.compile(r"[-‑'’.:*_]")
_SHORTEST = 3
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
# Function words are hardly ever what is left of another word; these are, now and then.
_SAFE = FUNCTION_WORDS - {"an", "a", "then", "than", "of", "off", "he", "him", "is", "i", "at", "as", "it", "that"}
# By how many bits the neighbours must like the other word better: a small word that lost a letter, and any other word.
_SMALL_WORD_BITS = 17.5
_CONTENT_WORD_BITS = 22.0
_MORE_FREQUENT = 30
_SURELY_MORE_FREQUENT = 300
_SELDOM = 12_000  # the rarest word that is counted
# How many times as frequent the other word must be: for a word in the list, for one that is derived or merely frequent.
_LISTED_TIMES = 70
_DERIVED_TIMES = 70
_RARE = 70_000
_FREQUENT = 1_000_000
_SHORT_WORDS = (
    "is",
    "as",
    "us",
    "in",
    "on",
    "an",
    "at",
    "to",
    "of",
    "or",
    "he",
    "we",
    "be",
    "by",
    "my",
    "it",
    "if",
    "so",
    "do",
)
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "r", "y")


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Unknown words of the target that are one slip away from an English one."""
    if segment.kind != "translation":
        return
    tokens = tokenize(segment.target)
    source: set[str] | None = None
    # For each token and one more, whether it is counted behind the one before it.
    counted = [False, *[facts.counted > 0 for facts in pairs(segment.target)], False]
    for index, token in enumerate(tokens):
        # Most words are known, and stand where they often do.
        if not _SPELT[token.text] or ((counted[index] or counted[index + 1]) and _USUAL[token.text]):
            continue
        word = _spelt(token, segment.target)
        if word is None:
            continue
        if len(word) == 1 and word not in "ai" and word not in vocabulary(segment.source):
            if not _is_piece(tokens, index):
                yield from _lone_letter(segment.target, tokens, index)
            continue
        if _KNOWN[word]:
            if (token.text == word or len(word) == 1) and not (counted[index] or counted[index + 1]):
                yield from _real_word(tokens, index, word)
            continue
        if len(word) < _SHORTEST or is_compound(word) or _is_piece(tokens, index) or _in_phrase(tokens, index, word):
            continue
        if source is None:
            source = {part for term in vocabulary(segment.source) if term for part in (term, *_PARTS.split(term))}
            source |= {word.translate(_UMLAUTS) for word in source}  # Soeder, of Söder
        if word in source or lexicon.is_listed(word, "de"):
            continue  # untranslated tells it
        yield from _non_word(tokens, index, word)


def _may_be_misspelt(text: str) -> bool:
    """Whether a word with this text is looked at, wherever it stands."""
    return text not in _SAFE and text.isascii() and text.isalpha() and (text.islower() or text[1:].islower())


def _spelt(token: Token, text: str) -> str | None:
    """The word as a dictionary has it; None for names, abbreviations and words with signs in them."""
    word = token.text
    if token.start and text[token.start - 1].isalnum():
        return None  # 20ies
    if token.end < len(text) and text[token.end] in "-_@/'’":
        return None
    if word.islower():
        return word
    return word.lower() if begins_sentence(text, token.start) else None


def _is_known(word: str) -> bool:
    """Whether `word` is English, and no frequent slip that word lists and web pages have as well (percieved)."""
    if lexicon.is_listed(word, "en") or lexicon.is_listed(word.capitalize(), "en"):
        return frequency(word) > _RARE or not _is_slip(word, _LISTED_TIMES, swapped=True)
    if not (lexicon.is_word(word, "en") or lexicon.is_word(word.capitalize(), "en")):
        return False
    return not _is_slip(word, _DERIVED_TIMES)


def _is_usual(text: str) -> bool:
    """Whether a word with this text is right wherever it goes with its neighbours."""
    return len(text) > 1 and text.islower() and _KNOWN[text]


def _is_slip(word: str, times: int, *, swapped: bool = False) -> bool:
    """Whether a word one slip away is many times as frequent, and no form of the same word."""
    return any(
        frequency(other) > times * (frequency(word) or 1)
        and not any(word == other + ending or other == word + ending for ending in _ENDINGS)
        and (not swapped or sorted(other) == sorted(word))
        for other in candidates(word)[:1]
    )


def _non_word(tokens: tuple[Token, ...], index: int, word: str) -> Iterator[Problem]:
    token = tokens[index]
    count = frequency(word)
    before, after = _neighbours(tokens, index)
    near = [other for other in candidates(word) if frequency(other) > _MORE_FREQUENT * count]
    capital = token.text[0].isupper()
    distant = () if near or capital else distant_candidates(word)
    likely = near or [other for other in distant if frequency(other) > _FREQUENT]
    if not likely:
        return
    best = max(likely, key=lambda other: (preference(word, other, before, after), frequency(other)))
    suggestion = best.capitalize() if capital else best
    confidence = 0.85 if frequency(best) > _SURELY_MORE_FREQUENT * (count or _SELDOM) else 0.7
    if capital or not near:
        confidence = 0.6
    yield Problem(
        f"“{token.text}” is no English word; “{suggestion}” is.",
        confidence=confidence,
        target=Extent(token.start, token.end),
        suggestion=suggestion,
    )


def _lone_letter(text: str, tokens: tuple[Token, ...], index: int) -> Iterator[Problem]:
    """What is left of a short word: “the government s watching”."""
    token = tokens[index]
    before, after = _neighbours(tokens, index)
    if before is None or after is None or text[token.start - 1] != " " or text[token.end : token.end + 1] != " ":
        return
    likely = [other for other in _SHORT_WORDS if token.text in other]
    if not likely:
        return
    best = max(likely, key=lambda other: preference(token.text, other, before, after))
    yield Problem(
        f"“{token.text}” is no word; “{best}” may be meant.",
        confidence=0.85,
        target=Extent(token.start, token.end),
        suggestion=best,
    )


def _real_word(tokens: tuple[Token, ...], index: int, word: str) -> Iterator[Problem]:
    """A word that is one, but not here."""
    token = tokens[index]
    before, after = _neighbours(tokens, index)
    if before is None or after is None:
        return
    if pair_frequency(before, word) or pair_frequency(word, after):
        return
    for other in _RIVALS[word]:
        small = other in FUNCTION_WORDS
        bits = preference(word, other, before, after)
        if bits > (_SMALL_WORD_BITS if small else _CONTENT_WORD_BITS):
            yield Problem(
                f"“{token.text}” makes no sense here; “{other}” would.",
                confidence=0.6,
                target=Extent(token.start, token.end),
                suggestion=other,
            )
            return


def _is_piece(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a lone letter with a diacritic stands beside the word: “Gm ü nder”, which `spacing` tells."""
    return any(
        len(token.text) == 1 and token.text.isalpha() and not token.text.isascii()
        for token in tokens[max(0, index - 1) : index + 2]
    )


def _in_phrase(tokens: tuple[Token, ...], index: int, word: str) -> bool:
    """Whether it is counted beside a word that means something (“video codec”), or the other is foreign as well."""
    before, after = _neighbours(tokens, index)
    if before is not None and before not in FUNCTION_WORDS and pair_frequency(before, word):
        return True
    if after is not None and after not in FUNCTION_WORDS and pair_frequency(word, after):
        return True
    return any(
        0 <= place < len(tokens)
        and tokens[place].text.islower()
        and len(tokens[place].text) > _SHORTEST
        and not lexicon.is_word(tokens[place].text, "en")
        and frequency(tokens[place].text) > 0
        for place in (index - 1, index + 1)
    )


def _rivals(word: str) -> tuple[str, ...]:
    """Words one slip away that are as frequent, and no form of the same word: that would be grammar, not spelling."""
    count = frequency(word)
    return tuple(
        other
        for other in candidates(word)
        if frequency(other) >= count
        and not any(word == other + ending or other == word + ending for ending in _ENDINGS)
    )


_SPELT = Remembered(_may_be_misspelt)
_KNOWN = Remembered(_is_known)
_USUAL = Remembered(_is_usual)
_RIVALS = Remembered(_rivals)


def _neighbours(tokens: tuple[Token, ...], index: int) -> tuple[str | None, str | None]:
    """The words on either side in lower case; None for a mark or the end of the text."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        before.text.lower() if before is not None and before.kind == "word" else None,
        after.text.lower() if after is not None and after.kind == "word" else None,
    )
