"""What the README says works: its commands run, its picture is real output, its examples are valid."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.run import transcheck
from transcheck.glossary import Glossary

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


COMMANDS = [
    line.removeprefix("$ transcheck ")
    for block in blocks("console")
    for line in block.splitlines()
    if line.startswith("$ transcheck ")
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the commands read, where they may write."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in ("corpora", "glossaries"):
        shutil.copytree(ROOT / name, copy / name)
    return copy


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_runs(command: str, folder: Path) -> None:
    words = shlex.split(command)
    result = transcheck(*words, folder=folder)
    assert result.status in (0, 1)
    assert "error" not in result.err
    if "-o" in words:
        assert (folder / words[words.index("-o") + 1]).stat().st_size
    elif "--check" not in words:  # which has nothing to say of a file that is in order
        assert result.out or result.err


def test_the_picture_is_what_the_first_command_prints() -> None:
    [picture] = blocks("text")
    printed = iter(transcheck(*shlex.split(COMMANDS[0]), folder=ROOT, COLUMNS="96").out.splitlines())
    shown = [line for line in picture.splitlines() if line != "[…]"]
    assert len(shown) > 20
    for line in shown:
        assert line in printed, line  # each one after the one before


def test_the_set_up_commands_are_those_that_ci_runs() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    set_up = [block.strip() for block in blocks("sh")]
    assert len(set_up) == 2
    for command in set_up:
        assert command in script


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    [code] = blocks("python")
    exec(compile(code, "README.md", "exec"), {})
    assert "False" in capsys.readouterr().out


def test_the_glossary_example_is_one(tmp_path: Path) -> None:
    [text] = blocks("yaml")
    (tmp_path / "terms.yaml").write_text(text, encoding="utf-8")
    assert [term.source for term in Glossary.load(tmp_path / "terms.yaml")] == ["Klug verbunden", "Oberbürgermeister"]


def test_the_files_that_it_names_are_there() -> None:
    for path in re.findall(r"`((?:src|corpora|glossaries|docs|tests|benchmarks)/[\w./-]+)`", README):
        assert (ROOT / path).exists(), path
