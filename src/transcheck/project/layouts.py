"""How a folder tells German texts from their translations, seen from the names of its files."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, count, islice
from pathlib import Path

from transcheck.errors import TranscheckError
from transcheck.project.configuration import Configuration, PairPattern
from transcheck.project.language_marks import Reading, english, german, says_nothing
from transcheck.project.pairs import pairs_of
from transcheck.project.patterns import is_passed_over

_TEXTS = (".txt", ".text", ".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".rst", ".adoc")
# Names that are no UTF-8, which a configuration can't hold.
_UNWRITABLE = re.compile("[\ud800-\udfff]")
_MOST_FILES = 100_000
# Patterns that are tried, those with the most pairs first: each looks through the folder.
_MOST_TRIED = 40
# Pairs from which on a label that nothing is known of is a label.
_SURE = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """Sources, and where their translations stand: the patterns of their targets, the most frequent one first.

    `clear`: the first is the one that is meant, since it has more pairs than the others or fewer labels.
    """

    source: str
    targets: tuple[str, ...]
    clear: bool

    @property
    def pattern(self) -> PairPattern:
        """The first pattern."""
        return PairPattern(self.source, self.targets[0])


@dataclass(frozen=True, slots=True)
class _Kind:
    """Pairs of one kind: a folder for German beside one for English (`above` stands before it), or names in a folder.

    In the names “*” is what both have in common. `labels`: how many there are; `known`: whether they are usual ones.
    """

    folders: tuple[str, str] | None
    names: tuple[str, str]
    labels: int
    known: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """A pattern, the number of its labels, and the sources that have a translation by it."""

    pattern: PairPattern
    labels: int
    sources: frozenset[str]


_Above = tuple[str, ...]


def layout_of(root: Path) -> tuple[Choice, ...]:
    """The patterns of the pairs below `root`, those with the most pairs first; none where no file has a translation.

    A pattern is only taken where half of the German files that it finds have a translation.
    """
    files = frozenset(islice(_texts(root), _MOST_FILES))
    taken: list[Choice] = []
    covered = 0
    for choice in islice(_choices(files), _MOST_TRIED):
        try:
            pairs = pairs_of(Configuration(root, pairs=(*(one.pattern for one in taken), choice.pattern)))
        except TranscheckError:
            continue  # two sources for one target: the folder is laid out another way
        there = sum(pair.target in files for pair in pairs)
        if there > covered and there * 2 >= len(pairs):
            taken.append(choice)
            covered = there
    return tuple(taken)


def _texts(root: Path) -> Iterator[str]:
    """The texts below `root`, relative to it."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not is_passed_over(name))
        inside = Path(folder).relative_to(root).as_posix()
        prefix = "" if inside == "." else f"{inside}/"
        for name in sorted(names):
            if name.lower().endswith(_TEXTS) and not is_passed_over(name) and not _UNWRITABLE.search(prefix + name):
                yield prefix + name


def _choices(files: frozenset[str]) -> Iterator[Choice]:
    """What could be meant, the most frequent first; of equally frequent ones the plainer."""
    found: dict[tuple[str, str], list[_Found]] = defaultdict(list)
    for kind, sources in _kinds(files).items():
        if kind.known or len(sources) >= _SURE:
            beginning, _ = kind.folders or ("", "")
            above = [one for one, _ in sources]
            found[beginning, kind.names[0]].append(
                _Found(_pattern(kind, above), kind.labels, frozenset(file for _, file in sources))
            )
    several = [group for alike in found.values() for group in _rivals(alike)]
    for best, *others in sorted(several, key=lambda group: (-len(group[0].sources), *_oddness(group[0]))):
        clear = all((len(best.sources), -best.labels) > (len(one.sources), -one.labels) for one in others)
        yield Choice(best.pattern.source, tuple(dict.fromkeys(one.pattern.target for one in (best, *others))), clear)


def _rivals(alike: list[_Found]) -> Iterator[list[_Found]]:
    """Those that find the same sources together, the best one first."""
    rest = sorted(alike, key=lambda one: (-len(one.sources), one.labels, one.pattern.target))
    while rest:
        best = rest[0]
        yield [one for one in rest if one.sources & best.sources]
        rest = [one for one in rest if not one.sources & best.sources]


def _oddness(found: _Found) -> tuple[int, int, int, str]:
    """Of patterns for the same files that with fewer wildcards is plainer; and digits are what differs next time."""
    source = found.pattern.source
    return found.labels, source.count("*"), sum(map(str.isdigit, source)), source


def _kinds(files: frozenset[str]) -> dict[_Kind, list[tuple[_Above, str]]]:
    """All kinds of pairs, each with its sources and the folders in which they are found."""
    translations = _Translations(files)
    kinds: dict[_Kind, list[tuple[_Above, str]]] = defaultdict(list)
    for file in sorted(files):
        *folders, name = file.split("/")
        found = chain(_by_name(tuple(folders), name, translations), _by_folder(tuple(folders), name, translations))
        for kind, above in dict.fromkeys(found):
            kinds[kind].append((above, file))
    return kinds


