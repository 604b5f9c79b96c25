"""Which pairs of files there are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.project.projects import laid_out
from transcheck.errors import ConfigurationError, InputError
from transcheck.project.configuration import Configuration, FilePair, PairPattern
from transcheck.project.pairs import pairs_of


def pairs(root: Path, *patterns: tuple[str, str], exclude: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    given = tuple(PairPattern(source, target, line) for line, (source, target) in enumerate(patterns, start=1))
    found = pairs_of(Configuration(root, root / "transcheck.toml", pairs=given, exclude=exclude))
    return [(pair.source, pair.target) for pair in found]


def test_they_are_sorted_and_the_target_need_not_be_there(tmp_path: Path) -> None:
    laid_out(tmp_path, ["b.de.md", "a.de.md", "a.en.md", "x/c.de.md", "a.txt"])
    assert pairs(tmp_path, ("**/*.de.md", "{}.en.md")) == [
        ("a.de.md", "a.en.md"),
        ("b.de.md", "b.en.md"),
        ("x/c.de.md", "x/c.en.md"),
    ]


def test_a_file_belongs_to_the_first_pattern_that_finds_it(tmp_path: Path) -> None:
    laid_out(tmp_path, ["de/a.md", "de/special/b.md"])
    assert pairs(tmp_path, ("de/special/*.md", "other/{}.md"), ("de/**/*.md", "en/{}.md")) == [
        ("de/a.md", "en/a.md"),
        ("de/special/b.md", "other/b.md"),
    ]


@pytest.mark.parametrize(
    ("files", "pattern", "expected"),
    [
        # What the target's pattern says more of is a translation, with or without its source.
        (["a.md", "a.en.md", "lone.en.md"], ("**/*.md", "{}.en.md"), [("a.md", "a.en.md")]),
        (["a.md", "en/a.md"], ("**/*.md", "en/{}.md"), [("a.md", "en/a.md")]),
        # What the source's pattern says more of is a source.
        (["de-a.md", "a.md"], ("de-*.md", "{}.md"), [("de-a.md", "a.md")]),
    ],
)
def test_translations_are_no_sources(
    tmp_path: Path, files: list[str], pattern: tuple[str, str], expected: list[tuple[str, str]]
) -> None:
    assert pairs(laid_out(tmp_path, files), pattern) == expected


def test_what_is_excluded_is_on_either_side(tmp_path: Path) -> None:
    laid_out(tmp_path, ["de/a.md", "de/old/b.md", "de/c.md", "en/a.md", "en/c.md"])
    assert pairs(tmp_path, ("de/**/*.md", "en/{}.md"), exclude=("de/old", "en/c.*")) == [("de/a.md", "en/a.md")]


def test_files_named_one_by_one(tmp_path: Path) -> None:
    laid_out(tmp_path, ["de.txt", "x/de.txt"])
    assert pairs(tmp_path, ("de.txt", "en.txt"), ("x/de.txt", "./out.txt")) == [
        ("de.txt", "en.txt"),
        ("x/de.txt", "out.txt"),
    ]


@pytest.mark.parametrize(
    ("files", "patterns", "message"),
    [
        (["a.md"], [("a.md", "b.md"), ("*.de.md", "{}.en.md")], "transcheck.toml:2: no file fits “*.de.md”"),
        ([], [("de.md", "en.md")], "transcheck.toml:1: no file fits “de.md”"),
        (
            ["a.de.md", "a.ger.md"],
            [("*.de.md", "{}.en.md"), ("*.ger.md", "{}.en.md")],
            "transcheck.toml:2: “a.de.md” and “a.ger.md” have one target, “a.en.md”",
        ),
        (["a.md"], [("*.md", "{}.md")], "transcheck.toml:1: “a.md” would be its own target"),
    ],
)
def test_what_is_wrong_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    files: list[str],
    patterns: list[tuple[str, str]],
    message: str,
) -> None:
    monkeypatch.chdir(laid_out(tmp_path, files))
    with pytest.raises(ConfigurationError) as error:
        pairs(tmp_path, *patterns)
    assert str(error.value) == message


def test_links_never_lead_out_of_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = laid_out(tmp_path / "root", ["a.de.md", "real.md"])
    laid_out(tmp_path / "outside", ["b.md", "c.de.md"])
    monkeypatch.chdir(root)
    (root / "inside.de.md").symlink_to("real.md")
    (root / "folder").symlink_to(tmp_path / "outside")
    assert pairs(root, ("**/*.de.md", "{}.en.md")) == [("a.de.md", "a.en.md"), ("inside.de.md", "inside.en.md")]
    for link, target, pattern in [
        ("a.en.md", "../outside/b.md", ("*.de.md", "{}.en.md")),
        ("x.ger.md", "../outside/b.md", ("*.ger.md", "{}.eng.md")),
    ]:
        (root / link).symlink_to(target)
        with pytest.raises(ConfigurationError, match=f"“{link}” is a link that leads out of the folder"):
            pairs(root, pattern)
        (root / link).unlink()
    with pytest.raises(ConfigurationError, match=r"“folder/a\.md” is a link that leads out"):
        pairs(root, ("a.de.md", "folder/a.md"))


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there, and there are no named pipes")
def test_what_can_not_be_read_is_a_pair_all_the_same(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff.de.md")
    (tmp_path / name).touch()
    os.mkfifo(tmp_path / "pipe.de.md")
    (tmp_path / "link.de.md").symlink_to("nowhere.md")
    (tmp_path / "folder.de.md").mkdir()
    expected = [(source, source.replace(".de.", ".en.")) for source in ("link.de.md", "pipe.de.md", name)]
    assert pairs(tmp_path, ("*.de.md", "{}.en.md")) == expected
    assert pairs(tmp_path, ("pipe.de.md", "pipe.en.md")) == [("pipe.de.md", "pipe.en.md")]
    with pytest.raises(ConfigurationError, match="no file fits “folder"):
        pairs(tmp_path, ("folder.de.md", "folder.en.md"))


def test_a_folder_that_can_not_be_read_can_be_excluded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out(tmp_path, ["a.de.md", "x/closed/b.de.md"])
    scandir = os.scandir

    def refusing(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    with pytest.raises(InputError, match=r"closed: the folder can't be read: Permission denied; exclude it, or change"):
        pairs(tmp_path, ("**/*.de.md", "{}.en.md"))
    for exclude in ("x", "x/closed", "**/closed"):
        assert pairs(tmp_path, ("**/*.de.md", "{}.en.md"), exclude=(exclude,)) == [("a.de.md", "a.en.md")]


@pytest.mark.parametrize(
    ("only", "sources"),
    [
        (["news"], ["news/a.de.md", "news/x/b.de.md"]),
        (["news/x/b.en.md"], ["news/x/b.de.md"]),
        (["./news/../c.de.md", "news/a.de.md"], ["c.de.md", "news/a.de.md"]),
        (["."], ["c.de.md", "news/a.de.md", "news/x/b.de.md"]),
    ],
)
def test_only_some(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, only: list[str], sources: list[str]) -> None:
    monkeypatch.chdir(laid_out(tmp_path, ["c.de.md", "news/a.de.md", "news/x/b.de.md"]))
    configuration = Configuration(tmp_path, pairs=(PairPattern("**/*.de.md", "{}.en.md"),))
    assert [pair.source for pair in pairs_of(configuration, only)] == sources


def test_only_from_a_folder_of_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(laid_out(tmp_path, ["a.de.md", "news/a.de.md"]) / "news")
    configuration = Configuration(tmp_path, pairs=(PairPattern("**/*.de.md", "{}.en.md"),))
    assert pairs_of(configuration, ["a.de.md"]) == (FilePair("news/a.de.md", "news/a.en.md"),)


def test_only_what_is_no_pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(laid_out(tmp_path, ["a.de.md", "b.md"]))
    configuration = Configuration(tmp_path, tmp_path / "transcheck.toml", pairs=(PairPattern("*.de.md", "{}.en.md"),))
    with pytest.raises(InputError, match=r"^b\.md: this belongs to no pair of transcheck\.toml$"):
        pairs_of(configuration, ["a.de.md", "b.md"])
