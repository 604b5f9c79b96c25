"""wrong-term: a term of the original is not translated as the glossary approves.

**What it does**
Looks for every term with `targets` of the glossary in the original, in all its German forms, and for one of its
approved translations in the translation (plural, hyphens, British or American spelling make no difference). Where
none is there, the words that stand in its place are shown if they can be told. A term inside a German compound counts
as minor.

**Why it matters**
Offices, programmes and technical terms have one name in English. Another one each time makes readers think that other
things are meant.

**Example**
“Die Stabsstelle Klima plant.” → “The climate desk is planning.”, where the glossary approves “Climate Unit”

**How to silence it**
Add the rendering to the `targets` of the entry, or its context to `except`; `--ignore wrong-term` for all.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.assess import Verdict, assess
from transcheck.model import Problem, Segment, Severity
from transcheck.rules.context import Context

NAME = "wrong-term"
CATEGORY = "terminology/wrong-term"
SEVERITY = Severity.MAJOR

_MOST_SHOWN = 3


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Terms of one segment without an approved translation."""
    for verdict in assess(segment, context.glossary, context.meaning):
        term = verdict.match.term
        if term.keep or verdict.outcome not in ("rendered", "cut", "missing", "spared"):
            continue
        yield Problem(
            _message(verdict, segment),
            confidence=verdict.sure,
            source=verdict.match.extent,
            target=verdict.target,
            suggestion=verdict.expected,
            term=term.source,
            severity=term.severity or (Severity.MINOR if _slight(verdict) else SEVERITY),
        )


def _message(verdict: Verdict, segment: Segment) -> str:
    term = verdict.match.term
    approved = " or ".join(f"“{target}”" for target in term.targets[:_MOST_SHOWN])
    if verdict.target:
        there = segment.target[verdict.target.start : verdict.target.end]
        return f"“{term.source}” was rendered as “{there}”; the glossary approves {approved}."
    if verdict.outcome == "spared":
        return f"“{term.source}” stands here again, but neither {approved} nor a pronoun stands for it."
    return f"“{term.source}” should be {approved}, which is not in the translation."


def _slight(verdict: Verdict) -> bool:
    return verdict.match.form == "compound" or verdict.outcome == "spared"
