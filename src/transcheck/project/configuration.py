"""What a configuration file says, once read: frozen, with every default filled in."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from transcheck.config import FailOn, RuleSettings, Settings

BASELINE = "transcheck-baseline.json"
LANGUAGES = ("de", "en")


@dataclass(frozen=True, slots=True)
class FilePair:
    """A German file and its English translation, relative to the project's root, with "/" on every system.

    The target need not exist: that it is missing is a finding.
    """

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class PairPattern:
    """Which sources there are (`content/**/*.de.md`), and where each one's target stands (`{}.en.md`).

    `line`: where it stands in the configuration file, for errors that only show when files are looked for.
    """

    source: str
    target: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Output:
    """A report in a format; `path` is relative to the root, "-" for standard output."""

    format: str
    path: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Settings that some files, or the command line, have other than the rest; None and nothing: as they are.

    `select` begins anew: what was left out before counts no more. `ignore` and `rules` are added. `glossaries` take the
    place of those before; they are openable as they stand, relative to the working folder, like
    `lexicon` and `model`.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    fail_on: FailOn | None = None
    min_score: float | None = None
    min_confidence: float | None = None
    meaning: bool | None = None
    lexicon: str | None = None
    embedder: str | None = None
    model: str | None = None
    glossaries: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Override:
    """What differs for the pairs of which a file matches one of the patterns `files`."""

    files: tuple[str, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Configuration:
    """A project's configuration. `root` is the folder of `file`, or the working folder where no file was found (None).

    `pairs`, `exclude`, `outputs` and `baseline` are relative to the root; `glossaries` and the paths in
    `settings` are openable as they stand. `overrides` are applied in their order, `command_line` last: see
    `overrides.settings_of`.
    `lines`: the line of each key that the file sets, by the keys that lead to it: ("gate", "fail-on").
    """

    root: Path
    file: Path | None = None
    languages: tuple[str, str] = LANGUAGES
    pairs: tuple[PairPattern, ...] = ()
    exclude: tuple[str, ...] = ()
    glossaries: tuple[str, ...] = ()
    settings: Settings = field(default_factory=Settings)
    outputs: tuple[Output, ...] = ()
    baseline: str = BASELINE
    overrides: tuple[Override, ...] = ()
    command_line: Changes = field(default_factory=Changes)
    lines: Mapping[tuple[str, ...], int] = field(default_factory=dict, compare=False)

    def path(self, relative: str) -> str:
        """A path of the project as it is opened, and shown, from the working folder."""
        return shown_path(self.root / relative)


def shown_path(path: Path) -> str:
    """`path` relative to the working folder; as it is where that can't be (another drive)."""
    try:
        relative = os.path.relpath(path)
    except ValueError:
        return str(path)
    return relative.replace(os.sep, "/") if relative != "-" else "./-"


def from_root(path: str, root: Path) -> str:
    """`path`, as it is named from the working folder, relative to `root`; as it is where that can't be."""
    try:
        return os.path.relpath(path, root).replace(os.sep, "/")
    except ValueError:
        return path
