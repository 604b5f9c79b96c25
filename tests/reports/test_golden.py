"""Every format, about one pair and about several, as golden files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.reports import built
from tests.reports.golden import assert_golden
from transcheck.reports import FORMATS, job_summary, render, render_several, render_statistics

ENDINGS = {
    "terminal": "txt", "html": "html", "concise": "concise.txt", "json": "json", "jsonl": "jsonl", "sarif": "sarif",
    "junit": "xml", "github": "github.txt", "gitlab": "gitlab.json", "markdown": "md",
}  # fmt: skip


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)


def readable(text: str) -> str:
    """A page without its style and its script, which stand in files of their own."""
    text = re.sub(r"<(style|script)>.*?</\1>", r"<\1>…</\1>", text, flags=re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "sha256-…", text)


def test_there_is_a_golden_file_for_every_format() -> None:
    assert set(ENDINGS) == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_one_pair(name: str) -> None:
    text = render(name, built.festival(), to_file=True, width=100)
    assert_golden(readable(text) if name == "html" else text, f"one.{ENDINGS[name]}")


@pytest.mark.parametrize("name", FORMATS)
def test_several_pairs(name: str) -> None:
    text = render_several(name, built.several(), to_file=True, width=100)
    assert_golden(readable(text) if name == "html" else text, f"several.{ENDINGS[name]}")


def test_several_pairs_with_all_that_is_suppressed() -> None:
    assert_golden(
        render_several("terminal", built.several(), show_all=True, to_file=True, width=100), "several_all.txt"
    )
    assert_golden(render_several("concise", built.several(), show_all=True, to_file=True), "several_all.concise.txt")


def test_statistics() -> None:
    assert_golden(render_statistics(built.several(), to_file=True), "statistics.txt")


def test_the_summary_of_a_job() -> None:
    assert_golden(job_summary(built.several(), 0), "summary.md")
