"""name-lost: a name of the source is missing from the translation.

**What it does**
Finds names of people, places and organisations in the source that nothing in the translation carries. First names that
are left out while the surname stays are told as a small thing. Where a part of the name stands in the translation, the
finding points at it.

**Why it matters**
The reader no longer learns who, where or which body is meant.

**Example**
“Leiterin der LF.vernetzt GmbH, Anneke Roloff” became “head of GmbH, Anneke Roloff”: “LF.vernetzt” is missing before
“GmbH”.

**How to silence it**
Put the name into the glossary with the rendering that stands there instead (`targets`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.rules.name_evidence import closest, differences, weighed
from transcheck.text.names.pairs import Difference
from transcheck.text.tokens import tokenize

NAME = "name-lost"
CATEGORY = "accuracy/named-entity"
SEVERITY = Severity.MAJOR

# Cosine with the nearest target word: above the first a word is rather translated than lost, below the second hardly.
_TRANSLATED = 0.45
_NOT_TRANSLATED = 0.35


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Yield every name of the source that is missing in the target."""
    for one in differences(segment, "lost"):
        nearness = None
        if context.meaning is not None and one.evidence.endswith(("unknown", "last")):
            nearness = closest(one.suggestion or one.german, segment.target, context.meaning)
        weight = weighed(_confidence(one, nearness), one, segment, context)
        if weight is None:
            continue
        severity = Severity.MINOR if one.evidence == "part first" else None
        rest = _rest(one, segment)
        if rest is None:
            message = f"“{one.german}” is missing from the translation."
            yield Problem(message, weight, one.source, None, one.suggestion, one.name, severity)
            continue
        kept = segment.target[rest.extent.start : rest.extent.end]
        name = one.suggestion or one.german
        whole = f"{name} {kept}" if rest.behind else f"{kept} {name}"
        message = f"“{one.german}” is missing {'before' if rest.behind else 'behind'} “{kept}”."
        yield Problem(message, weight, one.source, rest.extent, whole, one.name, severity)


class _Rest(NamedTuple):
    """What the target has of a name, and whether it stands behind what is lost."""

    extent: Extent
    behind: bool


def _rest(one: Difference, segment: Segment) -> _Rest | None:
    """A word that stands beside the lost name in the source, and once in the target: “GmbH”, or the first name.

    What stands before a whole name is another one: “in Ulm Beate Kimmel”.
    """
    if one.source is None:
        return None
    for token in tokenize(segment.source):
        behind = token.start == one.source.end + 1 and segment.source[one.source.end] == " "
        before = token.end == one.source.start - 1 and segment.source[token.end] == " "
        beside = behind or (before and one.evidence.startswith("part"))
        if beside and token.kind == "word" and token.text[0].isupper():
            found = [other for other in tokenize(segment.target) if other.text == token.text]
            if len(found) == 1:
                return _Rest(Extent(found[0].start, found[0].end), behind)
    return None


def _confidence(one: Difference, nearness: float | None) -> float:
    """Shares of right findings on human translations and on translations with names taken out on purpose."""
    if one.evidence == "part first":
        return 0.45
    if one.evidence in ("first", "listed", "person", "acronym", "organisation"):
        return 0.7
    if one.evidence.endswith("last"):
        if nearness is None or nearness < _TRANSLATED:
            return 0.65
        return 0.5 if one.evidence.startswith("part") else 0.0
    return _unlisted(one.certainty, nearness)


def _unlisted(certainty: float, nearness: float | None) -> float:
    """For words that no list has, which may be no names at all."""
    if nearness is None:
        return 0.45 if certainty >= 0.95 else 0.0
    if nearness >= _TRANSLATED:
        return 0.0
    if nearness < _NOT_TRANSLATED:
        return 0.55 if certainty >= 0.9 else 0.4 if certainty >= 0.8 else 0.0
    return 0.5 if certainty >= 0.9 else 0.0
