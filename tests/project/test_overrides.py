"""Which settings hold for a pair."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from transcheck.config import RuleSettings, Settings
from transcheck.model import Severity
from transcheck.project.configuration import Changes, Configuration, FilePair, Override
from transcheck.project.overrides import changed, glossaries_of, pair_at, settings_of
from transcheck.rules.register import chosen

PAIR = FilePair("de/press/a.txt", "en/press/a.txt")


def running(settings: Settings) -> set[str]:
    return {rule.NAME for rule in chosen(settings)}


def test_of_two_overrides_the_later_one_counts_and_the_command_line_wins() -> None:
    configuration = Configuration(
        Path(),
        settings=Settings(fail_on="minor", min_score=10),
        glossaries=("a.yaml",),
        overrides=(
            Override(("de/press",), Changes(fail_on="critical", min_score=20, glossaries=("b.yaml",))),
            Override(("en/**/*.txt",), Changes(min_score=30)),
            Override(("fr",), Changes(min_score=40)),
        ),
    )
    assert settings_of(configuration).min_score == 10
    assert settings_of(configuration, FilePair("x", "y")).min_score == 10
    assert settings_of(configuration, PAIR) == Settings(fail_on="critical", min_score=30)
    assert glossaries_of(configuration) == ("a.yaml",)
    assert glossaries_of(configuration, PAIR) == ("b.yaml",)
    given = replace(configuration, command_line=Changes(min_score=50, glossaries=("c.yaml",)))
    assert settings_of(given, PAIR) == Settings(fail_on="critical", min_score=50)
    assert glossaries_of(given, PAIR) == ("c.yaml",)


@pytest.mark.parametrize(
    ("before", "changes", "runs", "rests"),
    [
        # `ignore` adds; `select` begins anew, and then runs what was left out before.
        (Settings(ignore=("spacing",)), Changes(ignore=("spelling",)), {"stray-mark"}, {"spacing", "spelling"}),
        (Settings(ignore=("spacing",)), Changes(select=("spacing",)), {"spacing"}, {"spelling"}),
        (
            Settings(rules={"spacing": RuleSettings(enabled=False), "spelling": RuleSettings(enabled=True)}),
            Changes(select=("spacing", "stray-mark"), ignore=("stray-mark",)),
            {"spacing"},
            {"spelling", "stray-mark"},
        ),
        # A rule that is switched on runs, whatever is selected or ignored before.
        (
            Settings(select=("spacing",), ignore=("spelling",)),
            Changes(rules={"spelling": RuleSettings(enabled=True)}),
            {"spacing", "spelling"},
            {"stray-mark"},
        ),
        (Settings(), Changes(rules={"spelling": RuleSettings(enabled=False)}), {"spacing"}, {"spelling"}),
        # A severity switches nothing on or off.
        (
            Settings(rules={"spelling": RuleSettings(enabled=False)}),
            Changes(rules={"spelling": RuleSettings(severity=Severity.MINOR)}),
            {"spacing"},
            {"spelling"},
        ),
    ],
)
def test_which_rules_run(before: Settings, changes: Changes, runs: set[str], rests: set[str]) -> None:
    running_rules = running(changed(before, changes))
    assert runs <= running_rules
    assert not rests & running_rules


def test_what_is_said_of_one_rule_is_put_together() -> None:
    before = RuleSettings(None, Severity.MAJOR, 0.6, ("a",), {"tolerance": 3, "shortest": 5})
    changes = Changes(rules={"length-mismatch": RuleSettings(None, None, 0.9, ("b", "a"), {"tolerance": 6})})
    assert changed(Settings(rules={"length-mismatch": before}), changes).rules == {
        "length-mismatch": RuleSettings(None, Severity.MAJOR, 0.9, ("a", "b"), {"tolerance": 6, "shortest": 5})
    }


def test_without_the_model_nothing_is_used_beside_it() -> None:
    before = Settings(lexicon="ding.txt", embedder="sentence-transformers:x", model="folder")
    assert changed(before, Changes(meaning=False)) == Settings(meaning=False)
    assert changed(Settings(meaning=False), Changes(lexicon="ding.txt")) == Settings(lexicon="ding.txt")


def test_files_of_the_command_line_as_a_pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "de").mkdir()
    monkeypatch.chdir(tmp_path / "de")
    configuration = Configuration(tmp_path)
    assert pair_at(configuration, "a.txt", "../en/a.txt") == FilePair("de/a.txt", "en/a.txt")
    assert pair_at(configuration, "-", "../../b.txt") == FilePair("../-", "../b.txt")
