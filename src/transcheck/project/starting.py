"""A first configuration, and a first glossary where there is none, from what a folder holds."""

from __future__ import annotations

import os
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from transcheck.errors import ConfigurationError
from transcheck.project.configuration import Configuration, PairPattern
from transcheck.project.discovery import FILE, in_folder
from transcheck.project.layouts import Choice, layout_of
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
{overrides}"""
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
    """What was written: the files, and for each pattern how many pairs it finds and how many have no translation.

    `glossaries`: those for all pairs; `local`: those for the pairs in a folder, by the folder. `unclear`: the choices
    of which none was made.
    """

    written: tuple[str, ...]
    glossaries: tuple[str, ...]
    counts: tuple[tuple[PairPattern, int, int], ...]
    local: tuple[tuple[str, tuple[str, ...]], ...] = ()
    unclear: tuple[Choice, ...] = ()


def start(folder: Path) -> Start:
    """Write `transcheck.toml`, and `glossary.yaml` where no glossary is found; nothing that is there is touched.

    ConfigurationError where the folder has a configuration already, or can't be written to.
    """
    there = in_folder(folder)
    if there is not None:
        raise ConfigurationError("the configuration is there already; nothing was written", path=there.name)
    choices = layout_of(folder)
    clear = [choice for choice in choices if choice.clear]
    found = glossaries_in(folder)
    local = _local(folder, found, [choice.pattern for choice in clear])
    glossaries = tuple(one for one in found if not any(one in several for _, several in local))
    written = [FILE]
    if not found:
        glossaries = (GLOSSARY,)
        _write_new(folder / GLOSSARY, _GLOSSARY)
        written.append(GLOSSARY)
    text = _CONFIGURATION.format(
        glossaries=entry("glossaries", glossaries),
        pairs="\n\n".join(map(_pairs, choices)) or _NO_PAIRS,
        overrides="".join(map(_override, _with_outer(glossaries, local))),
    )
    _write_new(folder / FILE, text)
    counts = tuple(_count(folder, choice.pattern) for choice in clear)
    return Start(tuple(written), glossaries, counts, local, tuple(choice for choice in choices if not choice.clear))


def told(started: Start) -> str:
    """What was done, and what comes next, for people."""
    lines = []
    for pattern, pairs, missing in started.counts:
        without = f", {missing} without a translation" if missing else ""
        lines.append(f"  {pattern.source} → {pattern.target}: {pairs} pair{'' if pairs == 1 else 's'}{without}")
    head = "with these pairs:" if lines else "but found no German file with a translation: name the pairs in it."
    if started.unclear:
        head = "with these pairs:" if lines else "but which translation is meant has to be said in it:"
    lines += [f"  {one.source} → {' or '.join(one.targets)}: choose one in {FILE}" for one in started.unclear]
    glossary = [f"Wrote {GLOSSARY}, which has no terms yet: transcheck glossary add."]
    if GLOSSARY not in started.written:
        glossary = [f"It uses {', '.join(started.glossaries)}."] if started.glossaries else []
        glossary += [f"In {folder} it uses {', '.join(several)}." for folder, several in started.local]
    following = "Next: transcheck check" if started.counts else f"Next: edit {FILE}, then transcheck check --show-files"
    return "\n".join(map(safe_line, [f"Wrote {FILE}, {head}", *lines, *glossary, following]))


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


def _pairs(choice: Choice) -> str:
    """The configuration's entry; a comment where another translation may be meant, and only that where any may."""
    entries = [f"[[pairs]]\n{entry('source', choice.source)}\n{entry('target', one)}" for one in choice.targets]
    if choice.clear:
        return "\n".join([entries[0], *(f"# {entry('target', one)}  # is here too" for one in choice.targets[1:])])
    commented = [f"# {line}" for one in entries for line in one.split("\n")]
    return "\n".join(["# These files have several translations. Keep the one that is to be checked:", *commented])


def _override(one: tuple[str, tuple[str, ...]]) -> str:
    folder, glossaries = one
    return f"\n[[overrides]]\n{entry('files', [folder])}\n{entry('glossaries', glossaries)}\n"


def _local(
    folder: Path, glossaries: Sequence[str], patterns: Sequence[PairPattern]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The glossaries that lie beside or above some of the texts, but not all of them, by their folders."""
    pairs = pairs_of(Configuration(folder, pairs=tuple(patterns)))
    local: dict[str, list[str]] = defaultdict(list)
    for glossary in glossaries:
        place = glossary.rpartition("/")[0]
        beside = sum(one.source.startswith(f"{place}/") or one.target.startswith(f"{place}/") for one in pairs)
        if 0 < beside < len(pairs) and not re.search(r"[*?{}\\]", place):
            local[place].append(glossary)
    return tuple((place, tuple(several)) for place, several in sorted(local.items()))


def _with_outer(
    glossaries: tuple[str, ...], local: Sequence[tuple[str, tuple[str, ...]]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each folder with all glossaries that hold in it: for all texts, of the folders above it, its own."""
    for place, _ in local:
        yield place, (*glossaries, *(one for outer, own in local if f"{place}/".startswith(f"{outer}/") for one in own))


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
