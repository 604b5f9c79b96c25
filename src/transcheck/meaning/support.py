"""How well each word of a sentence pair is explained by the other side: what may be made up, lost, or wrong.

Word by word there is no telling, since free translations leave many words without a partner; so several weak signs are
weighed together by a small network of one hidden layer. `benchmarks/support_weights.py` sets the weights, from any
parallel text in which it makes errors of known place.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from transcheck.meaning.word_alignment import Link, content_tokens, links, similarities
from transcheck.text import lexicon
from transcheck.text.tokens import Token

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning, Vectors

FEATURES = (
    "best", "linked", "best above mean", "claimed", "second", "neighbours linked", "free partner near", "near cosine",
    "frequency", "known", "capital", "bound", "number", "length", "sentence cosine", "length ratio", "mean best",
    "text length", "left pair", "right pair", "first", "last", "same word again", "left out",
)  # fmt: skip
"""What is looked at for each word, in the order of the columns of `features`."""


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


@dataclass(frozen=True, slots=True)
class Evidence:
    """The numbers behind `Support`: one row a word, see `FEATURES`."""

    source_tokens: tuple[Token, ...]
    target_tokens: tuple[Token, ...]
    links: tuple[Link, ...]
    source: Vectors
    target: Vectors


@lru_cache(maxsize=64)
def support(source: str, target: str, meaning: Meaning) -> Support:
    """How well the words of two texts that belong together explain each other; the last answers are kept."""
    evidence = features(source, target, meaning)
    partner_of_source = {link.source: link for link in evidence.links}
    partner_of_target = {link.target: link for link in evidence.links}
    doubts = {"source": _doubts(evidence.source, "source"), "target": _doubts(evidence.target, "target")}
    return Support(
        tuple(
            WordSupport(
                token,
                doubts["source"][i],
                partner_of_source[i].target if i in partner_of_source else None,
                partner_of_source[i].score if i in partner_of_source else 0.0,
            )
            for i, token in enumerate(evidence.source_tokens)
        ),
        tuple(
            WordSupport(
                token,
                doubts["target"][j],
                partner_of_target[j].source if j in partner_of_target else None,
                partner_of_target[j].score if j in partner_of_target else 0.0,
            )
            for j, token in enumerate(evidence.target_tokens)
        ),
        evidence.links,
    )


def threshold(side: Side, kind: Kind, alarms: float) -> float:
    """From which doubt on words of this kind raise at most `alarms` false alarms in a hundred human translations.

    Measured for 0.5, 1, 2, 4 and 8; for other numbers the next smaller of these is taken.
    """
    table = _content()["thresholds"][side][kind]
    measured = [float(budget) for budget in table if float(budget) <= alarms]
    return float(table[str(max(measured))]) if measured else 1.0


def kind_of(token: Token, language: lexicon.Language) -> Kind:
    """What is asked of a word: thresholds differ for names (and other unknown words with a capital), and for others."""
    if token.kind != "word" or lexicon.is_function_word(token.text, language):
        return "bound"
    noun = language == "de" and lexicon.is_word(token.text, "de")
    return "name" if token.text[0].isupper() and not noun else "content"


def features(source: str, target: str, meaning: Meaning) -> Evidence:
    """What is known about each word of both texts."""
    here, there = content_tokens(source), content_tokens(target)
    similarity = similarities(here, there, meaning)
    found = links(similarity)
    both = meaning.sentences([source, target])
    cosine = float(both[0] @ both[1])
    return Evidence(
        here,
        there,
        found,
        _side(here, similarity, {link.source: link for link in found}, cosine, "de", both, meaning),
        _side(there, similarity.T, {link.target: link for link in found}, cosine, "en", both[::-1], meaning),
    )


def _side(
    tokens: Sequence[Token],
    similarity: Vectors,
    found: Mapping[int, Link],
    cosine: float,
    language: lexicon.Language,
    both: Vectors,
    meaning: Meaning,
) -> Vectors:
    import numpy as np

    size, others = similarity.shape
    result = np.zeros((size, len(FEATURES)), dtype=np.float32)
    if not size:
        return result
    words = [token.text for token in tokens]
    bound = np.array([lexicon.is_function_word(word, language) for word in words])
    result[:, 11] = bound
    if others:
        best = similarity.max(axis=1)
        linked = np.array([found[i].score if i in found else 0.0 for i in range(size)], dtype=np.float32)
        mean = float(best[~bound].mean()) if (~bound).any() else float(best.mean())
        ranked = np.sort(similarity, axis=0)
        # What the strongest competitor leaves of each word of the other side.
        top, runner = ranked[-1], ranked[-2] if size > 1 else np.zeros(others, dtype=np.float32)
        rival = np.where(similarity >= top, runner, top)
        result[:, 0], result[:, 1], result[:, 2] = best, linked, best - mean
        result[:, 3] = (similarity - 0.7 * rival).max(axis=1)
        result[:, 4] = np.sort(similarity, axis=1)[:, -2] if others > 1 else 0
        result[:, 5] = _around(linked)
        result[:, 6], result[:, 7] = _near(tokens, similarity, found, language)
        result[:, 16] = mean
    if language == "en":
        result[:, 8] = [np.log10(lexicon.frequency(word) + 1000) - 7 for word in words]
        pairs = [_pair(a, b) for a, b in pairwise(words)]
        result[1:, 18] = pairs
        result[:-1, 19] = pairs
    result[:, 9] = [lexicon.is_word(word, language) for word in words]
    result[:, 10] = [word[0].isupper() for word in words]
    result[:, 12] = [token.kind == "number" for token in tokens]
    result[:, 13] = [min(len(word), 20) / 10 for word in words]
    result[:, 14] = cosine
    result[:, 15] = np.log((size + 1) / (others + 1))
    result[:, 17] = min(size, 60) / 30
    result[0, 20] = 1
    result[-1, 21] = 1
    lowered = [word.lower() for word in words]
    result[:, 22] = [lowered.count(word) > 1 for word in lowered]
    result[:, 23] = _left_out(words, both, meaning)
    return result


def _left_out(words: Sequence[str], both: Vectors, meaning: Meaning) -> Vectors:
    """How much nearer a word is to its own sentence than to the other one."""
    import numpy as np

    near = meaning.words(words) @ both.T
    return np.asarray(near[:, 0] - near[:, 1], dtype=np.float32)


def _around(linked: Vectors) -> Vectors:
    import numpy as np

    padded = np.pad(linked, 2, mode="edge")
    return np.asarray((padded[:-4] + 2 * padded[1:-3] + 2 * padded[3:-1] + padded[4:]) / 6, dtype=np.float32)


def _near(
    tokens: Sequence[Token], similarity: Vectors, found: Mapping[int, Link], language: lexicon.Language
) -> tuple[Vectors, Vectors]:
    """For each word: how similar the most similar free word about its place is, and the most similar one there."""
    import numpy as np

    size, others = similarity.shape
    turned = language == "en"
    partner = np.full(size, -1.0)
    for i, link in found.items():
        if link.score >= 0.4:
            partner[i] = link.source if turned else link.target
    known = np.flatnonzero(partner >= 0)
    places = np.arange(size)
    expected = np.interp(places, known, partner[known]) if len(known) > 1 else (places + 0.5) * others / size - 0.5
    near = np.abs(np.arange(others)[None, :] - expected[:, None]) <= 3
    free = np.ones(others, dtype=bool)
    for link in found.values():
        free[link.source if turned else link.target] = False
    window = np.where(near, similarity, 0)
    return (
        np.asarray(np.where(free[None, :], window + 0.1 * near, 0).max(axis=1), dtype=np.float32),
        np.asarray(window.max(axis=1), dtype=np.float32),
    )


def _pair(first: str, second: str) -> float:
    """How much more often two words stand together than by chance, log10; 0 where nothing is known."""
    import math

    count = lexicon.pair_frequency(first, second)
    one, two = lexicon.frequency(first), lexicon.frequency(second)
    if not one or not two:
        return 0.0
    expected = one * two / 1e12
    if not count:
        return -min(1.5, max(0.0, math.log10((expected + 1) / 1e5)))
    return min(3.0, math.log10(count / (expected + 1))) / 2


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
def _network() -> dict[str, dict[str, Any]]:
    import numpy as np

    return {
        side: {name: np.array(values, dtype=np.float32) for name, values in _content()[side].items()}
        for side in ("source", "target")
    }
