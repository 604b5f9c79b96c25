"""Whole runs in a project: what the configuration says holds, and the command line wins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import transcheck as library
from tests.cli.run import Result, transcheck

GERMAN = "Die Stadtwerke Musterstadt luden gestern zum Fest.\n\nDie Verwaltung schrieb einen langen Brief.\n"
ENGLISH = "The municipal works invited people to the party yesterday.\n\nThe adminstration wrote a long letter.\n"
TERMS = "version: 1\nterms:\n  - {source: Stadtwerke Musterstadt, keep: true}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    for name in ("content", "content/press"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.de.txt").write_text(GERMAN, encoding="utf-8")
        (tmp_path / name / "a.en.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "terms.yaml").write_text(TERMS, encoding="utf-8")
    configured(tmp_path)
    return tmp_path


def configured(folder: Path, text: str = "") -> None:
    (folder / "transcheck.toml").write_text(
        'glossaries = ["terms.yaml"]\nmeaning = false\nselect = ["spelling", "protected-term"]\n' + text,
        encoding="utf-8",
    )


def compare(folder: Path, *arguments: str) -> Result:
    return transcheck("compare", "a.de.txt", "a.en.txt", "--format", "concise", *arguments, folder=folder)


def found(result: Result) -> list[tuple[str, str]]:
    """Severity and rule of each finding."""
    assert result.err == ""
    parts = (line.split(": ", 2)[1].split() for line in result.out.splitlines() if ": " in line)
    return sorted((severity, rule) for severity, rule, *_ in parts)


BOTH = [("critical", "protected-term"), ("minor", "spelling")]


def test_a_configuration_above_holds(project: Path) -> None:
    result = compare(project / "content")
    assert found(result)[-1] == ("minor", "spelling")
    assert {rule for _, rule in found(result)} == {"protected-term", "spelling"}
    assert result.status == 1


@pytest.mark.parametrize(
    ("configuration", "arguments", "rules", "status"),
    [
        ("", ["--select", "spelling"], [("minor", "spelling")], 0),
        ("", ["--ignore", "protected-term"], [("minor", "spelling")], 0),
        ("", ["--ignore", "protected-term", "--fail-on", "minor"], [("minor", "spelling")], 1),
        ("ignore = ['protected-term']\n[gate]\nfail-on = 'minor'", [], [("minor", "spelling")], 1),
        ("ignore = ['protected-term']\n[gate]\nfail-on = 'minor'", ["--fail-on", "major"], [("minor", "spelling")], 0),
        ("ignore = ['spelling', 'protected-term']", ["--select", "spelling"], [("minor", "spelling")], 0),
        ("[rules]\nspelling = 'critical'\nprotected-term = false", [], [("critical", "spelling")], 1),
        (
            "[rules]\nspelling = {accept = ['adminstration']}\nprotected-term = 'minor'",
            [],
            [("minor", "protected-term")],
            0,
        ),
        ("[rules]\nspelling = {min-confidence = 0.99}\nprotected-term = false", [], [], 0),
        ("[rules]\nprotected-term = false\n[gate]\nmin-score = 100", [], [("minor", "spelling")], 1),
        ("[rules]\nprotected-term = false\n[gate]\nmin-score = 100", ["--min-score", "0"], [("minor", "spelling")], 0),
        ("", ["-g", "empty.yaml"], [("minor", "spelling")], 0),
        ("[[overrides]]\nfiles = ['content/*.txt']\nglossaries = []", [], [("minor", "spelling")], 0),
        ("[[overrides]]\nfiles = ['content/*.en.txt']\nselect = ['spelling']", [], [("minor", "spelling")], 0),
        ("[[overrides]]\nfiles = ['content/press']\nselect = []", ["--select", "spelling"], [("minor", "spelling")], 0),
    ],
)
def test_what_holds(
    project: Path, configuration: str, arguments: list[str], rules: list[tuple[str, str]], status: int
) -> None:
    configured(project, configuration)
    (project / "content" / "empty.yaml").write_text("version: 1\nterms: []\n")
    result = compare(project / "content", *arguments)
    assert found(result) == rules
    assert result.status == status


def test_overrides_hold_for_some_files_only(project: Path) -> None:
    configured(project, "[[overrides]]\nfiles = ['content/press']\n[overrides.rules]\nprotected-term = false\n")
    assert [rule for _, rule in found(compare(project / "content" / "press"))] == ["spelling"]
    assert {rule for _, rule in found(compare(project / "content"))} == {"protected-term", "spelling"}


def test_no_config_and_another_one(project: Path) -> None:
    (project / "strict.toml").write_text("meaning = false\nselect = ['spelling']\ngate.fail-on = 'minor'\n")
    other = compare(project / "content", "--config", "../strict.toml")
    assert (found(other), other.status) == ([("minor", "spelling")], 1)
    without = compare(project / "content", "--no-config", "--no-meaning", "--select", "spelling,protected-term")
    assert (found(without), without.status) == ([("minor", "spelling")], 0)
    both = compare(project / "content", "--no-config", "--config", "../strict.toml")
    assert both.status == 2
    assert "use either --config or --no-config" in both.err


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[rules]\nspeling = false\n", "../transcheck.toml:2:1: rule “speling” is unknown; did you mean “spelling”?"),
        (
            "select = spelling\n",
            "../transcheck.toml:1:10: a value is missing here, or is none: texts stand in quotes, ",
        ),
        ("'\\u001b[2J' = 1\n", "../transcheck.toml:1:1: key “"),
        ('"\\u001b[2J" = 1\n', "../transcheck.toml:1:1: key “"),
    ],
)
def test_a_wrong_configuration_is_one_line_and_status_2(project: Path, text: str, message: str) -> None:
    (project / "transcheck.toml").write_text(text)
    result = compare(project / "content")
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"transcheck: error: {message}")
    assert result.err.rstrip("\n").isprintable()


@pytest.mark.parametrize("command", [("check",), ("compare", "a.de.txt", "a.en.txt"), ("check", "--show-settings")])
def test_all_errors_of_a_configuration_are_told_each_on_its_line(project: Path, command: tuple[str, ...]) -> None:
    (project / "transcheck.toml").write_text('meanin = false\n[gate]\nfail-on = "never\\n"\n[rules]\nspelin = 1\n')
    result = transcheck(*command, folder=project / "content")
    assert (result.status, result.out) == (2, "")
    assert [line.partition("; ")[0] for line in result.err.splitlines()] == [
        "transcheck: error: ../transcheck.toml:1:1: key “meanin” is unknown",
        "transcheck: error: ../transcheck.toml:3:11: “fail-on”: “never␊” is unknown",
        "transcheck: error: ../transcheck.toml:5:1: rule “spelin” is unknown",
    ]


def test_a_configuration_that_is_missing(project: Path) -> None:
    result = compare(project / "content", "--config", "no.toml")
    assert result.status == 2
    assert result.err == "transcheck: error: no.toml: the configuration can't be read: No such file or directory\n"


def test_outside_a_project_nothing_changes(project: Path) -> None:
    (project / "transcheck.toml").unlink()
    with_search = compare(project / "content", "--no-meaning")
    assert with_search == compare(project / "content", "--no-meaning", "--no-config")
    assert ("minor", "spelling") in found(with_search)


def test_bitext_obeys_it_too(project: Path) -> None:
    line = {"id": "1", "source": "Die Verwaltung schrieb einen Brief.", "target": "The adminstration wrote a letter."}
    (project / "pairs.jsonl").write_text(json.dumps(line))

    def rules(*arguments: str) -> list[str]:
        result = transcheck("bitext", "pairs.jsonl", "--format", "jsonl", *arguments, folder=project)
        return [finding["rule"] for finding in json.loads(result.out)["findings"]]

    assert rules() == ["spelling"]
    configured(project, "rules.spelling = {accept = ['adminstration']}")
    assert rules() == []
    assert rules("--no-config", "--no-meaning", "--select", "spelling") == ["spelling"]


def test_settings_and_files_are_shown(project: Path) -> None:
    configured(project, "[[pairs]]\nsource = 'content/**/*.de.txt'\ntarget = '{}.en.txt'\n")
    settings = transcheck("check", "--show-settings", "--ignore", "spacing", folder=project / "content")
    assert settings.status == 0
    assert 'glossaries = ["terms.yaml"]' in settings.out
    assert "# ../transcheck.toml:1\n" in settings.out
    assert "# command line\n" in settings.out
    files = transcheck("check", "--show-files", "press", folder=project / "content")
    assert (files.status, files.out) == (0, "press/a.de.txt  press/a.en.txt\n")


def test_a_first_configuration(tmp_path: Path) -> None:
    (tmp_path / "a.de.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "a.en.txt").write_text(ENGLISH, encoding="utf-8")
    first = transcheck("init", folder=tmp_path)
    assert (first.status, first.err) == (0, "")
    assert first.out.startswith("Wrote transcheck.toml, with these pairs:\n  **/*.de.txt → {}.en.txt: 1 pair\n")
    files = transcheck("check", "--show-files", folder=tmp_path)
    assert files.out == "a.de.txt  a.en.txt\n"
    again = transcheck("init", folder=tmp_path)
    assert (again.status, again.out) == (2, "")
    assert again.err == "transcheck: error: transcheck.toml: the configuration is there already; nothing was written\n"


def test_python_takes_the_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "content")
    report = library.compare("a.de.txt", "a.en.txt", config="../transcheck.toml")
    assert {finding.rule for finding in report.findings} == {"protected-term", "spelling"}
    other = library.Glossary.from_terms([{"source": "Rathaus", "keep": True}])
    report = library.compare("a.de.txt", "a.en.txt", other, config=Path("../transcheck.toml"))
    assert {finding.rule for finding in report.findings} == {"spelling"}
