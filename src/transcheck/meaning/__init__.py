"""What the words mean: vectors in which German and English share one space, and what is computed from them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transcheck.meaning.interface import Embedder, Meaning


def meaning_for(
    wanted: bool, lexicon: str | os.PathLike[str] | None = None, embedder: str | Embedder | None = None
) -> Meaning | None:
    """The embedded model, loaded now, or None where it is not wanted.

    `lexicon` names a bilingual dictionary that it is joined with, `embedder` a model that compares whole texts in its
    stead (a name, see `named`, or any object with the interface). InputError where the dictionary can't be used,
    ConfigurationError where the embedder can't.
    """
    if not wanted:
        return None
    from transcheck.meaning.embedded import load

    model = load()
    if lexicon is None and embedder is None:
        return model
    from transcheck.meaning.sources import joined

    return joined(model, lexicon, embedder)
