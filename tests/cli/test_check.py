"""Whole runs of `transcheck check`."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import transcheck
from tests.project.repositories import Repository

ROOT = Path(__file__).parents[2]
GERMAN = "Die Brücke in {} ist seit Montag offen. Sie hat 2,5 Millionen Euro gekostet.\n"
ENGLISH = "The bridge in {} has been open since Monday. It cost 2.5 million euros.\n"
TOWNS = ("Auerbach", "Bernau", "Calw")
CONFIGURATION = """\
[[pairs]]
source = "**/*.de.txt"
target = "{}.en.txt"
"""
OPEN = "towns/Bernau.en.txt:1:58: major number-mismatch"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Three pairs, of which the second has an error."""
    towns = tmp_path / "project" / "towns"
    towns.mkdir(parents=True)
    (towns.parent / "transcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    for town in TOWNS:
        (towns / f"{town}.de.txt").write_text(GERMAN.format(town), encoding="utf-8")
        (towns / f"{town}.en.txt").write_text(ENGLISH.format(town), encoding="utf-8")
    bad = towns / "Bernau.en.txt"
    bad.write_text(bad.read_text(encoding="utf-8").replace("2.5", "25"), encoding="utf-8")
    return towns.parent


def check(folder: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    result = transcheck("check", "--no-meaning", *arguments, folder=folder, **{"GITHUB_ACTIONS": "", **environment})
    return result.status, result.out, result.err


def test_the_gate_and_the_report(project: Path) -> None:
    status, out, err = check(project, "--format", "concise")
    assert (status, err) == (1, "")
    assert out.startswith(OPEN)
    assert len(out.splitlines()) == 1
    assert check(project, "--format", "concise", "--fail-on", "critical")[:2] == (0, out)
    assert check(project, "--format", "concise", "--ignore", "number-mismatch") == (0, "", "")
    assert check(project, "--min-score", "99", "--fail-on", "never")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["towns/Auerbach.de.txt"], ["Auerbach"]),
        (["towns/Calw.en.txt", "towns/Auerbach.de.txt"], ["Auerbach", "Calw"]),
        (["towns"], list(TOWNS)),
        (["."], list(TOWNS)),
    ],
)
def test_pairs_are_named_by_a_file_or_a_folder(project: Path, arguments: list[str], found: list[str]) -> None:
    _, out, _ = check(project, "--format", "json", *arguments)
    assert [report["source"]["path"] for report in json.loads(out)["reports"]] == [
        f"towns/{town}.de.txt" for town in found
    ]


def test_paths_are_those_of_the_working_folder(project: Path) -> None:
    status, out, _ = check(project / "towns", "--format", "concise", "Bernau.de.txt")
    assert (status, out.partition(": ")[0]) == (1, "Bernau.en.txt:1:58")


