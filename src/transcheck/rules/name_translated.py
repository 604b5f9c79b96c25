"""name-translated: a name that English keeps was translated word by word.

**What it does**
Knows names of newspapers, companies, broadcasts, squares and clubs that are made of ordinary German words and that
English texts keep, and reports their words in English where the translation nowhere has the name itself.

**Why it matters**
Nobody recognises what is meant: “the world on Sunday” is no newspaper.

**Example**
“Das sagte er der Welt am Sonntag.” → “He told the world on Sunday.” (right: Welt am Sonntag)

**How to silence it**
Put the name into the glossary with the rendering that is right for you (`targets`).
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.assess import matcher_of
from transcheck.model import Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.extents import overlap
from transcheck.text.names.kept_names import translated

NAME = "name-translated"
CATEGORY = "accuracy/named-entity"
SEVERITY = Severity.MAJOR

_CONFIDENCE = 0.85


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Names of the source that stand in the target word by word."""
    if segment.kind != "translation":
        return
    for one in translated(segment.source, segment.target):
        terms = matcher_of(context.glossary).source(segment.source)
        if any(overlap(one.source, term.extent) for term in terms):
            continue  # the rules about terms know better
        words = segment.target[one.target.start : one.target.end]
        yield Problem(
            f"“{words}” is the name “{one.written}” word by word; English keeps it as it is.",
            _CONFIDENCE,
            one.source,
            one.target,
            suggestion=one.written,
            term=one.written,
        )
