"""Which configuration file holds for a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from transcheck.errors import ConfigurationError
from transcheck.project.configuration import Configuration

FILE = "transcheck.toml"
_PYPROJECT = "pyproject.toml"


def find(folder: Path) -> Path | None:
    """The nearest configuration file in `folder` or above it; the search ends at the root of a repository.

    `transcheck.toml` goes before a `pyproject.toml` beside it, which counts only if it has a table `[tool.transcheck]`.
    """
    folder = folder.absolute()
    for place in (folder, *folder.parents):
        if found := in_folder(place):
            return found
        if _there(place / ".git", Path.exists):
            return None
    return None


def in_folder(folder: Path) -> Path | None:
    """The configuration file in `folder` itself."""
    if _there(folder / FILE):
        return folder / FILE
    return folder / _PYPROJECT if _speaks_of_us(folder / _PYPROJECT) else None


def configuration_for(path: str | None = None, *, search: bool = True) -> Configuration:
    """The configuration in the file at `path`; without one, in the nearest file, if there is one and `search` says so.

    ConfigurationError where the file is missing or wrong.
    """
    try:
        folder = Path.cwd()
    except OSError as error:
        raise ConfigurationError(f"the working folder is not there any more: {error.strerror or error}") from error
    found = folder / path if path is not None else find(folder) if search else None
    if found is None:
        return Configuration(folder)
    from transcheck.project.reading import load

    return load(found)


def _there(path: Path, asked: Callable[[Path], bool] = Path.is_file) -> bool:
    """Whether there is a file, or what is `asked`; False too where a folder above it can't be looked into."""
    try:
        return asked(path)
    except OSError:
        return False


def _speaks_of_us(path: Path) -> bool:
    if not _there(path):
        return False
    try:
        raw = path.read_bytes()
    except OSError:
        return False
    if b"transcheck" not in raw:
        return False  # whatever else is wrong with it is not our business
    from transcheck.project.reading import table_of
    from transcheck.project.toml_files import parsed

    try:
        return table_of(parsed(raw.decode("utf-8-sig"), str(path))) is not None
    except (ConfigurationError, UnicodeDecodeError):
        return b"tool.transcheck" in raw  # who reads it is told what is wrong
