"""From when on a tag of the model is an alarm, and how often such alarms are right.

Kinds of words differ in how often they are tagged without reason, so each tag has a threshold for each kind of word.
They are set, with the model, on texts that it has not learnt from, and belong to its folder.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, isfinite
from typing import Any, Literal, get_args

from transcheck.text import lexicon
from transcheck.text.tokens import Token

SCHEMA = "transcheck.marker-thresholds/v1"

Tag = Literal["bad", "gap", "omit"]
Kind = Literal["name", "content", "function", "number", "mark", "end"]

# Marks behind which the first word has a capital whatever it is.
_BEFORE_BEGINNINGS = frozenset('.!?:"“”„«»')
_MOST = 30.0
"""Log-odds beyond which nothing changes."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """Alarms begin at these log-odds; `slope` and `intercept` make the log-odds that an alarm is right of them."""

    threshold: float
    slope: float
    intercept: float

    def confidence(self, odds: float) -> float:
        """The share of alarms with these log-odds that is right (Platt 1999, Probabilistic Outputs for SVMs)."""
        return 1 / (1 + exp(-max(-_MOST, min(_MOST, self.slope * odds + self.intercept))))


Thresholds = Mapping[tuple[Tag, Kind], Threshold]


def thresholds(content: Any) -> Thresholds:
    """From `{"schema": …, "bad": {"name": {"threshold": …, "slope": …, "intercept": …}, …}, "gap": …, "omit": …}`.

    A kind that is left out is never an alarm. ValueError, KeyError, TypeError, AttributeError for anything else.
    """
    if content["schema"] != SCHEMA:
        raise ValueError(f"its schema is not “{SCHEMA}”")
    found: dict[tuple[Tag, Kind], Threshold] = {}
    for tag in get_args(Tag):
        for kind, entry in content[tag].items():
            if kind not in get_args(Kind):
                raise ValueError(f"“{kind}” is no kind of word")
            values = [float(entry[name]) for name in ("threshold", "slope", "intercept")]
            if not all(map(isfinite, values)):
                raise ValueError(f"“{tag}” of “{kind}” is no number")
            found[tag, kind] = Threshold(*values)
    return found


def kinds(tokens: Sequence[Token], language: lexicon.Language) -> list[Kind]:
    """The kind of each token of a text. German has no names here: its nouns have capitals too."""
    return [_kind(tokens, place, language) for place in range(len(tokens))]


def _kind(tokens: Sequence[Token], place: int, language: lexicon.Language) -> Kind:
    text = tokens[place].text
    if text[0].isdigit():
        return "number"
    if not text[0].isalpha():
        return "mark"
    if lexicon.is_function_word(text, language):
        return "function"
    first = place == 0 or tokens[place - 1].text in _BEFORE_BEGINNINGS
    return "name" if language == "en" and text[0].isupper() and len(text) > 1 and not first else "content"
