"""The text that a finding stands in: the sentences that its words touch, on either side."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from transcheck.model import Document, Finding, Span
from transcheck.text.sentences import split

# What is compared and kept of a text that is longer: enough to know it again.
LONGEST = 400

# Their findings are about all places of a text together, so that no sentence is theirs.
DOCUMENT_WIDE = frozenset({"inconsistent-term"})

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Context:
    """The sentences around a finding's words, normalised; a side without words is empty."""

    source: str = ""
    target: str = ""


def normalised(text: str) -> str:
    """`text` without the differences that re-wrapping and saving make: white space, and how letters are composed."""
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text).strip())


def context_of(finding: Finding, documents: tuple[Document, Document]) -> Context:
    """Where a finding stands in the documents, source and target; empty where it has no place in a paragraph."""
    if finding.rule in DOCUMENT_WIDE:
        return Context()
    return Context(*(_around(span, document) for span, document in zip(_spans(finding), documents, strict=True)))


def sentences_around(text: str, start: int, end: int, language: str) -> str:
    """The sentences of `text` that the characters from `start` to `end` touch, normalised."""
    extents = split(text, language)
    first = next((one.start for one in extents if one.end > start or one.end >= end), None)
    if first is None:
        first = extents[-1].start if extents else 0
    last = max((one.end for one in extents if one.start < max(end, start + 1)), default=len(text))
    return normalised(text[first : max(last, first)])


def _spans(finding: Finding) -> tuple[Span | None, Span | None]:
    return finding.source, finding.target


def _around(span: Span | None, document: Document) -> str:
    if span is None or span.paragraph is None or span.paragraph >= len(document.paragraphs):
        return ""
    text = document.paragraphs[span.paragraph].text
    return sentences_around(text, span.start, span.end, document.language)
