"""One pair of a project, checked in whichever process: read, compared, kept."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from transcheck import pipeline
from transcheck.config import Settings
from transcheck.errors import InputError, TranscheckError
from transcheck.glossary.entry import Glossary
from transcheck.loading import loaded
from transcheck.meaning.interface import Meaning
from transcheck.model import Report
from transcheck.project import file_reports
from transcheck.project.configuration import Configuration, FilePair
from transcheck.project.overrides import glossaries_of, settings_of
from transcheck.project.result_key import result_key
from transcheck.project.results import Results
from transcheck.project.sending import send_quickly
from transcheck.readers import content_of, document
from transcheck.scoring.gate import gate
from transcheck.suppress.silences import Silences, silences_for
from transcheck.text.normal import visible

Paths = tuple[str, ...]
Contents = tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Task:
    """A pair, and how it is to be checked.

    `source`, `target`: the files as they are opened from the working folder. `keep`: take and keep results.
    """

    pair: FilePair
    source: str
    target: str
    languages: tuple[str, str]
    settings: Settings
    glossaries: Paths
    silences: Silences
    keep: bool


class _Loaded:
    """What a process keeps between two pairs."""

    glossaries: Mapping[Paths, Glossary]
    meanings: dict[tuple[object, ...], Meaning | None]


def task_of(configuration: Configuration, pair: FilePair, *, keep: bool) -> Task:
    """What the configuration says of a pair."""
    return Task(
        pair=pair,
        source=configuration.path(pair.source),
        target=configuration.path(pair.target),
        languages=configuration.languages,
        settings=settings_of(configuration, pair),
        glossaries=glossaries_of(configuration, pair),
        silences=silences_for(configuration, pair),
        keep=keep,
    )


def known(task: Task, glossaries: Mapping[Paths, Glossary]) -> Report | None:
    """The report of a pair that need not be compared, or can't be; None where it has to be."""
    read = _read(task)
    if isinstance(read, Report):
        return read
    found = Results().get(_key(task, read, glossaries[task.glossaries])) if task.keep else None
    return found and replace(found, gate=gate(found.findings, found.scores.quality.value, task.settings))


def prepare(glossaries: Mapping[Paths, Glossary], settings: Iterable[Settings]) -> None:
    """Load everything that pairs with these glossaries and settings need; their reports may go to another process."""
    _Loaded.glossaries = glossaries
    _Loaded.meanings = {}
    send_quickly()
    for one in settings:
        if _sources_of_meaning(one) not in _Loaded.meanings:
            _Loaded.meanings[_sources_of_meaning(one)] = loaded(one)


def checked(task: Task) -> Report:
    """Compare the pair, and keep the report by what was read. A pair that can't be compared gets a report that says so.

    An error that is no TranscheckError names the pair.
    """
    read = _read(task)
    if isinstance(read, Report):
        return read
    glossary = _Loaded.glossaries[task.glossaries]
    try:
        report = _compared(task, read, glossary)
    except (TranscheckError, MemoryError):
        raise
    except Exception as error:
        raise RuntimeError(f"{task.source}, {task.target}: {type(error).__name__}: {error}") from error
    if task.keep:
        Results().put(_key(task, read, glossary), report)
    return report


def _read(task: Task) -> Contents | Report:
    """The bytes of both files, or the report that says why there are none."""
    contents = []
    for path, name in ((task.source, task.pair.source), (task.target, task.pair.target)):
        try:
            _require_writable(name)
            contents.append(content_of(path, stored=True))
        except InputError as error:
            if contents and not os.path.lexists(path):
                return file_reports.missing(task.pair, task.languages, task.settings, task.silences)
            return _unreadable(task, name, error)
    return contents[0], contents[1]


def _require_writable(name: str) -> None:
    """InputError for a name of other bytes than UTF-8's, which no report can tell so that the file is found by it."""
    try:
        name.encode()
    except UnicodeEncodeError:
        raise InputError("its name is not UTF-8; rename the file, or exclude it", path=name) from None


def _compared(task: Task, contents: Contents, glossary: Glossary) -> Report:
    try:
        # By their names in the project, the report is the same from whichever folder it was asked for.
        source, target = (
            document(content, path, language=language)
            for content, path, language in zip(
                contents, (task.pair.source, task.pair.target), task.languages, strict=True
            )
        )
        return pipeline.compare(
            source,
            target,
            glossary=glossary,
            settings=task.settings,
            meaning=_Loaded.meanings[_sources_of_meaning(task.settings)],
            silences=task.silences,
        )
    except InputError as error:
        return _unreadable(task, error.path or task.pair.target, error)


def _unreadable(task: Task, path: str, error: InputError) -> Report:
    return file_reports.unreadable(task.pair, task.languages, visible(path), error.what, task.settings, task.silences)


def _key(task: Task, contents: Contents, glossary: Glossary) -> bytes:
    return result_key(
        task.pair,
        contents,
        languages=task.languages,
        # The gate is set anew each time.
        settings=replace(task.settings, fail_on="never", min_score=None),
        glossaries=(glossary.content, *(path.encode("utf-8", "surrogatepass") for path in task.glossaries)),
        silences=task.silences.key,
    )


def _sources_of_meaning(settings: Settings) -> tuple[object, ...]:
    return settings.meaning, settings.lexicon, settings.embedder, settings.model
