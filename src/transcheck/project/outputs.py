"""Where a run's reports go: a format for each place, and only one of them standard output."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from transcheck.config import unknown_word
from transcheck.errors import ConfigurationError
from transcheck.project.configuration import Configuration, Output

STANDARD_OUTPUT = "-"


def outputs_for(
    configuration: Configuration, given: Sequence[str], format_name: str | None, default: str | None
) -> tuple[Output, ...]:
    """The outputs of the configuration and of the command line, their paths as they are opened.

    `given`: `FORMAT=PATH`; one of a format takes the place of the configuration's. `format_name` is that of standard
    output; where nothing goes there, `default` does, unless it is None. ConfigurationError for what can't be written.
    """
    named = [_parsed(text) for text in given]
    if format_name is not None:
        named.append(Output(format_name, STANDARD_OUTPUT))
    formats = {output.format for output in named}
    to_standard = any(output.path == STANDARD_OUTPUT for output in named)
    configured = [
        Output(output.format, _opened(configuration, output.path))
        for output in configuration.outputs
        if output.format not in formats and not (to_standard and output.path == STANDARD_OUTPUT)
    ]
    outputs = [*configured, *named]
    if default is not None and not any(output.path == STANDARD_OUTPUT for output in outputs):
        outputs.append(Output(default, STANDARD_OUTPUT))
    _check(outputs)
    return tuple(outputs)


def spare(places: Iterable[str], files: Iterable[str | Path]) -> None:
    """ConfigurationError where a report would take the place of one of `files`, which the run reads."""
    written = {_identity(place): place for place in places if place != STANDARD_OUTPUT and not _is_device(place)}
    if not written:
        return
    for file in files:
        if (identity := _identity(file)) in written:
            raise ConfigurationError("this file is read here; name another one for the report", path=written[identity])


def _identity(path: str | Path) -> tuple[int, int] | str:
    """The same for all names of a file, and of one that is not there yet."""
    try:
        status = Path(path).stat()
    except OSError:
        return os.path.realpath(path)
    return status.st_dev, status.st_ino


def _is_device(path: str) -> bool:
    return Path(path).exists() and not Path(path).is_file()


def _parsed(text: str) -> Output:
    from transcheck.reports import FORMATS

    name, equals, path = text.partition("=")
    if not equals or not path:
        raise ConfigurationError(
            f"--output: “{text}” must be a format and a file, like sarif=report.sarif, or “-” for standard output"
        )
    if name not in FORMATS:
        raise ConfigurationError(f"--output: format {unknown_word(name, FORMATS)}")
    return Output(name, path)


def _opened(configuration: Configuration, path: str) -> str:
    return path if path == STANDARD_OUTPUT else configuration.path(path)


def _check(outputs: Iterable[Output]) -> None:
    """ConfigurationError where two go to one place, or the folder is not there: told before the work, not after it."""
    taken: dict[str, str] = {}
    for output in outputs:
        is_standard = output.path == STANDARD_OUTPUT
        place = STANDARD_OUTPUT if is_standard else str(Path(output.path).resolve())
        if place in taken:
            where = "standard output" if is_standard else f"“{output.path}”"
            raise ConfigurationError(f"both {taken[place]} and {output.format} would go to {where}; name another file")
        taken[place] = output.format
        if is_standard:
            continue
        if Path(output.path).is_dir():
            raise ConfigurationError("this is a folder; name a file for the report", path=output.path)
        if not Path(output.path).parent.is_dir():
            raise ConfigurationError("the folder of this report does not exist; make it first", path=output.path)
