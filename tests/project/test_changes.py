"""Which files changed since a revision."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.project.repositories import Repository
from transcheck.errors import InputError
from transcheck.project.changes import Changes

FILES = ("a.txt", "b.txt", "ü/c d.txt")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "repository")
    repository.commit(dict.fromkeys(FILES, "one\n"))
    return repository


def changed(repository: Repository, revision: str, *names: str) -> list[str]:
    changes = Changes(repository.folder, revision)
    return [name for name in (*FILES, *names) if changes.touch([repository.folder / name])]


def test_committed_staged_and_neither(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    assert changed(repository, first) == []
    repository.commit({"a.txt": "two\n"})
    assert changed(repository, first) == ["a.txt"]
    assert changed(repository, "HEAD") == []
    repository.write({"b.txt": "two\n"})
    repository.git("add", "b.txt")
    repository.write({"ü/c d.txt": "two\n"})
    assert changed(repository, "HEAD") == ["b.txt", "ü/c d.txt"]
    assert changed(repository, "main~1") == list(FILES)


def test_new_removed_and_renamed_files(repository: Repository) -> None:
    repository.git("tag", "start")
    repository.write({"new.txt": "x", ".gitignore": "*.log\n", "x.log": "x"})
    repository.git("mv", "a.txt", "moved.txt")
    (repository.folder / "b.txt").unlink()
    assert changed(repository, "start", "new.txt", "moved.txt", "x.log") == ["a.txt", "b.txt", "new.txt", "moved.txt"]


def test_asked_from_a_folder_inside(repository: Repository) -> None:
    repository.write({"ü/c d.txt": "two\n"})
    changes = Changes(repository.folder / "ü", "HEAD")
    assert changes.touch([repository.folder / "ü" / "c d.txt"])
    assert not changes.touch([repository.folder / "a.txt", repository.folder / "nothing.txt"])


def test_all_of_a_submodule_or_another_repository_inside_changed_with_it(repository: Repository) -> None:
    for name in ("module", "inside"):
        Repository(repository.folder / name).commit({"x.txt": "one\n", "y.txt": "one\n"})
    assert changed(repository, "HEAD", "inside/x.txt", "insider.txt") == ["inside/x.txt"]
    repository.commit({})  # both are entries that name a commit now, as a submodule is
    assert changed(repository, "HEAD", "module/x.txt", "inside/x.txt") == []
    repository.write({"module/y.txt": "two\n"})
    assert changed(repository, "HEAD", "module/x.txt", "module/y.txt", "inside/x.txt") == [
        "module/x.txt",
        "module/y.txt",
    ]


def test_a_link_changes_with_the_file_it_leads_to(repository: Repository) -> None:
    (repository.folder / "link.txt").symlink_to("a.txt")
    repository.commit({})
    repository.write({"a.txt": "two\n"})
    assert changed(repository, "HEAD", "link.txt") == ["a.txt", "link.txt"]


@pytest.mark.parametrize(
    "revision",
    [
        "",
        "nothing",
        "--output=stolen",
        "-h",
        "--",
        "HEAD~9",
        "main:a.txt",
        "HEAD..main",
        "a b",
        "$(touch stolen)",
        "\n",
    ],
)
def test_a_revision_that_is_none_is_one_clear_error(repository: Repository, revision: str) -> None:
    with pytest.raises(InputError, match=r"is no revision of this repository; give a commit"):
        Changes(repository.folder, revision)
    assert not (repository.folder / "stolen").exists()


def test_a_shallow_clone_says_so(repository: Repository, tmp_path: Path) -> None:
    first = repository.git("rev-parse", "HEAD")
    repository.commit({"a.txt": "two\n"})
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth=1", repository.folder.as_uri(), clone)
    with pytest.raises(InputError, match="shallow"):
        Changes(clone, first)


def test_outside_a_repository(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="needs a git repository"):
        Changes(tmp_path, "HEAD")
