"""stray-capital: a small word has a capital in the middle of a sentence.

**What it does**
Reports articles, pronouns, prepositions, conjunctions and auxiliary verbs that begin with a capital where no sentence,
quotation or title begins.

**Why it matters**
Such a capital is a slip in itself, and often it shows where the translation engine stitched two sentences together.

**Example**
“… Gäste. Das Team …” → “We welcomed many guests and The team …”
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text import lexicon
from transcheck.text.english_classes import FUNCTION_WORDS
from transcheck.text.openings import OPENING_QUOTES, begins_sentence
from transcheck.text.quotation import unpaired_quotes
from transcheck.text.remembered import Remembered
from transcheck.text.tokens import Token, tokenize

NAME = "stray-capital"
CATEGORY = "style/casing"
SEVERITY = Severity.MINOR

# Names: the month and Mrs May, Will, Mark's like; the country US; abbreviations; adverbs that stand in titles.
_NAMES = frozenset({"i", "may", "will", "us", "it", "an", "no", "so", "die", "can", "down", "do", "am", "who", "off"})
_WORDS = FUNCTION_WORDS - _NAMES
# Forms of address have capitals in German.
_POLITE = frozenset("Sie Ihnen Ihr Ihre Ihren Ihrer Ihrem Ihres Du Dich Dir Dein Deine Deinen Deiner Deinem".split())
_TITLE_CAPITALS = 0.4
_LONGEST_TITLE = 25


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Function words of the target with a capital inside a sentence."""
    if segment.kind != "translation":
        return
    tokens = tokenize(segment.target)
    candidates = [i for i, token in enumerate(tokens) if i and _CAPITALISED[token.text] and token.kind == "word"]
    if not candidates:
        return
    title = _titled(tokens)
    source = {token.text for token in tokenize(segment.source)}
    if _unmarked_beginning(tokenize(segment.source)):
        return
    unpaired: set[int] | None = None
    for index in candidates:
        token = tokens[index]
        if title or token.text in source or begins_sentence(segment.target, token.start):
            continue
        before, after = tokens[index - 1], tokens[index + 1] if index + 1 < len(tokens) else None
        quoted = before.kind == "mark" and before.text in OPENING_QUOTES + "("
        if quoted:
            # A quoted sentence or title begins with a capital; a stray quotation mark does not license one.
            if unpaired is None:
                unpaired = {mark.start for mark in unpaired_quotes(segment.target)}
            if before.start not in unpaired or segment.target[: before.start].rstrip().endswith((",", ":")):
                continue
        elif before.kind != "word" or "\n" in segment.target[before.end : token.start]:
            continue
        elif before.text[0].isupper() and not begins_sentence(segment.target, before.start):
            continue  # inside a name or title: “The Lord of The Rings”
        if after is not None and (after.kind == "number" or (after.text[0].isupper() and after.text.lower() != "i")):
            continue
        yield Problem(
            f"“{token.text}” has a capital in the middle of a sentence.",
            confidence=0.85 if token.text.lower() not in {"the", "a"} else 0.6,
            target=Extent(token.start, token.end),
            suggestion=token.text[0].lower() + token.text[1:],
        )


def _capitalised(text: str) -> bool:
    return text[0].isupper() and (len(text) == 1 or text[1:].islower()) and text.lower() in _WORDS


_CAPITALISED = Remembered(_capitalised)


def _unmarked_beginning(source: tuple[Token, ...]) -> bool:
    """Whether a sentence of the source begins with a small word, and without a mark before it: “DORTMUND Das …”."""
    return any(
        before.kind != "mark"
        and token.text.istitle()
        and lexicon.is_function_word(token.text, "de")
        and token.text not in _POLITE
        for before, token in pairwise(source)
    )


def _titled(tokens: tuple[Token, ...]) -> bool:
    """Whether the text is a heading in title case: most of its longer words have capitals."""
    inner = [token for token in tokens[1:] if token.kind == "word" and len(token.text) > 3]
    capitals = sum(token.text[0].isupper() and token.text.lower() not in _WORDS for token in inner)
    return len(tokens) < _LONGEST_TITLE and capitals > 1 and capitals > _TITLE_CAPITALS * len(inner)
