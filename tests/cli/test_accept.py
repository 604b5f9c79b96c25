"""`transcheck accept`, and the baseline in whole runs of `check` and `compare`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import Result, transcheck

GERMAN = "Herr Klaus Weber kam am 12. Mai.\n\nDas Fest dauert drei Tage und kostet 20 Euro.\n"
ENGLISH = "Mr Claus Weber came on May 12.\n\nThe festival lasts three days and costs 30 euros.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "de").mkdir()
    (tmp_path / "en").mkdir()
    (tmp_path / "transcheck.toml").write_text(
        'select = ["name-changed", "number-mismatch", "unused-suppression"]\nmeaning = false\n'
        '[[pairs]]\nsource = "de/*.md"\ntarget = "en/{}.md"\n',
        encoding="utf-8",
    )
    write(tmp_path, "de/a.md", GERMAN)
    write(tmp_path, "en/a.md", ENGLISH)
    return tmp_path


def write(project: Path, file: str, text: str) -> None:
    (project / file).write_text(text, encoding="utf-8")


def run(project: Path, *arguments: str, folder: str = ".") -> Result:
    return transcheck(*arguments, folder=project / folder, TRANSCHECK_CACHE_DIR=str(project / ".cache"))


def check(project: Path, *arguments: str) -> Result:
    return run(project, "check", "--format", "concise", *arguments)


def fingerprints(project: Path) -> dict[str, str]:
    """Those of the open findings, by rule."""
    reports = json.loads(run(project, "check", "--format", "json").out)["reports"]
    return {
        one["rule"]: one["fingerprint"] for report in reports for one in report["findings"] if not one["suppressed"]
    }


def entries(project: Path, file: str = "transcheck-baseline.json") -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((project / file).read_text(encoding="utf-8"))["entries"]
    return found


def test_one_finding_after_the_other(project: Path) -> None:
    known = fingerprints(project)
    assert set(known) == {"name-changed", "number-mismatch"}
    first = run(project, "accept", known["name-changed"][:8], "--reason", "He  likes\nit")
    assert (first.status, first.out) == (0, "")
    assert first.err == f"accepted {known['name-changed'][:8]} name-changed in en/a.md: He likes it\n"
    assert check(project).out.count("\n") == 1
    assert fingerprints(project) == {"number-mismatch": known["number-mismatch"]}
    second = run(
        project, "accept", known["number-mismatch"], "--reason", "A gift", "--expires", "2099-01-31", folder="de"
    )
    assert second.status == 0
    assert [(one["rule"], one["reason"], one["expires"]) for one in entries(project)] == [
        ("name-changed", "He likes it", None),
        ("number-mismatch", "A gift", "2099-01-31"),
    ]
    assert check(project) == Result(0, "", "")
    again = run(project, "accept", known["number-mismatch"], "--reason", "A gift", "--expires", "2020-01-31")
    assert again.status == 0
    expired = check(project)
    assert expired.status == 1
    assert "(It was accepted until 2020-01-31: “A gift”.)" in expired.out


def test_what_names_no_finding(project: Path) -> None:
    known = fingerprints(project)["name-changed"]
    near = known[:7] + ("0" if known[7] != "0" else "1")
    for name, what in (
        (known[:7], f"“{known[:7]}” is too short for a fingerprint; give at least 8 of its digits"),
        (near, f"no finding has the fingerprint “{near}”; did you mean {known}?"),
        ("no-such-thing", "no finding has the fingerprint “no-such-thing”; run the check again"),
    ):
        result = run(project, "accept", known, name, "--reason", "x")
        assert result.status == 2
        assert what in result.err
    assert not (project / "transcheck-baseline.json").exists()


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["--reason", "x"], "name findings by their fingerprints"),
        (["12345678", "--from", "x.json", "--reason", "x"], "name findings by their fingerprints"),
        (["12345678"], "say why the findings are accepted"),
        (["12345678", "--reason", " "], "say why the findings are accepted"),
        (["12345678", "--reason", "x", "--expires", "soon"], "“soon” is no day; write it like 2027-01-31"),
        (["--from", "x.json", "--reason", "x"], "has its own reasons"),
        (["--from", "none.json"], "there is no such file"),
        (["--from", "transcheck.toml"], "this is not the JSON it should be"),
        (["12345678", "--reason", "x", "--report", "transcheck.toml"], "this is no report of transcheck"),
        (["12345678", "--reason", "x", "--baseline", "de"], "the baseline can't be read"),
    ],
)
def test_wrong_usage(project: Path, arguments: list[str], what: str) -> None:
    result = run(project, "accept", *arguments)
    assert result.status == 2
    assert what in result.err
    assert result.err.count("\n") <= 4


def test_a_finding_that_files_share_is_accepted_in_all_of_them(project: Path) -> None:
    write(project, "de/b.md", GERMAN)
    write(project, "en/b.md", ENGLISH)
    assert run(project, "accept", fingerprints(project)["name-changed"], "--reason", "x").err.count("accepted") == 2
    assert [one["file"] for one in entries(project)] == ["en/a.md", "en/b.md"]


def test_the_export_of_a_report_in_the_browser(project: Path) -> None:
    assert run(project, "check", "--write-baseline").status == 0
    exported = (project / "transcheck-baseline.json").rename(project / "exported.json")
    assert check(project).status == 1
    result = run(project, "accept", "--from", str(exported), folder="de")
    assert result.status == 0
    assert result.err.count("accepted") == 2
    assert check(project) == Result(0, "", "")
    write(project, "exported.json", exported.read_text(encoding="utf-8").replace('"known on', '"", "why": "'))
    broken = run(project, "accept", "--from", "exported.json")
    assert broken.status == 2
    assert "exported.json:4: key “why” is unknown" in broken.err


def test_write_and_update(project: Path) -> None:
    written = run(project, "check", "--write-baseline", "--reason", "Before the relaunch")
    assert (written.status, written.out) == (0, "")
    assert written.err == "2 entries in transcheck-baseline.json; only what is new is reported from now on\n"
    assert {one["reason"] for one in entries(project)} == {"Before the relaunch"}
    write(project, "en/a.md", "A new headline\n\n" + ENGLISH.replace("30 euros", "20 euros"))
    write(project, "de/a.md", "Eine neue Überschrift\n\n" + GERMAN)
    plain = check(project)
    assert (plain.status, plain.out) == (0, "")
    assert plain.err.startswith("1 entry of transcheck-baseline.json is fixed;")
    assert len(entries(project)) == 2
    assert check(project, "--update-baseline", "--select", "name-changed").err.startswith("0 entries dropped")
    updated = check(project, "--update-baseline")
    assert updated.err == "1 entry dropped from transcheck-baseline.json, 1 left\n"
    assert [one["rule"] for one in entries(project)] == ["name-changed"]
    write(project, "en/a.md", ENGLISH.replace("Claus", "Klaus"))
    new = check(project, "--update-baseline")
    assert new.status == 1
    assert entries(project) == []


def test_options_that_do_not_go_together(project: Path) -> None:
    assert run(project, "check", "--write-baseline", "--update-baseline").status == 2
    assert check(project, "--update-baseline", "--reason", "x").status == 2
    assert run(project, "check", "--write-baseline", "--reason", "").status == 2


def test_a_broken_baseline_or_sidecar_ends_every_command_with_its_line(project: Path) -> None:
    write(project, "transcheck-baseline.json", '{"schema": "transcheck.baseline/v1",\n "entries": [\n {"rul": 1}]}')
    for command in (["check"], ["compare", "de/a.md", "en/a.md"], ["accept", "12345678", "--reason", "x"]):
        result = run(project, *command)
        assert result.status == 2
        assert "transcheck-baseline.json:3: key “rul” is unknown; did you mean “rule”?" in result.err
    (project / "transcheck-baseline.json").unlink()
    write(project, "en/a.md.transcheck.yaml", "version: 1\nignore:\n- {rules: [spelling]}\n")
    for command in (["check"], ["compare", "de/a.md", "en/a.md"]):
        result = run(project, *command)
        assert result.status == 2
        assert "a.md.transcheck.yaml:3:3: “reason” is missing in this entry" in result.err


def test_comments_and_sidecars_in_a_check_and_again_from_the_cache(project: Path) -> None:
    write(project, "en/a.md", "<!-- transcheck: ignore name-changed -- his own wish -->\n" + ENGLISH)
    write(
        project,
        "en/a.md.transcheck.yaml",
        "version: 1\nignore:\n- {rules: [number-mismatch], words: '20', reason: x}\n",
    )
    assert check(project) == check(project) == Result(0, "", "")
    write(
        project,
        "en/a.md.transcheck.yaml",
        "version: 1\nignore:\n- {rules: [number-mismatch], words: '21', reason: x}\n",
    )
    changed = check(project)
    assert changed.status == 1
    assert "The entry in line 3 of a.md.transcheck.yaml silences no finding of number-mismatch" in changed.out


def test_without_a_project(project: Path) -> None:
    (project / "transcheck.toml").unlink()
    pair = ("compare", "de/a.md", "en/a.md", "--no-meaning", "--select", "name-changed,number-mismatch")
    report = run(project, *pair, "--format", "json").out
    write(project, "report.json", report)
    names = [one["fingerprint"] for one in json.loads(report)["findings"]]
    accept = ("--reason", "x", "--report", "report.json", "--baseline", "en/known.json")
    assert run(project, "accept", *names, *accept).status == 0
    assert {one["file"] for one in entries(project, "en/known.json")} == {"a.md"}
    result = run(project, *pair, "--baseline", "en/known.json", "--format", "json")
    assert result.status == 0
    assert {one["suppressed"]["by"] for one in json.loads(result.out)["findings"]} == {"baseline"}
    missing = run(project, *pair, "--baseline", "none.json")
    assert missing.status == 2
    assert "none.json: the baseline can't be read: No such file" in missing.err
    assert "without a transcheck.toml, say which file" in run(project, "accept", names[0], "--reason", "x").err
    by_checking = run(project, "accept", names[0], "--reason", "x", "--baseline", "en/known.json")
    assert "no transcheck.toml" in by_checking.err


def test_outside_a_project_only_a_named_baseline_counts(project: Path) -> None:
    pair = ("compare", "de/a.md", "en/a.md", "--no-meaning", "--format", "concise")
    assert run(project, "check", "--write-baseline").status == 0
    assert "name-changed" not in run(project, *pair).out
    assert "name-changed" in run(project, *pair, "--no-config").out
    assert "name-changed" not in run(project, *pair, "--no-config", "--baseline", "transcheck-baseline.json").out
    (project / "transcheck.toml").unlink()
    assert "name-changed" in run(project, *pair).out
    refused = run(project, "accept", "46665b6f", "--reason", "x", "--report", "report.json")
    assert refused.status == 2
    assert "--baseline FILE" in refused.err


@pytest.mark.parametrize("option", ["--write-baseline", "--update-baseline"])
def test_no_watch_waits_for_what_it_writes_itself(project: Path, option: str) -> None:
    refused = run(project, "check", "--watch", option)
    assert refused.status == 2
    assert "leave out --watch" in refused.err


def test_several_at_once_from_the_report_of_a_check(project: Path) -> None:
    write(project, "report.json", run(project, "check", "--format", "json").out)
    names = fingerprints(project).values()
    assert run(project, "accept", *names, "--reason", "x", "--report", "report.json").status == 0
    assert check(project).status == 0
