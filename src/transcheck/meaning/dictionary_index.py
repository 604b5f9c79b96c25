"""The compact form of a bilingual dictionary: hashed German keys, and the English expressions that belong to each.

Keys are words without case, or the base forms of up to four words with a blank between. No German is kept, and of the
English every expression once.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, islice, product
from typing import TYPE_CHECKING

from transcheck.readers.ding import Entry
from transcheck.text import lexicon

if TYPE_CHECKING:
    from transcheck.cache import Arrays

LONGEST = 4
"""Words of a German key; longer entries are sentences for illustration."""

_MOST_ENGLISH = 6
_MOST_VARIANTS = 4
_LONGEST_EXPRESSION = 80  # characters
_WORD = re.compile(r"[^\W_](?:[-‑'’.]?[^\W_])*")
# What stands in entries for any word, or says which kind of word the entry is.
_GERMAN_FILLERS = frozenset(
    "etw etwas jd jdn jdm jds jmd jmdn jmdm jmds jemand jemanden jemandem jemandes sich einer eine ein einen einem "
    "eines der die das den dem des".split()
)
_ENGLISH_FILLERS = frozenset("sb sth s sb's sth's somebody something someone oneself one's".split())
_ENGLISH_BEGINNINGS = frozenset("to a an the".split())


def build(entries: Iterable[Entry]) -> Arrays:
    """Arrays `keys` (sorted), `begins` (of each key in `values`), `values` (expressions), `text`, `ends` (in text)."""
    import numpy as np

    numbers: dict[str, int] = {}
    hashes, values = array("Q"), array("I")
    for entry in entries:
        english = {form for expression in entry.english for form in _english(expression)}
        german = {key for expression in entry.german for key in _german(expression)}
        if not english or not german:
            continue
        found = [numbers.setdefault(form, len(numbers)) for form in sorted(english)]
        for key in sorted(german):
            hashes.extend([hashed(key)] * len(found))
            values.extend(found)
    keys, numbered = np.array(hashes, dtype=np.uint64), np.array(values, dtype=np.uint32)
    # By key, and within a key as the dictionary has them; each pair once.
    order = np.lexsort((numbered, keys))
    keys, numbered = keys[order], numbered[order]
    fresh = np.ones(len(keys), dtype=bool)
    fresh[1:] = (keys[1:] != keys[:-1]) | (numbered[1:] != numbered[:-1])
    unique, begins = np.unique(keys[fresh], return_index=True)
    texts = [form.encode() for form in numbers]
    return {
        "keys": unique,
        "begins": np.append(begins, fresh.sum()).astype(np.uint32),
        "values": numbered[fresh],
        "text": np.frombuffer(b"".join(texts) or b" ", dtype=np.uint8),
        "ends": np.cumsum([len(text) for text in texts], dtype=np.uint64),
    }


def hashed(key: str) -> int:
    """64 bits: among a million keys two are the same once in 40 million dictionaries."""
    return int.from_bytes(blake2b(key.encode("utf-8", "replace"), digest_size=8).digest(), "little")


def folded(word: str) -> str:
    """A German word as keys have it."""
    return word.casefold()  # ß becomes ss


@lru_cache(maxsize=16384)
def base(word: str) -> str:
    """The base form by which the words of a German phrase are compared. Words in no list stay as they are."""
    known = lexicon.is_listed(word, "de") or lexicon.is_listed(word.lower(), "de")
    return folded(lexicon.lemma(word, "de") if known else word)


def phrase(words: Sequence[str]) -> str:
    """The key of several German words."""
    return " ".join(map(base, words))


def _german(expression: str) -> Iterator[str]:
    for words in _variants(expression, _GERMAN_FILLERS):
        if len(words) == 1:
            yield folded(words[0])
        elif 0 < len(words) <= LONGEST:
            yield phrase(words)


def _english(expression: str) -> Iterator[str]:
    for words in _variants(expression.replace("’", "'"), _ENGLISH_FILLERS):
        first = len(words) > 1 and words[0] in _ENGLISH_BEGINNINGS
        if 0 < len(words) <= _MOST_ENGLISH + first:
            yield " ".join(words[first:])


def _variants(expression: str, fillers: frozenset[str]) -> list[list[str]]:
    """The words of an expression without fillers; a slash stands between alternatives: put/place."""
    if len(expression) > _LONGEST_EXPRESSION:
        return []
    if "/" not in expression:
        return [_words(expression, fillers)]
    choices = [[_words(part, fillers) for part in place.split("/")] for place in expression.split()]
    together = islice(product(*choices), _MOST_VARIANTS)
    return [list(chain.from_iterable(parts)) for parts in together]


def _words(text: str, fillers: frozenset[str]) -> list[str]:
    return [word for word in _WORD.findall(text) if word.lower() not in fillers]
