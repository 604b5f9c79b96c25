"""Patterns of paths: what they stand for, what they never do, and what can't be one."""

from __future__ import annotations

import fnmatch
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import ConfigurationError
from transcheck.project.patterns import Pattern, checked_parts, files


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a.md", "a.md"),
        ("./a.md", "a.md"),
        ("*.md", "a.md"),
        ("*", "a"),
        ("a?.md", "ab.md"),
        ("*.de.md", "news.de.md"),
        ("**/*.md", "a.md"),
        ("**/*.md", "a/b/c.md"),
        ("content/**/*.md", "content/a.md"),
        ("content/**", "content/a/b.md"),
        ("a/**/b/**/c.md", "a/b/b/x/c.md"),
        ("**/de/**/*.txt", "x/de/de/y/a.txt"),
        ("[slug]/(x)/*.md", "[slug]/(x)/a.md"),
        (".github/*.md", ".github/a.md"),
        ("**/.hidden.md", "a/.hidden.md"),
        ("node_modules/*.md", "node_modules/a.md"),
        ("*-*-*.md", "a-b-c-d.md"),
        ("ä*.md", "äb.md"),
    ],
)
def test_it_stands_for_this(text: str, path: str) -> None:
    assert Pattern(text).matches(path)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("*.md", "a/b.md"),
        ("*.md", ".md"),
        ("*.md", "a.MD"),
        ("?.md", "ab.md"),
        ("**/*.md", ".git/a.md"),
        ("**/*.md", "a/node_modules/b.md"),
        ("content/**/*.md", "content2/a.md"),
        ("content/*/a.md", "content/a.md"),
        ("a/**/b", "a/c"),
        ("[ab].md", "a.md"),
        ("**/*.md", "../a.md"),
        ("*-*-*.md", "a-b.md"),
    ],
)
def test_it_does_not_stand_for_this(text: str, path: str) -> None:
    assert not Pattern(text).matches(path)


@pytest.mark.parametrize(
    ("text", "path", "covered"),
    [
        ("archive", "archive/2019/a.md", True),
        ("archive/", "archive/a.md", True),
        ("**/old", "content/old/a.md", True),
        ("content/*/drafts", "content/a/drafts/b.md", True),
        ("archive", "archives/a.md", False),
        ("archive", "content/archive/a.md", False),
    ],
)
def test_a_folder_covers_what_is_in_it(text: str, path: str, covered: bool) -> None:
    assert Pattern(text).covers(path) is covered


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "can't be empty"),
        ("./", "can't be empty"),
        ("/etc/*.md", "relative to the folder"),
        ("~/a.md", "relative to the folder"),
        ("C:/a.md", "relative to the folder"),
        ("../a.md", "leads out of"),
        ("a/../../b.md", "leads out of"),
        ("a\\*.md", "write “/” between folders"),
        ("**.md", "write “**/*.md”"),
        ("a**/b.md", "write “**/a*”"),
        ("{a,b}.md", "write one entry for each"),
        ("a\x00.md", "control character"),
    ],
)
def test_what_is_no_pattern(text: str, message: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        Pattern(text)
    assert message in str(error.value)


def test_a_long_name_is_refused_at_once() -> None:
    assert not Pattern("*a" * 40 + "b").matches("a" * 250)
    assert not Pattern("**/a/" * 20 + "b").matches("a/" * 300 + "c")


names = st.text("ab-.", min_size=1, max_size=6).filter(lambda name: name.strip("."))


@given(st.text("ab-.*?", min_size=1, max_size=8).filter(lambda text: "**" not in text and text.strip(".")), names)
def test_one_name_is_matched_as_shells_do(text: str, name: str) -> None:
    hidden = name.startswith(".") and not text.startswith(".")
    assert Pattern(text).matches(name) == (fnmatch.fnmatchcase(name, text) and not hidden)


@given(
    st.lists(st.sampled_from(["a", "b", "*", "**"]), min_size=1, max_size=6),
    st.lists(st.sampled_from("ab"), max_size=7),
)
def test_folders_are_matched_one_by_one(parts: list[str], path: list[str]) -> None:
    if path:
        assert Pattern("/".join(parts)).matches("/".join(path)) == _matches(parts, path)


def _matches(parts: list[str], path: list[str]) -> bool:
    """The definition, said the slow way."""
    if not parts:
        return not path
    if parts[0] == "**":
        return any(_matches(parts[1:], path[used:]) for used in range(len(path) + 1))
    return bool(path) and parts[0] in ("*", path[0]) and _matches(parts[1:], path[1:])


def test_files_are_found_below_a_folder(tmp_path: Path) -> None:
    for name in ("a.md", "x/b.md", "x/y/c.md", "x/y/d.txt", ".git/e.md", "node_modules/f.md", "x/.g.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "x/y/loop").symlink_to(tmp_path)
    (tmp_path / "itself.md").symlink_to("itself.md")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "link.md").symlink_to("a.md")
    (tmp_path / "nowhere.md").symlink_to("missing.md")
    assert sorted(files(tmp_path, Pattern("**/*.md"))) == [
        "a.md", "itself.md", "link.md", "nowhere.md", "x/b.md", "x/y/c.md",
    ]  # fmt: skip
    assert sorted(files(tmp_path, Pattern("x/**"))) == ["x/b.md", "x/y/c.md", "x/y/d.txt"]


def test_a_path_has_parts() -> None:
    assert checked_parts("./a//b/") == ("a", "b")
