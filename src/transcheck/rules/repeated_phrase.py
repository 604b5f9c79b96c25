"""repeated-phrase: a phrase or clause comes again and again.

**What it does**
Reports a phrase of two words or more that directly follows itself in the translation, and long phrases that come back
again and again although the source does not repeat itself.

**Why it matters**
Translation engines that lose the thread write in loops. Such text is unreadable, and what the loop drove out is lost.

**Example**
“Wir danken allen Helfern.” → “We would like to thank, we would like to thank all helpers.”
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.repetition import frequent, immediate
from transcheck.text.shorten import shorten
from transcheck.text.tokens import Token, tokenize
from transcheck.text.vocabulary import neighbours

NAME = "repeated-phrase"
CATEGORY = "fluency/duplication"
SEVERITY = Severity.MAJOR

# “again and again and again”, “step by step by step”: set phrases, not loops.
_LINKS = frozenset({"and", "by", "to", "after", "upon", "or", "for", "in", "und"})
_LOOP_WORDS = 6


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Phrases of the target that follow themselves or come back too often."""
    pairs = [pair for pair in neighbours(segment.target) if pair is not None]
    if len(set(pairs)) == len(pairs):
        return  # no two neighbours stand side by side again
    tokens = _words(segment.target)
    words = [token.text.casefold() for token in tokens]
    repeats = [run for run in immediate(words) if not _legitimate(words, *run)]
    loops = frequent(words, _LOOP_WORDS, 2) if not repeats else []
    if not repeats and not loops:
        return
    source = [token.text.casefold() for token in _words(segment.source)]
    if immediate(source, 1) or frequent(source, 3, 2):
        return
    for start, period, total in repeats:
        if "\n" in segment.target[tokens[start].start : tokens[start + period].start]:
            continue  # a repeated line is the business of repeated-paragraph
        phrase = segment.target[tokens[start].start : tokens[start + period - 1].end]
        times = total // period
        yield Problem(
            f"“{shorten(phrase)}” is written {'twice' if times == 2 else f'{times} times'} in a row.",
            confidence=0.9 if period > 2 or times > 2 else 0.8,
            target=Extent(tokens[start].start, tokens[start + times * period - 1].end),
            suggestion=phrase if len(phrase) <= 80 else None,
            severity=Severity.CRITICAL if times > 3 else None,
        )
    for start, count in loops[:1]:
        end = start
        first = next(i for i in range(start) if words[i : i + _LOOP_WORDS] == words[start : start + _LOOP_WORDS])
        while end < len(words) and words[first + end - start] == words[end]:
            end += 1
        phrase = segment.target[tokens[start].start : tokens[end - 1].end]
        if "\n" in segment.target[tokens[first].start : tokens[start].start] and count < 3:
            continue
        yield Problem(
            f"“{shorten(phrase)}” comes {'twice' if count == 2 else f'{count} times'}, but not in the source.",
            confidence=0.6 if count == 2 else 0.85,
            target=Extent(tokens[start].start, tokens[end - 1].end),
        )


def _words(text: str) -> list[Token]:
    return [token for token in tokenize(text) if token.kind in ("word", "number")]


def _legitimate(words: list[str], start: int, period: int, total: int) -> bool:
    phrase = words[start : start + period]
    if len(set(phrase)) == 1:
        return True  # repeated-word tells it
    return period == 2 and total < 8 and bool(_LINKS & set(phrase))
