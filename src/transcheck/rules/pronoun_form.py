"""pronoun-form: a pronoun has the wrong form.

**What it does**
Reports “himself”, “itself” where “he”, “his” or “it” must stand, “him” or “them” as the subject at the beginning of a
sentence, “he” or “they” at its end, and “his” with nothing that is his.

**Why it matters**
The sentence says something else, or nothing: who did what to whom hangs on the pronoun.

**Example**
“Sie schrieb, dass seine Regierung wartet.” → “She wrote that himself government is waiting.”
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.english_classes import BE, FUNCTION_WORDS, PREPOSITIONS
from transcheck.text.lexicon import pair_frequency
from transcheck.text.openings import surely_begins_sentence
from transcheck.text.tokens import Token, tokenize
from transcheck.text.vocabulary import vocabulary

NAME = "pronoun-form"
CATEGORY = "fluency/grammar"
SEVERITY = Severity.MINOR

# The reflexive pronouns with the subject and the possessive of the same person.
_REFLEXIVES = {
    "himself": ("he", "his"), "herself": ("she", "her"), "itself": ("it", "its"), "myself": ("i", "my"),
    "ourselves": ("we", "our"), "ourself": ("we", "our"), "themselves": ("they", "their"), "yourself": ("you", "your"),
}  # fmt: skip
_OBJECTS = {"him": "he", "them": "they", "us": "we", "me": "I"}
_PRONOUNS = frozenset({*_REFLEXIVES, *_OBJECTS, "he", "we", "they", "his"})
_SUBJECTS = {"he": "him", "we": "us", "they": "them"}
_BEFORE_A_SUBJECT = frozenset({"and", "that", "because", "while", "when", "if", "then", "but", "although", "whether"})
# What may stand before a subject at the end of a sentence: older than he, so do they.
_BEFORE_A_LAST_SUBJECT = BE | frozenset(
    "do does did than as and or can could will would should has have had but not like".split()
)
_OFTEN = 300_000  # in a trillion words
_ADVERBS = frozenset(
    "alone together better well ahead away up out off around down again first enough comfortable".split()
)


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Pronouns of the target that can't be where they are."""
    if segment.kind != "translation":
        return
    if _PRONOUNS.isdisjoint(vocabulary(segment.target)):
        return
    tokens = tokenize(segment.target)
    for index, token in enumerate(tokens):
        if token.kind != "word":
            continue
        lower = token.text.lower()
        right = ""
        if lower in _REFLEXIVES:
            right = _reflexive(segment.target, tokens, index, lower)
        elif lower in _OBJECTS and token.text.istitle():
            right = _first_object(segment.target, tokens, index, lower)
        elif lower in _SUBJECTS:
            right = _last_subject(tokens, index, lower)
        elif lower == "his":
            right = _lone_possessive(tokens, index)
        if right:
            shown = right.capitalize() if token.text[0].isupper() else right
            yield Problem(
                f"“{token.text}” has the wrong form here: “{shown}” would fit.",
                confidence=0.7,
                target=Extent(token.start, token.end),
                suggestion=shown,
            )


def _reflexive(text: str, tokens: tuple[Token, ...], index: int, word: str) -> str:
    subject, possessive = _REFLEXIVES[word]
    before, after = _beside(tokens, index)
    if after is None or after.kind != "word" or after.text[0].isupper():
        return "ourselves" if word == "ourself" else ""
    following = after.text.lower()
    opens = (
        before is None
        or before.kind == "mark"
        or before.text.lower() in _BEFORE_A_SUBJECT
        or surely_begins_sentence(text, tokens[index].start)
    )
    if opens and pair_frequency(subject, following) > _OFTEN and not pair_frequency(word, following):
        return subject
    noun = following not in FUNCTION_WORDS and following not in _ADVERBS and not following.endswith("ly")
    as_noun, as_verb = pair_frequency(possessive, following), pair_frequency(subject, following)
    if noun and as_noun > _OFTEN and as_noun > 8 * as_verb and not pair_frequency(word, following):
        return possessive
    return "ourselves" if word == "ourself" else ""


def _first_object(text: str, tokens: tuple[Token, ...], index: int, word: str) -> str:
    """“Him advised”: an object where a sentence and its verb begin."""
    _, after = _beside(tokens, index)
    if after is None or after.kind != "word" or after.text.lower() in {"and", "or", "too", "neither", "either"}:
        return ""
    return _OBJECTS[word] if surely_begins_sentence(text, tokens[index].start) else ""


def _last_subject(tokens: tuple[Token, ...], index: int, word: str) -> str:
    """“by the people they.”: a subject after which nothing comes."""
    before, after = _beside(tokens, index)
    if before is None or before.kind != "word" or before.text.lower() in _BEFORE_A_LAST_SUBJECT:
        return ""
    return _SUBJECTS[word] if after is not None and after.text == "." and index + 2 >= len(tokens) else ""


def _lone_possessive(tokens: tuple[Token, ...], index: int) -> str:
    """“signed his for seven years”: nothing that is his follows."""
    before, after = _beside(tokens, index)
    if before is None or before.kind != "word" or after is None or after.text not in PREPOSITIONS - {"near", "past"}:
        return ""
    return "" if before.text.lower() in BE | {"of", "and", "or", "like", "to", "as", "than"} else "him"


def _beside(tokens: tuple[Token, ...], index: int) -> tuple[Token | None, Token | None]:
    return (
        tokens[index - 1] if index else None,
        tokens[index + 1] if index + 1 < len(tokens) else None,
    )
