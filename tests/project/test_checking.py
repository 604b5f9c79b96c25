"""The pairs of a project, checked."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.project.repositories import Repository
from transcheck.config import RuleSettings, Settings
from transcheck.errors import ConfigurationError, GlossaryError
from transcheck.model import Severity
from transcheck.project import one_pair
from transcheck.project.checking import PairResult, check_pairs
from transcheck.project.configuration import Changes, Configuration, FilePair, Override

GERMAN = "Die Brücke in Auerbach ist seit Montag offen. Sie hat 2,5 Millionen Euro gekostet.\n"
GOOD = "The bridge in Auerbach has been open since Monday. It cost 2.5 million euros.\n"
BAD = GOOD.replace("2.5", "25")
TEXTS = {
    "bad.de.txt": GERMAN,
    "bad.en.txt": BAD,
    "good.de.txt": GERMAN,
    "good.en.txt": GOOD,
    "missing.de.txt": GERMAN,
    "empty.de.txt": GERMAN,
    "empty.en.txt": "",
    "binary.de.txt": GERMAN,
    "binary.en.txt": "\0\1\2" * 99,
    "copied.de.txt": GERMAN,
    "copied.en.txt": GERMAN,
    "swapped.de.txt": GOOD * 3,
    "swapped.en.txt": GERMAN * 3,
}
PAIRS = tuple(FilePair(name, name.replace(".de.", ".en.")) for name in sorted(TEXTS) if ".de." in name)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRANSCHECK_CACHE_DIR", str(tmp_path / "cache"))
    root = tmp_path / "project"
    root.mkdir()
    for name, text in TEXTS.items():
        (root / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(root)
    return root


def checked(
    root: Path, pairs: Sequence[FilePair] = PAIRS, *, jobs: int = 1, cache: bool = True, **settings: object
) -> list[PairResult]:
    configuration = Configuration(root, settings=Settings.from_mapping({"meaning": False, **settings}))
    return list(check_pairs(pairs, configuration, jobs=jobs, cache=cache))


def rules(results: Sequence[PairResult]) -> dict[str, list[str]]:
    return {
        result.pair.source.partition(".")[0]: [finding.rule for finding in result.report.findings] for result in results
    }


EXPECTED = {
    "bad": ["number-mismatch"],
    "binary": ["unreadable-file"],
    "copied": ["unreadable-file"],
    "empty": ["unreadable-file"],
    "good": [],
    "missing": ["missing-target"],
    "swapped": ["unreadable-file"],
}


def test_each_pair_has_its_report_and_none_stops_the_run(root: Path) -> None:
    results = checked(root)
    assert rules(results) == EXPECTED
    assert tuple(result.pair for result in results) == PAIRS
    assert [result.report.gate.passed for result in results] == [not found for found in EXPECTED.values()]
    messages = {result.pair.source: finding.message for result in results for finding in result.report.findings}
    assert messages["missing.de.txt"] == (
        "The translation of “missing.de.txt” is missing: there is no file “missing.en.txt”."
    )
    assert messages["empty.de.txt"].startswith("“empty.en.txt” can't be checked: the file is empty")
    fingerprints = [finding.fingerprint for result in results for finding in result.report.findings]
    assert len(set(fingerprints)) == len(fingerprints)


def test_many_processes_give_the_same(root: Path) -> None:
    alone, together = checked(root, cache=False), checked(root, jobs=3, cache=False)
    assert [result.report for result in alone] == [result.report for result in together]


def test_what_did_not_change_is_not_compared_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = checked(root)
    assert not any(result.cached for result in first if result.report.source.paragraphs)
    with monkeypatch.context() as context:
        context.setattr(one_pair, "checked", None)
        again = checked(root)
    assert all(result.cached for result in again)
    assert [result.report for result in again] == [result.report for result in first]
    (root / "good.en.txt").write_text(BAD)
    third = checked(root)
    assert [result.pair.source for result in third if not result.cached] == ["good.de.txt"]
    assert rules(third)["good"] == ["number-mismatch"]
    assert not any(result.cached for result in checked(root, cache=False) if result.report.source.paragraphs)


def test_results_do_not_depend_on_the_folder_that_they_are_asked_from(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = checked(root)
    monkeypatch.chdir(root.parent)
    again = checked(root)
    assert all(result.cached for result in again)
    assert [result.report.target.path for result in again] == [f"project/{pair.target}" for pair in PAIRS]
    assert [result.report.findings for result in again] == [result.report.findings for result in first]


def test_the_gate_alone_asks_for_no_comparison(root: Path) -> None:
    pairs = [pair for pair in PAIRS if pair.source == "bad.de.txt"]
    [first], [lax] = checked(root, pairs), checked(root, pairs, fail_on="never")
    [strict] = checked(root, pairs, fail_on="never", min_score=99)
    assert (first.report.gate.passed, lax.report.gate.passed, strict.report.gate.passed) == (False, True, False)
    assert (first.cached, lax.cached, strict.cached) == (False, True, True)
    [fresh] = checked(root, pairs, fail_on="never", min_score=99, cache=False)
    assert fresh.report == strict.report


def test_settings_glossaries_and_accepted_findings_ask_for_one(root: Path) -> None:
    pairs = [pair for pair in PAIRS if pair.source == "good.de.txt"]
    (root / "terms.yaml").write_text("version: 1\nterms:\n  - {source: Brücke, targets: [viaduct]}\n", encoding="utf-8")
    configuration = Configuration(root, settings=Settings(meaning=False))
    with_terms = replace(configuration, glossaries=("terms.yaml",))
    assert [result.cached for one in (configuration, with_terms) for result in check_pairs(pairs, one)] == [False] * 2
    [found] = check_pairs(pairs, with_terms)
    assert (found.cached, [finding.rule for finding in found.report.findings]) == (True, ["wrong-term"])
    (root / "terms.yaml").write_text("version: 1\nterms:\n  - {source: Brücke, targets: [bridge]}\n", encoding="utf-8")
    [found] = check_pairs(pairs, with_terms)
    assert (found.cached, found.report.findings) == (False, ())


def test_overrides_hold_for_their_pairs(root: Path) -> None:
    override = Override(("bad.de.txt",), Changes(ignore=("number-mismatch",)))
    configuration = Configuration(root, settings=Settings(meaning=False), overrides=(override,))
    found = rules(list(check_pairs(PAIRS, configuration, jobs=1)))
    assert found == {**EXPECTED, "bad": []}


@pytest.mark.parametrize(
    ("settings", "name", "found"),
    [
        ({"ignore": ("missing-target",)}, "missing", []),
        ({"rules": {"missing-target": RuleSettings(enabled=False)}}, "missing", []),
        ({"rules": {"missing-target": RuleSettings(severity=Severity.MINOR)}}, "missing", ["minor"]),
        # Rules that were selected could not be run: that is said.
        ({"select": ("spelling",)}, "missing", ["major"]),
        ({"select": ("spelling",)}, "empty", ["critical"]),
        ({"select": ("spelling",), "ignore": ("unreadable-file",)}, "empty", []),
    ],
)
def test_rules_about_files_can_be_set(root: Path, settings: dict[str, object], name: str, found: list[str]) -> None:
    pairs = [pair for pair in PAIRS if pair.source.startswith(name)]
    [result] = checked(root, pairs, **settings)
    assert [finding.severity for finding in result.report.findings] == found


def test_an_older_target_is_compared_and_said_to_be_older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSCHECK_CACHE_DIR", str(tmp_path / "cache"))
    repository = Repository(tmp_path / "repository")
    monkeypatch.chdir(repository.folder)
    pairs = [FilePair("bad.de.txt", "bad.en.txt")]
    repository.commit({"bad.de.txt": "Kurz. " + GERMAN, "bad.en.txt": "In short. " + BAD})
    assert rules(checked(repository.folder, pairs)) == {"bad": ["number-mismatch"]}
    repository.commit({"bad.de.txt": GERMAN, "bad.en.txt": BAD})
    repository.commit({"bad.de.txt": GERMAN + "\n"})
    [result] = checked(repository.folder, pairs)
    [number, older] = result.report.findings
    assert (number.rule, older.rule, older.severity) == ("number-mismatch", "outdated-target", "minor")
    assert older.source is older.target is None
    assert older.message == ("“bad.de.txt” was changed after its translation “bad.en.txt”, which may have to follow.")
    assert rules(checked(repository.folder, pairs, ignore=("outdated-target",))) == {"bad": ["number-mismatch"]}
    [strict] = checked(repository.folder, pairs, fail_on="minor", select=("outdated-target",))
    assert (len(strict.report.findings), strict.report.gate.passed) == (1, False)


def test_an_accepted_older_target_is_silent_until_the_source_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRANSCHECK_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    pairs = [FilePair("good.de.txt", "good.en.txt")]
    seen = set()
    for text in (GERMAN, GERMAN, GERMAN.replace("offen", "wieder offen")):
        (tmp_path / "good.de.txt").write_text(text, encoding="utf-8")
        (tmp_path / "good.en.txt").write_text(GOOD, encoding="utf-8")
        os.utime(tmp_path / "good.en.txt", (1000, 1000))
        [result] = checked(tmp_path, pairs)
        [older] = [finding for finding in result.report.findings if finding.rule == "outdated-target"]
        seen.add(older.fingerprint)
    assert len(seen) == 2


def test_progress_is_told(root: Path) -> None:
    told: list[int] = []
    configuration = Configuration(root, settings=Settings(meaning=False))
    list(check_pairs(PAIRS, configuration, jobs=1, progress=told.append))
    assert told == sorted(told)
    assert told[-1] == len(PAIRS)


def test_a_broken_glossary_is_one_error_for_all(root: Path) -> None:
    (root / "terms.yaml").write_text("version: 1\nterms: [", encoding="utf-8")
    with pytest.raises(GlossaryError, match=r"terms\.yaml"):
        list(check_pairs(PAIRS, Configuration(root, glossaries=("terms.yaml",))))


def test_an_unknown_rule_is_one_error_for_all(root: Path) -> None:
    with pytest.raises(ConfigurationError, match="did you mean “spelling”"):
        checked(root, ignore=("speling",))


def test_an_error_of_our_own_names_the_pair(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("transcheck.pipeline.compare", fail)
    with pytest.raises(RuntimeError, match=r"bad\.de\.txt, bad\.en\.txt: ZeroDivisionError: oops"):
        checked(root)
