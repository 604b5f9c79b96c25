"""Another embedder, made comparable: unrelated texts get a cosine about 0, as the thresholds of the rules expect it.

Many embedders give any two texts a high cosine, since all their vectors share one direction. It is taken out as in Mu
and Viswanath 2018 (All-but-the-Top: Simple and Effective Postprocessing for Word Representations), by the mean over
everyday sentences of both languages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from transcheck.errors import ConfigurationError
from transcheck.meaning.everyday_sentences import PAIRS

if TYPE_CHECKING:
    from transcheck.meaning.interface import Embedder, Vectors

_KEPT = 4_000
# Share of German sentences whose most similar English one is their translation: an embedder below brings the two
# languages together no better than letters and names do.
_FEWEST_FOUND = 0.75


class Centred:
    """An embedder's vectors without what they all have in common. What was asked lately is kept.

    ConfigurationError where the embedder gives something else than vectors, or does not know both languages.
    """

    def __init__(self, embedder: Embedder) -> None:
        self.name = str(embedder.name)
        """The embedder's own name."""
        self._embedder = embedder
        self._rows: dict[str, Vectors] = {}
        german, english = zip(*PAIRS, strict=True)
        raw = self._raw([*german, *english])
        self._mean: Vectors = raw.mean(axis=0)
        here, there = (_unit(side - self._mean) for side in (raw[: len(PAIRS)], raw[len(PAIRS) :]))
        found = (here @ there.T).argmax(axis=1) == range(len(PAIRS))
        if found.mean() < _FEWEST_FOUND:
            raise ConfigurationError(
                f"the embedder “{self.name}” found {found.sum()} of {len(PAIRS)} simple translations: "
                "it does not bring German and English together; name a multilingual one"
            )

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 a text."""
        import numpy as np

        known = self._rows
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        if missing:
            known = known | dict(zip(missing, _unit(self._raw(missing) - self._mean), strict=True))
            self._rows = {text: known[text] for text in list(known)[-_KEPT:]}
        rows = np.array([known[text] for text in texts], dtype=np.float32)
        return rows.reshape(len(texts), len(self._mean))

    def _raw(self, texts: Sequence[str]) -> Vectors:
        import numpy as np

        rows = np.asarray(self._embedder.sentences([_clean(text) for text in texts]), dtype=np.float32)
        if rows.ndim != 2 or len(rows) != len(texts) or not np.isfinite(rows).all():
            raise ConfigurationError(
                f"the embedder “{self.name}” gave an array of shape {rows.shape} for {len(texts)} texts; "
                "it must give a row of finite numbers for each"
            )
        return _unit(rows)


def _clean(text: str) -> str:
    """Half surrogate pairs can't be encoded: they become question marks."""
    return text.encode("utf-8", "replace").decode()


def _unit(rows: Vectors) -> Vectors:
    import numpy as np

    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(length, 1e-9), dtype=np.float32)
