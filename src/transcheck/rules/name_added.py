"""name-added: the translation names somebody or something that the source does not.

**What it does**
Finds names of people, places and organisations in the translation that the source has not.

**Why it matters**
Nobody wrote this name: it was made up, or it comes from another version of the text.

**Example**
The source lists five candidates, the translation has a sixth: “Anja Pfeiffer (CDU)” is not in the source.

**How to silence it**
Put the name into the glossary as a rendering (`targets`) of what the source has instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.rules.name_evidence import closest, differences, weighed
from transcheck.text.names.pairs import Difference
from transcheck.text.openings import begins_sentence

NAME = "name-added"
CATEGORY = "accuracy/named-entity"
SEVERITY = Severity.MAJOR

# Cosine with the nearest source word from which the word is rather a translation than a name from nowhere.
_TRANSLATION = 0.5


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Yield every name of the target that the source has not."""
    for one in differences(segment, "added"):
        if one.evidence == "unknown" and " " not in one.name and _opens(one, segment.target):
            continue  # a word that begins a sentence need be no name
        confidence = _confidence(one)
        if context.meaning is not None and closest(one.name, segment.source, context.meaning) >= _TRANSLATION:
            confidence -= 0.25
        weight = weighed(confidence, one, segment, context)
        if weight is not None:
            yield Problem(f"“{one.english}” is not in the source.", weight, None, one.target, term=one.name)


def _opens(one: Difference, text: str) -> bool:
    return one.target is not None and begins_sentence(text, one.target.start)


def _confidence(one: Difference) -> float:
    """Shares of right findings on human translations and on translations with names put in on purpose."""
    several = " " in one.name
    match one.evidence.split():
        case [("first" | "last" | "person")]:
            return 0.85 if several else 0.65
        case ["part", ("first" | "last" | "person")]:
            return 0.6
        case ["part", _]:
            return 0.5
        case ["unknown"]:
            return 0.75 if several else 0.6
        case _:
            return 0.6
