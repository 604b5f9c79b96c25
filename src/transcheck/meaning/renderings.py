"""Which words of a translation stand where certain words of the original should stand.

Made for terms that were lost in translation: rendered by the sense of their words, misspelt, kept in part, or replaced
by something else. All words of the sentence pair compete, so that what translates other words is not taken for the
rendering; what nothing else explains and stands in the right place may be.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from transcheck.meaning.word_alignment import content_tokens, links, similarities
from transcheck.model import Extent
from transcheck.text import lexicon
from transcheck.text.tokens import Token

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning, Vectors

# Links of the span's own words count from here on, those of other words (see `links`) from more.
_LEAST = 0.12
# From here on a word explains a second one.
_WELL, _NEAR = 0.6, 0.4
# Share of the best explanation that makes one from the span as good.
_NEARLY = 0.8
# Worth of a word that nothing explains, in the right place, and cost of a word that something else explains.
_UNEXPLAINED, _FOREIGN, _BOUND_FOREIGN = 0.5, 0.2, 0.07
# Without vectors most words are unexplained: that says little.
_UNKNOWN = 0.15
# Cost of a step away from the place where the neighbours' translations stand.
_STEP = 0.02
_ENOUGH = 0.3
_JOINED = re.compile(r"[\s.&/-]*")
_LONGEST_GAP = 3
# Logistic weights: explained content words a content word of the span, the best explanation, shares of words that
# nothing and that other words explain, distance from the place (in tens of words), difference in length, and a
# constant. `benchmarks/renderings.py` sets them: the share of stretches that are right at a confidence is about it.
_WEIGHTS = (2.0, 2.0, 2.4, -1.6, -0.8, -1.2, -1.9)
_WEIGHTS_OF_LETTERS = (1.0, 0.0, -2.5, 0.0, -1.7, -0.9, 2.0)


@dataclass(frozen=True, slots=True)
class Rendering:
    """The words of the target, from the first to the last, and how sure it is that they stand for the span."""

    extent: Extent
    confidence: float


def rendering(
    source: str,
    span: Extent,
    target: str,
    meaning: Meaning | None,
    *,
    others: Sequence[Extent] = (),
) -> Rendering | None:
    """The words of `target` that stand for `source[span.start:span.end]`, or None where nothing plausible does.

    `source` and `target` are the texts of one sentence pair. `others` are extents of the target that are known to stand
    for something else. Without `meaning` letters, digits, neighbours and places have to do.
    """
    here, there = content_tokens(source), content_tokens(target)
    inside = [i for i, token in enumerate(here) if token.start < span.end and span.start < token.end]
    taken = [any(token.start < one.end and one.start < token.end for one in others) for token in there]
    if not inside or not there or all(taken):
        return None
    similarity = similarities(here, there, meaning, None if meaning is None else meaning.dictionary)
    similarity[:, taken] = 0
    own, foreign = _explained(similarity, inside)
    place = _place(own, foreign, inside, len(here), len(there), similarity)
    gains, kinds = _gains(there, own, foreign, taken, place, _UNEXPLAINED if meaning is not None else _UNKNOWN)
    apart = [not _JOINED.fullmatch(target, a.end, b.start) for a, b in pairwise(there)]
    best = _window(gains, kinds, [False, *apart], len(inside))
    if best is None:
        return None
    begin, end = best
    content = sum(not lexicon.is_function_word(here[i].text, "de") for i in inside) or 1
    return Rendering(
        Extent(there[begin].start, there[end].end),
        _confidence(
            _evidence(begin, end, there, own, foreign, content, place),
            _WEIGHTS if meaning is not None else _WEIGHTS_OF_LETTERS,
        ),
    )


def _explained(similarity: Vectors, inside: Sequence[int]) -> tuple[dict[int, float], dict[int, float]]:
    """Target words that words of the span explain, and those that other words do, with the strength of the link."""
    own: dict[int, float] = {}
    foreign: dict[int, float] = {}
    span = set(inside)
    partners: dict[int, int] = {}
    for link in links(similarity):
        (own if link.source in span else foreign)[link.target] = link.score
        partners[link.source] = link.target
    inner = similarity[list(inside)].max(axis=0)
    # A word may stand for several: what is left over goes to what explains it well, or nearly so and beside the first.
    for j in range(similarity.shape[1]):
        if j in own or j in foreign:
            continue
        i = int(similarity[:, j].argmax())
        most = float(similarity[i, j])
        if most >= (_NEAR if abs(partners.get(i, -9) - j) == 1 else _WELL):
            if inner[j] >= _NEARLY * most:
                own[j] = float(inner[j])
            else:
                foreign[j] = most
    rest = similarity[list(inside)].copy()
    rest[:, [*own, *foreign]] = 0
    rest[:, inner < _NEARLY * similarity.max(axis=0)] = 0
    for link in links(rest, least=_LEAST):
        own[link.target] = link.score
    return own, foreign


def _place(
    own: dict[int, float],
    foreign: dict[int, float],
    inside: Sequence[int],
    rows: int,
    columns: int,
    similarity: Vectors,
) -> tuple[float, float]:
    """Between which target words the span's translation should stand: beside what its neighbours became."""
    partner = {int(similarity[:, j].argmax()): j for j, score in foreign.items() if score >= 0.5}
    before = next((partner[i] for i in range(inside[0] - 1, inside[0] - 5, -1) if i in partner), None)
    after = next((partner[i] for i in range(inside[-1] + 1, inside[-1] + 5) if i in partner), None)
    wide = len(inside)
    if before is not None and after is not None and 0 < after - before <= wide + 4:
        return before + 1, after - 1
    if before is not None and (after is None or abs(after - before) > wide + 4):
        return before + 1, before + wide
    if after is not None:
        return after - wide, after - 1
    scale = columns / max(rows, 1)
    return inside[0] * scale - 1, inside[-1] * scale + 1


