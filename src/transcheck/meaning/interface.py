"""The interface behind which every source of meaning stands: the embedded model, or one that the user names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from transcheck.meaning.dictionary import Dictionary
    from transcheck.meaning.tagger import Tagger

    Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Vectors for whole texts of either language, such as a larger model than the embedded one gives."""

    @property
    def name(self) -> str:
        """Name and version, for signatures."""
        ...

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One row a text, shape (len(texts), dimensions), of any length but 0."""
        ...


class Meaning(Protocol):
    """Vectors for texts of either language. All rows have length 1, so a dot product is a cosine."""

    @property
    def name(self) -> str:
        """Name and version, for signatures."""
        ...

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One row a text, shape (len(texts), dimensions)."""
        ...

    def words(self, words: Sequence[str]) -> Vectors:
        """One row a word, shape (len(words), dimensions); kept, so that asking again is cheap."""
        ...

    def among_words(self, texts: Sequence[str]) -> Vectors:
        """One row a text in the space of `words`, which need not be the space of `sentences`."""
        ...

    @property
    def dictionary(self) -> Dictionary | None:
        """What the user's dictionary says, if there is one."""
        ...

    @property
    def tagger(self) -> Tagger | None:
        """The model that marks wrong and missing words, if there is one."""
        ...

    def __hash__(self) -> int:
        """By identity: what was computed with one source of meaning is kept beside it."""
        ...
