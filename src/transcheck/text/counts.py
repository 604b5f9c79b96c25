"""How often English words and pairs of words stand in a large collection of web text.

The counts are those of the Google Web Trillion Word Corpus as the package `wordsegment` ships them: 333,000 words and
286,000 pairs, in lower case. They are kept in the user's cache by a 32-bit checksum of the word: one in ten thousand
words that are not in the list is taken for another one that is.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from transcheck import cache

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TABLE = 0xEDB88320
# Checksums that are alike but for their last bits stand in one group: about five of them.
_LOW_BITS = 16


class Counts:
    """Counts by text: a word, or two words with a blank between them."""

    def __init__(self, arrays: cache.Arrays) -> None:
        self._checksums = arrays["checksums"].data
        self._counts = arrays["counts"].data
        self._begins = arrays["begins"].data

    def __getitem__(self, text: str) -> int:
        wanted = zlib.crc32(text.encode("utf-8", "replace"))
        begin, end = self._begins[wanted >> _LOW_BITS], self._begins[(wanted >> _LOW_BITS) + 1]
        place = bisect_left(self._checksums, wanted, begin, end)
        return self._counts[place] if place < end and self._checksums[place] == wanted else 0


def load(name: str) -> Counts:
    """The counts of "unigrams" or "bigrams"; all are 0 where the package lacks the file."""
    spec = find_spec("wordsegment")
    path = Path(spec.origin).parent / f"{name}.txt" if spec and spec.origin else None
    size = path.stat().st_size if path is not None and path.is_file() else 0
    return Counts(cache.arrays(name, f"3 {size}", lambda: read(path.read_bytes() if path and size else b"")))


def read(content: bytes) -> cache.Arrays:
    """From lines of text, tab, count: checksums in rising order, and the counts in the same order.

    `begins` says where the checksums begin that have the same upper bits.
    """
    import numpy as np

    data = np.frombuffer(content, dtype=np.uint8)
    ends = np.flatnonzero(data == ord("\n"))
    if len(data) and data[-1] != ord("\n"):
        ends = np.append(ends, len(data))
    starts = np.concatenate(([0], ends[:-1] + 1)) if len(ends) else ends
    tabs = np.flatnonzero(data == ord("\t"))
    if len(tabs) != len(ends):
        raise ValueError("not one tab a line")
    # Long "words" are no words, and each column costs a pass.
    whole = tabs - starts < 64
    starts, tabs, ends = starts[whole], tabs[whole], ends[whole]
    sums = checksums(data, starts, tabs)
    counts = np.zeros(len(starts), dtype=np.uint64)
    for column in range(int((ends - tabs).max(initial=1)) - 1):
        rows = np.flatnonzero(tabs + 1 + column < ends)
        digits = data[tabs[rows] + 1 + column]
        known = (digits >= ord("0")) & (digits <= ord("9"))
        rows, digits = rows[known], digits[known]
        counts[rows] = counts[rows] * np.uint64(10) + (digits - ord("0"))
    order = np.argsort(sums, kind="stable")
    # A pair may stand there twice, once from words in lower case, once from others.
    sums, first = np.unique(sums[order], return_index=True)
    counts = np.add.reduceat(counts[order], first) if len(first) else counts
    groups = np.arange((1 << 32 - _LOW_BITS) + 1, dtype=np.uint64) << np.uint64(_LOW_BITS)
    return {"checksums": sums, "counts": counts, "begins": np.searchsorted(sums, groups).astype(np.uint32)}


def checksums(data: NDArray[Any], starts: NDArray[Any], ends: NDArray[Any]) -> NDArray[Any]:
    """`zlib.crc32` of many stretches of bytes at the same time, one column after the other."""
    import numpy as np

    table = np.arange(256, dtype=np.uint32)
    for _ in range(8):
        table = np.where(table & 1, (table >> 1) ^ np.uint32(_TABLE), table >> 1).astype(np.uint32)
    state = np.full(len(starts), 0xFFFFFFFF, dtype=np.uint32)
    rows = np.arange(len(starts))
    for column in range(int((ends - starts).max(initial=0))):
        rows = rows[starts[rows] + column < ends[rows]]
        current = state[rows]
        state[rows] = table[(current ^ data[starts[rows] + column]) & 0xFF] ^ (current >> 8)
    return ~state
