"""question-changed: a question became a statement, or a statement a question.

**What it does**
Compares the question marks of each pair of sentences. A question for an indirect one (ob, wann, wer …), and one in a
very free rendering, is left alone.

**Why it matters**
“Is the town hall closed?” says something else than “The town hall is closed.”

**Example**
“Wann öffnet das Bad?” → “When the pool opens.”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.meaning.likeness import cosine
from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.sentences import split

NAME = "question-changed"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MAJOR

# How a German question begins: with its verb and its subject, or with a question word and no comma after it.
_ASKS = re.compile(
    r"(?:hallo|hi|hey|guten (?:tag|morgen|abend))?\W*"
    r"(?:(?:kann|kannst|können|könnt|könnte|könnten|könntest|darf|dürfen|dürfte|soll|sollen|sollte|muss|müssen|"
    r"will|wollen|willst|ist|sind|bist|hat|haben|hast|gibt|wird|werden|wirst|würde|würden|wäre|wären)"
    r" (?:ich|du|er|sie|es|man|wir|ihr|mir|mich|das|dies|der|die|ein|eine|jemand)\b|"
    r"(?:was|wer|wen|wem|wann|warum|wieso|weshalb|wie|wo|wohin|woher|welche[rsnm]?)\b(?=[^,]*$))",
    re.IGNORECASE,
)
_INDIRECT = re.compile(
    r"[,:] (?:ob|wie|wer|wem|wen|was|wann|warum|wo|wohin|woher|welche[rsnm]?)\b|\bFrage\b|"
    r"^(?:Ob|Wer|Wie|Was|Wann|Warum|Wo|Welche[rsnm]?)\b"
)
# The cosine below which a sentence is rendered freely. Of 407 translations made a question 2 in 100 are below.
_FREE = 0.4
_CLOSING = "\"”“’‘»«)]' "


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Sentence pairs of which one side has a question and the other none."""
    if segment.kind != "translation":
        return
    for pair in segment.sentences:
        if pair.source is None or pair.target is None:
            continue
        source = segment.source[pair.source.start : pair.source.end]
        target = segment.target[pair.target.start : pair.target.end]
        asked, asks = source.count("?"), target.count("?")
        if bool(asked) == bool(asks):
            continue
        if asks and (_ASKS.match(source) or _INDIRECT.search(source)):
            continue  # a question without its mark, or one that became a direct one
        text, extent, language = (target, pair.target, "en") if asks else (source, pair.source, "de")
        question = _question(text, language)
        if question is None or (context.meaning is not None and cosine(source, target, context.meaning) < _FREE):
            continue
        place = Extent(extent.start + question.start, extent.start + question.end)
        if asks:
            yield Problem(
                "The translation asks a question where the source makes a statement.",
                confidence=0.85,
                source=pair.source,
                target=place,
            )
        else:
            yield Problem(
                "The source asks a question, the translation does not.",
                confidence=0.85,
                source=place,
                target=_end(segment.target, pair.target),
            )


def _question(text: str, language: str) -> Extent | None:
    """The sentence of `text` that ends with a question mark; a mark inside a sentence says little."""
    for extent in split(text, language):
        if text[extent.start : extent.end].rstrip(_CLOSING).endswith("?"):
            return extent
    return None


def _end(text: str, extent: Extent) -> Extent:
    """The last word of the target with its mark: there the question mark is missing."""
    end = extent.start + len(text[extent.start : extent.end].rstrip())
    start = max(text.rfind(" ", extent.start, end), text.rfind("\n", extent.start, end), extent.start - 1) + 1
    return Extent(start, end)
