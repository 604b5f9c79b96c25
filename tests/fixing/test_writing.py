"""A file gets new content in one step or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from transcheck.errors import InputError
from transcheck.fixing.writing import replace_content

OLD, NEW = b"old\r\n", b"new\r\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "en.txt"
    path.write_bytes(OLD)
    return path


def alone(file: Path, content: bytes) -> bool:
    """Whether the file has this content and nothing was left beside it."""
    return file.read_bytes() == content and [entry.name for entry in file.parent.iterdir()] == [file.name]


def test_the_content_changes_and_the_mode_stays(file: Path) -> None:
    file.chmod(0o640)
    replace_content(str(file), OLD, NEW)
    assert alone(file, NEW)
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_symbolic_link_still_leads_to_the_file(file: Path, tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "link.txt"
    link.symlink_to(Path("..") / "en.txt")
    replace_content(str(link), OLD, NEW)
    assert link.is_symlink()
    assert file.read_bytes() == NEW
    assert not file.is_symlink()


def test_a_file_that_changed_since_stays(file: Path) -> None:
    with pytest.raises(InputError, match="the file changed since it was read"):
        replace_content(str(file), b"something else", NEW)
    assert alone(file, OLD)


def test_a_write_protected_file_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # to the superuser nothing is write-protected
    with pytest.raises(InputError, match="write-protected"):
        replace_content(str(file), OLD, NEW)
    assert alone(file, OLD)


def test_a_file_with_two_names_stays(file: Path) -> None:
    other = file.with_name("other.txt")
    os.link(file, other)
    with pytest.raises(InputError, match="several names"):
        replace_content(str(file), OLD, NEW)
    assert file.read_bytes() == OLD


@pytest.mark.parametrize("what", ["folder", "missing", "circle", "pipe"])
def test_what_is_no_file_is_told(what: str, tmp_path: Path) -> None:
    path = tmp_path / what
    if what == "folder":
        path.mkdir()
    elif what == "circle":
        path.symlink_to(path)
    elif what == "pipe":
        os.mkfifo(path)
    with pytest.raises(InputError, match="can't be fixed"):
        replace_content(str(path), OLD, NEW)


@pytest.mark.parametrize("name", ["replace", "chmod"])
@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
def test_an_interruption_leaves_the_file_as_it_was(
    name: str, error: type[BaseException], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, name, interrupted)
    with pytest.raises(error):
        replace_content(str(file), OLD, NEW)
    monkeypatch.undo()
    assert alone(file, OLD)


def test_a_full_disk_is_told_in_one_line(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="No space left on device; the file is as it was"):
        replace_content(str(file), OLD, NEW)
    assert alone(file, OLD)


@pytest.mark.parametrize("moment", ["os.fsync", "pathlib.Path.chmod", "pathlib.Path.replace"])
def test_killed_at_any_moment_the_file_is_whole(moment: str, file: Path) -> None:
    module, _, name = moment.rpartition(".")
    program = f"""
import os, pathlib, signal, sys
from transcheck.fixing.writing import replace_content
setattr({module}, "{name}", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
replace_content(sys.argv[1], {OLD!r}, {NEW!r})
"""
    done = subprocess.run([sys.executable, "-c", program, str(file)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert file.read_bytes() == OLD
    replace_content(str(file), OLD, NEW)
    assert file.read_bytes() == NEW