def _gains(
    there: Sequence[Token],
    own: dict[int, float],
    foreign: dict[int, float],
    taken: Sequence[bool],
    place: tuple[float, float],
    unexplained: float,
) -> tuple[list[float], list[str]]:
    """For each target word what it adds to a stretch that holds it, and whether it is of the span's own words."""
    gains, kinds = [], []
    for j, token in enumerate(there):
        away = max(0.0, place[0] - j, j - place[1])
        bound = lexicon.is_function_word(token.text, "en")
        if taken[j]:
            gain, kind = -1.0, "foreign"
        elif j in own:
            gain, kind = own[j] * (0.5 if bound else 1.0) - _STEP * away, "free" if bound else "own"
        elif bound:
            gain, kind = -_BOUND_FOREIGN, "free"
        elif j in foreign or token.kind != "word":
            gain, kind = -_FOREIGN, "foreign"
        else:
            gain, kind = max(-_FOREIGN, unexplained - 0.1 * away), "free"
        gains.append(gain)
        kinds.append(kind)
    return gains, kinds


def _window(gains: Sequence[float], kinds: Sequence[str], apart: Sequence[bool], size: int) -> tuple[int, int] | None:
    """The stretch of words with the highest sum; it begins and ends with words that count for it.

    It may run across words that stand for something else, and across marks (before the words that are `apart`), only
    between words that the span explains.
    """
    best, most = None, _ENOUGH
    for begin, gain in enumerate(gains):
        if gain <= 0:
            continue
        total, gap, firm, run_firm = 0.0, 0, False, False
        for end in range(begin, min(len(gains), begin + 2 * size + _LONGEST_GAP + 1)):
            total += gains[end]
            if kinds[end] == "foreign" or (end > begin and apart[end]):
                if not run_firm and not firm:
                    break
                firm, run_firm = True, False
            run_firm = run_firm or kinds[end] == "own"
            if gains[end] <= 0:
                gap += 1
                if gap > _LONGEST_GAP:
                    break
                continue
            gap = 0
            if total > most + 1e-9 and (run_firm or not firm):
                best, most = (begin, end), total
    return best


def _evidence(
    begin: int,
    end: int,
    there: Sequence[Token],
    own: dict[int, float],
    foreign: dict[int, float],
    content: int,
    place: tuple[float, float],
) -> tuple[float, ...]:
    """What the confidence rests on, each about 0..1: see `_WEIGHTS`."""
    stretch = range(begin, end + 1)
    counted = [j for j in stretch if not lexicon.is_function_word(there[j].text, "en")] or [begin]
    explained = [own[j] for j in counted if j in own]
    centre = (begin + end) / 2
    return (
        min(1.0, sum(explained) / content),
        max(explained, default=0.0),
        sum(j not in own and j not in foreign for j in counted) / len(counted),
        sum(j in foreign for j in counted) / len(counted),
        min(1.0, max(0.0, place[0] - centre, centre - place[1]) / 10),
        min(1.0, abs(len(counted) - content) / max(len(counted), content)),
        1.0,
    )


def _confidence(evidence: Sequence[float], weights: Sequence[float]) -> float:
    total = sum(weight * value for weight, value in zip(weights, evidence, strict=True))
    return round(1 / (1 + math.exp(-total)), 3)
