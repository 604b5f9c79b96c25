"""name-changed: a name in the translation is another one, or misspelt.

**What it does**
Finds names of people, places and organisations that the translation writes differently or replaces by another name:
misspelt (Klaus/Claus), an acronym with other letters (SPD/SDP), another first name or surname, another place. What
English calls differently (München/Munich, Rheinland-Pfalz/Rhineland-Palatinate), transliterates (Gorbatschow/Gorbachev)
or inflects (Weichels/Weichel’s) is no error, and ü may be written ue. A glossary is not needed.

**Why it matters**
A wrong name is wrong information, and the one error that the people named notice at once.

**Example**
“Oberbürgermeister Dr. Klaus Weichel” became “mayor Dr. Claus Weichel”: “Klaus” became “Claus”.

**How to silence it**
Put the name into the glossary with the rendering that is right (`targets`).
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.rules.name_evidence import closest, differences, weighed
from transcheck.text.names.pairs import Difference

NAME = "name-changed"
CATEGORY = "accuracy/named-entity"
SEVERITY = Severity.MAJOR

# Cosine from which two unlike names are taken for the same thing in two languages.
_SAME = 0.5
# From which certainty a word that no list has stands for a name when it is replaced.
_QUITE_CERTAIN = 0.75
_TWO_SPELLINGS = 0.85


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Yield every name of the source that stands changed in the target."""
    for one in differences(segment, "changed"):
        confidence = _confidence(one)
        if _same_thing(one, context):
            continue
        if one.manner == "umlaut" and confidence and _written_with_dots(one.german, context):
            confidence = _TWO_SPELLINGS
        weight = weighed(confidence, one, segment, context)
        if weight is None:
            continue
        dropped = one.manner == "umlaut"
        message = f"“{one.german}” became “{one.english}”."
        if dropped:
            message = f"“{one.german}” lost its umlaut and became “{one.english}”."
        yield Problem(
            message,
            weight,
            one.source,
            one.target,
            suggestion=one.suggestion,
            term=one.name,
            severity=Severity.MINOR if dropped else None,
        )


def _written_with_dots(name: str, context: Context) -> bool:
    """Whether another place of the translation keeps the umlaut: then it is no custom of this text to drop it."""
    return any(name in segment.target for segment in context.segments)


def _same_thing(one: Difference, context: Context) -> bool:
    """Whether two unlike names, neither of which a list has, mean the same."""
    return (
        context.meaning is not None
        and one.manner == "other"
        and "listed" not in one.evidence
        and closest(one.german, one.english, context.meaning) >= _SAME
    )


def _confidence(one: Difference) -> float:
    """Shares of right findings on human translations and on translations with names changed on purpose."""
    match one.manner, one.evidence.split():
        case "umlaut", [kind, *_]:
            # English drops the dots of foreign names by custom, those of German ones by mistake.
            return 0.4 if kind in ("first", "last", "listed") else 0.0
        case "acronym", _:
            return 0.8
        case "slip", [_, "gone", "strange"]:
            return 0.95
        case "slip", [("first" | "last"), "gone", _]:
            return 0.8
        case "slip", _:
            return 0.35
        case _, ["beside", _]:
            return 0.85
        case _, ["instead", ours, theirs]:
            alike = ours == theirs != "unknown" or {ours, theirs} <= {"first", "last"}
            return 0.75 if alike else 0.55 if one.certainty >= _QUITE_CERTAIN else 0.45
        case _:
            return 0.5
