"""untranslated: German was left in the translation.

**What it does**
Reports German words, phrases, sentences and paragraphs in the translation. Names, titles of works, German words that
English has borrowed (Kindergarten, Bundestag), and words that are English as well are left alone.

**Why it matters**
Readers without German can't understand the passage, and it looks as if nobody had read the page.

**Example**
“Der Präsident der betroffenen Staaten” → “The Präsident of the betroffenen states”

**How to silence it**
A word that is meant to stay German belongs into the glossary with `keep: true`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from transcheck.glossary.assess import matcher_of
from transcheck.glossary.match import Matcher
from transcheck.meaning.suggestions import translation
from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text import lexicon
from transcheck.text.english_classes import FUNCTION_WORDS as ENGLISH
from transcheck.text.german_classes import FUNCTION_WORDS as GERMAN
from transcheck.text.leftovers import LeftOver, is_german_label, left_over
from transcheck.text.shorten import shorten
from transcheck.text.tokens import tokenize
from transcheck.text.vocabulary import vocabulary

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning

NAME = "untranslated"
CATEGORY = "accuracy/untranslated"
SEVERITY = Severity.MAJOR

_SENTENCE_WORDS = 4
_COPY = 0.6
_LABEL_LEFT = 0.8
_FEWEST_GERMAN = 2
_MOST = 100  # words told of one segment: who finds more has seen enough


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """German words of the target, neighbours joined to one passage."""
    if not segment.target or segment.kind == "boilerplate":
        return
    sentences: list[tuple[int, int]] = []
    if len(GERMAN & vocabulary(segment.target)) >= _FEWEST_GERMAN or segment.target.strip() in segment.source:
        for extent in _targets(segment):
            if _is_german(segment, extent):
                sentences.append((extent.start, extent.end))
                yield _passage(segment, extent)
    if segment.kind != "translation":
        return
    label = segment.target.strip()
    if label == segment.source.strip() and is_german_label(label):
        start = segment.target.index(label)
        whole = Extent(start, start + len(label))
        yield Problem(f"“{label}” was left in German.", _LABEL_LEFT, Extent(0, len(segment.source)), whole)
        return
    rest = (
        word
        for word in left_over(segment.target, segment.source)
        if not any(start <= word.token.start < end for start, end in sentences)
    )
    found = list(islice(rest, _MOST))
    if found:
        kept = _kept_words(matcher_of(context.glossary)) if context.glossary.terms else frozenset()
        words = [word for word in found if word.token.text.casefold() not in kept]
        yield from _joined(segment, words, context.meaning)


@lru_cache(maxsize=4)
def _kept_words(matcher: Matcher) -> frozenset[str]:
    """The words of all terms that are kept as they are."""
    return frozenset(word for term in matcher.glossary if term.keep for word in term.source.casefold().split())


def _targets(segment: Segment) -> list[Extent]:
    return [pair.target for pair in segment.sentences if pair.target is not None]


def _is_german(segment: Segment, extent: Extent) -> bool:
    """Whether a whole sentence is German: its small words are, and the English ones are missing."""
    text = segment.target[extent.start : extent.end]
    words = [token.text.lower() for token in tokenize(text) if token.kind == "word"]
    if len(words) < _SENTENCE_WORDS:
        return False
    german = sum(word in GERMAN for word in words)
    english = sum(word in ENGLISH and word not in GERMAN for word in words)
    if german >= _FEWEST_GERMAN and german > 2 * english:
        return True
    if not german or text.strip() not in segment.source:
        return False
    unknown = sum(not lexicon.is_word(word, "en") for word in words)
    return english == 0 and unknown > _COPY * len(words)


def _passage(segment: Segment, extent: Extent) -> Problem:
    text = segment.target[extent.start : extent.end]
    start = extent.start + len(text) - len(text.lstrip())
    stripped = text.strip()
    at = segment.source.find(stripped)
    return Problem(
        f"“{shorten(stripped)}” was left in German.",
        confidence=0.95,
        source=Extent(at, at + len(stripped)) if at >= 0 else None,
        target=Extent(start, start + len(stripped)),
        severity=Severity.CRITICAL,
    )


def _joined(segment: Segment, found: list[LeftOver], meaning: Meaning | None) -> Iterator[Problem]:
    """One problem for words that stand side by side."""
    group: list[LeftOver] = []
    for word in [*found, None]:
        if word is not None and group and segment.target[group[-1].token.end : word.token.start].strip(" ,-–") == "":
            group.append(word)
            continue
        if group:
            yield _problem(segment, group, meaning)
        group = [word] if word is not None else []


def _problem(segment: Segment, group: list[LeftOver], meaning: Meaning | None) -> Problem:
    start, end = group[0].token.start, group[-1].token.end
    text = segment.target[start:end]
    at = segment.source.find(text)
    best = max(word.confidence for word in group)
    confidence = best if len(group) == 1 else min(0.95, best + 0.1)
    right = translation(text, meaning)
    return Problem(
        f"“{shorten(text)}” was left in German" + (f"; in English it is “{right}”." if right else "."),
        confidence=round(confidence, 2),
        source=Extent(at, at + len(text)) if at >= 0 else None,
        target=Extent(start, end),
        severity=Severity.MAJOR,
        suggestion=right,
    )
