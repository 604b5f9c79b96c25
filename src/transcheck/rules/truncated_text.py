"""truncated-text: the translation breaks off.

**What it does**
Reports a translation that ends with a word or mark after which something has to follow (“online at:”, “and”, “the”)
where the source goes on or comes to its end.

**Why it matters**
The reader is promised something that never comes, an address, say.

**Example**
“Alle Termine finden Sie unter: https://www.example.org” → “All dates can be found at:”
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text import lexicon
from transcheck.text.english_classes import ARTICLES, POSSESSIVES
from transcheck.text.shorten import shorten
from transcheck.text.tokens import Token, tokenize

NAME = "truncated-text"
CATEGORY = "accuracy/omission"
SEVERITY = Severity.MAJOR

_OPEN_WORDS = ARTICLES | POSSESSIVES | {"and", "or", "of", "than", "because", "whose", "every", "although", "whereas"}
# Words that may end a sentence, but not where an end mark of the source is missing as well.
_MOSTLY_OPEN = frozenset({"from", "with", "to", "at", "for", "into", "that", "but", "as", "is", "are", "be", "was"})


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """The end of each target line that can't be an end."""
    if segment.kind != "translation":
        return
    tokens = tokenize(segment.target)
    source = tokenize(segment.source)
    if len(tokens) < 3 or len(source) < 3:
        return
    last = tokens[-1]
    if last.kind == "mark" and last.text in ":,;-–—(":
        yield from _after_mark(segment, tokens, source[-1])
        return
    word = tokens[-2] if last.kind == "mark" and last.text in ".…" else last
    lower = word.text.lower()
    if word.kind != "word" or _continues(segment.source) or _breaks_off(source):
        return
    if lower == "of" and word is not last:
        return  # “everything you can think of.”
    if word.text.islower() and (
        lower in _OPEN_WORDS or (lower in _MOSTLY_OPEN and word is last and _ended(source[-1]))
    ):
        yield Problem(
            f"The translation breaks off after “{_tail(segment.target, word)}”.",
            confidence=0.85 if lower in _OPEN_WORDS else 0.7,
            target=Extent(word.start, last.end),
        )


def _after_mark(segment: Segment, tokens: tuple[Token, ...], source_last: Token) -> Iterator[Problem]:
    last = tokens[-1]
    if source_last.kind == "mark" and source_last.text in ":,;-–—(":
        return
    if last.text in "-–—" and last.start and segment.target[last.start - 1].isspace():
        confidence = 0.5
    else:
        confidence = 0.9 if last.text in ":(" else 0.8
    follows = _rest(segment.source) if last.text == ":" else None
    expected = segment.source[follows.start : follows.end] if follows else ""
    yield Problem(
        f"The translation breaks off after “{_tail(segment.target, last)}”"
        + (f"; “{shorten(expected)}” should follow." if expected else "."),
        confidence=confidence,
        source=follows,
        target=Extent(tokens[-2].start, last.end),
        suggestion=expected if expected.startswith(("http", "www.")) else None,
    )


def _rest(source: str) -> Extent | None:
    """What stands after the last colon of the source."""
    tokens = tokenize(source)
    colon = next((t for t in reversed(tokens) if t.kind == "mark" and t.text == ":"), None)
    if colon is None or colon is tokens[-1]:
        return None
    start = next(t.start for t in tokens if t.start >= colon.end)
    return Extent(start, tokens[-1].end)


def _continues(source: str) -> bool:
    return source.rstrip().endswith(("...", "…", ",", ":", ";", "-", "–"))


def _breaks_off(source: tuple[Token, ...]) -> bool:
    """Whether the source itself ends with a word after which something has to follow: “wegen der”, “da ich”."""
    last = source[-1]
    return last.kind == "word" and last.text.islower() and lexicon.is_function_word(last.text, "de")


def _ended(token: Token) -> bool:
    return token.kind == "mark" and token.text in '.!?”“»«"'


def _tail(text: str, token: Token) -> str:
    """The last words before the break, on one line, as the message shows them."""
    start = max(0, token.end - 30)
    tail = text[start : token.end]
    return " ".join((tail if start == 0 else "… " + tail.split(" ", 1)[-1]).split())
