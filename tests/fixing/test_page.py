"""What docs/fixing.md shows works, and its table names the rules that are fixed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.run import transcheck
from transcheck.fixing.safe import FIXED_RULES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "fixing.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def test_the_difference_is_what_the_command_prints() -> None:
    command, _, output = blocks("console")[0].partition("\n")
    result = transcheck(*command.removeprefix("$ transcheck ").split(), folder=ROOT)
    assert result.out + result.err == output


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    [example] = blocks("python")
    exec(compile(example, "example", "exec"), {})
    assert capsys.readouterr().out == "12:63-70 Hendrik → Henrik\n"


def test_the_tables_name_the_rules_that_are_fixed() -> None:
    what, measured = (
        re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE) for table in PAGE.split("Measured in two ways")
    )
    assert what == measured == list(FIXED_RULES)
