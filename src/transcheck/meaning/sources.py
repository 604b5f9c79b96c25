"""The sources of meaning of a run, joined: the embedded model, and what the user adds to it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transcheck.meaning.dictionary import Dictionary
    from transcheck.meaning.interface import Embedder, Meaning, Vectors
    from transcheck.meaning.tagger import Tagger


class Joined:
    """`Meaning` of the embedded model, with a tagger, a dictionary, or texts compared by another embedder.

    Words stay with the embedded model: what weighs them was set on its vectors.
    """

    def __init__(
        self,
        model: Meaning,
        dictionary: Dictionary | None = None,
        embedder: Embedder | None = None,
        tagger: Tagger | None = None,
    ) -> None:
        self._model = model
        self._dictionary = dictionary
        self._embedder = embedder
        self._tagger = tagger

    @property
    def name(self) -> str:
        """Names and versions of all sources."""
        names = [self._model.name]
        if self._embedder is not None:
            names.append(self._embedder.name)
        if self._dictionary is not None:
            names.append(self._dictionary.name)
        if self._tagger is not None:
            names.append(self._tagger.name)
        return "+".join(names)

    @property
    def dictionary(self) -> Dictionary | None:
        """The user's dictionary."""
        return self._dictionary

    @property
    def tagger(self) -> Tagger | None:
        """The model that marks wrong and missing words."""
        return self._tagger

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 a text."""
        return (self._embedder or self._model).sentences(texts)

    def words(self, words: Sequence[str]) -> Vectors:
        """One row of length 1 a word."""
        return self._model.words(words)

    def among_words(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 a text in the space of `words`."""
        return self._model.among_words(texts)


def joined(
    model: Meaning,
    lexicon: str | os.PathLike[str] | None,
    embedder: str | Embedder | None,
    tagger: Tagger | None = None,
) -> Meaning:
    """The model with the dictionary at the path `lexicon`, the embedder and the tagger, as far as they are given."""
    from transcheck.meaning import dictionary

    if isinstance(embedder, str):
        from transcheck.meaning import named

        embedder = named.load(embedder)
    if embedder is not None:
        from transcheck.meaning.centred import Centred

        embedder = Centred(embedder)
    return Joined(model, None if lexicon is None else dictionary.load(os.fspath(lexicon)), embedder, tagger)
