"""Which targets are older than their sources: by the history where git knows both files as they are, else by time.

The history is read backwards along the main line (the first parents), until one file of each pair has been met. The
commits of a merged branch count as one, so that a branch which changes both files is never held against anyone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from transcheck.project.configuration import FilePair
from transcheck.project.git import GitError, fields_of, git, git_fields

# Seconds: copying a project or unpacking an archive writes its files one after the other.
_AT_ONCE = 5
# Commits of the main line; nobody looks further back for what was forgotten.
_FURTHEST = 20_000
_COMMIT = "\1"

Renamed = tuple[str, str]


def outdated(root: Path, pairs: Sequence[FilePair]) -> dict[FilePair, bool]:
    """The pairs whose target is older than its source; True: git says so, False: only the times of the files do.

    A repository that can't be read, or a shallow clone that doesn't reach back, gives none.
    """
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return dict.fromkeys(_by_time(root, pairs), False)
    try:
        known = set(fields_of(git(root, "ls-files", "-z")))
        if known:
            known.difference_update(
                fields_of(git(root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z", "HEAD"))
            )
        committed = [pair for pair in pairs if {pair.source, pair.target} <= known]
        older = dict.fromkeys(_by_history(root, committed), True)
    except (GitError, OSError):
        return {}
    rest = set(pairs) - set(committed)
    return older | dict.fromkeys(_by_time(root, rest), False)


def _by_time(root: Path, pairs: Iterable[FilePair]) -> Iterator[FilePair]:
    for pair in pairs:
        with suppress(OSError, ValueError):
            if (root / pair.source).stat().st_mtime - (root / pair.target).stat().st_mtime > _AT_ONCE:
                yield pair


def _by_history(root: Path, pairs: Sequence[FilePair]) -> Iterator[FilePair]:
    """The pairs whose source is met first on the way back; files changed in one commit are of the same age."""
    sources: dict[str, set[FilePair]] = {}
    targets: dict[str, set[FilePair]] = {}
    for pair in pairs:
        sources.setdefault(pair.source, set()).add(pair)
        targets.setdefault(pair.target, set()).add(pair)
    undecided = set(pairs)
    if not undecided:
        return
    for changed, renamed in _commits(root):
        translated = {pair for name in changed for pair in targets.pop(name, ())}
        written = {pair for name in changed for pair in sources.pop(name, ())}
        yield from (written - translated) & undecided
        undecided -= written | translated
        if not undecided:
            return
        for new, old in renamed:
            for waiting in (sources, targets):
                if new in waiting:
                    waiting[old] = waiting.pop(new)


def _commits(root: Path) -> Iterator[tuple[list[str], list[Renamed]]]:
    """For each commit of the main line, the latest first: the files whose content it changed, and those that it only
    renamed, (new, old). It ends where a shallow clone was cut off: what the last commit changed is not known.
    """
    cut = _cut_off(root)
    with git_fields(
        root,
        *("log", "--first-parent", "-m", "--raw", "-z", "--no-abbrev", "-M100%", "--no-ext-diff", "--relative"),
        *(f"--max-count={_FURTHEST}", f"--format={_COMMIT}%H", "HEAD", "--", "."),
    ) as fields:
        changed: list[str] = []
        renamed: list[Renamed] = []
        for field in fields:
            if field.startswith(_COMMIT):
                yield changed, renamed
                changed, renamed = [], []
                if field.removeprefix(_COMMIT) in cut:
                    return
                continue
            # ":mode mode content content status", then the name, for a rename the old one and the new one.
            _, _, before, after, status = field.split()
            name = next(fields)
            if status == "R100":
                renamed.append((next(fields), name))
            elif before != after:
                changed.append(name)
        yield changed, renamed


def _cut_off(root: Path) -> frozenset[str]:
    """The commits whose parents a shallow clone doesn't have."""
    path = root / git(root, "rev-parse", "--git-path", "shallow").decode().rstrip("\n")
    return frozenset(path.read_text("ascii").split()) if path.exists() else frozenset()
