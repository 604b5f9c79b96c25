"""The manual pages of the rules: complete, and in `docs/rules/` as the command writes them."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest
from markdown_it import MarkdownIt

from tests.cli.run import transcheck
from transcheck.reports.rule_page import page_of
from transcheck.rules.register import MODULES

FOLDER = Path(__file__).parents[1] / "docs" / "rules"
FILES = sorted(FOLDER.glob("*.md"))


def test_the_pages_are_those_that_the_command_writes(tmp_path: Path) -> None:
    assert transcheck("rules", "-o", tmp_path).status == 0
    written = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    kept = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.iterdir()}
    assert kept == written, "run: transcheck rules -o docs/rules"


@pytest.mark.parametrize("rule", MODULES, ids=lambda rule: rule.NAME)
def test_the_manual_of_a_rule_is_complete(rule: ModuleType) -> None:
    page = page_of(rule).manual
    assert page.startswith(f"{rule.NAME}: ")
    assert rule.__name__.endswith(f".{rule.NAME.replace('-', '_')}")
    options = ["Options"] if hasattr(rule, "OPTIONS") else []
    headings = ["What it does", "Why it matters", "Example", *options, "How to silence it"]
    assert re.findall(r"^\*\*(.+)\*\*$", page, re.MULTILINE) == headings
    assert page.count(f"`--ignore {rule.NAME}`") == 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_page_reads_as_it_is_meant(file: Path) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(file.read_text(encoding="utf-8"))
    kinds = [token.type for token in tokens]
    inside = [part for token in tokens for part in token.children or ()]
    assert "html_block" not in kinds
    assert "html_inline" not in [part.type for part in inside]
    assert not [part.content for part in inside if part.type == "text" and re.search(r"\*\*|``", part.content)]
    assert kinds.count("table_open") == (2 if file.stem == "README" else 0)
    for part in inside:
        if part.type == "link_open":
            assert (FOLDER / str(part.attrs["href"])).is_file()


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = transcheck("rules", "-o", tmp_path / "file" / "pages")
    assert (result.status, result.out) == (2, "")
    assert result.err.endswith("file/pages: the folder can't be made: Not a directory\n")


def test_one_page_is_not_written_into_a_folder(tmp_path: Path) -> None:
    result = transcheck("rules", "spacing", "-o", tmp_path)
    assert result.status == 2
    assert "leave NAME out" in result.err
    assert list(tmp_path.iterdir()) == []
