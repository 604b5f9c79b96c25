"""What would be right for words of the original: by the glossary, the rest of the text, or the user's dictionary."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.glossary.assess import assess
from transcheck.meaning.elsewhere import elsewhere, same_word
from transcheck.meaning.suggestions import translation
from transcheck.model import Extent, Segment
from transcheck.rules.context import Context

# What is wrong here may be wrong in another place too: so many places have to agree, and none to differ.
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Right:
    """Words that would be right, and the sentence that says who has them."""

    words: str
    said: str


def right_words(source: Extent, wrong: str, segment: Segment, context: Context) -> Right | None:
    """What should stand in the place of `wrong` for the words of the segment at `source`, where something knows it."""
    for verdict in assess(segment, context.glossary, context.meaning):
        if verdict.match.extent == source and verdict.expected and not same_word(verdict.expected, wrong):
            return Right(verdict.expected, f"the glossary has “{verdict.expected}”")
    german = segment.source[source.start : source.end]
    if context.meaning is None:
        return None
    others = elsewhere(german, segment, context.segments, context.meaning)
    if others.total() >= _ENOUGH:
        usual = max(others, key=lambda words: (others[words], words))
        if all(same_word(words, usual) for words in others) and not same_word(usual, wrong):
            return Right(usual, f"elsewhere in this text it is “{usual}”")
    known = translation(german, context.meaning)
    if known and not same_word(known, wrong):
        return Right(known, f"the dictionary has “{known}”")
    return None
