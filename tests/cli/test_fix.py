"""Whole runs with --diff and --fix."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import Result, transcheck

GERMAN = (
    "Neue Brücke in Oberwalsen\n\n"
    "Bürgermeister Henrik Steinhoff hat am Freitag die neue Brücke eröffnet. Sie hat 2,5 Millionen Euro gekostet.\n\n"
    "„Wir sind sehr froh“, sagte Steinhoff den Gästen. Mehr unter https://www.oberwalsen.example/bruecke/plan.\n"
)
GOOD = (
    "New bridge in Oberwalsen\n\n"
    "Mayor **Henrik Steinhoff** opened the new bridge on Friday. It cost 2.5 million euros.\n\n"
    "“We are very happy,” Steinhoff told the guests. More at https://www.oberwalsen.example/bruecke/plan.\n"
)
BAD = GOOD.replace("Henrik", "Hendrik").replace("2.5 million", "5.2 million").replace("bruecke", "brueke")
# One finding that needs a person beside those that do not.
WORSE = BAD.replace("told the guests.", "told the the guests.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "de.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "en.txt").write_bytes(BAD.replace("\n", "\r\n").encode("cp1252"))
    return tmp_path


def compare(folder: Path, *options: str, target: str = "en.txt", **more: bytes) -> Result:
    return transcheck("compare", "de.txt", target, "--no-meaning", *options, folder=folder, **more)


def test_fix_puts_right_what_is_safe_and_nothing_else(folder: Path) -> None:
    result = compare(folder, "--fix", "--format", "concise")
    assert (folder / "en.txt").read_bytes() == GOOD.replace("\n", "\r\n").encode("cp1252")
    assert (result.status, result.out, result.err) == (0, "", "fixed 3 of 3 findings\n")


def test_a_second_time_there_is_nothing_to_fix(folder: Path) -> None:
    compare(folder, "--fix")
    before = (folder / "en.txt").stat()
    result = compare(folder, "--fix")
    assert (result.status, result.err) == (0, "nothing to fix\n")
    assert (folder / "en.txt").stat().st_mtime_ns == before.st_mtime_ns


def test_what_needs_a_person_is_reported_and_decides_the_status(folder: Path) -> None:
    (folder / "en.txt").write_text(WORSE, encoding="utf-8")
    result = compare(folder, "--fix", "--format", "json", "--fail-on", "minor")
    assert (result.status, result.err) == (1, "fixed 3 of 4 findings; 1 needs a person\n")
    assert [finding["rule"] for finding in json.loads(result.out)["findings"]] == ["repeated-word"]


def test_diff_shows_what_fix_would_do_and_changes_nothing(folder: Path) -> None:
    (folder / "en.txt").write_text(BAD, encoding="utf-8")
    before = (folder / "en.txt").read_bytes()
    result = transcheck("compare", "de.txt", "en.txt", "--no-meaning", "--diff", "-o", "report.txt", folder=folder)
    assert (result.status, result.err) == (1, "3 of 3 findings can be fixed\n")
    assert (folder / "en.txt").read_bytes() == before
    lines = result.out.splitlines()
    assert lines[:2] == ["--- a/en.txt", "+++ b/en.txt"]
    assert [line[0] for line in lines[3:]] == list("  -+ -+")
    assert "Hendrik" in (folder / "report.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(not shutil.which("git"), reason="git is not here")
def test_git_applies_the_difference_and_gets_what_fix_gets(folder: Path) -> None:
    (folder / "same.txt").write_bytes((folder / "en.txt").read_bytes())
    arguments = ["-m", "transcheck", "compare", "de.txt", "same.txt", "--no-meaning", "--diff"]
    patch = subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, check=False).stdout
    subprocess.run(["git", "apply"], input=patch, cwd=folder, check=True)
    compare(folder, "--fix")
    assert (folder / "same.txt").read_bytes() == (folder / "en.txt").read_bytes()


def test_standard_input_is_shown_but_not_fixed(folder: Path) -> None:
    shown = compare(folder, "--diff", target="-", stdin=BAD.encode())
    assert shown.out.startswith("--- a/standard input")
    assert "+Mayor **Henrik Steinhoff** opened the new bridge on Friday. It cost 2.5 million euros." in shown.out
    refused = compare(folder, "--fix", target="-", stdin=BAD.encode())
    assert refused.status == 2
    assert refused.err == "transcheck: error: standard input can't be fixed; name a file, or use --diff\n"


def test_in_the_log_of_a_job_the_difference_gives_no_commands(folder: Path) -> None:
    (folder / "en.txt").write_text(f"::add-mask::x\n\n{BAD}\n##[group]y\n", encoding="utf-8")
    arguments = ("compare", "de.txt", "en.txt", "--no-meaning", "--diff")
    out = transcheck(*arguments, folder=folder, GITHUB_ACTIONS="true").out
    stop, _, rest = out.partition("\n")
    patch, _, again = rest.removesuffix("\n").rpartition("\n")
    assert stop.startswith("::stop-commands::")
    assert again == f"::{stop.removeprefix('::stop-commands::')}::"
    assert f"{patch}\n" == transcheck(*arguments, folder=folder, GITHUB_ACTIONS="").out
    subprocess.run(["git", "apply", "-"], cwd=folder, input=out.encode(), check=True)
    assert "Henrik" in (folder / "en.txt").read_text(encoding="utf-8")


def test_diff_and_fix_together_are_refused(folder: Path) -> None:
    result = compare(folder, "--fix", "--diff")
    assert result.status == 2
    assert "use either --diff" in result.err


def test_a_link_is_followed(folder: Path) -> None:
    (folder / "link.txt").symlink_to("en.txt")
    compare(folder, "--fix", target="link.txt")
    assert (folder / "link.txt").is_symlink()
    assert (folder / "en.txt").read_bytes() == GOOD.replace("\n", "\r\n").encode("cp1252")


def test_a_file_that_cannot_be_fixed_is_reported_as_it_is(folder: Path) -> None:
    os.link(folder / "en.txt", folder / "other.txt")
    result = compare(folder, "--fix", "--format", "concise")
    assert result.status == 2
    assert "en.txt: the file has several names" in result.err
    assert result.err.splitlines()[-1] == "fixed 0 of 3 findings; 3 need a person"
    assert len(result.out.splitlines()) == 3


def test_utf_16_is_shown_with_a_word_of_warning_and_fixed(folder: Path) -> None:
    (folder / "en.txt").write_text(BAD, encoding="utf-16")
    shown = compare(folder, "--diff")
    assert "+Mayor **Henrik Steinhoff**" in shown.out
    assert "en.txt: this difference is shown in UTF-8" in shown.err
    compare(folder, "--fix")
    assert (folder / "en.txt").read_text(encoding="utf-16") == GOOD


def test_on_a_terminal_the_difference_is_in_colour_and_steers_nothing(folder: Path) -> None:
    (folder / "en.txt").write_text(BAD.replace("Mayor", "Mayor \x1b[31m"), encoding="utf-8")
    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "transcheck", "compare", "de.txt", "en.txt", "--no-meaning", "--diff"]
    environment = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    subprocess.run(
        command,
        cwd=folder,
        stdout=end,
        stderr=subprocess.DEVNULL,
        env={**environment, "TERM": "xterm", "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    os.close(end)
    shown = os.read(terminal, 100_000).decode()
    os.close(terminal)
    assert "\x1b[32m+Mayor \\x1b[31m **Henrik Steinhoff**" in shown


def test_in_a_pipe_it_is_never_in_colour(folder: Path) -> None:
    result = compare(folder, "--diff", target="-", stdin=BAD.encode())
    forced = transcheck(
        "compare",
        "de.txt",
        "-",
        "--no-meaning",
        "--diff",
        folder=folder,
        stdin=BAD.encode(),
        FORCE_COLOR="1",
        NO_COLOR="",
    )
    assert forced.out == result.out


def test_suppressed_findings_are_not_fixed(folder: Path) -> None:
    commented = BAD.replace("Mayor", "<!-- transcheck: ignore name-changed -- his pen name -->\nMayor")
    (folder / "en.md").write_text(commented, encoding="utf-8")
    compare(folder, "--fix", target="en.md")
    text = (folder / "en.md").read_text(encoding="utf-8")
    assert "Hendrik" in text
    assert "2.5 million" in text


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two pairs with three errors each, and one without."""
    (tmp_path / "transcheck.toml").write_text(
        '[[pairs]]\nsource = "*.de.txt"\ntarget = "{}.en.txt"\n\n[[pairs]]\nsource = "*.de.md"\ntarget = "{}.en.md"\n',
        encoding="utf-8",
    )
    for name, english in (("one.{}.txt", BAD), ("two.{}.md", BAD), ("three.{}.txt", GOOD)):
        (tmp_path / name.format("de")).write_text(GERMAN, encoding="utf-8")
        (tmp_path / name.format("en")).write_text(english, encoding="utf-8")
    return tmp_path


