"""`glossary lint` in the formats of CI services, parsed as these do it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.run import transcheck
from tests.reports import parsed

GLOSSARY = """version: 1
languages: {source: de, target: en}
terms:
  - source: Rat
    targets: [council]
  - source: Amt
    targets: [office]
  - source: Rat
    targets: [council]
  - source: Bürgerbüro
    targets: [citizens' office]
    forbiden: ["::error::x"]
"""


def lint(folder: Path, format_name: str, *options: str) -> str:
    (folder / ".git").mkdir(exist_ok=True)
    (folder / "terms").mkdir(exist_ok=True)
    (folder / "terms" / "a b.yaml").write_text(GLOSSARY, encoding="utf-8")
    result = transcheck("glossary", "lint", "a b.yaml", "--format", format_name, *options, folder=folder / "terms")
    assert (result.status, result.err) == (1, "")
    parsed.harmless(result.out)
    return result.out


def test_sarif(tmp_path: Path) -> None:
    run = parsed.sarif_of(lint(tmp_path, "sarif"))
    found = {result["ruleId"]: result for result in run["results"]}
    assert set(found) == {"unknown-key", "duplicate-entry"}
    place = found["unknown-key"]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "terms/a%20b.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 12, "startColumn": 5, "endLine": 12, "endColumn": 13}
    assert all(rule["help"]["markdown"] for rule in run["tool"]["driver"]["rules"])


def test_github_has_the_worst_first(tmp_path: Path) -> None:
    commands, others = parsed.github_of(lint(tmp_path, "github"))
    assert [(kind, properties["file"], properties["line"]) for kind, properties, _ in commands] == [
        ("error", "terms/a b.yaml", "12"),
        ("warning", "terms/a b.yaml", "8"),
    ]
    assert "See terms/a b.yaml:4:" in commands[1][2]
    assert others == []


def test_gitlab(tmp_path: Path) -> None:
    issues = parsed.gitlab_of(lint(tmp_path, "gitlab"))
    assert sorted(issue["check_name"] for issue in issues) == ["duplicate-entry", "unknown-key"]
    assert {issue["location"]["path"] for issue in issues} == {"terms/a b.yaml"}


def test_junit_fails_where_the_gate_does(tmp_path: Path) -> None:
    [suite] = parsed.junit_of(lint(tmp_path, "junit"))
    assert (suite.get("name"), suite.get("failures"), suite.get("skipped")) == ("terms/a b.yaml", "2", "0")
    assert suite.findall("testcase")[-1].get("name") == "readable"
    [suite] = parsed.junit_of(lint(tmp_path, "junit", "--fail-on", "critical"))
    assert (suite.get("failures"), suite.get("skipped")) == ("1", "1")


def test_a_file_that_cannot_be_read_is_a_failure(tmp_path: Path) -> None:
    result = transcheck("glossary", "lint", "nothing.yaml", "--format", "junit", folder=tmp_path)
    assert result.status == 2
    [suite] = parsed.junit_of(result.out)
    assert [case.get("name") for case in suite.iter("testcase") if len(case)] == [
        "syntax: There is no such file.",
        "readable",
    ]
