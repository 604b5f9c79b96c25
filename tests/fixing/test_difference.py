"""Differences that `patch` and `git apply` read, and that no text can steer a terminal by."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.fixing.difference import can_be_patched, difference, shown

OLD = b"one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n"


def test_what_a_difference_looks_like() -> None:
    assert difference(OLD, OLD.replace(b"two", b"2").replace(b"ten\n", b"10"), "en.txt").decode() == (
        "--- a/en.txt\n+++ b/en.txt\n"
        "@@ -1,5 +1,5 @@\n one\n-two\n+2\n three\n four\n five\n"
        "@@ -7,4 +7,4 @@\n seven\n eight\n nine\n-ten\n+10\n\\ No newline at end of file\n"
    )


def test_lines_that_change_together_stand_together() -> None:
    assert difference(b"a\nb\nc\n", b"A\nB\nc\n", "x").decode().splitlines()[2:] == [
        "@@ -1,3 +1,3 @@", "-a", "-b", "+A", "+B", " c"
    ]  # fmt: skip


def test_no_change_is_no_difference() -> None:
    assert difference(OLD, OLD, "en.txt") == b""


def test_names_are_seen_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert difference(b"a", b"b", str(tmp_path / "sub" / "en.txt")).startswith(b"--- a/sub/en.txt\n")
    assert difference(b"a", b"b", "/elsewhere/en.txt").startswith(b"--- a/elsewhere/en.txt\n")
    assert difference(b"a", b"b", "-").startswith(b"--- a/standard input\t\n")


NAMES = [
    "en.txt",
    "zwei Wörter.txt",
    'a "b".txt',
    "new\nline.txt",
    "tab\there.txt",
    "back\\slash.txt",
    "esc\x1b[31m.txt",
]
CONTENTS = [
    (OLD, OLD.replace(b"five", b"5")),
    (b"one line", b"one word"),
    (b"a\r\nb\r\nc\r\n", b"a\r\nB\r\nc\r\n"),
    (b"a\rb\rc", b"a\rB\rc"),
    (b"Stra\xdfe\n\xe4\xf6\n\n", b"Stra\xdfe\n\xe4\xfc\n\n"),
    (b"\xef\xbb\xbfa\n\n\nb", b"\xef\xbb\xbfA\n\n\nB"),
    (b"-- a\n++ b\n\\ c\n@@ d\n", b"-- x\n++ y\n\\ z\n@@ w\n"),
]
TOOLS = [
    pytest.param(command, marks=pytest.mark.skipif(not shutil.which(command[0]), reason=f"{command[0]} is not here"))
    for command in (["git", "apply"], ["patch", "-p1", "--binary", "--quiet"])
]


@pytest.mark.parametrize("command", TOOLS)
@pytest.mark.parametrize(("old", "new"), CONTENTS)
@pytest.mark.parametrize("name", NAMES)
def test_the_tools_apply_it(name: str, old: bytes, new: bytes, command: list[str], tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(old)
    done = subprocess.run(command, input=difference(old, new, name), cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, file.read_bytes()) == (0, new), done.stderr


@given(st.text(alphabet="a\x1b\x9b\u202e\u2028\t\r\n[31m;é-+@", min_size=1), st.booleans())
def test_nothing_in_a_text_or_name_steers_the_terminal(text: str, color: bool) -> None:
    old = text.encode()
    output = shown(difference(old, b"x" + old, text), old, text, color=color)
    for style in ("\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[36m", "\x1b[0m"):
        output = output.replace(style, "") if color else output
    assert not set(output) & set("\x1b\x9b\u202e\u2028\t\r")


def test_colours_tell_what_goes_and_what_comes() -> None:
    patch = difference(b"a\nb\n", b"a\nc\n", "en.txt")
    assert "\x1b[31m-b\x1b[0m\n\x1b[32m+c\x1b[0m\n" in shown(patch, b"a\nb\n", "en.txt", color=True)
    assert "\x1b" not in shown(patch, b"a\nb\n", "en.txt", color=False)


def test_older_encodings_are_bytes_in_a_pipe_and_letters_on_a_terminal() -> None:
    old, new = (
        "Die Straße ist schön, die Brücke auch.\n".encode("cp1252").replace(b"auch", end) for end in (b"a", b"b")
    )
    patch = difference(old, new, "en.txt")
    assert b"Stra\xdfe" in patch
    assert "-Die Straße ist schön" in shown(patch, old, "en.txt", color=False)


def test_utf_16_is_shown_in_utf_8() -> None:
    old, new = ("Zürich\nBern\n".replace("Bern", town).encode("utf-16") for town in ("Bern", "Genf"))
    assert not can_be_patched(old, "en.txt")
    assert difference(old, new, "en.txt").decode().endswith(" Zürich\n-Bern\n+Genf\n")
