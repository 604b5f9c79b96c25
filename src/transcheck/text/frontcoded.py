"""Word lists with lemmas, as the package `simplemma` ships them, looked up without unpacking them into a dictionary.

The lists are sorted and front-coded: a record holds how many bytes its word shares with the word before, the rest of
the word, and how the lemma differs from it. A pass over all records (once, then kept in the user's cache) notes every
16th word and where it stands; a look-up then decodes the few records behind the nearest noted word.
"""

from __future__ import annotations

import lzma
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from transcheck import cache

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MAGIC = b"SMFC1"
_REVERSED = 0x01
_SAME_LEMMA, _WHOLE_LEMMA = 254, 255
_EVERY = 16
_CHUNK = 1 << 17


class Words(Protocol):
    """A word list that knows lemmas."""

    def lemma(self, word: str) -> str | None:
        """The lemma of a word as it is spelt, or None where the list does not have it."""
        ...

    def among(self, words: Iterable[str]) -> set[str]:
        """Those of many words that the list has; far quicker than asking for each."""
        ...


def load(language: str) -> Words:
    """The word list of "de" or "en"."""
    spec = find_spec("simplemma")
    path = Path(spec.origin).parent / f"strategies/dictionaries/data/{language}.plzma" if spec and spec.origin else None
    if path is None or not path.is_file():
        return _Unpacked(language)
    try:
        found = cache.arrays(f"words-{language}", f"2 {path.stat().st_size}", lambda: _index(path.read_bytes()))
        return FrontCoded(found)
    except (ValueError, OSError, lzma.LZMAError):
        return _Unpacked(language)


class FrontCoded:
    """A front-coded list with an index of every 16th word."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._stream = arrays["stream"].data
        self._places = arrays["places"].tolist()
        words, ends = arrays["words"].tobytes(), arrays["ends"].tolist()
        self._words = [words[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]

    def lemma(self, word: str) -> str | None:
        """The lemma of a word as it is spelt, or None where the list does not have it."""
        wanted = word.encode("utf-8", "replace")
        block = bisect_right(self._words, wanted) - 1
        if block < 0:
            return None
        for key, value in self._records(block):
            if key >= wanted:
                if key != wanted:
                    return None
                return (self._lemma_before(block) if value is None else value).decode()
        return None

    def among(self, words: Iterable[str]) -> set[str]:
        """Those of many words that the list has; each block is decoded once."""
        by_block: dict[int, dict[bytes, str]] = {}
        for word in words:
            wanted = word.encode("utf-8", "replace")
            by_block.setdefault(bisect_right(self._words, wanted) - 1, {})[wanted] = word
        by_block.pop(-1, None)
        return {asked[key] for block, asked in by_block.items() for key, _ in self._records(block) if key in asked}

    def _lemma_before(self, block: int) -> bytes:
        """The lemma that the last word before this block has."""
        while block:
            block -= 1
            *_, (_, last) = self._records(block)
            if last is not None:
                return last
        return b""

    def _records(self, block: int) -> Iterator[tuple[bytes, bytes | None]]:
        """Word and lemma for each record of a block; None: the same lemma as the last word of the block before."""
        end = self._places[block + 1] if block + 1 < len(self._places) else None
        data, position = bytes(self._stream[self._places[block] : end]), 0
        key, value, first = b"", None, True
        while position < len(data):
            shared, position = _number(data, position)
            length, position = _number(data, position)
            behind = position + length
            key = self._words[block] if first else key[:shared] + data[position:behind]
            first = False
            cut, position = data[behind], behind + 1
            if cut != _SAME_LEMMA:
                length, position = _number(data, position)
                rest = data[position : position + length]
                value = rest if cut == _WHOLE_LEMMA else key[: len(key) - cut] + rest
                position += length
            yield key, value


class _Unpacked:
    """The list by way of simplemma's public functions: slower to load, for versions that keep it in another form."""

    def __init__(self, language: str) -> None:
        self._language = language

    def lemma(self, word: str) -> str | None:
        import simplemma

        if not simplemma.is_known(word, lang=self._language):
            return None
        return str(simplemma.lemmatize(word, lang=self._language))

    def among(self, words: Iterable[str]) -> set[str]:
        return {word for word in words if self.lemma(word) is not None}


def _number(data: bytes, position: int) -> tuple[int, int]:
    byte = data[position]
    if byte < 0x80:
        return byte, position + 1
    return byte & 0x7F | data[position + 1] << 7, position + 2


def _index(packed: bytes) -> dict[str, NDArray[Any]]:
    """Unpack and index. Raises ValueError where the form is not the known one."""
    import numpy as np

    stream = lzma.decompress(packed)
    if stream[: len(_MAGIC)] != _MAGIC or stream[len(_MAGIC)] & _REVERSED:
        raise ValueError("another form")
    count, shift, position = 0, 0, len(_MAGIC) + 1
    while True:
        byte = stream[position]
        count |= (byte & 0x7F) << shift
        shift, position = shift + 7, position + 1
        if byte < 0x80:
            break
    data = np.frombuffer(stream, dtype=np.uint8)
    starts = _starts(data, position)
    if len(starts) != count:
        raise ValueError("records that do not add up")

    shared, at = _numbers(data, starts)
    length, at = _numbers(data, at)
    noted = np.arange(0, count, _EVERY)
    ends = shared + length
    sizes = ends[noted]
    letters = np.zeros((len(noted), int(ends.max())), dtype=np.uint8)
    # A letter of a word was written by the last record up to it that wrote this column.
    for column in range(letters.shape[1]):
        writers = np.flatnonzero((shared <= column) & (column < ends))
        rows = np.flatnonzero(sizes > column)
        writer = writers[np.searchsorted(writers, noted[rows], side="right") - 1]
        letters[rows, column] = data[at[writer] + column - shared[writer]]
    words = letters[np.arange(letters.shape[1]) < sizes[:, None]]
    return {
        "stream": data,
        "places": starts[noted].astype(np.uint32),
        "words": words,
        "ends": np.cumsum(sizes).astype(np.uint32),
    }


def _numbers(data: NDArray[Any], at: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Numbers of one or two bytes at these places, and the places behind them; places past the end read as the last."""
    import numpy as np

    last = len(data) - 1
    low = data[np.minimum(at, last)].astype(np.int32)
    wide = low >= 0x80
    high = data[np.minimum(at + 1, last)].astype(np.int32)
    return np.where(wide, low & 0x7F | high << 7, low), at + 1 + wide


def _starts(data: NDArray[Any], position: int) -> NDArray[Any]:
    """Where records begin: the length of a record is worked out for every byte as if one began there, then followed."""
    import numpy as np

    size = len(data)
    lengths = np.empty(size, dtype=np.uint16)
    for begin in range(0, size, _CHUNK):
        here = np.arange(begin, min(begin + _CHUNK, size), dtype=np.int32)
        _, at = _numbers(data, here)
        length, at = _numbers(data, at)
        at = at + length
        same = data[np.minimum(at, size - 1)] == _SAME_LEMMA
        length, behind = _numbers(data, at + 1)
        lengths[begin : begin + len(here)] = np.where(same, at + 1, behind + length) - here
    starts = array("i")  # a list of numbers would take ten times the room
    step = lengths.data
    while position < size:
        starts.append(position)
        position += step[position]
    return np.frombuffer(starts, dtype=np.int32)
