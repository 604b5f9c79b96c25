"""What a verdict on an occurrence of a term says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from transcheck.glossary.match import Match
from transcheck.glossary.patterns import abbreviation, name_of_person
from transcheck.glossary.renderings import Writing
from transcheck.glossary.traces import Slip
from transcheck.model import Extent

Outcome = Literal["kept", "misspelt", "forbidden", "avoided", "rendered", "cut", "missing", "spared"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one occurrence of a term.

    `target`: the words that keep, misspell or replace it, None where nothing does; `writing`: how a kept name is
    written; `expected`: what should stand there, empty where every entry only says what should not; `slip`: the
    misspelt word. "spared": missing, but the term stands elsewhere in the segment, so that a pronoun or a merged
    sentence may carry it. `approved`: the translation that stands there. `sure`: 0..1.
    """

    match: Match
    outcome: Outcome
    expected: str
    sure: float
    target: Extent | None = None
    writing: Writing = "exact"
    slip: Slip | None = None
    approved: str = ""


def expected(match: Match) -> str:
    """What should stand in the target: the name as far as the source gives it, or the preferred translation."""
    term = match.term
    if term.status == "deprecated":
        return ""
    if not term.keep:
        return term.targets[0]
    if match.pattern.part == "full":
        words = match.pattern.words
        whole = term.source
        return whole if len(words) >= len(name_of_person(whole)) and "(" in match.words else _without_short(whole)
    return " ".join(match.pattern.words)


def _without_short(source: str) -> str:
    split = abbreviation(source)
    return split[0] if split else source
