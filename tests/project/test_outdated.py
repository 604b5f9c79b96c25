"""Which targets are older than their sources."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.project.repositories import Repository
from transcheck.project.configuration import FilePair
from transcheck.project.outdated import outdated

PAIR = FilePair("a.de.txt", "a.en.txt")
BOTH = {PAIR.source: "eins", PAIR.target: "one"}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "repository")
    repository.commit(BOTH)
    return repository


def aged(folder: Path, source: float, target: float) -> None:
    """Set the times of the files, in seconds."""
    os.utime(folder / PAIR.source, (source, source))
    os.utime(folder / PAIR.target, (target, target))


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        (5000, 1000, {PAIR: False}),
        (1000, 5000, {}),
        (1000, 1000, {}),
        (1003, 1000, {}),  # copied one after the other
    ],
)
def test_outside_a_repository_the_times_of_the_files_count(
    tmp_path: Path, source: float, target: float, found: dict[FilePair, bool]
) -> None:
    for name, text in BOTH.items():
        (tmp_path / name).write_text(text)
    aged(tmp_path, source, target)
    assert outdated(tmp_path, [PAIR]) == found


def test_a_missing_file_is_not_old(tmp_path: Path) -> None:
    (tmp_path / PAIR.source).write_text("eins")
    assert outdated(tmp_path, [PAIR]) == {}


def test_the_source_was_committed_last(repository: Repository) -> None:
    repository.commit({PAIR.source: "zwei"})
    # Whatever the times of the files say.
    aged(repository.folder, 1000, 5000)
    assert outdated(repository.folder, [PAIR]) == {PAIR: True}
    repository.commit({PAIR.target: "two"})
    aged(repository.folder, 5000, 1000)
    assert outdated(repository.folder, [PAIR]) == {}


def test_both_were_committed_at_once(repository: Repository) -> None:
    repository.commit({PAIR.source: "zwei", PAIR.target: "two"})
    repository.commit({"other.txt": "x"})
    aged(repository.folder, 5000, 1000)
    assert outdated(repository.folder, [PAIR]) == {}


def test_a_move_and_a_permission_are_no_change(repository: Repository) -> None:
    repository.commit({PAIR.source: "zwei\n" * 9, PAIR.target: "two\n" * 9})
    (repository.folder / PAIR.source).chmod(0o755)
    repository.commit()
    repository.git("mv", PAIR.source, "b.de.txt")
    repository.commit()
    moved = FilePair("b.de.txt", PAIR.target)
    assert outdated(repository.folder, [moved]) == {}
    repository.commit({"b.de.txt": "drei\n" * 9})
    repository.git("mv", "b.de.txt", "c.de.txt")
    repository.commit()
    moved = FilePair("c.de.txt", PAIR.target)
    assert outdated(repository.folder, [moved]) == {moved: True}


def test_a_merged_branch_counts_as_one_change(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--create", "branch")
    repository.commit({PAIR.target: "two"})
    repository.commit({PAIR.source: "zwei"})
    assert outdated(repository.folder, [PAIR]) == {PAIR: True}
    repository.git("switch", "--quiet", "main")
    repository.commit({"other.txt": "x"})
    repository.merge("branch")
    assert outdated(repository.folder, [PAIR]) == {}


def test_what_is_not_committed_counts_by_time(repository: Repository) -> None:
    repository.commit({PAIR.source: "zwei"})
    repository.write({PAIR.target: "two"})
    aged(repository.folder, 1000, 5000)
    assert outdated(repository.folder, [PAIR]) == {}
    repository.commit()
    repository.write({PAIR.source: "drei"})
    aged(repository.folder, 5000, 1000)
    assert outdated(repository.folder, [PAIR]) == {PAIR: False}


def test_what_git_does_not_know_counts_by_time(repository: Repository) -> None:
    new = FilePair("ä b.de.txt", "ä b.en.txt")
    repository.write({new.source: "eins", new.target: "one"})
    os.utime(repository.folder / new.target, (1000, 1000))
    assert outdated(repository.folder, [PAIR, new]) == {new: False}
    repository.write({".gitignore": "*.en.txt\n"})
    assert outdated(repository.folder, [PAIR, new]) == {new: False}


def test_a_repository_without_commits(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.write(BOTH)
    aged(tmp_path, 5000, 1000)
    assert outdated(tmp_path, [PAIR]) == {PAIR: False}


@pytest.mark.parametrize(("depth", "found"), [(1, {}), (2, {PAIR: True}), (3, {PAIR: True})])
def test_a_shallow_clone_does_not_cry_wolf(
    repository: Repository, tmp_path: Path, depth: int, found: dict[FilePair, bool]
) -> None:
    repository.commit({PAIR.source: "zwei"})
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", f"--depth={depth}", repository.folder.as_uri(), clone)
    aged(clone, 5000, 1000)
    assert outdated(clone, [PAIR]) == found


def test_a_project_in_a_folder_of_a_repository(repository: Repository) -> None:
    repository.commit({f"pages/ü/{name}": text for name, text in BOTH.items()})
    repository.commit({f"pages/ü/{PAIR.source}": "zwei"})
    assert outdated(repository.folder / "pages" / "ü", [PAIR]) == {PAIR: True}
    assert outdated(repository.folder, [PAIR]) == {}


def test_a_repository_that_cannot_be_read_says_nothing(repository: Repository) -> None:
    aged(repository.folder, 5000, 1000)
    (repository.folder / ".git" / "HEAD").write_text("broken")
    assert outdated(repository.folder, [PAIR]) == {}


def test_git_is_not_installed(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    aged(repository.folder, 5000, 1000)
    monkeypatch.setenv("PATH", "")
    assert outdated(repository.folder, [PAIR]) == {}