def check(folder: Path, *options: str) -> Result:
    cache = folder / "cache"
    return transcheck("check", "--no-meaning", *options, folder=folder, XDG_CACHE_HOME=str(cache))


def test_check_fixes_all_pairs(project: Path) -> None:
    result = check(project, "--fix", "--format", "concise")
    assert (result.status, result.out, result.err) == (0, "", "fixed 6 of 6 findings\n")
    for name in ("one.en.txt", "two.en.md", "three.en.txt"):
        assert (project / name).read_text(encoding="utf-8") == GOOD
    again = check(project, "--fix")
    assert (again.status, again.err) == (0, "nothing to fix\n")


def test_check_fixes_what_it_knows_from_the_last_run(project: Path) -> None:
    check(project)
    assert check(project, "--fix").err == "fixed 6 of 6 findings\n"
    assert check(project, "--format", "concise").out == ""


def test_check_shows_one_difference_for_all_and_writes_reports_to_files_alone(project: Path) -> None:
    result = check(project, "--diff", "--output", "concise=report.txt")
    assert (result.status, result.err) == (1, "6 of 6 findings can be fixed\n")
    assert [line for line in result.out.splitlines() if line.startswith("---")] == [
        "--- a/one.en.txt",
        "--- a/two.en.md",
    ]
    assert len((project / "report.txt").read_text(encoding="utf-8").splitlines()) == 6


