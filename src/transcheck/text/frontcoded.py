"""Word lists with lemmas, as the package `simplemma` ships them, looked up without unpacking them into a dictionary.

The lists are sorted and front-coded: a record holds how many bytes its word shares with the word before, the rest of
the word, and how the lemma differs from it. Once, then kept in the user's cache, all words are written out, and every
64th is noted; a look-up then searches the few words behind the nearest noted one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from transcheck import cache

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MAGIC = b"SMFC1"
_REVERSED = 0x01
_SAME_LEMMA, _WHOLE_LEMMA = 254, 255
_EVERY = 64
_WIDE = 0x80
_FEW_BLOCKS = 3

Bytes = bytes | memoryview


class Words(Protocol):
    """A word list that knows lemmas."""

    def __contains__(self, word: str) -> bool:
        """Whether the list has a word as it is spelt."""
        ...

    def any_with(self, word: str, endings: Sequence[str]) -> bool:
        """Whether the list has a word with one of these endings."""
        ...

    def among(self, words: Iterable[str]) -> set[str]:
        """Those of many words that the list has."""
        ...

    def lemma(self, word: str) -> str | None:
        """The lemma of a word as it is spelt, or None where the list does not have it."""
        ...


def load(language: str) -> Words:
    """The word list of "de" or "en"."""
    spec = find_spec("simplemma")
    path = Path(spec.origin).parent / f"strategies/dictionaries/data/{language}.plzma" if spec and spec.origin else None
    if path is None or not path.is_file():
        return _Unpacked(language)
    try:
        found = cache.arrays(f"words-{language}", f"6 {path.stat().st_size}", lambda: _index(path.read_bytes()))
        return FrontCoded(found)
    except (ValueError, OSError):
        return _Unpacked(language)


class FrontCoded:
    """A front-coded list, its words written out."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._stream, self._places, self._text = (arrays[name].data for name in ("stream", "places", "text"))
        self._begins = arrays["begins"].tolist()
        self._firsts = arrays["firsts"].tobytes().split(b"\n")

    def __contains__(self, word: str) -> bool:
        """Whether the list has a word as it is spelt."""
        wanted = word.encode("utf-8", "replace")
        number = bisect_right(self._firsts, wanted) - 1
        return number >= 0 and b"\n%b\n" % wanted in self._block(number) and b"\n" not in wanted

    def any_with(self, word: str, endings: Sequence[str]) -> bool:
        """Whether the list has a word with one of these endings."""
        start = word.encode("utf-8", "replace")
        first = max(0, bisect_right(self._firsts, start) - 1)
        last = bisect_right(self._firsts, start + b"\xff") - 1
        if last - first > _FEW_BLOCKS:  # of a short word
            return any(word + ending in self for ending in endings)
        text = bytes(self._text[self._begins[first] : self._begins[max(first, last) + 1] + 1])
        return b"\n" + start in text and any(b"\n%b%b\n" % (start, ending.encode()) in text for ending in endings)

    def among(self, words: Iterable[str]) -> set[str]:
        """Those of many words that the list has."""
        every = set(bytes(self._text).split(b"\n"))
        return {word for word in words if word and word.encode("utf-8", "replace") in every}

    def lemma(self, word: str) -> str | None:
        """The lemma of a word as it is spelt, or None where the list does not have it."""
        row = self._row(word)
        if row < 0:
            return None
        _, _, end = _letters(self._stream, self._places[row])
        while self._stream[end] == _SAME_LEMMA:
            row -= 1
            _, _, end = _letters(self._stream, self._places[row])
        length, begin = _number(self._stream, end + 1)
        rest = bytes(self._stream[begin : begin + length])
        if self._stream[end] == _WHOLE_LEMMA:
            return rest.decode()
        key = self._block(row // _EVERY).split(b"\n")[1 + row % _EVERY]
        return (key[: len(key) - self._stream[end]] + rest).decode()

    def _row(self, word: str) -> int:
        """The number of the word's record, or -1."""
        wanted = word.encode("utf-8", "replace")
        number = bisect_right(self._firsts, wanted) - 1
        if number < 0 or b"\n" in wanted:
            return -1
        text = self._block(number)
        place = text.find(b"\n%b\n" % wanted)
        return -1 if place < 0 else number * _EVERY + text.count(b"\n", 0, place)

    def _block(self, number: int) -> bytes:
        """The words between two that are noted, with a newline before and after each."""
        return bytes(self._text[self._begins[number] : self._begins[number + 1] + 1])


class _Unpacked:
    """The list by way of simplemma's public functions: slower to load, for versions that keep it in another form."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __contains__(self, word: str) -> bool:
        import simplemma

        return simplemma.is_known(word, lang=self._language)

    def lemma(self, word: str) -> str | None:
        import simplemma

        return str(simplemma.lemmatize(word, lang=self._language)) if word in self else None

    def any_with(self, word: str, endings: Sequence[str]) -> bool:
        return any(word + ending in self for ending in endings)

    def among(self, words: Iterable[str]) -> set[str]:
        return {word for word in words if word in self}


def _letters(stream: Bytes, position: int) -> tuple[int, int, int]:
    """The record at `position`: bytes shared with the word before, and where its own letters begin and end."""
    shared, position = _number(stream, position)
    own, position = _number(stream, position)
    return shared, position, position + own


def _number(stream: Bytes, position: int) -> tuple[int, int]:
    """A number of one or two bytes, and the place behind it."""
    byte = stream[position]
    return (byte, position + 1) if byte < _WIDE else (byte & 0x7F | stream[position + 1] << 7, position + 2)


def _index(packed: bytes) -> dict[str, NDArray[Any]]:
    """Unpack, write out and note. Raises ValueError where the form is not the known one."""
    import lzma

    import numpy as np

    try:
        stream = lzma.decompress(packed)
    except lzma.LZMAError as error:
        raise ValueError("another form") from error
    if stream[: len(_MAGIC)] != _MAGIC or stream[len(_MAGIC)] & _REVERSED:
        raise ValueError("another form")
    count, shift, position = 0, 0, len(_MAGIC) + 1
    while True:
        byte = stream[position]
        count |= (byte & 0x7F) << shift
        shift, position = shift + 7, position + 1
        if byte < _WIDE:
            break
    try:
        places, text, begins = _written_out(stream, position)
    except IndexError:
        raise ValueError("a record that is cut off") from None
    if len(places) != count:
        raise ValueError("records that do not add up")
    firsts = [bytes(text[begin + 1 : text.index(b"\n", begin + 1)]) for begin in begins]
    return {
        "stream": np.frombuffer(stream, dtype=np.uint8),
        "places": np.frombuffer(places, dtype=np.uint32),
        "text": np.frombuffer(text, dtype=np.uint8),
        "begins": np.array([*begins, len(text) - 1], dtype=np.uint32),
        "firsts": np.frombuffer(b"\n".join(firsts), dtype=np.uint8),
    }


def _written_out(stream: bytes, position: int) -> tuple[array[int], bytearray, list[int]]:
    """Where records begin, all words with newlines around them, and where the noted ones stand there."""
    places, text, begins = array("I"), bytearray(b"\n"), []
    add, word, size = places.append, b"", len(stream)
    while position < size:
        begins.append(len(text) - 1)
        for _ in range(_EVERY):
            add(position)
            # As `_letters` and `_number`: calls for each of a million records would take half as long again.
            shared, own = stream[position], stream[position + 1]
            if shared < _WIDE > own:
                begin, end = position + 2, position + 2 + own
            else:
                shared, begin, end = _letters(stream, position)
            word = word[:shared] + stream[begin:end]
            text += word
            text += b"\n"
            if stream[end] == _SAME_LEMMA:
                position = end + 1
            elif stream[end + 1] < _WIDE:
                position = end + 2 + stream[end + 1]
            else:
                length, position = _number(stream, end + 1)
                position += length
            if position >= size:
                break
    return places, text, begins
