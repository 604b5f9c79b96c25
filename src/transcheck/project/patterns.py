"""Patterns of paths, relative to a project's root and with "/" on every system: `*`, `?` and `**`.

`*` stands for any characters of one name, `?` for one of them, `**` for any folders. Case counts. What begins with a
dot, and `node_modules`, is only found by a pattern that says so. There are no other special characters: brackets stand
for themselves.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from transcheck.errors import ConfigurationError, InputError

FOLDERS = "**"
_NEVER_MEANT = frozenset({"node_modules"})
_WILDCARD = re.compile(r"[*?]")

Positions = frozenset[int]


class Pattern:
    """A pattern, ready to be matched; ConfigurationError where it can't be one."""

    def __init__(self, text: str):
        self.text = text
        self.parts = checked_parts(text)
        if braces := re.search(r"[{}]", text):
            raise ConfigurationError(f"“{braces.group()}” has no meaning in a pattern; write one entry for each")
        for part in self.parts:
            if FOLDERS in part and part != FOLDERS:
                raise ConfigurationError(f"“**” stands for folders; write “**/{part.replace(FOLDERS, '*')}”")
        self._names = [None if part == FOLDERS else name_expression(part) for part in self.parts]
        # From each position, those that are reached without a name: “**” may stand for no folder.
        self._reached = [frozenset({len(self.parts)})]
        for position in reversed(range(len(self.parts))):
            further = self._reached[0] if self.parts[position] == FOLDERS else frozenset[int]()
            self._reached.insert(0, further | {position})

    @property
    def is_path(self) -> bool:
        """Whether it names one file."""
        return not _WILDCARD.search(self.text)

    @cached_property
    def fixed(self) -> int:
        """How many characters are no wildcards: of two patterns the more telling one has more of them."""
        return sum(len(_WILDCARD.sub("", part)) for part in self.parts)

    def matches(self, path: str) -> bool:
        """Whether it stands for `path`."""
        return self._accepts(path.split("/"), folders=False)

    def covers(self, path: str) -> bool:
        """Whether it stands for `path`, or for a folder that `path` is in."""
        return self._accepts(path.split("/"), folders=True)

    @property
    def start(self) -> Positions:
        """Where in the pattern a path may begin."""
        return self._reached[0]

    def step(self, positions: Positions, name: str) -> Positions:
        """Where in the pattern one may be after `name`, if one was at `positions` before."""
        following: Positions = frozenset()
        for position in positions:
            if position == len(self.parts):
                continue
            expression = self._names[position]
            if expression is None:
                if not is_passed_over(name):
                    following |= self._reached[position]
            elif expression.fullmatch(name):
                following |= self._reached[position + 1]
        return following

    def ends(self, positions: Positions) -> bool:
        """Whether a path may end here."""
        return len(self.parts) in positions

    def _accepts(self, names: list[str], *, folders: bool) -> bool:
        positions = self.start
        for name in names:
            positions = self.step(positions, name)
            if not positions:
                return False
            if folders and self.ends(positions):
                return True
        return self.ends(positions)


def is_passed_over(name: str) -> bool:
    """Whether nothing by this name is meant unless a pattern says so."""
    return name.startswith(".") or name in _NEVER_MEANT


@lru_cache(maxsize=256)
def pattern(text: str) -> Pattern:
    """The pattern of this text; each is made once."""
    return Pattern(text)


def checked_parts(text: str) -> tuple[str, ...]:
    """The names in a path that stays in the project's folder; ConfigurationError for any other."""
    if any(ord(character) < 0x20 or ord(character) == 0x7F for character in text):
        raise ConfigurationError("a control character stands in this path; take it out")
    if "\\" in text:
        raise ConfigurationError("“\\” stands in this path; write “/” between folders, on every system")
    if text.startswith(("/", "~")) or re.match(r"[A-Za-z]:", text):
        raise ConfigurationError(f"“{text}” must be relative to the folder of the configuration file")
    parts = tuple(part for part in text.split("/") if part not in ("", "."))
    if ".." in parts:
        raise ConfigurationError(f"“{text}” leads out of the folder of the configuration file")
    if not parts:
        raise ConfigurationError("a path can't be empty")
    return parts


def files(root: Path, wanted: Pattern, exclude: Sequence[Pattern] = ()) -> Iterator[str]:
    """The files below `root` that `wanted` stands for, relative to it, in no order.

    Folders that are links are not entered, so there are no loops; a file that is a link is found like any other, and so
    is what only can't be read: a link that leads nowhere, a named pipe. InputError for a folder that can't be read,
    unless one of `exclude` covers it.
    """
    waiting = [(str(root), "", wanted.start)]
    while waiting:
        folder, prefix, positions = waiting.pop()
        try:
            entries = _entries(folder)
        except InputError:
            if any(one.covers(prefix.rstrip("/")) for one in exclude):
                continue
            raise
        for entry in entries:
            following = wanted.step(positions, entry.name)
            if not following:
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, f"{prefix}{entry.name}/", following))
            elif wanted.ends(following) and not _is_folder(entry):
                yield prefix + entry.name


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        what = f"the folder can't be read: {error.strerror or error}; exclude it, or change its permissions"
        raise InputError(what, path=folder) from error


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


@lru_cache(maxsize=256)
def name_expression(part: str) -> re.Pattern[str]:
    """One name, with a group for each wildcard; each `*` but the last takes as little as it can and gives nothing back,
    so no name takes long."""
    hidden = "" if part.startswith(".") else r"(?!\.)"
    first, *others = ("".join("(.)" if sign == "?" else re.escape(sign) for sign in piece) for piece in part.split("*"))
    between = "".join(f"(?>(.*?){piece})" for piece in others[:-1])
    last = f"(.*){others[-1]}" if others else ""
    return re.compile(hidden + first + between + last, re.DOTALL)
