"""Whole runs of the maintainer's commands."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.run import transcheck
from transcheck.reports.lint import schema

ROOT = Path(__file__).parents[2]
SHIPPED = sorted([*ROOT.glob("glossaries/*.yaml"), *ROOT.glob("corpora/*/glossary.yaml")])
HEAD = "version: 1\nlanguages: {source: de, target: en}\nterms:\n"
GOOD = HEAD + "  - {source: Bürgerbüro, targets: [citizens' office]}\n"
BAD = HEAD + '  - source: Rat\n    targets: ["town  council"]\n    forbiden: [advice]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.yaml").write_text(BAD, encoding="utf-8")
    return tmp_path


def test_the_group_lists_its_commands() -> None:
    result = transcheck("glossary", "--help")
    assert result.status == 0
    for name in ("lint", "rules", "format", "test", "show", "add", "schema", "import", "export"):
        assert f"\n  {name} " in result.out
    assert "glossary" in transcheck("--help").out


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_shipped_glossaries_are_clean_and_tidy(path: Path) -> None:
    for command in (("lint",), ("format", "--check"), ("test",)):
        result = transcheck("glossary", *command, path)
        assert (result.status, result.err) == (0, ""), result.out
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    assert (path.parent / first.removeprefix("# yaml-language-server: $schema=")).is_file()


def test_lint_for_people(folder: Path) -> None:
    result = transcheck("glossary", "lint", "good.yaml", "bad.yaml", folder=folder)
    assert (result.status, result.err) == (1, "")
    assert result.out == (
        "minor     “town council” holds two blanks in a row.\n"
        '          targets: ["town  council"]\n'
        "                    ^^^^^^^^^^^^^^^\n"
        "          should be  town council\n"
        "          white-space · bad.yaml:5:15\n"
        "\n"
        "critical  Unknown key “forbiden” in a term; did you mean “forbidden”?\n"
        "          forbiden: [advice]\n"
        "          ^^^^^^^^\n"
        "          should be  forbidden\n"
        "          unknown-key · bad.yaml:6:5\n"
        "\n"
        "2 files with 2 terms: 2 problems (1 critical, 1 minor).\n"
    )
    clean = transcheck("glossary", "lint", "good.yaml", folder=folder)
    assert (clean.status, clean.out) == (0, "1 file with 1 term: no problems.\n")


def test_lint_for_editors_and_programs(folder: Path) -> None:
    result = transcheck("glossary", "lint", "--format", "concise", "bad.yaml", folder=folder)
    assert result.out.splitlines() == [
        "bad.yaml:5:15: minor white-space “town council” holds two blanks in a row.",
        "bad.yaml:6:5: critical unknown-key Unknown key “forbiden” in a term; did you mean “forbidden”?",
    ]
    in_actions = transcheck("glossary", "lint", "bad.yaml", folder=folder, GITHUB_ACTIONS="true")
    assert [line.partition(" ")[0] for line in in_actions.out.splitlines()] == ["::error", "::warning"]
    arguments = ("glossary", "lint", "--format", "json", "-", "--stdin-filename", "draft.yaml")
    result = transcheck(*arguments, stdin=BAD.encode(), folder=folder)
    report = json.loads(result.out)
    jsonschema.Draft202012Validator(schema(), format_checker=None).validate(report)
    assert report["files"] == [{"path": "draft.yaml", "terms": 1, "whole": True}]
    assert report["problems"][1] == {
        "rule": "unknown-key",
        "severity": "critical",
        "message": "Unknown key “forbiden” in a term; did you mean “forbidden”?",
        "path": "draft.yaml",
        "line": 6,
        "column": 5,
        "end_line": 6,
        "end_column": 13,
        "suggestion": "forbidden",
        "term": None,
        "related": [],
    }
    assert report["gate"] == {"passed": False, "fail_on": "minor"}
    assert result.status == 1


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--fail-on", "never"], 0),
        (["--fail-on", "critical"], 1),
        (["--ignore", "white-space"], 1),
        (["--select", "white-space", "--fail-on", "critical"], 1),
    ],
)
def test_what_fails(folder: Path, arguments: list[str], status: int) -> None:
    assert transcheck("glossary", "lint", "bad.yaml", *arguments, folder=folder).status == status


def test_unknown_rules_and_missing_files(folder: Path) -> None:
    result = transcheck("glossary", "lint", "good.yaml", "--select", "white-spce", folder=folder)
    assert (result.status, result.out) == (2, "")
    assert "did you mean “white-space”?" in result.err
    result = transcheck("glossary", "lint", "none.yaml", folder=folder)
    assert (result.status, result.out) == (2, "")
    assert result.err == "transcheck: error: none.yaml: there is no such file\n"
    result = transcheck("glossary", "lint", "none.yaml", "good.yaml", folder=folder)
    assert (result.status, result.out) == (2, "1 file with 1 term: no problems.\n")
    result = transcheck("glossary", "lint", "none.yaml", "--format", "json", folder=folder)
    [problem] = json.loads(result.out)["problems"]
    assert (problem["rule"], problem["line"], result.status) == ("syntax", None, 2)


def test_a_file_twice_is_one_file(folder: Path) -> None:
    assert transcheck("glossary", "lint", "good.yaml", "./good.yaml", folder=folder).status == 0


def test_pages_of_rules() -> None:
    result = transcheck("glossary", "rules")
    assert (result.status, result.err) == (0, "")
    assert "shadowed-entry" in result.out
    assert "How to silence it" in transcheck("glossary", "rules", "shadowed-entry").out
    assert transcheck("glossary", "rules", "shadowed").status == 2
    assert transcheck("rules", "shadowed-entry").out == transcheck("glossary", "rules", "shadowed-entry").out


def test_format(folder: Path) -> None:
    path = folder / "bad.yaml"
    messy = BAD.replace("  - source: Rat", "\n\n\n  - source:   'Rat' # why")
    path.write_text(messy, encoding="utf-8")
    check = transcheck("glossary", "format", "--check", "good.yaml", "bad.yaml", folder=folder)
    assert (check.status, check.out, check.err) == (1, "bad.yaml is not in canonical form\n", "")
    diff = transcheck("glossary", "format", "--diff", "bad.yaml", folder=folder)
    assert diff.status == 1
    assert "-  - source:   'Rat' # why\n+  - source: Rat # why\n" in diff.out
    assert path.read_text(encoding="utf-8") == messy
    result = transcheck("glossary", "format", "good.yaml", "bad.yaml", folder=folder)
    assert (result.status, result.out, result.err) == (0, "", "1 of 2 files changed\n")
    assert path.read_text(encoding="utf-8") == BAD.replace("  - source: Rat", "\n  - source: Rat # why")
    assert transcheck("glossary", "format", "--check", "bad.yaml", folder=folder).status == 0
    piped = transcheck("glossary", "format", "-", stdin=messy.encode(), folder=folder)
    assert (piped.status, piped.out, piped.err) == (0, path.read_text(encoding="utf-8"), "")


def test_format_leaves_what_it_cannot_read(folder: Path) -> None:
    (folder / "broken.yaml").write_text("a: [", encoding="utf-8")
    result = transcheck("glossary", "format", "broken.yaml", "none.yaml", "good.yaml", folder=folder)
    assert (result.status, result.out) == (2, "")
    assert result.err.count("transcheck: error: ") == 2
    assert "broken.yaml:2:1: a value is missing here, or a bracket before it is never closed" in result.err
    assert (folder / "broken.yaml").read_text() == "a: ["
    assert sorted(path.name for path in folder.iterdir()) == ["bad.yaml", "broken.yaml", "good.yaml"]


def test_examples_are_run(folder: Path) -> None:
    examples = (
        "    examples:\n"
        "      - {source: Der Rat tagt., target: The council meets., ok: true}\n"
        "      - {source: Der Rat tagt., target: The wheel meets., ok: true}\n"
    )
    (folder / "rat.yaml").write_text(HEAD + "  - source: Rat\n    targets: [council]\n" + examples, encoding="utf-8")
    result = transcheck("glossary", "test", "rat.yaml", folder=folder)
    assert result.status == 1
    assert "rat.yaml:8:9" in result.out
    assert "“Rat” is rendered rightly, but" in result.out
    assert result.out.endswith("2 examples of 1 term: 1 example fails.\n")
    assert transcheck("glossary", "test", "good.yaml", folder=folder).out == "No entry has examples.\n"
    broken = transcheck("glossary", "test", "bad.yaml", folder=folder)
    assert (broken.status, broken.out) == (2, "")
    assert "bad.yaml:6:5" in broken.err


def test_show(folder: Path) -> None:
    result = transcheck("glossary", "show", "Bürgerbüros", "-g", "good.yaml", folder=folder)
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith("Bürgerbüro  term\ngood.yaml:4:5\n")
    assert "citizens' office" in result.out
    missing = transcheck("glossary", "show", "Bürgerbüroo", "-g", "good.yaml", folder=folder)
    assert (missing.status, missing.out) == (1, "")
    assert "did you mean “Bürgerbüro”?" in missing.err
    assert transcheck("glossary", "show", "Bürgerbüro", folder=folder).status == 2


def test_add(folder: Path) -> None:
    path = folder / "good.yaml"
    arguments = ("glossary", "add", "good.yaml", "--source", "Rat", "--target", "council", "--form", "Räte")
    dry = transcheck(*arguments, "--dry-run", folder=folder)
    assert (dry.status, dry.out) == (0, "  - {source: Rat, targets: [council], forms: [Räte]}\n")
    assert path.read_text(encoding="utf-8") == GOOD
    result = transcheck(*arguments, folder=folder)
    assert (result.status, result.out, result.err) == (0, "", "")
    assert path.read_text(encoding="utf-8") == GOOD + dry.out
    again = transcheck(*arguments, folder=folder)
    assert again.status == 0  # the same once more is minor, and told
    assert "duplicate-entry" in again.err
    refused = transcheck("glossary", "add", "good.yaml", "--source", "Rat", "--keep", folder=folder)
    assert (refused.status, refused.err.count("\n")) == (2, 1)
    assert "nothing was added" in refused.err


def test_add_from_a_finding(folder: Path) -> None:
    (folder / "de.txt").write_text("Die Stadt lud am Freitag zum Lindenfest auf den Markt ein.", encoding="utf-8")
    (folder / "en.txt").write_text("On Friday, the city invited people to the market.", encoding="utf-8")
    (folder / "terms.yaml").write_text(HEAD + "  - {source: Lindenfest, keep: true}\n", encoding="utf-8")
    arguments = ("compare", "de.txt", "en.txt", "-g", "terms.yaml", "--no-meaning", "--format", "json")
    result = transcheck(*arguments, "-o", "report.json", folder=folder)
    assert result.status in (0, 1)
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    [found] = [finding for finding in report["findings"] if finding["rule"] == "protected-term"]
    arguments = ("glossary", "add", "new.yaml", "--from", "report.json", "--fingerprint", found["fingerprint"][:8])
    assert transcheck(*arguments, "--note", "every summer", folder=folder).status == 0
    entry = (folder / "new.yaml").read_text(encoding="utf-8").split("terms:\n")[1]
    assert entry == "  - source: Lindenfest\n    keep: true\n    note: every summer\n"
    assert transcheck("glossary", "add", "new.yaml", "--from", "report.json", folder=folder).status == 2


def test_the_schema_is_published() -> None:
    printed = json.loads(transcheck("glossary", "schema").out)
    path = Path(transcheck("glossary", "schema", "--path").out.strip())
    assert printed == json.loads(path.read_text(encoding="utf-8"))


HOSTILE = {
    "bomb": "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(2000)),
    "dashes": HEAD + "  - " + "- " * 9_000 + "x\n",
    "brackets": HEAD + "[" * 200_000,
    "lines": HEAD + "  - source: x\n    targets: " + "\n     [" * 5_000,
    "quote": HEAD + "  - source: '" + "some words\n" * 300_000,
    "size": "#" * 17_000_000,
    "control": HEAD + "  - source: a\0b\n    keep: true\n",
    "escape": HEAD + "  - source: \x1b[31m\n    keep: true\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_one_clear_error(tmp_path: Path, name: str) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(HOSTILE[name], encoding="utf-8")
    commands: list[tuple[str | Path, ...]] = [
        ("lint", "--format", "concise", path),
        ("format", path),
        ("test", path),
        ("show", "Rat", "-g", path),
        ("add", path, "--source", "Rat", "--keep"),
    ]
    for command in commands:
        result = transcheck("glossary", *command)
        assert result.status == 2
        assert (result.out + result.err).count("\n") == 1
        assert "hostile.yaml" in result.out + result.err
        assert "internal" not in result.err
    assert path.read_text(encoding="utf-8") == HOSTILE[name]
