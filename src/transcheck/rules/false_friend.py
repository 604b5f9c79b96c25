"""false-friend: a German word was taken for the English word that looks like it.

**What it does**
Knows some hundred German words that look like English ones of another meaning, and reports the English word where the
source has the German one and no right translation of it is in the sentence.

**Why it matters**
False friends read well, so nobody stumbles, and say something else.

**Example**
“Die Termine werden eventuell verschoben.” → “The dates will eventually be postponed.” (right: possibly)
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.folding import without_umlauts
from transcheck.text.tokens import words
from transcheck.text.traps import may_have_traps, traps

NAME = "false-friend"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MAJOR


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Sentence pairs with a German word, its English look-alike, and none of its meanings."""
    if segment.kind != "translation" or not may_have_traps(segment.source):
        return
    for pair in segment.sentences:
        if pair.source is None or pair.target is None:
            continue
        source = segment.source[pair.source.start : pair.source.end]
        target = segment.target[pair.target.start : pair.target.end]
        for token in words(source):
            # The first word of a sentence has a capital whatever it is.
            written = token.text.lower() if token.start == 0 and not traps(token.text) else token.text
            for trap in traps(written):
                looks = trap.looks.search(target) if trap.words.fullmatch(written) else None
                # The same word, capital and all, is a name or was left untranslated.
                if looks is None or looks.group() == token.text:
                    continue
                right = len(trap.means.findall(target))
                if right and right >= _related(token.text, source):
                    continue
                yield Problem(
                    f"“{token.text}” is not “{looks.group()}”, but “{trap.suggestion}”.",
                    confidence=0.55 if right else 0.75,
                    source=Extent(pair.source.start + token.start, pair.source.start + token.end),
                    target=Extent(pair.target.start + looks.start(), pair.target.start + looks.end()),
                    suggestion=trap.suggestion,
                )


def _related(word: str, source: str) -> int:
    """How many words of the source have the stem of `word`, each of which a right rendering may stand for."""
    stem = without_umlauts(word.lower())[: max(4, len(word) - 2)]
    return sum(stem in without_umlauts(token.text.lower()) for token in words(source))
