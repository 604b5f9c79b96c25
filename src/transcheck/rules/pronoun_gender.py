"""pronoun-gender: “he” for a woman, or “she” for a man.

**What it does**
Reports “he”, “him”, “his” where the source speaks of women alone (Frau, sie, Lehrerin), and “she”, “her” where it
speaks of men alone (Herr, er). Things that are masculine or feminine in German do not count.

**Why it matters**
The person in question will notice.

**Example**
“Die Leiterin sagte, sie freue sich.” → “The head said he was pleased.”
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.gender import PRONOUNS, english_pronouns, german_genders, has_woman
from transcheck.text.vocabulary import vocabulary

NAME = "pronoun-gender"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MAJOR


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Pronouns of the target whose gender nobody in the source has, where somebody has the other one."""
    if segment.kind != "translation" or PRONOUNS.isdisjoint(vocabulary(segment.target)):
        return
    pronouns = english_pronouns(segment.target)
    genders = german_genders(segment.source) if pronouns else None
    if not genders or len(genders) == 2:
        return
    (only, by_pronoun), *_ = genders.items()
    wrong = [(start, end) for gender, start, end in pronouns if gender != only]
    if not wrong or (only == "male" and not by_pronoun):
        return
    # “sie” alone may be a thing or several people, and “his” may stand for the article of a German phrase (am Arm).
    if only == "female" and not has_woman(segment.source) and len(wrong) == len(pronouns):
        return
    start, end = wrong[0]
    word = segment.target[start:end]
    if word in segment.source.split():
        return  # a title that both have
    right = _OTHER[word.lower()]
    if word[0].isupper():
        right = right.capitalize()
    yield Problem(
        f"“{word}” should be “{right}”: the source speaks of a {'woman' if only == 'female' else 'man'}.",
        confidence=0.75 if by_pronoun else 0.6,
        target=Extent(start, end),
        suggestion=right,
    )


_OTHER = {
    "he": "she", "him": "her", "his": "her", "himself": "herself", "she": "he", "her": "his", "hers": "his",
    "herself": "himself",
}  # fmt: skip
