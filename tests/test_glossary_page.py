"""What docs/glossary.md says is so: its commands print what stands below them, its tables name everything."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.run import transcheck
from transcheck.glossary.fields import TERM_FIELDS
from transcheck.glossary.lint.register import MODULES
from transcheck.reports.rule_page import glossary_page_of

PAGE = (Path(__file__).parents[1] / "docs" / "glossary.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    for name, text in zip(("terms.yaml", "draft.yaml"), blocks("yaml"), strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_every_command_prints_what_stands_below_it(folder: Path) -> None:
    commands = [part for block in blocks("console") for part in re.split(r"^\$ ", block, flags=re.MULTILINE) if part]
    assert len(commands) > 8
    for part in commands:
        command, _, expected = part.partition("\n")
        program, *arguments = shlex.split(command.partition(" > ")[0])
        assert program == "transcheck"
        result = transcheck(*arguments, folder=folder)
        if " > " in command:
            (folder / command.partition(" > ")[2]).write_text(result.out, encoding="utf-8")
        else:
            assert result.out + result.err == expected, command


def test_every_key_is_explained() -> None:
    rows = "".join(f"| `{field.name}` | {field.meaning} |\n" for field in TERM_FIELDS)
    assert rows in PAGE


def test_every_rule_is_named() -> None:
    pages = [glossary_page_of(module) for module in MODULES]
    assert "".join(f"| `{page.name}` | {page.severity} | {page.sentence} |\n" for page in pages) in PAGE
