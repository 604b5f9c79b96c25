"""How units of several sentences begin and end.

Where a paragraph break was moved, or a small paragraph was glued to a large one, whole paragraphs look alike still; but
their first or last sentences don't.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from transcheck.text.sentences import split

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Encode = Callable[[list[str]], Floats]

# A headline has this many letters at most.
_HEADLINE = 150
_COLON = re.compile(r"(?<=[:?–—])\s+")
# What begins a sentence, and has a capital nowhere else: before it a headline ends that has no full stop.
_OPENERS = {
    "de": """Der Die Das Den Dem Des Ein Eine Einen Einem Einer Dieser Diese Dieses Im Am Auf Bei Mit Nach Vor Für Von
    Vom Zum Zur Seit Laut Wegen Trotz Während Es Er Man Wir Wer Was Wie Wo Wenn Als Denn Doch Aber Und Oder Auch Nun
    Jetzt Hier Dort Heute Gestern Bereits Noch Nur Jede Jeder Jedes Viele Alle Kein Keine""",
    "en": """The A An This These That Those In On At For With After Before By From To Since According Despite During It
    He She We They You Who What How Where When While If As Because But And Or Also Now Here There Today Yesterday Only
    Every Many All No Not""",
}
_OPENING = {language: frozenset(words.split()) for language, words in _OPENERS.items()}
# English headlines may have capitals throughout.
_AROUND = {"de": (r"[\w)”“\"]", ""), "en": (r"[a-z0-9)”\"]", "[a-z0-9]")}
_GLUED = {
    language: re.compile(rf"(?<={before})\s+(?=(?:{'|'.join(sorted(_OPENING[language]))})\s{behind})")
    for language, (before, behind) in _AROUND.items()
}
_POWER = np.float32(0.7)
# Source units whose edges are compared together with all that any of them may belong to.
_ROWS = 32


@dataclass(frozen=True, slots=True)
class Edges:
    """Vectors of each unit's first sentence, first two, last, last two, one row a unit, and which units have several.

    One sentence at a unit's beginning may answer one sentence, or two that were one.
    """

    first: Floats
    first_two: Floats
    last: Floats
    last_two: Floats
    several: NDArray[np.bool_]


def edges_of(texts: Sequence[str], units: Floats, language: str, encode: Encode) -> Edges:
    """The edges of some units, from their texts and the vectors of them whole."""
    sentences = [_at_edges(text, language) for text in texts]
    several = np.array([bool(parts) for parts in sentences], dtype=np.bool_)
    first, first_two, last, last_two = (units.astype(np.float32) for _ in range(4))
    flat = [sentence for parts in sentences for sentence in parts]
    if not flat:
        return Edges(first, first_two, last, last_two, several)
    rows = encode(flat).astype(np.float32, copy=False)
    weights = np.array([len(sentence) for sentence in flat], dtype=np.float32)[:, None] ** _POWER
    counts = np.array([len(parts) for parts in sentences if parts], dtype=np.int64)
    begin = np.concatenate([[0], np.cumsum(counts)[:-1]])
    end = begin + counts
    first[several], last[several] = rows[begin], rows[end - 1]
    longer = counts > 2
    chosen = np.flatnonzero(several)[longer]
    for two, places in ((first_two, (begin, begin + 1)), (last_two, (end - 1, end - 2))):
        joined = sum(rows[place[longer]] * weights[place[longer]] for place in places)
        two[chosen] = joined / np.maximum(np.linalg.norm(joined, axis=1, keepdims=True), 1e-6)
    return Edges(first, first_two, last, last_two, several)


def _at_edges(text: str, language: str) -> list[str]:
    """The first two and last two sentences (all, if there are four at most); none where there is only one.

    A headline that a colon cuts in two counts as two: its parts may stand alone in the other language. So does one that
    runs into the text below it.
    """
    sentences = [text[extent.start : extent.end] for extent in split(text, language)]
    if len(sentences) == 1 and len(text) <= _HEADLINE:
        sentences = [part for part in _COLON.split(sentences[0]) if part]
    if sentences:
        sentences = [*_without_headline(sentences[0], language), *sentences[1:]]
    if len(sentences) > 4:
        sentences = [*sentences[:2], *sentences[-2:]]
    return sentences if len(sentences) > 1 else []


def _without_headline(sentence: str, language: str) -> list[str]:
    """A sentence as the headline that it begins with and the rest, or as it is."""
    if _OPENING[language].isdisjoint(sentence[:_HEADLINE].split()[1:]):
        return [sentence]
    found = _GLUED[language].search(sentence, 0, _HEADLINE)
    return [sentence[: found.start()], sentence[found.end() :]] if found else [sentence]


def edge_cosines(source: Edges, target: Edges, i: Integers, j: Integers) -> tuple[Floats, Floats]:
    """How alike the beginnings, and the ends, of the units `i` (in rising order) of one side and `j` of the other are.

    Both are looked up in the products of whole blocks: neighbours in `i` have neighbours in `j`.
    """
    found = np.zeros((2, len(i)), dtype=np.float32)
    for first in range(0, int(i[-1]) + 1 if len(i) else 0, _ROWS):
        begin, end = np.searchsorted(i, (first, first + _ROWS))
        if begin == end:
            continue
        partners = j[begin:end]
        rows = slice(int(i[begin]), int(i[end - 1]) + 1)
        columns = slice(int(partners.min()), int(partners.max()) + 1)
        places = i[begin:end] - rows.start, partners - columns.start
        for side, (one, two, other_one, other_two) in enumerate(
            (
                (source.first, source.first_two, target.first, target.first_two),
                (source.last, source.last_two, target.last, target.last_two),
            )
        ):
            products = one[rows] @ other_one[columns].T
            np.maximum(products, one[rows] @ other_two[columns].T, out=products)
            np.maximum(products, two[rows] @ other_one[columns].T, out=products)
            found[side, begin:end] = products[places]
    return found[0], found[1]