def test_a_file_that_cannot_be_fixed_does_not_stop_the_others(project: Path) -> None:
    os.link(project / "one.en.txt", project / "other.txt")
    result = check(project, "--fix", "--format", "concise")
    assert result.status == 2
    assert "one.en.txt: the file has several names" in result.err
    assert result.err.splitlines()[-1] == "fixed 3 of 6 findings; 3 need a person"
    assert (project / "two.en.md").read_text(encoding="utf-8") == GOOD


def test_accepted_findings_are_not_fixed(project: Path) -> None:
    check(project, "--write-baseline")
    assert check(project, "--fix").err == "nothing to fix\n"
    assert (project / "one.en.txt").read_text(encoding="utf-8") == BAD


def test_a_target_older_than_its_source_is_left_to_a_person(project: Path) -> None:
    os.utime(project / "one.en.txt", (1, 1))
    result = check(project, "--fix", "--format", "concise")
    assert result.err == "fixed 3 of 7 findings; 4 need a person\n"
    assert "outdated-target" in result.out
    assert (project / "one.en.txt").read_text(encoding="utf-8") == BAD


@pytest.mark.parametrize("other", ["--watch", "--statistics", "--write-baseline"])
def test_what_check_does_not_do_at_once(other: str, project: Path) -> None:
    result = check(project, "--fix", other)
    assert result.status == 2
    assert (project / "one.en.txt").read_text(encoding="utf-8") == BAD
