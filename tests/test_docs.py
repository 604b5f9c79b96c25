"""What the pages in `docs/` show works: their commands and their Python examples."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.run import transcheck

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "lexicon-and-embedders.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(
    "command", [line.removeprefix("$ transcheck ") for block in blocks("console") for line in block.splitlines()]
)
def test_every_command_runs(command: str) -> None:
    result = transcheck(*shlex.split(command), folder=ROOT)
    assert result.status in (0, 1)
    assert result.out
    assert result.err == ""


def test_the_python_examples_run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    dictionary, embedder = blocks("python")
    exec(compile(dictionary, "dictionary", "exec"), {})
    assert "[]" in capsys.readouterr().out
    exec(compile(embedder, "embedder", "exec"), {})
    assert "does not bring German and English together" in capsys.readouterr().out
