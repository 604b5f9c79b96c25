"""`check --watch` as a user runs it, in a process of its own, from the first report to Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest

GERMAN = "Die Stadt Lindenfurt lädt am Donnerstag 180 Gäste in das Rathaus ein.\n"
RIGHT = "The city of Lindenfurt invites 180 guests to the town hall on Thursday.\n"
WRONG = RIGHT.replace("180", "810")
CONFIGURATION = '[[pairs]]\nsource = "*.de.txt"\ntarget = "{}.en.txt"\n'

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process is interrupted as on POSIX systems")


class Watch:
    """A watch that runs: what it prints, round by round."""

    def __init__(self, process: subprocess.Popen[str]):
        self._process = process

    def round(self) -> list[str]:
        """The lines up to the one that says that it waits."""
        assert self._process.stdout is not None
        lines: list[str] = []
        for line in self._process.stdout:
            if line.startswith("Waiting for changes"):
                return lines
            lines.append(line.rstrip("\n"))
        raise AssertionError(f"the watch has ended: {lines}")

    def interrupted(self) -> tuple[int, str]:
        """The exit status after Ctrl-C, and what is printed then."""
        self._process.send_signal(signal.SIGINT)
        rest, _ = self._process.communicate()
        return self._process.returncode, rest


@contextmanager
def watching(folder: Path, *arguments: str) -> Iterator[Watch]:
    with subprocess.Popen(
        [sys.executable, "-m", "transcheck", "check", "--watch", "--no-meaning", "--format", "concise", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1", "TRANSCHECK_CACHE_DIR": str(folder / "kept")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        # A shell that starts the tests in the background has them ignore Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as process:
        end = Timer(100, process.kill)
        end.start()
        try:
            yield Watch(process)
        finally:
            end.cancel()
            process.kill()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("transcheck.toml", CONFIGURATION), ("a.de.txt", GERMAN), ("a.en.txt", WRONG)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def put(path: Path, text: str) -> None:
    """Write a file as editors do: under another name first."""
    path.with_name("new").write_text(text, encoding="utf-8")
    path.with_name("new").replace(path)


def test_every_change_is_checked_until_it_is_interrupted(folder: Path) -> None:
    wrong = "a.en.txt:1:32: major number-mismatch “180” became “810”."
    with watching(folder) as watch:
        assert watch.round() == [wrong]
        put(folder / "a.en.txt", RIGHT)
        assert watch.round() == ["changed: a.en.txt"]

        put(folder / "transcheck.toml", "glossary = []\n" + CONFIGURATION)
        changed, error = watch.round()
        assert changed == "changed: transcheck.toml"
        assert error.startswith("transcheck: error: transcheck.toml:1:")
        assert "did you mean “glossaries”?" in error

        put(folder / "transcheck.toml", 'glossaries = ["terms.yaml"]\n' + CONFIGURATION)
        assert "terms.yaml" in watch.round()[1]
        put(folder / "terms.yaml", "version: 1\nterms:\n  - {source: Rathaus, targets: [city hall]}\n")
        changed, finding = watch.round()
        assert changed == "changed: terms.yaml"
        assert "a.en.txt:1:" in finding
        assert "wrong-term" in finding

        (folder / "b.de.txt").write_text(GERMAN, encoding="utf-8")
        told = watch.round()
        assert told[0] == "changed: b.de.txt"
        assert [line for line in told if line.startswith("b.") and "missing-target" in line]
        assert watch.interrupted() == (1, "")


def test_the_exit_status_is_that_of_the_last_check(folder: Path) -> None:
    with watching(folder) as watch:
        watch.round()
        put(folder / "a.en.txt", RIGHT)
        watch.round()
        assert watch.interrupted() == (0, "")


def test_a_configuration_that_is_broken_from_the_start_is_waited_for(folder: Path) -> None:
    put(folder / "transcheck.toml", "[[pairs]\n")
    with watching(folder) as watch:
        [error] = watch.round()
        assert error.startswith("transcheck: error: transcheck.toml:1:")
        put(folder / "transcheck.toml", CONFIGURATION)
        assert "number-mismatch" in watch.round()[1]
        put(folder / "transcheck.toml", "")
        watch.round()
        assert watch.interrupted() == (2, "")


def test_wrong_usage_ends_it(folder: Path) -> None:
    with watching(folder, "--statistics") as watch, pytest.raises(AssertionError, match="either --statistics or --for"):
        watch.round()
