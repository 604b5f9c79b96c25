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
Add the rendering to the `targets` of the entry, or its context to `except`.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.assess import Verdict, assess
from transcheck.meaning.interface import Meaning
from transcheck.model import Problem, Segment, Severity
from transcheck.rules.context import Context

NAME = "wrong-term"
CATEGORY = "terminology/wrong-term"
SEVERITY = Severity.MAJOR

_MOST_SHOWN = 3
# From this cosine on, words may be a rendering of a term with these approved translations.
_LIKE = 0.35


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Terms of one segment without an approved translation."""
    for verdict in assess(segment, context.glossary, context.meaning):
        term = verdict.match.term
        if term.keep or verdict.outcome not in ("rendered", "cut", "missing", "spared"):
            continue
        unlike = verdict.target is not None and _unlike(verdict, segment, context.meaning)
        yield Problem(
            _message(verdict, segment, unlike),
            confidence=verdict.sure,
            source=verdict.match.extent,
            target=verdict.target,
            suggestion=None if unlike else verdict.expected,
            term=term.source,
            severity=term.severity or (Severity.MINOR if _slight(verdict) else SEVERITY),
        )


def _unlike(verdict: Verdict, segment: Segment, meaning: Meaning | None) -> bool:
    """Whether the words that seem to stand for the term mean something else: then what was done to it is a guess."""
    assert verdict.target is not None
    if meaning is None:
        return False
    there = segment.target[verdict.target.start : verdict.target.end]
    vectors = meaning.sentences([there, *verdict.match.term.targets])
    return bool((vectors[1:] @ vectors[0]).max() < _LIKE)


def _message(verdict: Verdict, segment: Segment, unlike: bool) -> str:
    term = verdict.match.term
    approved = " or ".join(f"“{target}”" for target in term.targets[:_MOST_SHOWN])
    if verdict.target:
        there = segment.target[verdict.target.start : verdict.target.end]
        if unlike:
            return f"“{term.source}” should be {approved}, which is not in the translation; “{there}” stands there."
        german = segment.source[verdict.match.extent.start : verdict.match.extent.end]
        if there in (term.source, german):
            return f"“{there}” was left in German; the glossary approves {approved}."
        return f"“{term.source}” was rendered as “{there}”; the glossary approves {approved}."
    if verdict.outcome == "spared":
        return f"“{term.source}” stands here again, but neither {approved} nor a pronoun stands for it."
    return f"“{term.source}” should be {approved}, which is not in the translation."


def _slight(verdict: Verdict) -> bool:
    return verdict.match.form == "compound" or verdict.outcome == "spared"