def test_reports_go_to_several_places(project: Path) -> None:
    status, out, err = check(
        project, "--output", "sarif=out.sarif", "--output", "github=-", "--output", "json=out.json"
    )
    assert (status, err) == (1, "")
    assert out.startswith("::error file=")
    assert json.loads((project / "out.sarif").read_text())["version"] == "2.1.0"
    assert len(json.loads((project / "out.json").read_text())["reports"]) == 3
    (project / "transcheck.toml").write_text(CONFIGURATION + '[output]\nmarkdown = "out.md"\n')
    status, out, _ = check(project)
    assert "Bernau" in (project / "out.md").read_text()
    assert "not passed" in out
    assert [path.name for path in project.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("place", ["towns/Bernau.en.txt", "towns/Auerbach.de.txt", "transcheck.toml", "terms.yaml"])
def test_no_report_takes_the_place_of_a_file_that_is_read(project: Path, place: str) -> None:
    (project / "terms.yaml").write_text("version: 1\nterms: []\n", encoding="utf-8")
    before = (project / place).read_bytes()
    assert check(project, "-g", "terms.yaml", "--output", f"sarif={place}", "towns/Calw.de.txt") == (
        2,
        "",
        f"transcheck: error: {place}: this file is read here; name another one for the report\n",
    )
    pair = ("towns/Auerbach.de.txt", "towns/Bernau.en.txt", "--no-meaning", "-g", "terms.yaml")
    compared = transcheck("compare", *pair, "-o", place, folder=project)
    assert (compared.status, compared.out) == (2, "")
    assert (project / place).read_bytes() == before


def test_standard_output_is_full_or_closed(project: Path) -> None:
    command = f"{sys.executable} -m transcheck check --no-meaning --format concise"
    full, closed = (
        subprocess.run(["sh", "-c", command + to], cwd=project, capture_output=True, check=False)
        for to in (" > /dev/full", " >&-")
    )
    assert (full.returncode, full.stderr) == (2, b"transcheck: error: there is no space left where this is written\n")
    assert (closed.returncode, closed.stderr) == (1, b"")


def test_in_github_actions_it_speaks_to_github(project: Path) -> None:
    summary = project / "summary.md"
    _, out, _ = check(project, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    assert out.startswith("::error file=")
    assert "Bernau" in summary.read_text(encoding="utf-8")


def test_statistics_take_the_place_of_the_report(project: Path) -> None:
    status, out, err = check(project, "--statistics")
    assert (status, err) == (1, "")
    assert "number-mismatch" in out
    assert OPEN not in out
    assert check(project, "--statistics", "--format", "json")[0] == 2


def test_only_what_changed(project: Path) -> None:
    repository = Repository(project)
    repository.commit()
    concise = ("--format", "concise", "--since", "HEAD")
    assert check(project, *concise) == (0, "", "no pair changed since HEAD\n")
    repository.write({"towns/Calw.en.txt": ENGLISH.format("Kalw")})
    assert check(project, *concise)[1].startswith("towns/Calw.en.txt:1:15: major name-changed")
    repository.write({"towns/Dahn.de.txt": GERMAN.format("Dahn")})
    repository.git("mv", "towns/Bernau.de.txt", "towns/Bernau2.de.txt")
    repository.git("mv", "towns/Bernau.en.txt", "towns/Bernau2.en.txt")
    assert [line.partition(":")[0] for line in check(project, *concise)[1].splitlines()] == [
        "towns/Bernau2.en.txt",
        "towns/Calw.en.txt",
        "towns/Dahn.de.txt",
    ]
    repository.commit()
    assert check(project, *concise)[0] == 0
    # What a report depends on counts like its files.
    repository.write({"transcheck.toml": CONFIGURATION + "# changed\n"})
    assert len(check(project, *concise)[1].splitlines()) == 3
    repository.commit({"terms.yaml": "version: 1\nterms: []\n"})
    repository.write({"terms.yaml": "version: 1\nterms:\n  - {source: Brücke, targets: [viaduct]}\n"})
    assert check(project, *concise)[0] == 0
    assert "wrong-term" in check(project, *concise, "-g", "terms.yaml")[1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["towns/Dahn.de.txt"], "towns/Dahn.de.txt: this belongs to no pair of transcheck.toml"),
        (["--since", "HEAD"], "--since needs a git repository"),
        (["--since=--help"], "--since needs a git repository"),
        (["--output", "sarif"], "“sarif” must be a format and a file"),
        (["--output", "json=-", "--format", "github"], "both json and github would go to standard output"),
        (["--output", "json=no/where.json"], "the folder of this report does not exist"),
        (["-g", "nothing.yaml"], "nothing.yaml: there is no such file"),
        (["--no-config"], "there is no transcheck.toml"),
        (["--jobs", "0"], "--jobs"),
        (["--write-baseline", "--statistics"], "--write-baseline prints no report"),
        (["--write-baseline", "--output", "json=report.json"], "--write-baseline prints no report"),
    ],
)
def test_what_concerns_all_pairs_is_one_error(project: Path, arguments: list[str], message: str) -> None:
    status, out, err = check(project, *arguments)
    assert (status, out) == (2, "")
    assert message in err
    assert "Traceback" not in err


def test_a_project_without_a_pair_does_not_pass(project: Path) -> None:
    with (project / "transcheck.toml").open("r+", encoding="utf-8") as file:
        file.write('exclude = ["towns"]\n' + CONFIGURATION)
    status, out, err = check(project)
    assert (status, out) == (2, "")
    assert "transcheck.toml:1: no pair is left to check" in err


def test_nothing_hostile_in_a_name_reaches_the_terminal(project: Path) -> None:
    (project / "towns" / "x\x1b[31m::error::\u202e.de.txt").write_text(GERMAN, encoding="utf-8")
    for name in ("terminal", "concise", "github"):
        status, out, err = check(project, "--format", name)
        assert status == 1
        assert "missing" in out
        assert not {"\x1b", "\u202e"} & set(out + err)


def test_a_bar_is_shown_on_a_terminal_only(project: Path) -> None:
    for number in range(5):
        (project / "towns" / f"{number}.de.txt").write_text(GERMAN.format(number), encoding="utf-8")
        (project / "towns" / f"{number}.en.txt").write_text(ENGLISH.format(number), encoding="utf-8")
    assert check(project, "--fail-on", "never")[2] == ""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80", "GITHUB_ACTIONS": ""}
    command = [sys.executable, "-m", "transcheck", "check", "--no-meaning", "--no-cache", "--format", "json"]
    with subprocess.Popen(command, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        try:
            while block := os.read(ours, 4096):
                shown += block
        except OSError:  # the other end was closed
            pass
        assert process.stdout is not None
        assert len(json.loads(process.stdout.read())["reports"]) == 8
    os.close(ours)
    assert b"8/8" in shown


def runs(project: Path, what: str) -> dict[str, object]:
    for number in range(8):
        (project / "towns" / f"{number}.de.txt").write_text(GERMAN.format(number) * 3, encoding="utf-8")
        (project / "towns" / f"{number}.en.txt").write_text(ENGLISH.format(number) * 3, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.project.runs", what, str(project.parent / "cache")],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT), "GITHUB_ACTIONS": ""},
        capture_output=True,
        check=True,
        timeout=300,
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")
def test_killed_at_any_moment_a_run_leaves_whole_files_behind(project: Path) -> None:
    found = runs(project, "killed")
    assert found.pop("different moments") != 1
    assert found == {"half-written reports": 0, "broken results": 0, "workers left": 0, "afterwards": True}


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")
def test_twenty_runs_share_a_cache(project: Path) -> None:
    assert runs(project, "together") == {"statuses": [1], "reports": 1, "unfinished": 0}
