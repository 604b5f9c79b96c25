"""Whole runs of the command in each format, as `docs/output-formats.md` shows them."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.run import transcheck
from tests.reports import parsed
from transcheck.cli.compare import command
from transcheck.reports import FORMATS
from transcheck.suppress.fingerprints import SCHEME

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "output-formats.md").read_text(encoding="utf-8")
PAIR = ("corpora/tender/de.txt", "corpora/tender/en.txt")
PARSERS: dict[str, Callable[[str], object]] = {
    "html": parsed.html_of,
    "jsonl": parsed.json_of,
    "sarif": parsed.sarif_of,
    "junit": parsed.junit_of,
    "github": parsed.github_of,
    "gitlab": parsed.gitlab_of,
    "markdown": parsed.markdown_of,
}


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


COMMANDS = {
    line.partition("--format ")[2].split()[0]: line.removeprefix("$ transcheck ").partition(" > ")[0]
    for block in blocks("console")
    for line in block.splitlines()
}


@pytest.mark.parametrize("name", PARSERS)
def test_the_command_of_each_format_runs(name: str) -> None:
    result = transcheck(*shlex.split(COMMANDS[name]), folder=ROOT, GITHUB_STEP_SUMMARY="")
    assert result.status == 1
    assert result.err == ""
    assert PARSERS[name](result.out) is not None


def test_the_page_and_the_command_know_every_format() -> None:
    assert set(COMMANDS) == set(PARSERS)
    assert set(re.findall(r"^\| `(\w+)` \| ", PAGE, re.MULTILINE)) == set(FORMATS)
    [option] = [option for option in command.params if option.name == "format_name"]
    assert set(option.to_info_dict()["type"]["choices"]) == set(FORMATS)


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    [code] = blocks("python")
    exec(compile(code, "output-formats.md", "exec"), {})
    assert parsed.gitlab_of(capsys.readouterr().out)


def test_all_formats_tell_the_same_findings(tmp_path: Path) -> None:
    def told(name: str) -> str:
        transcheck("compare", *PAIR, "--no-meaning", "--format", name, "-o", tmp_path / name, folder=ROOT)
        return (tmp_path / name).read_text(encoding="utf-8")

    findings = json.loads(told("json"))["findings"]
    assert len(findings) > 2
    assert json.loads(told("jsonl"))["findings"] == findings
    run = parsed.sarif_of(told("sarif"))
    assert sorted(result["partialFingerprints"][SCHEME] for result in run["results"]) == sorted(
        finding["fingerprint"] for finding in findings
    )
    assert all(rule["help"]["markdown"] for rule in run["tool"]["driver"]["rules"])
    assert len(list(parsed.junit_of(told("junit")).iter("testcase"))) == len(findings) + 1
    assert len(parsed.gitlab_of(told("gitlab"))) == len(findings)
    assert len(parsed.markdown_of(told("markdown"))) == len(findings)
    assert len(told("concise").splitlines()) == len(findings)


def test_paths_count_from_the_root_of_the_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "über uns"
    folder.mkdir()
    (folder / "de.txt").write_text("Am 14. Juni kommt Frau Katharina Wendt.\n", encoding="utf-8")
    (folder / "en.txt").write_text("On June 15, Ms Catharina Wendt is coming.\n", encoding="utf-8")
    arguments = ("compare", "./de.txt", folder / "en.txt", "--no-meaning", "--format")
    sarif = parsed.sarif_of(transcheck(*arguments, "sarif", folder=folder).out)
    places = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in sarif["results"]}
    assert places == {"%C3%BCber%20uns/en.txt"}
    issues = parsed.gitlab_of(transcheck(*arguments, "gitlab", folder=folder).out)
    assert {issue["location"]["path"] for issue in issues} == {"über uns/en.txt"}
    assert "Original: über uns/de.txt:1:" in issues[0]["description"]


def test_a_job_gets_a_summary_beside_the_annotations(tmp_path: Path) -> None:
    summary = tmp_path / "summary"
    summary.write_text("Before.\n", encoding="utf-8")
    arguments = ("compare", *PAIR, "--no-meaning", "--format")
    result = transcheck(*arguments, "github", folder=ROOT, GITHUB_STEP_SUMMARY=str(summary))
    commands, _ = parsed.github_of(result.out)
    first, _, added = summary.read_text(encoding="utf-8").partition("\n")
    assert first == "Before."
    assert len(parsed.markdown_of(added)) == len(commands)
    transcheck(*arguments, "concise", folder=ROOT, GITHUB_STEP_SUMMARY=str(summary))
    assert summary.read_text(encoding="utf-8") == f"Before.\n{added}"


def test_a_summary_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    result = transcheck(
        "compare", *PAIR, "--no-meaning", "--format", "github", folder=ROOT, GITHUB_STEP_SUMMARY=str(tmp_path)
    )
    assert result.status == 2
    assert "the job's summary can't be written" in result.err
    assert len(result.err.splitlines()) == 1
