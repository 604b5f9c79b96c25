"""How well each word of a sentence pair is explained by the other side: what may be made up, lost, or wrong.

Word by word there is no telling, since free translations leave many words without a partner; so several weak signs
(`support_evidence`) are weighed together by a small network of one hidden layer. `benchmarks/support_weights.py` sets
the weights, from any parallel text in which it makes errors of known place.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from transcheck.meaning.support_evidence import FEATURES, Evidence, features
from transcheck.meaning.word_alignment import Link
from transcheck.text import lexicon
from transcheck.text.tokens import Token

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning, Vectors

Side = Literal["source", "target"]
Kind = Literal["name", "content", "bound"]


@dataclass(frozen=True, slots=True)
class WordSupport:
    """One word, and how likely the other side has nothing for it: `doubt`, 0..1.

    `partner` is the token at the other end of its link, `strength` the similarity of the two.
    """

    token: Token
    doubt: float
    partner: int | None
    strength: float


@dataclass(frozen=True, slots=True)
class Support:
    """The words of both sides (marks left out), and the links between them."""

    source: tuple[WordSupport, ...]
    target: tuple[WordSupport, ...]
    links: tuple[Link, ...]


@lru_cache(maxsize=64)
def support(source: str, target: str, meaning: Meaning) -> Support:
    """How well the words of two texts that belong together explain each other; the last answers are kept."""
    evidence = features(source, target, meaning, _usual())
    return weighed(evidence, _doubts(evidence.source, "source"), _doubts(evidence.target, "target"))


def weighed(evidence: Evidence, source: Sequence[float], target: Sequence[float]) -> Support:
    """The words of a pair with these doubts on them."""
    links = evidence.links
    return Support(
        _words(evidence.source_tokens, source, {link.source: (link.target, link.score) for link in links}),
        _words(evidence.target_tokens, target, {link.target: (link.source, link.score) for link in links}),
        links,
    )


def kind_of(token: Token, language: lexicon.Language) -> Kind:
    """What kind of word it is: names (and other unknown words with a capital), content words, bound ones."""
    if token.kind != "word" or lexicon.is_function_word(token.text, language):
        return "bound"
    noun = language == "de" and lexicon.is_word(token.text, "de")
    return "name" if token.text[0].isupper() and not noun else "content"


def _words(
    tokens: Sequence[Token], doubts: Sequence[float], partners: dict[int, tuple[int, float]]
) -> tuple[WordSupport, ...]:
    return tuple(
        WordSupport(token, doubt, *partners.get(index, (None, 0.0)))
        for index, (token, doubt) in enumerate(zip(tokens, doubts, strict=True))
    )


def _doubts(rows: Vectors, side: Side) -> list[float]:
    import numpy as np

    network = _network()[side]
    hidden = np.maximum(((rows - network["mean"]) / network["deviation"]) @ network["first"] + network["first bias"], 0)
    total = hidden @ network["second"] + network["second bias"]
    return [float(value) for value in 1 / (1 + np.exp(-total))]


@cache
def _content() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((files("transcheck.meaning") / "support.json").read_text("utf-8"))
    if content["features"] != list(FEATURES):
        raise ValueError("support.json belongs to other features: run benchmarks/support_weights.py again")
    return content


@cache
def _usual() -> dict[str, Vectors]:
    import numpy as np

    return {side: np.array(values, dtype=np.float32) for side, values in _content()["usual"].items()}


@cache
def _network() -> dict[str, dict[str, Any]]:
    import numpy as np

    return {
        side: {name: np.array(values, dtype=np.float32) for name, values in _content()[side].items()}
        for side in ("source", "target")
    }
