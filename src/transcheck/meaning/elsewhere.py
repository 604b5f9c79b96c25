"""How the rest of a document renders a word of the original."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from transcheck.meaning.matching import matched
from transcheck.model import Segment
from transcheck.text import lexicon
from transcheck.text.english_forms import stem
from transcheck.text.tokens import forms, words

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning

_MOST = 20  # places that are looked at
_SURE = 0.6  # similarity of a word and its rendering


def elsewhere(word: str, here: Segment, segments: Iterable[Segment], meaning: Meaning) -> Counter[str]:
    """The renderings of a German word in other segments than `here`, by the stem of the English word, with counts.

    Words of the closed classes have none worth telling.
    """
    if lexicon.is_function_word(word, "de"):
        return Counter()
    return Counter(islice(_renderings(word, here, segments, meaning), _MOST))


def _renderings(word: str, here: Segment, segments: Iterable[Segment], meaning: Meaning) -> Iterator[str]:
    lemma = lexicon.lemma(word, "de")
    for segment in segments:
        if segment is here or segment.kind != "translation" or not _has(segment.source, word, lemma):
            continue
        found = matched(segment.source, segment.target, meaning)
        for link in found.links:
            token = found.source[link.source].text
            if link.score >= _SURE and (token == word or lexicon.lemma(token, "de") == lemma):
                rendering = found.target[link.target].text
                if not lexicon.is_function_word(rendering, "en"):
                    yield rendering


def _has(text: str, word: str, lemma: str) -> bool:
    return word in forms(text) or lemma in forms(text)


def same_word(one: str, other: str) -> bool:
    """Whether two English expressions have the same words, whatever their forms."""
    return _stems(one) == _stems(other)


def _stems(text: str) -> list[str]:
    return [stem(lexicon.lemma(token.text.lower(), "en")) for token in words(text)]
