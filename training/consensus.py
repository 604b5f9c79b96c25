"""What many translations of a text say together about each of them.

A content word that stands in no other translation of its segment is likely wrong; one that others have, too, is likely
right. A translation that lacks a word nearly all others have may lack something, nobody knows where.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from training.english import FUNCTION_WORDS, English
from training.examples import GOOD, UNKNOWN, WRONG, Example, good
from training.pieces import Word, words_of
from transcheck.text.english_forms import stem

FEWEST = 8  # translations that a consensus takes
_NEARLY_ALL = 0.8


@lru_cache(maxsize=50_000)
def counted(word: str) -> str | None:
    """As what a content word counts; None for words of the closed classes and for marks."""
    low = word.lower()
    return stem(low) if low not in FUNCTION_WORDS and any(map(str.isalnum, low)) else None


def labelled(source: Sequence[Word], translations: Sequence[str], english: English) -> list[Example]:
    """An example for each translation, if there are enough of them (none if not).

    Words are bad that stand in no other translation, unless one of these has a synonym; words in a single other one
    are not known. Equal translations count once.
    """
    different = list(dict.fromkeys(translations))
    if len(different) < FEWEST:
        return []
    texts = [words_of(text) for text in different]
    sets = [frozenset(found for word in text if (found := counted(word.text)) is not None) for text in texts]
    in_texts = Counter(word for words in sets for word in words)
    usual = {word for word, count in in_texts.items() if count >= _NEARLY_ALL * len(texts)}
    examples = []
    for text, words in zip(texts, sets, strict=True):
        example = good(source, text)
        bad = [_label(word, in_texts, english) for word in text]
        if usual <= words:
            examples.append(replace(example, bad=tuple(bad)))
            continue
        gap = (UNKNOWN,) * len(example.gap)
        examples.append(replace(example, bad=tuple(bad), gap=gap, omit=(UNKNOWN,) * len(example.omit)))
    return examples


def _label(word: Word, in_texts: Counter[str], english: English) -> int:
    found = counted(word.text)
    if found is None:
        return GOOD
    others = in_texts[found] - 1
    if others >= 2:
        return GOOD
    if others == 1 or not word.text.isalpha():
        return UNKNOWN
    for form in english.forms(word.text.lower()):
        same = english.wordnet.all_synonyms(form.lemma, form.part)
        if any(in_texts[stem(synonym)] for synonym in same if stem(synonym) != found):
            return UNKNOWN
    # Parts of compounds that are written in two ways: “lightning-fast”, “lightning fast”.
    low = word.text.lower()
    if any(other != found and (other in low or low in other) and len(other) > 3 for other in in_texts):
        return UNKNOWN
    return WRONG
