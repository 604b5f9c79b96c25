"""Embedders that a user names: `sentence-transformers:MODEL`. None of them is ever downloaded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from transcheck.config import unknown_word
from transcheck.errors import ConfigurationError

if TYPE_CHECKING:
    from transcheck.meaning.interface import Embedder, Vectors


def load(name: str) -> Embedder:
    """The embedder of that name, `LIBRARY:MODEL`. ConfigurationError says how to get one that is missing."""
    library, _, model = name.partition(":")
    if library not in _LIBRARIES:
        raise ConfigurationError(f"embedder {unknown_word(library, _LIBRARIES)}")
    return _LIBRARIES[library](model)


class _Named:
    """A name, and a function that turns texts into vectors."""

    def __init__(self, name: str, encode: Callable[[list[str]], Any]) -> None:
        self.name = name
        self._encode = encode

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One row a text."""
        import numpy as np

        return np.asarray(self._encode(list(texts)), dtype=np.float32)


def _sentence_transformers(model: str) -> Embedder:
    if not model:
        raise ConfigurationError(
            "embedder: “sentence-transformers” needs a model: sentence-transformers:FOLDER, or the name of a model "
            "that is on this machine, such as sentence-transformers:sentence-transformers/LaBSE"
        )
    try:
        library = import_module("sentence_transformers")
    except ImportError:
        raise _not_installed("sentence-transformers", "transcheck[sentence-transformers]") from None
    try:
        # A folder that holds no model is taken for a name: local_files_only keeps it from being looked up on the net.
        loaded = library.SentenceTransformer(model, device="cpu", local_files_only=True)
    except Exception as error:  # the library raises whatever its parts do
        where = "the folder holds no model" if Path(model).is_dir() else "it is not on this machine"
        reason = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise ConfigurationError(
            f"embedder “{model}” can't be loaded ({where}: {reason[:200]}); transcheck downloads nothing: get it with "
            f"“hf download {model}”, or name a folder that a model was saved to"
        ) from None

    def encode(texts: list[str]) -> Any:
        return loaded.encode(texts, convert_to_numpy=True, show_progress_bar=False)

    return _Named(f"sentence-transformers:{model}", encode)


def _not_installed(library: str, package: str) -> ConfigurationError:
    return ConfigurationError(f"embedder: {library} is not installed; install it with “pip install '{package}'”")


_LIBRARIES: dict[str, Callable[[str], Embedder]] = {
    "sentence-transformers": _sentence_transformers,
}
