"""Findings about the silencing itself: comments that can't be understood, and what silences nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import NamedTuple

from transcheck.config import RuleSettings, Settings
from transcheck.model import Document, Finding, Span
from transcheck.rules import invalid_suppression, unused_suppression
from transcheck.suppress.contexts import Context
from transcheck.suppress.directives import Directive, Place
from transcheck.suppress.fingerprints import stamp
from transcheck.suppress.inline import Mistake

_SIDES = ("source", "target")


class Unused(NamedTuple):
    """A directive, and those of its rules of which it silences nothing; none are named where it is for all rules."""

    directive: Directive
    rules: tuple[str, ...]


class _Said(NamedTuple):
    rule: ModuleType
    what: str
    place: Place


def findings_about(
    mistakes: Sequence[Mistake],
    unused: Sequence[Unused],
    documents: tuple[Document, Document],
    ran: frozenset[str],
    settings: Settings,
) -> Iterator[Finding]:
    """A finding for each mistake, and for each directive that silences nothing of a rule in `ran`."""
    said = [_Said(invalid_suppression, f"can't be understood: {mistake.what}", mistake.place) for mistake in mistakes]
    for directive, rules in unused:
        if what := _silences(rules, ran):
            said.append(_Said(unused_suppression, f"silences {what}; take it out", directive.place))
    return stamp(
        # The line is no part of what the finding is known again by.
        (_finding(one, documents, settings), Context("", f"{one.place.file} {one.what}"))
        for one in said
        if one.rule.NAME in ran
    )


def _silences(rules: tuple[str, ...], ran: frozenset[str]) -> str | None:
    """What a directive does not silence, of what can be told."""
    from transcheck.rules.register import ABOUT_FILES, RULES

    if not rules:
        return "no finding" if ran >= RULES.keys() - ABOUT_FILES else None
    useless = [rule for rule in rules if rule in ran]
    return f"no finding of {', '.join(useless)}" if useless else None


def _shown(place: Place) -> str:
    if place.file in _SIDES:
        return f"The comment in line {place.line} of the {place.file}"
    return f"The entry in line {place.line} of {place.file}"


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(("?", ".")) else sentence + "."


def _finding(said: _Said, documents: tuple[Document, Document], settings: Settings) -> Finding:
    rule, what, place = said
    source, target = (
        _span(place, document) if place.file == side else None for side, document in zip(_SIDES, documents, strict=True)
    )
    wanted = settings.rules.get(rule.NAME, RuleSettings())
    return Finding(
        rule.NAME,
        rule.CATEGORY,
        wanted.severity or rule.SEVERITY,
        1.0,
        f"{_shown(place)} {_ended(what)}",
        source,
        target,
    )


def _span(place: Place, document: Document) -> Span | None:
    """Where a comment stands: no words of a paragraph, but a place before one, or behind the last."""
    if not document.paragraphs or place.paragraph is None:
        return None
    paragraph = min(place.paragraph, len(document.paragraphs) - 1)
    at = 0 if paragraph == place.paragraph else len(document.paragraphs[paragraph].text)
    return Span(at, at, "", paragraph, place.line, place.column)
