"""Fluency: how well each English word goes with the one before it, by counts of pairs in web text."""

from __future__ import annotations

from transcheck.text.remembered import Remembered
from transcheck.text.tokens import tokenize
from transcheck.text.word_pairs import PAIRS_KEPT, information, pairs

_BEGINNING = "<s>"  # the counts' word for the beginning of a sentence


def fluency(text: str) -> float:
    """The mean pointwise mutual information of neighbouring words, in nats; about 2 for good English, 0 for none.

    A pair that is not counted weighs by how often chance alone should have brought it together.
    """
    values = []
    before, known = _BEGINNING, None
    for (word, _, _, kind), facts in zip(tokenize(text), (*pairs(text), None), strict=False):
        if kind == "word":
            if before:
                values.append(_INFORMATION[before, word] if known is None else known)
            before, known = word, facts and facts.information
        else:
            before, known = (_BEGINNING if word in ".!?" else ""), None
    return sum(values) / len(values) if values else 0.0


# Of what `pairs` leaves out: beginnings of sentences, acronyms.
_INFORMATION: Remembered[tuple[str, str], float] = Remembered(lambda pair: information(*pair), PAIRS_KEPT)
