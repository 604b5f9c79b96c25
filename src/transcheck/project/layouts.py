"""How a folder tells German texts from their translations, seen from the names of its files."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path

from transcheck.errors import TranscheckError
from transcheck.project.configuration import Configuration, PairPattern
from transcheck.project.pairs import pairs_of
from transcheck.project.patterns import is_passed_over

# How names say “German”, and how the names beside them then say “English”.
_MARKERS = {
    "de": ("en",),
    "DE": ("EN",),
    "de-DE": ("en-GB", "en-US", "en"),
    "de_DE": ("en_GB", "en_US", "en"),
    "de-de": ("en-gb", "en-us", "en"),
    "deu": ("eng",),
    "ger": ("eng",),
    "german": ("english",),
    "German": ("English",),
    "deutsch": ("english", "englisch"),
    "Deutsch": ("English", "Englisch"),
}
_MARKER = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(sorted(_MARKERS, key=len, reverse=True))})(?![A-Za-z])")
_ENGLISH = re.compile(r"(.+)([._-])(en|EN|english)(\.[a-z]+)")
_TEXTS = (".txt", ".text", ".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".rst", ".adoc")
_MOST_FILES = 100_000


def layout_of(root: Path) -> tuple[PairPattern, ...]:
    """The patterns of the pairs below `root`, those with the most pairs first; none where no file has a translation.

    A pattern is only taken where half of the German files that it finds have a translation.
    """
    files = frozenset(islice(_texts(root), _MOST_FILES))
    counts: dict[PairPattern, int] = defaultdict(int)
    for pattern, pairs in (*_by_folder(files), *_by_name(files)):
        counts[pattern] += pairs
    taken: list[PairPattern] = []
    covered = 0
    for pattern in sorted(counts, key=lambda one: (-counts[one], one.source)):
        try:
            pairs_found = pairs_of(Configuration(root, pairs=(*taken, pattern)))
        except TranscheckError:
            continue  # two sources for one target: the folder is laid out another way
        there = sum(pair.target in files for pair in pairs_found)
        if there > covered and there * 2 >= len(pairs_found):
            taken.append(pattern)
            covered = there
    return tuple(taken)


def _texts(root: Path) -> Iterator[str]:
    """The texts below `root`, relative to it."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not is_passed_over(name))
        inside = Path(folder).relative_to(root).as_posix()
        prefix = "" if inside == "." else f"{inside}/"
        for name in sorted(names):
            if name.lower().endswith(_TEXTS) and not is_passed_over(name):
                yield prefix + name


def _by_folder(files: Collection[str]) -> Iterator[tuple[PairPattern, int]]:
    """`content/de/news/a.md` beside `content/en/news/a.md`: pattern and pairs."""
    groups: dict[tuple[int, str, str, str], list[tuple[str, ...]]] = defaultdict(list)
    for file in files:
        *folders, name = file.split("/")
        for depth, folder in enumerate(folders):
            for english in _MARKERS.get(folder, ()):
                if "/".join((*folders[:depth], english, *folders[depth + 1 :], name)) in files:
                    groups[depth, folder, english, Path(name).suffix].append(tuple(folders[:depth]))
    for (_, german, english, suffix), above in groups.items():
        parts = [names[0] if len(set(names)) == 1 else "*" for names in zip(*above, strict=True)]
        stars = parts.count("*")
        source = "/".join((*parts, german, "**", f"*{suffix}"))
        if not stars:
            yield PairPattern(source, "/".join((*parts, english, f"{{}}{suffix}"))), len(above)
            continue
        numbers = iter(range(1, stars + 1))
        filled = [f"{{{next(numbers)}}}" if part == "*" else part for part in parts]
        target = "/".join((*filled, english, f"{{{stars + 1}}}", f"{{{stars + 2}}}{suffix}"))
        yield PairPattern(source, target), len(above)


def _by_name(files: Collection[str]) -> Iterator[tuple[PairPattern, int]]:
    """`news/a.de.md` beside `news/a.en.md`, `news/de.md` beside `news/en.md`, `news/a.md` beside `news/a.en.md`."""
    groups: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for file in files:
        *folders, name = file.split("/")
        for source, target, translation in (*_marked(name), *_unmarked(name)):
            if "/".join((*folders, translation)) in files:
                groups[source, target].append(tuple(folders))
    for (source, target), folders_of in groups.items():
        if "*" not in source and len(folders_of) == 1:
            yield PairPattern("/".join((*folders_of[0], source)), target), 1
            continue
        yield PairPattern("/".join((*_shared(folders_of), "**", source)), target), len(folders_of)


def _marked(name: str) -> Iterator[tuple[str, str, str]]:
    """For a name that says “German”: its pattern, that of the translation, and the translation's name."""
    for match in _MARKER.finditer(name):
        before, after = name[: match.start()], name[match.end() :]
        for english in _MARKERS[match.group()]:
            translation = before + english + after
            if not before and after.startswith("."):
                yield name, translation, translation
            elif after.startswith(".") and "." not in after[1:]:
                yield f"*{before[-1]}{match.group()}{after}", f"{{}}{before[-1]}{english}{after}", translation
            elif not before:
                suffix = Path(name).suffix
                sign = after[:1]
                yield f"{match.group()}{sign}*{suffix}", f"{english}{sign}{{}}{suffix}", translation


def _unmarked(name: str) -> Iterator[tuple[str, str, str]]:
    """The same for a name that says nothing, beside which English has a marker."""
    stem, suffix = Path(name).stem, Path(name).suffix
    if not _MARKER.search(name) and not _ENGLISH.fullmatch(name):
        for marker in (".en", "_en", "-en"):
            yield f"*{suffix}", f"{{}}{marker}{suffix}", f"{stem}{marker}{suffix}"


def _shared(folders: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The folders that all have in common, from the first on."""
    first, last = min(folders), max(folders)
    same = 0
    while same < min(len(first), len(last)) and first[same] == last[same]:
        same += 1
    return first[:same]
