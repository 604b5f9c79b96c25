"""Phrases that follow themselves, and phrases that come back too often: the loops of translation engines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

LONGEST_PERIOD = 60


def immediate(words: Sequence[str], shortest: int = 2) -> list[tuple[int, int, int]]:
    """Runs in which a phrase of `shortest` to 60 words follows itself: (first word, words in the phrase, words in all).

    Overlapping runs are told once, by the shortest phrase. Linear in the number of words.
    """
    if not _repeats_a_pair(words):
        return []
    last: dict[str, list[int]] = {}
    distances: Counter[int] = Counter()
    for index, word in enumerate(words):
        places = last.setdefault(word, [])
        distances.update(index - place for place in places if index - place <= LONGEST_PERIOD)
        places.append(index)
        del places[:-4]
    found: list[tuple[int, int, int]] = []
    covered = [False] * len(words)
    for period in sorted(p for p, count in distances.items() if p >= shortest and count >= min(p, 3)):
        index = 0
        while index + period < len(words):
            length = 0
            while index + length + period < len(words) and words[index + length] == words[index + length + period]:
                length += 1
            total = length + period
            if length >= period and not any(covered[index : index + total]):
                found.append((index, period, total))
                covered[index : index + total] = [True] * total
            index += length + 1
    return sorted(found)


def frequent(words: Sequence[str], size: int, times: int) -> list[tuple[int, int]]:
    """Phrases of `size` words that stand at least `times` times: (place of the last one, how often), most often first.

    Occurrences do not overlap.
    """
    if not _repeats_a_pair(words):
        return []
    places: dict[tuple[str, ...], list[int]] = {}
    for index in range(len(words) - size + 1):
        seen = places.setdefault(tuple(words[index : index + size]), [])
        if not seen or index - seen[-1] >= size:
            seen.append(index)
    rows = [(seen[-1], len(seen)) for seen in places.values() if len(seen) >= times]
    return sorted(rows, key=lambda row: (-row[1], row[0]))


def _repeats_a_pair(words: Sequence[str]) -> bool:
    """Whether any two neighbours stand side by side again: without that no phrase is repeated."""
    return len(set(pairwise(words))) < len(words) - 1
