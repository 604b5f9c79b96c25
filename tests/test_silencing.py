"""Every way to silence a rule that its manual page names does so, written as the page writes it."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.run import transcheck
from transcheck.reports.rule_page import page_of
from transcheck.rules.register import RULES

CONFIGURATION = '[[pairs]]\nsource = "*.de.md"\ntarget = "{}.en.md"\n'
GERMAN = "# Fest\n\nDie Stadt Lindenfurt lädt am Donnerstag 180 Gäste in das Rathaus ein.\n"
ENGLISH = "# Festival\n\nThe city of Lindenfurt invites 810 guests to the town hall on Thursday.\n"


def ways(rule: str) -> list[str]:
    """What can be typed, as it stands in code in the section of the page that all rules have."""
    section = page_of(RULES[rule]).manual.partition("**How to silence it**\n")[2]
    found = [" ".join(span.split()) for span in re.findall(r"`([^`]+)`", section)]
    return [span for span in found if " " in span and not span.startswith("--format")]


def check(folder: Path, *arguments: str) -> int:
    return transcheck("check", "--no-meaning", "--format", "concise", *arguments, folder=folder).status


def fingerprint(folder: Path) -> str:
    printed = json.loads(transcheck("check", "--no-meaning", "--format", "json", folder=folder).out)
    [finding] = [finding for report in printed["reports"] for finding in report["findings"]]
    return str(finding["fingerprint"])


def silence(folder: Path, way: str) -> list[str]:
    """Do as `way` says, with a real fingerprint and text; the options that `check` needs for it."""
    target, configuration = folder / "news.en.md", folder / "transcheck.toml"
    if way.startswith("--ignore "):
        return way.split()
    if way.startswith("transcheck "):
        _, *words = shlex.split(way.replace("FINGERPRINT", fingerprint(folder) if "FINGERPRINT" in way else ""))
        done = transcheck(*words, *(["--no-meaning"] if words[0] == "check" else []), folder=folder)
        assert done.status == 0, done.err
    elif way.startswith("<!--"):
        target.write_text(ENGLISH.replace("The city", f"{way}\nThe city"), encoding="utf-8")
    elif way.startswith("{rules"):
        (folder / f"{target.name}.transcheck.yaml").write_text(f"version: 1\nignore:\n  - {way}\n", encoding="utf-8")
    else:
        setting = way.replace("…", "invites 810 guests").replace("0.9}", "1.0}")
        configuration.write_text(f"{CONFIGURATION}[rules]\n{setting}\n", encoding="utf-8")
    return []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "transcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    (tmp_path / "news.de.md").write_text(GERMAN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("way", ways("number-mismatch"))
def test_a_finding_about_words_is_silenced(way: str, folder: Path) -> None:
    (folder / "news.en.md").write_text(ENGLISH, encoding="utf-8")
    assert check(folder, *silence(folder, way)) == 0


@pytest.mark.parametrize("way", ways("missing-target"))
def test_a_finding_about_a_file_is_silenced(way: str, folder: Path) -> None:
    assert check(folder, *silence(folder, way)) == 0


def test_without_that_there_are_findings(folder: Path) -> None:
    assert check(folder) == 1
    (folder / "news.en.md").write_text(ENGLISH, encoding="utf-8")
    assert check(folder) == 1


def test_the_pages_name_these_ways() -> None:
    about_words = ways("number-mismatch")
    assert len(about_words) == 9
    assert ways("missing-target") == [
        way.replace("number-mismatch", "missing-target")
        for way in about_words
        if not re.match("<!--|{rules|.*(min-confidence|accept = )", way)
    ]
