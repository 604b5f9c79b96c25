"""protected-term: a term that must stay as it is was translated, changed or lost.

**What it does**
Looks for every term with `keep: true` of the glossary in the original, in all its German forms, and for the same term
in the translation. Where it is not there, the words that stand in its place are shown: “Herzlich digital” was rendered
as “heat exchange”. A name with a slip (“Claus” for “Klaus”) is pointed at by the word that changed, and a brand with
other capitals or a German ending left is told as a matter of style.

**Why it matters**
Names of brands, organisations and people are what a text is about. A translated brand can't be found or recognised, and
a changed name speaks of someone else.

**Example**
“Das Team von Fluss & Feld lädt ein.” → “The River & Field team invites you.”, where the glossary keeps “Fluss & Feld”

**How to silence it**
Give the entry `targets` with what may also stand there, or take `keep` out of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.assess import Verdict, assess
from transcheck.glossary.entry import Term
from transcheck.model import Problem, Segment, Severity
from transcheck.rules.context import Context

NAME = "protected-term"
CATEGORY = "terminology/protected-term"
SEVERITY = Severity.MAJOR

_STYLE = "style/casing"
_CRITICAL_KINDS = ("brand", "organisation")


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """What became of the protected terms of one segment."""
    for verdict in assess(segment, context.glossary, context.meaning):
        if verdict.match.term.keep and (problem := _problem(verdict, segment)):
            yield problem


def _problem(verdict: Verdict, segment: Segment) -> Problem | None:
    match, term = verdict.match, verdict.match.term
    there = segment.target[verdict.target.start : verdict.target.end] if verdict.target else ""
    severity = _severity(term)
    suggestion = verdict.expected
    category = None
    sure = verdict.sure
    if verdict.outcome == "kept":
        if verdict.writing not in ("case", "inflected") or (there == match.words and verdict.writing == "case"):
            return None
        severity, category, sure = Severity.MINOR, _STYLE, 0.85 if verdict.writing == "case" else 0.6
        if verdict.writing == "case":
            message = f"“{there}” should be written “{verdict.expected}”."
        else:
            message = f"“{there}” keeps its German ending; in English the {_called(term)} is “{verdict.expected}”."
    elif verdict.outcome == "misspelt" and verdict.slip:
        message = f"“{verdict.slip.expected}” became “{there}” in the name “{term.source}”."
        if verdict.slip.accents_only:
            severity = Severity.MINOR
            message = f"“{there}” lacks the marks of the name “{verdict.slip.expected}”."
        elif severity is Severity.CRITICAL and term.severity is None:
            severity = Severity.MAJOR
    elif verdict.outcome == "rendered":
        message = f"“{verdict.expected}” was rendered as “{there}”; the {_called(term)} must stay as it is."
    elif verdict.outcome == "cut":
        message = f"“{verdict.expected}” was cut to “{there}”; the {_called(term)} must stay as it is."
    elif verdict.outcome == "missing":
        message = f"“{verdict.expected}” is missing from the translation; the {_called(term)} must stay as it is."
        severity = Severity.MAJOR if severity is Severity.CRITICAL and term.severity is None else severity
    elif verdict.outcome == "spared":
        severity = Severity.MINOR
        message = f"“{verdict.expected}” stands here more often in the original than in the translation."
    else:
        return None
    if match.form == "compound" and term.severity is None:
        severity = min(severity, Severity.MAJOR, key=list(Severity).index)
    return Problem(
        message,
        confidence=sure,
        source=match.extent,
        target=verdict.target,
        suggestion=suggestion,
        term=term.source,
        severity=severity,
        category=category,
    )


def _severity(term: Term) -> Severity:
    return term.severity or (Severity.CRITICAL if term.kind in _CRITICAL_KINDS else Severity.MAJOR)


def _called(term: Term) -> str:
    return "name" if term.kind in ("person", "place", "organisation", "product") else term.kind
