"""What docs/model.md says holds: its example runs, its rules and files exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.meaning.lookup_model import write_model
from transcheck.meaning.model_folder import WEIGHTS
from transcheck.rules.register import RULES

PAGE = (Path(__file__).parent.parent / "docs" / "model.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[str]:
    """The first cells of the table under a heading row."""
    table = PAGE.partition(f"| {heading} |")[2].partition("\n\n")[0]
    return re.findall(r"^\| `([^`]+)`", table, re.MULTILINE)


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    [example] = re.findall(r"^```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    exec(compile(example, "example", "exec"), {})
    assert capsys.readouterr().out.endswith(" []\n")


def test_the_rules_and_files_are_there(tmp_path: Path) -> None:
    assert rows("rule") == ["wrong-word", "added-word", "missing-word"]
    assert set(rows("rule")) <= set(RULES)
    model = write_model(tmp_path / "model", quality=dict.fromkeys(WEIGHTS, 0.0))
    assert sorted(rows("file")) == sorted(path.name for path in model.iterdir())
