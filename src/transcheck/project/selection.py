"""Which pairs of a project a run checks: all, those that are named, or those that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from transcheck.errors import ConfigurationError
from transcheck.project.changes import Changes
from transcheck.project.configuration import Configuration, FilePair
from transcheck.project.overrides import glossaries_of, settings_of
from transcheck.project.pairs import pairs_of
from transcheck.suppress.sidecar import SUFFIX


def selected(configuration: Configuration, only: Sequence[str] = (), since: str | None = None) -> tuple[FilePair, ...]:
    """The pairs of the configuration, sorted: those of the files and folders `only`, and changed `since` a revision.

    A pair changed if one of its files did, or anything that its report depends on. InputError for a file that belongs
    to no pair, outside a git repository, or for an unknown revision; ConfigurationError where there are no pairs.
    """
    if configuration.file is None:
        raise ConfigurationError(
            "there is no transcheck.toml in this folder or above it; “transcheck init” writes one, and “transcheck "
            "compare SOURCE TARGET” checks two files without it"
        )
    if not configuration.pairs:
        what = "no pairs are named; add “[[pairs]]” with a source and a target, see “transcheck check --help”"
        raise ConfigurationError(what, path=configuration.path(configuration.file.name))
    pairs = pairs_of(configuration, only)
    if not pairs:
        what = "no pair is left to check: every file is excluded, or is the translation of another one"
        line = configuration.lines.get(("exclude",))
        raise ConfigurationError(what, path=configuration.path(configuration.file.name), line=line)
    if since is None:
        return pairs
    changes = Changes(configuration.root, since)
    return tuple(pair for pair in pairs if changes.touch(_files_of(configuration, pair)))


def _files_of(configuration: Configuration, pair: FilePair) -> Iterator[Path]:
    """Everything that the report of a pair depends on."""
    for path in (pair.source, pair.target):
        yield configuration.root / path
        yield configuration.root / f"{path}{SUFFIX}"
    if configuration.file is not None:
        yield configuration.file
    yield configuration.root / configuration.baseline
    yield from map(Path, glossaries_of(configuration, pair))
    settings = settings_of(configuration, pair)
    yield from (Path(path) for path in (settings.lexicon, settings.model) if path is not None)
