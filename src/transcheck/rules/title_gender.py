"""title-gender: “Mr” before the name of a woman, or “Ms” before that of a man.

**What it does**
Reports “Mr” where the source calls the same person “Frau”, and “Ms”, “Mrs”, “Miss” or “Madam” where it says “Herr”.

**Why it matters**
The person in question will notice.

**Example**
“Ansprechpartnerin ist Frau Petra Lindner.” → “The contact person is Mr. Petra Lindner.”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.names.spelling import FOLDED_WORDS

NAME = "title-gender"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MAJOR

_DEGREES = r"(?:(?:Prof|Dr|Dipl|Professor|Doktor|Doctor|h|c|rer|med|phil|nat|jur|Ing|von|van|de|zu)\b[.-]?\s*)*"
_NAMES = r"(?P<names>[^\W\d_a-z][\w’'-]+(?:\s+[^\W\d_a-z][\w’'-]+){0,2})"
_GERMAN = re.compile(rf"\b(?P<title>Herrn?(?:\s+und\s+Frau)?|Frau(?:\s+und\s+Herrn?)?)\s+{_DEGREES}{_NAMES}")
_ENGLISH = re.compile(rf"\b(?P<title>Mr|Mister|Mrs|Ms|Miss|Madam)\b\.?\s+{_DEGREES}{_NAMES}")
_MALE = frozenset({"Mr", "Mister"})


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Titles of the target before names that have the other title in the source, and that one alone."""
    if segment.kind != "translation" or "M" not in segment.target:
        return
    titles = list(_ENGLISH.finditer(segment.target))
    if not titles:
        return
    called: dict[str, set[str]] = {}
    places: dict[str, Extent] = {}
    for match in _GERMAN.finditer(segment.source):
        for word in _words(match["names"]):
            called.setdefault(word, set()).update(title for title in ("Herr", "Frau") if title in match["title"])
            places.setdefault(word, Extent(match.start("title"), match.end("title")))
    for match in titles:
        wrong = "Frau" if match["title"] in _MALE else "Herr"
        # The surname comes last; what follows it is another sentence's first word at most.
        known = next((word for word in reversed(_words(match["names"])) if word in called), None)
        if known is None or called[known] != {wrong}:
            continue
        right = "Ms" if wrong == "Frau" else "Mr"
        yield Problem(
            f"“{match['title']}” should be “{right}”: the source says “{wrong}”.",
            confidence=0.93,
            source=places[known],
            target=Extent(match.start("title"), match.end("title")),
            suggestion=right,
        )


def _words(names: str) -> list[str]:
    return [FOLDED_WORDS[re.sub(r"['’]s$", "", word)] for word in names.split()]
