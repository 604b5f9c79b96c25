"""Which files are not as they were at a revision: changed, added, removed or renamed, committed or not."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from transcheck.errors import InputError
from transcheck.project.git import GitError, fields_of, git


class Changes:
    """The files that changed since a revision; InputError outside a repository, or where it has no such revision."""

    def __init__(self, folder: Path, revision: str) -> None:
        try:
            top = Path(os.fsdecode(git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))
        except GitError as error:
            raise InputError(f"--since needs a git repository, with a work tree: {error}") from None
        commit = _commit(top, revision)
        # Not looking for renames, git names both the old and the new file.
        differing = git(
            top, "diff", "--name-only", "--no-renames", "--no-ext-diff", "--ignore-submodules=none", "-z", commit, "--"
        )
        untracked = git(top, "ls-files", "--others", "--exclude-standard", "-z")
        real = Path(os.path.realpath(top))
        self._paths = frozenset(real / name for name in (*fields_of(differing), *fields_of(untracked)))
        # Of a submodule, and of another repository inside this one, git only says that something in it changed.
        self._folders = tuple(path for path in self._paths if path.is_dir())

    def touch(self, paths: Iterable[str | Path]) -> bool:
        """Whether one of the files changed, or the one that a link leads to, or the submodule that it is in."""
        return any(self._has(name) for path in paths for name in _names(Path(path)))

    def _has(self, path: Path) -> bool:
        return path in self._paths or any(path.is_relative_to(folder) for folder in self._folders)


def _names(path: Path) -> tuple[Path, Path]:
    """The path itself and what it leads to, both without links of folders."""
    return Path(os.path.realpath(path.parent), path.name), Path(os.path.realpath(path))


def _commit(top: Path, revision: str) -> str:
    """The full name of the commit; InputError where there is none."""
    if revision and not revision.startswith("-"):
        try:
            found = git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
            return found.decode("ascii").strip()
        except GitError:
            pass
    advice = "give a commit, a branch or a tag, such as HEAD or origin/main"
    if git(top, "rev-parse", "--is-shallow-repository").strip() == b"true":
        advice = "the clone is shallow, so it may not have been fetched (in GitHub Actions: “fetch-depth: 0”)"
    raise InputError(f"--since: “{revision}” is no revision of this repository; {advice}")
