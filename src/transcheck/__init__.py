"""transcheck: checks an English machine translation against its German original.

It needs no reference translation, no network and no account. `compare` checks two texts, `check_bitext` segments that
are already paired, `align` says which paragraphs belong together, `Glossary` holds the terms that must be kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transcheck.config import Settings
    from transcheck.glossary.entry import Glossary
    from transcheck.meaning.interface import Embedder, Meaning
    from transcheck.model import Bead, CheckedSegment, Document, Finding, Report
    from transcheck.project.configuration import Configuration

    Text = str | os.PathLike[str] | Document
    Config = Settings | Mapping[str, object] | str | os.PathLike[str] | None

__version__ = "0.1.0"

__all__ = [
    "Bead",
    "CheckedSegment",
    "Document",
    "Finding",
    "Glossary",
    "Report",
    "Settings",
    "align",
    "check_bitext",
    "compare",
]

# The package `transcheck.align` is loaded first: loaded later, it would take the place of the function of that name.
import_module("transcheck.align")

_HOMES = {
    "Bead": "transcheck.model",
    "CheckedSegment": "transcheck.model",
    "Document": "transcheck.model",
    "Finding": "transcheck.model",
    "Report": "transcheck.model",
    "Glossary": "transcheck.glossary",
    "Settings": "transcheck.config",
}


def __getattr__(name: str) -> object:
    # Imported when asked for: `transcheck --help` must not wait for the model.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def compare(
    source: Text,
    target: Text,
    glossary: str | os.PathLike[str] | Glossary | None = None,
    reference: Text | None = None,
    config: Config = None,
    *,
    lexicon: str | os.PathLike[str] | None = None,
    embedder: str | Embedder | None = None,
    model: str | os.PathLike[str] | None = None,
) -> Report:
    """Check the English `target` as a translation of the German `source`.

    Texts are paths, or Documents; `glossary` a path or a loaded Glossary; `config` Settings, a mapping of their
    fields, or the path of a configuration file, whose glossaries hold where no `glossary` is given. `lexicon` is the
    path of a bilingual dictionary in Ding's format; `embedder` compares whole texts instead of the embedded model: a
    name, or any object with a `name` and `sentences(texts)` that gives a row of numbers a text.
    `model` is the folder of another model for wrong and missing words than the package's own.
    Raises TranscheckError (InputError, GlossaryError, ConfigurationError) with the sentence to show.
    """
    from transcheck import pipeline
    from transcheck.project.overrides import glossaries_of, pair_at, settings_of
    from transcheck.suppress.silences import silences_for

    german, english = _document(source, "de"), _document(target, "en")
    configuration = _configuration(config)
    pair = pair_at(configuration, german.path, english.path)
    settings = settings_of(configuration, pair)
    return pipeline.compare(
        german,
        english,
        glossary=_glossary(glossary, glossaries_of(configuration, pair)),
        settings=settings,
        meaning=_meaning(settings, lexicon, embedder, model),
        reference=None if reference is None else _document(reference, "en"),
        silences=silences_for(configuration, pair) if configuration.file else None,
    )


def check_bitext(
    pairs: Iterable[tuple[str, str]],
    glossary: str | os.PathLike[str] | Glossary | None = None,
    config: Config = None,
    meaning: bool = True,
    *,
    lexicon: str | os.PathLike[str] | None = None,
    embedder: str | Embedder | None = None,
    model: str | os.PathLike[str] | None = None,
) -> Iterator[CheckedSegment]:
    """Check pairs of a German text and its English translation, lazily and in order.

    The `id` of a result is the pair's number, from 1. Arguments and errors are those of `compare`.
    """
    from transcheck import pipeline
    from transcheck.project.overrides import glossaries_of, settings_of

    configuration = _configuration(config)
    settings = settings_of(configuration)
    return pipeline.check_bitext(
        ((str(number), source, target) for number, (source, target) in enumerate(pairs, start=1)),
        glossary=_glossary(glossary, glossaries_of(configuration)),
        settings=settings,
        meaning=_meaning(settings, lexicon, embedder, model) if meaning else None,
    )


def align(
    source: Text | Sequence[str],
    target: Text | Sequence[str],
    meaning: bool = True,
    *,
    embedder: str | Embedder | None = None,
) -> tuple[Bead, ...]:
    """Which units belong together: of two lists of texts as they are, or the paragraphs of two documents or paths.

    Beads hold indices into the two lists, `.source` and `.target`, a `.score` from 0 to 1 and a `.kind`; every unit
    stands in exactly one bead. `embedder` as in `compare`.
    """
    from transcheck.align import align as align_units
    from transcheck.meaning import meaning_for

    return align_units(_units(source, "de"), _units(target, "en"), meaning_for(meaning, embedder=embedder))


def _configuration(config: Config) -> Configuration:
    from transcheck.config import Settings
    from transcheck.project.configuration import Configuration
    from transcheck.project.discovery import configuration_for

    if isinstance(config, (str, os.PathLike)):
        return configuration_for(os.fspath(config))
    settings = config if isinstance(config, Settings) else Settings.from_mapping(config or {})
    return Configuration(Path.cwd(), settings=settings)


def _meaning(
    settings: Settings,
    lexicon: str | os.PathLike[str] | None,
    embedder: str | Embedder | None,
    model: str | os.PathLike[str] | None,
) -> Meaning | None:
    from transcheck.meaning import meaning_for

    return meaning_for(
        settings.meaning,
        lexicon or settings.lexicon,
        embedder or settings.embedder,
        tagging=True,
        model=model or settings.model,
    )


def _glossary(glossary: str | os.PathLike[str] | Glossary | None, configured: tuple[str, ...]) -> Glossary:
    from transcheck.glossary.entry import Glossary

    if glossary is None:
        from transcheck.glossary import load

        return load(configured) if configured else Glossary()
    return glossary if isinstance(glossary, Glossary) else Glossary.load(glossary)


def _document(text: Text, language: str) -> Document:
    from transcheck.model import Document
    from transcheck.readers import read

    return text if isinstance(text, Document) else read(os.fspath(text), language=language)


def _units(text: Text | Sequence[str], language: str) -> list[str]:
    from transcheck.model import Document

    if isinstance(text, (str, os.PathLike, Document)):
        return [paragraph.text for paragraph in _document(text, language).paragraphs]
    return list(text)
