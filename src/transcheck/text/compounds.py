"""German compounds: the parts a closed one may have, and what a hyphen in a coordination leaves out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import accumulate

from transcheck.text.folding import fold
from transcheck.text.lexicon import is_function_word, is_word

SHORTEST_PART = 4
# From this length on, a word that begins another one does so because it is a part of it.
_NO_CHANCE = 9
_LINKS = ("", "s", "es", "n", "en", "er", "e", "ns")
_INSEPARABLE = frozenset(("ch", "ck", "sc", "ph"))
_VOWELS = frozenset("aeiouyäöü")
_TWO_WHEN_FOLDED = frozenset("äöüßæøœ")
# What follows a word and looks like the head of a compound, but is a suffix: Bürgerschaft holds no Bürger.
_SUFFIXES = (
    "schaft", "schaften", "heit", "heiten", "keit", "keiten", "haft", "tum", "lich", "isch", "ische", "ischen", "ismus",
    "ist", "isten", "ung", "ungen", "chen", "lein", "ling", "linge", "sam", "bar", "los", "iert", "ieren", "innen",
    "ler", "lern", "ner", "nern", "erin", "erinnen", "igkeit", "tion", "tionen", "isierung", "ität", "itaet", "iker",
    "ikers", "ikern", "iger", "igen", "liche", "lichen", "licher", "liches", "schen", "ien", "iens", "enz", "anz",
    "age", "eur", "eure", "euren", "ator", "atoren", "orium", "orien",
)  # fmt: skip


def modifiers(word: str, lengths: Collection[int] | None = None) -> Iterator[tuple[str, str]]:
    """The beginnings of a closed compound that may be a word of their own, folded, and what follows; longest first.

    Datenschutzbeauftragte gives (datenschutz, beauftragte) among others: whether the first is a word is for the
    caller's dictionary to say. A linking -s-, -en-, … is given with and without. Only what modifies is asked for: a
    compound mostly keeps the meaning of its first part, while its head is often lexicalised (Rathaus is no house).
    `lengths`: those of the words, folded, that the caller's dictionary has; others are left out.
    """
    if len(word) < 2 * SHORTEST_PART or not word.isalpha():
        return
    lower = word.lower()
    folded = list(accumulate((2 if letter in _TWO_WHEN_FOLDED else 1 for letter in lower), initial=0))
    for cut in range(len(lower) - SHORTEST_PART + 1, SHORTEST_PART - 1, -1):
        links = [
            link
            for link in _LINKS
            if lower.endswith(link, 0, cut)
            and (size := folded[cut - len(link)]) >= SHORTEST_PART + (link == "e")
            and (lengths is None or size in lengths)
        ]
        if not links or lower[cut - 1 : cut + 1] in _INSEPARABLE or not _is_head(lower[cut:]):
            continue
        for link in links:
            yield fold(lower[: cut - len(link)]), lower[cut:]


def has_head(head: str, modifier: str) -> bool:
    """Whether what is left of a compound is a word: a known one, or any after a modifier too long to be chance."""
    if is_function_word(head, "de"):
        return False
    return len(modifier) >= _NO_CHANCE or is_word(head.capitalize(), "de") or is_word(head, "de")


def completions(part: str, word: str) -> Iterator[str]:
    """What `part` may stand for before a hyphen: Wissenschafts- und IT-Standort gives Wissenschaftsstandort.

    `word` is the last word of the coordination. Every tail of it is offered, the longest first.
    """
    head = fold(word.rpartition("-")[2])
    start = fold(part)
    for cut in range(len(head) - 2):
        if _is_head(head[cut:]):
            yield start + head[cut:]


def continuations(word: str, rest: str) -> Iterator[str]:
    """What `rest` may stand for behind a hyphen: Kinderbetreuung und -förderung gives Kinderförderung, and others."""
    start, end = fold(word), fold(rest)
    for cut in range(len(start) - SHORTEST_PART + 1, SHORTEST_PART - 2, -1):
        yield start[:cut] + end


def _is_head(rest: str) -> bool:
    return len(rest) >= SHORTEST_PART - 1 and not _VOWELS.isdisjoint(rest) and fold(rest) not in _SUFFIXES