class _Translations:
    """The files that can be read as English ones, by what they share with their German ones."""

    def __init__(self, files: frozenset[str]) -> None:
        self.by_name: dict[tuple[_Above, str, str], list[Reading]] = defaultdict(list)
        self.by_folder: dict[tuple[_Above, str, str, _Above, str, str], list[tuple[str, Reading, Reading]]] = (
            defaultdict(list)
        )
        for file in files:
            *parts, name = file.split("/")
            folders = tuple(parts)
            readings = list(english(name))
            for reading in readings:
                self.by_name[folders, reading.before, reading.after].append(reading)
            for depth, folder in enumerate(folders):
                for inside in english(folder):
                    place = folders[:depth], inside.before, inside.after, folders[depth + 1 :]
                    for reading in (_same(name), *readings):
                        self.by_folder[*place, reading.before, reading.after].append((folder, inside, reading))


def _same(name: str) -> Reading:
    """A name that is the same in both languages."""
    return Reading(name, "", "", 0, True)


def _by_name(folders: _Above, name: str, translations: _Translations) -> Iterator[tuple[_Kind, _Above]]:
    """`news/a.de.md` beside `news/a.en.md`, `news/de.md` beside `news/en.md`, `news/a.md` beside `news/a.en.md`."""
    for source in german(name):
        for target in translations.by_name.get((folders, source.before, source.after), ()):
            for names in _names(source, target):
                yield _Kind(None, names, source.labels + target.labels, target.known), folders
    if says_nothing(name):
        stem, suffix = Path(name).stem, Path(name).suffix
        for sign in ("", *"._- "):
            for target in translations.by_name.get((folders, stem + sign, suffix), ()):
                if sign or not target.middle[:1].isalnum():
                    names = f"*{suffix}", f"*{sign}{target.middle}{suffix}"
                    yield _Kind(None, names, target.labels, target.known), folders


def _by_folder(folders: _Above, name: str, translations: _Translations) -> Iterator[tuple[_Kind, _Above]]:
    """`content/de/news/a.md` beside `content/en/news/a.md`; the names may differ as those of one folder do."""
    for depth, folder in enumerate(folders):
        for inside in german(folder):
            place = folders[:depth], inside.before, inside.after, folders[depth + 1 :]
            for source in (_same(name), *german(name)):
                for other, outside, target in translations.by_folder.get((*place, source.before, source.after), ()):
                    labels = inside.labels + outside.labels + source.labels + target.labels
                    for names in _names(source, target):
                        yield _Kind((folder, other), names, labels, outside.known and target.known), folders[:depth]


def _names(source: Reading, target: Reading) -> Iterator[tuple[str, str]]:
    """The patterns of two names, with “*” for what may be another text's name."""
    if not source.middle:
        suffix = Path(source.before).suffix
        yield f"*{suffix}", f"*{suffix}"
        return
    before, after = source.before, source.after
    suffix = Path(after).suffix if after.count(".") > 1 or not after.startswith(".") else after
    sign_before = before[len(before.rstrip("._- (")) :]
    rest = after.removesuffix(suffix)
    sign_after = rest[: len(rest) - len(rest.lstrip("._- )"))]
    beginnings = [before, f"*{sign_before}"] if before != sign_before else [before]
    ends = [after, f"{sign_after}*{suffix}"] if rest != sign_after else [after]
    for beginning in beginnings:
        for end in ends:
            if "*" in beginning + end or not (before or rest):
                yield f"{beginning}{source.middle}{end}", f"{beginning}{target.middle}{end}"


def _pattern(kind: _Kind, above: list[_Above]) -> PairPattern:
    """The pattern of all pairs of a kind."""
    source, target = kind.names
    if kind.folders is None:
        if "*" not in source and len(above) == 1:
            return PairPattern("/".join((*above[0], source)), target)
        whole = "/".join((*_shared(above), "**", source))
        return PairPattern(whole, _filled(target, count(2)) if source.count("*") > 1 else target.replace("*", "{}"))
    folder, other = kind.folders
    parts = [names[0] if len(set(names)) == 1 else "*" for names in zip(*above, strict=True)]
    whole = "/".join((*parts, folder, "**", source))
    if "*" not in parts and source.startswith("*") and target.startswith("*") and source.count("*") == 1:
        return PairPattern(whole, "/".join((*parts, other, target.replace("*", "{}"))))
    return PairPattern(whole, _filled("/".join((*parts, other, "*", target)), count(1)))


def _filled(target: str, numbers: Iterator[int]) -> str:
    """The target with a number for each “*”."""
    return re.sub(r"\*", lambda _: f"{{{next(numbers)}}}", target)


def _shared(folders: list[_Above]) -> _Above:
    """The folders that all have in common, from the first on."""
    first, last = min(folders), max(folders)
    same = 0
    while same < min(len(first), len(last)) and first[same] == last[same]:
        same += 1
    return first[:same]
