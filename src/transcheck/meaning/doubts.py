"""Passages of the source that the target has nothing for: doubts about single words, joined and weighed together.

A run of doubted words is more than its words, and a doubted word among good ones more than one among many.
`doubts.json` has the weights of the logistic regression that says how likely such a passage is lost;
`benchmarks/doubt_weights.py` sets them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import exp, log
from typing import Any

from transcheck.meaning.support import Support, WordSupport, kind_of
from transcheck.text.tokens import Token

Keep = Callable[[Token], bool]

# A passage needs a word of the first doubt; neighbours of the second join it.
_SEED, _JOIN = 0.2, 0.2
_MOST_WORDS = 7  # content words of a passage
_FARTHEST = 3  # words of closed classes between two neighbours of a passage
_FLOOR = -5.0  # log-odds

FEATURES = ("highest", "second", "third", "words", "others", "mean", "length", "at its place", "strength")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring content words of the source, by their first and last token, and what speaks for their loss."""

    first: int
    last: int
    words: tuple[int, ...]
    features: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A passage of the source that may be lost, by its first and last token."""

    first: int
    last: int
    probability: float


def doubts(found: Support, keep: Keep) -> tuple[Doubt, ...]:
    """The passages of the source that may be lost, from front to back; `keep` says which words may be doubted."""
    return tuple(Doubt(run.first, run.last, probability(run.features)) for run in runs(found, keep))


def told_as_one(found: Support, pairs: Iterable[tuple[Token, Token]]) -> Support:
    """`found` where the two words of the source in each pair, which mean the same, are as doubtful as the surer one."""
    words = list(found.source)
    places = {word.token.start: index for index, word in enumerate(words)}
    for pair in pairs:
        both = [places[token.start] for token in pair if token.start in places]
        if len(both) < 2:
            continue
        doubt = min(words[index].doubt for index in both)
        linked = max((words[index] for index in both), key=lambda word: word.strength)
        for index in both:
            words[index] = replace(words[index], doubt=doubt, partner=linked.partner, strength=linked.strength)
    return replace(found, source=tuple(words))


def runs(found: Support, keep: Keep) -> tuple[Run, ...]:
    """The runs of doubted content words of the source."""
    words = found.source
    content = [i for i, word in enumerate(words) if kind_of(word.token, "de") == "content"]
    odds = {i: _odds(words[i].doubt) for i in content}
    groups: list[list[int]] = []
    for i in content:
        if words[i].doubt < _JOIN or not keep(words[i].token):
            continue
        last = groups[-1][-1] if groups else -9
        near = i - last <= _FARTHEST + 1 and not any(j in odds for j in range(last + 1, i))
        if near and len(groups[-1]) < _MOST_WORDS and _together(words, last, i):
            groups[-1].append(i)
        else:
            groups.append([i])
    return tuple(_run(found, group, odds) for group in groups if max(words[i].doubt for i in group) >= _SEED)


def probability(features: Sequence[float]) -> float:
    """How likely it is that a passage with these features is lost."""
    weights = _weights()
    total = weights["bias"] + sum(w * x for w, x in zip(weights["weights"], features, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def _run(found: Support, group: Sequence[int], odds: dict[int, float]) -> Run:
    words = found.source
    ranked = [*sorted((odds[i] for i in group), reverse=True), _FLOOR, _FLOOR]
    rest = [value for i, value in odds.items() if i not in group]
    begin, end = _place(words, group, len(found.target))
    there = [
        _odds(word.doubt)
        for word in found.target[max(0, begin + 1) : min(end, begin + 12)]
        if kind_of(word.token, "en") == "content"
    ]
    return Run(
        group[0],
        group[-1],
        tuple(group),
        (
            ranked[0],
            ranked[1],
            ranked[2],
            float(len(group)),
            float(sum(value > -2 for value in rest)),
            sum(rest) / len(rest) if rest else _FLOOR,
            log(len(words)),
            max(there, default=_FLOOR),
            max(words[i].strength for i in group),
        ),
    )


def _place(words: Sequence[WordSupport], group: Sequence[int], others: int) -> tuple[int, int]:
    """The partners of the next linked words before and after a run, exclusive bounds of its place on the other side."""
    before = next((words[i].partner for i in range(group[0] - 1, -1, -1) if words[i].strength >= 0.4), -1)
    after = next((words[i].partner for i in range(group[-1] + 1, len(words)) if words[i].strength >= 0.4), others)
    begin = -1 if before is None else before
    end = others if after is None else after
    return (begin, end) if begin < end else (end - 1, begin + 1)


def _together(words: Sequence[WordSupport], first: int, last: int) -> bool:
    """Whether no mark stands between the words `first` and `last`: token by token, one blank or hyphen apart."""
    return all(words[i + 1].token.start - words[i].token.end <= 1 for i in range(first, last))


def _odds(doubt: float) -> float:
    doubt = min(max(doubt, 1e-4), 1 - 1e-4)
    return max(_FLOOR, log(doubt / (1 - doubt)))


@cache
def _weights() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((files("transcheck.meaning") / "doubts.json").read_text("utf-8"))
    if content["features"] != list(FEATURES):
        raise ValueError("doubts.json belongs to other features: run benchmarks/doubt_weights.py again")
    return dict(content["lost"])
