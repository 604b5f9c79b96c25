"""What the words mean: vectors in which German and English share one space, and what is computed from them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transcheck.meaning.interface import Embedder, Meaning
    from transcheck.meaning.tagger import Tagger


def meaning_for(
    wanted: bool,
    lexicon: str | os.PathLike[str] | None = None,
    embedder: str | Embedder | None = None,
    *,
    tagging: bool = False,
    model: str | os.PathLike[str] | None = None,
) -> Meaning | None:
    """The embedded model, loaded now, or None where it is not wanted.

    `lexicon` names a bilingual dictionary that it is joined with, `embedder` a model that compares whole texts in its
    stead (a name, see `named`, or any object with the interface). With `tagging` the model that marks words comes along
    (see `tagger`): that in the folder `model`, or the package's own. InputError where the dictionary can't be used,
    ConfigurationError where the embedder or the tagger can't.
    """
    if not wanted:
        return None
    from transcheck.meaning.embedded import load

    embedded = load()
    tagger = _tagger(model) if tagging else None
    if lexicon is None and embedder is None and tagger is None:
        return embedded
    from transcheck.meaning.sources import joined

    return joined(embedded, lexicon, embedder, tagger)


def _tagger(model: str | os.PathLike[str] | None) -> Tagger | None:
    from transcheck.meaning.model_place import folder_of

    folder = folder_of(model)
    if folder is None:
        return None
    from transcheck.meaning.tagger import load

    return load(folder)
