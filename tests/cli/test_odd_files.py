"""Whole runs over files with odd names, and over what is no file at all."""

from __future__ import annotations

import json
import os
import shlex
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.run import Result, transcheck
from tests.cli.test_watching import watching
from tests.project.repositories import Repository
from transcheck.reports import FORMATS

pytestmark = pytest.mark.skipif(os.name == "nt", reason="names are Unicode there, and there are no named pipes")

GERMAN = "Die Brücke in Auerbach ist seit Montag offen. Sie hat 2,5 Millionen Euro gekostet.\n"
ENGLISH = "The bridge in Auerbach has been open since Monday. It cost 25 million euros.\n"
ODD = os.fsdecode(b"Gr\xfc\xdfe")
SHOWN = r"Gr\udcfc\udcdfe"
GOOD = "good.en.txt: major number-mismatch"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A pair with an error."""
    project = tmp_path / "project"
    project.mkdir()
    (project / "transcheck.toml").write_text('[[pairs]]\nsource = "**/*.de.txt"\ntarget = "{}.en.txt"\n')
    written(project, "good")
    return project


def written(project: Path, name: str) -> None:
    (project / f"{name}.de.txt").write_text(GERMAN, encoding="utf-8")
    (project / f"{name}.en.txt").write_text(ENGLISH, encoding="utf-8")


def check(project: Path, *arguments: str) -> Result:
    return transcheck("check", "--no-meaning", *arguments, folder=project, GITHUB_ACTIONS="")


def found(project: Path, *arguments: str) -> list[str]:
    """Path, severity and rule of each finding."""
    result = check(project, "--format", "concise", *arguments)
    assert (result.status, result.err) == (1, "")
    places = (line.split(": ", 1) for line in result.out.splitlines())
    return [f"{place.partition(':')[0]}: {' '.join(what.split()[:2])}" for place, what in places]


@pytest.mark.parametrize("name", [ODD, f"{ODD}/texts"])
@pytest.mark.parametrize("arguments", [(), ("--no-cache", "--jobs", "2")])
def test_a_name_that_is_no_utf8_is_a_finding(project: Path, name: str, arguments: tuple[str, ...]) -> None:
    (project / ODD).mkdir()
    written(project, name)
    odd = f"{name.replace(ODD, SHOWN)}.en.txt: critical unreadable-file"
    for _ in range(2):
        assert found(project, *arguments) == [odd, GOOD]
    assert found(project, *arguments, f"{name}.en.txt") == [odd]


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_format_shows_such_a_name(project: Path, format_name: str) -> None:
    written(project, ODD)
    printed = check(project, "--format", format_name)
    to_file = check(project, "--output", f"{format_name}=report")
    assert [(result.status, result.err) for result in (printed, to_file)] == [(1, ""), (1, "")]
    for text in (printed.out, (project / "report").read_text(encoding="utf-8")):
        shown = text
        if format_name in ("json", "jsonl", "sarif", "gitlab"):
            lines = text.splitlines() if format_name == "jsonl" else [text]
            # Halves of characters could not be encoded.
            shown = json.dumps([json.loads(line) for line in lines], ensure_ascii=False).encode().decode()
        shown = " ".join(shown.replace("\\\\", "\\").replace("`", "").split())
        assert f"“{SHOWN}.de.txt” can" in shown
        assert "its name is not UTF-8; rename the file, or exclude it" in shown


def test_a_baseline_and_a_fix_pass_such_a_name(project: Path) -> None:
    written(project, ODD)
    assert check(project, "--fix", "--format", "concise").status == 1
    assert check(project, "--write-baseline").status == 0
    (project / "transcheck-baseline.json").read_text(encoding="utf-8")
    assert check(project, "--format", "concise") == Result(0, "", "")
    assert check(project, "--update-baseline", "--format", "concise").err.startswith("0 entries dropped")
    files = check(project, "--show-files")
    assert files.out.splitlines()[0] == f"{SHOWN}.de.txt  {SHOWN}.en.txt"


def test_since_and_watch_know_such_a_name(project: Path) -> None:
    repository = Repository(project)
    written(project, ODD)
    repository.commit()
    assert check(project, "--format", "concise", "--since", "HEAD").out == ""
    with watching(project) as watch:
        assert [line.partition(":")[0] for line in watch.round()] == [f"{SHOWN}.en.txt", "good.en.txt"]
        with (project / f"{ODD}.en.txt").open("a", encoding="utf-8") as file:
            file.write("More.\n")
        assert watch.round()[0] == f"changed: {SHOWN}.en.txt"
    assert found(project, "--since", "HEAD") == [f"{SHOWN}.en.txt: critical unreadable-file"]


@pytest.mark.parametrize("name", ["good.en.txt.transcheck.yaml", "transcheck-baseline.json"])
def test_a_pipe_where_exceptions_are_kept_is_an_error_and_keeps_nobody_waiting(project: Path, name: str) -> None:
    os.mkfifo(project / name)
    result = check(project)
    assert (result.status, result.out) == (2, "")
    assert name in result.err
    assert "this is a named pipe, not a file" in result.err


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(os.path.relpath(path))  # such a path is short


@pytest.mark.parametrize(
    ("made", "what"),
    [
        (os.mkfifo, "this is a named pipe, not a file"),
        (_socket, "this is a socket, not a file"),
        (lambda path: path.symlink_to("nowhere"), "this is a link that leads to no file"),
        (lambda path: path.symlink_to(path.name), "its links lead in a circle"),
    ],
)
@pytest.mark.parametrize("side", ["de", "en"])
def test_what_is_no_file_is_a_finding(
    project: Path, monkeypatch: pytest.MonkeyPatch, made: Callable[[Path], object], what: str, side: str
) -> None:
    monkeypatch.chdir(project)
    written(project, "odd")
    path = project / f"odd.{side}.txt"
    path.unlink()
    made(path)
    result = check(project, "--format", "concise")
    assert (result.status, result.err) == (1, "")
    good, odd = result.out.splitlines()
    assert good.startswith("good.en.txt:")
    assert odd.startswith(f"odd.en.txt:1:1: critical unreadable-file “odd.{side}.txt” can't be checked: {what}")


@pytest.mark.parametrize("target", ["<(cat good.en.txt)", "/dev/stdin", "-"])
@pytest.mark.parametrize("source", ["good.de.txt", "<(cat good.de.txt)"])
@pytest.mark.parametrize("configuration", ["", "--no-config"])
def test_compare_reads_a_pipe_that_is_named(project: Path, source: str, target: str, configuration: str) -> None:
    command = f"{shlex.quote(sys.executable)} -m transcheck compare --no-meaning --format concise {configuration}"
    done = subprocess.run(
        ["bash", "-c", f"cat good.en.txt | {command} {source} {target}"], cwd=project, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode().endswith(":1:60: major number-mismatch “2,5 Millionen” became “25 million”.\n")
