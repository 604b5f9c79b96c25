"""Which files a check reads, whether they are there or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from transcheck.project.configuration import Configuration
from transcheck.project.pairs import pairs_of
from transcheck.suppress.sidecar import SUFFIX


def files_read(configuration: Configuration) -> Iterator[Path]:
    """All that a check of the project reads: the texts and their sidecar files, and what `settings_files` says."""
    yield from settings_files(configuration)
    for pair in pairs_of(configuration):
        for path in (pair.source, pair.target):
            yield configuration.root / path
            yield configuration.root / f"{path}{SUFFIX}"


def settings_files(configuration: Configuration) -> Iterator[Path]:
    """The configuration, the baseline, and all glossaries and dictionaries."""
    if configuration.file is not None:
        yield configuration.file
    yield configuration.root / configuration.baseline
    yield from map(Path, configuration.glossaries)
    if configuration.settings.lexicon is not None:
        yield Path(configuration.settings.lexicon)
    for changes in (*(override.changes for override in configuration.overrides), configuration.command_line):
        yield from map(Path, changes.glossaries or ())
        if changes.lexicon is not None:
            yield Path(changes.lexicon)
