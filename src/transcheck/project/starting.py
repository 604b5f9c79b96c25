"""A first configuration, and a first glossary where there is none, from what a folder holds."""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from transcheck.errors import ConfigurationError
from transcheck.project.configuration import Configuration, PairPattern
from transcheck.project.discovery import FILE, in_folder
from transcheck.project.layouts import layout_of
from transcheck.project.pairs import pairs_of
from transcheck.project.patterns import is_passed_over
from transcheck.project.toml_text import entry
from transcheck.reports.safe_text import safe_line

GLOSSARY = "glossary.yaml"
_GLOSSARY_BEGINNING = 20_000  # characters
_MOST_GLOSSARIES = 20

_CONFIGURATION = """\
# What transcheck checks here: “transcheck check”. Every setting, and where it comes from: “transcheck check
# --show-settings”; the files: “transcheck check --show-files”.

{glossaries}
# exclude = ["archive"]  # files and folders to leave out

{pairs}

[gate]
fail-on = "major"  # the lowest severity that gives exit status 1: minor, major, critical or never

# [rules]
# spelling = "minor"  # a severity, or false; “transcheck rules” lists the rules
"""
_NO_PAIRS = """\
# No German file with a translation was found here. Which files belong together:
# [[pairs]]
# source = "content/**/*.de.md"
# target = "{}.en.md"  # “{}” is what the “*” of the source stand for"""
_GLOSSARY = """\
# Terms that must be kept, or rendered in one way; “transcheck glossary add” adds to them.
# terms:
#   - source: Stadtwerke Musterstadt
#     keep: true
#   - source: Oberbürgermeister
#     targets: [mayor]
version: 1
languages: {source: de, target: en}
terms: []
"""


@dataclass(frozen=True, slots=True)
class Start:
    """What was written: the files, and for each pattern how many pairs it finds and how many have no translation."""

    written: tuple[str, ...]
    glossaries: tuple[str, ...]
    counts: tuple[tuple[PairPattern, int, int], ...]


def start(folder: Path) -> Start:
    """Write `transcheck.toml`, and `glossary.yaml` where no glossary is found; nothing that is there is touched.

    ConfigurationError where the folder has a configuration already, or can't be written to.
    """
    there = in_folder(folder)
    if there is not None:
        raise ConfigurationError("the configuration is there already; nothing was written", path=there.name)
    patterns = layout_of(folder)
    glossaries = glossaries_in(folder)
    written = [FILE]
    if not glossaries:
        glossaries = (GLOSSARY,)
        _write_new(folder / GLOSSARY, _GLOSSARY)
        written.append(GLOSSARY)
    pairs = "\n\n".join(f"[[pairs]]\n{entry('source', one.source)}\n{entry('target', one.target)}" for one in patterns)
    text = _CONFIGURATION.format(glossaries=entry("glossaries", glossaries), pairs=pairs or _NO_PAIRS)
    _write_new(folder / FILE, text)
    return Start(tuple(written), glossaries, tuple(_count(folder, pattern) for pattern in patterns))


def told(started: Start) -> str:
    """What was done, and what comes next, for people."""
    lines = []
    for pattern, pairs, missing in started.counts:
        without = f", {missing} without a translation" if missing else ""
        lines.append(f"  {pattern.source} → {pattern.target}: {pairs} pair{'' if pairs == 1 else 's'}{without}")
    head = "with these pairs:" if lines else "but found no German file with a translation: name the pairs in it."
    glossary = (
        f"Wrote {GLOSSARY}, which has no terms yet: transcheck glossary add."
        if GLOSSARY in started.written
        else f"It uses {', '.join(started.glossaries)}."
    )
    following = "Next: transcheck check" if lines else f"Next: edit {FILE}, then transcheck check --show-files"
    return "\n".join(map(safe_line, [f"Wrote {FILE}, {head}", *lines, glossary, following]))


def glossaries_in(folder: Path) -> tuple[str, ...]:
    """The glossary files below `folder`, relative to it, in the order of their names."""
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_passed_over(name))
        for name in names:
            path = Path(place, name)
            if path.suffix in (".yaml", ".yml") and not is_passed_over(name) and _is_glossary(path):
                found.append(path.relative_to(folder).as_posix())
    return tuple(sorted(found)[:_MOST_GLOSSARIES])


def _is_glossary(path: Path) -> bool:
    try:
        with path.open(encoding="utf-8-sig") as file:
            beginning = file.read(_GLOSSARY_BEGINNING)
    except (OSError, UnicodeDecodeError):
        return False
    return all(re.search(rf"^{key}:", beginning, re.MULTILINE) for key in ("version", "terms"))


def _count(folder: Path, pattern: PairPattern) -> tuple[PairPattern, int, int]:
    pairs = pairs_of(Configuration(folder, pairs=(pattern,)))
    return pattern, len(pairs), sum(not (folder / pair.target).is_file() for pair in pairs)


def _write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet, whole or not at all."""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(temporary).chmod(0o644)
            os.link(temporary, path)  # fails where the file is there by now
        finally:
            Path(temporary).unlink()
    except FileExistsError:
        raise ConfigurationError("the file is there already; nothing was written", path=path.name) from None
    except OSError as error:
        raise ConfigurationError(f"the file can't be written: {error.strerror or error}", path=path.name) from error
