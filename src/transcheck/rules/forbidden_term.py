"""forbidden-term: the translation uses words that the glossary rules out for a term of the original.

**What it does**
Reports wordings that the glossary lists under `forbidden` or `avoid` for a term, or as the targets of an entry with
`status: deprecated`, where the term stands in the original and none of its right renderings in the translation.
`forbidden` counts as much as the entry says, the others are minor.

**Why it matters**
These are the mistakes that have been made before: someone wrote them down so that they don't come back.

**Example**
“Die Stadtbücherei öffnet.” → “The city book shop opens.”, where the glossary forbids “book shop” for “Stadtbücherei”

**How to silence it**
Take the wording out of the entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.assess import assess
from transcheck.model import Problem, Segment, Severity
from transcheck.rules.context import Context

NAME = "forbidden-term"
CATEGORY = "terminology/forbidden-term"
SEVERITY = Severity.MAJOR


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Forbidden and avoided renderings in one segment."""
    for verdict in assess(segment, context.glossary, context.meaning):
        if verdict.outcome not in ("forbidden", "avoided") or verdict.target is None:
            continue
        term = verdict.match.term
        there = segment.target[verdict.target.start : verdict.target.end]
        forbidden = verdict.outcome == "forbidden"
        critical = Severity.CRITICAL if term.kind == "brand" and term.keep else SEVERITY
        rule = "must not be used" if forbidden else "is to be avoided"
        instead = f"; the glossary has “{verdict.expected}”" if verdict.expected else ""
        yield Problem(
            f"“{there}” {rule} for “{term.source}”{instead}.",
            confidence=verdict.sure * verdict.match.confidence,
            source=verdict.match.extent,
            target=verdict.target,
            suggestion=verdict.expected or None,
            term=term.source,
            severity=(term.severity or critical) if forbidden else Severity.MINOR,
        )
