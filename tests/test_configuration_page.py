"""What `docs/configuration.md` shows works: its configuration, its table of pairs, its commands and its Python."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.run import transcheck
from tests.project.projects import laid_out
from transcheck.errors import ConfigurationError
from transcheck.project.configuration import Configuration, FilePair, PairPattern
from transcheck.project.keys import KEYS, Key
from transcheck.project.pairs import pairs_of
from transcheck.project.reading import load

PAGE = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def blocks(language: str) -> list[str]:
    return [text for kind, text in BLOCKS if kind == language]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(laid_out(tmp_path, ["content/a.de.md", "content/a.en.md", "content/press/b.de.md"]))
    return tmp_path


def test_the_first_run(folder: Path) -> None:
    [shown] = blocks("console")
    command, _, printed = shown.partition("\n")
    result = transcheck(*command.removeprefix("$ transcheck ").split(), folder=folder)
    assert (result.status, result.out, result.err) == (0, printed, "")


def test_the_example_is_a_configuration(folder: Path) -> None:
    [text] = blocks("toml")
    laid_out(folder, ["terms.yaml", "press.yaml"], text)
    assert [pair.source for pair in pairs_of(load(folder / "transcheck.toml"))] == [
        "content/a.de.md",
        "content/press/b.de.md",
    ]
    table = "[tool.transcheck]\n" + re.sub(r"^(\[+)(\w)", r"\1tool.transcheck.\2", text, flags=re.MULTILINE)
    (folder / "pyproject.toml").write_text(table, encoding="utf-8")
    assert load(folder / "pyproject.toml").settings == load(folder / "transcheck.toml").settings


def test_the_errors_are_what_is_printed(folder: Path) -> None:
    (folder / "transcheck.toml").write_text("[gate]\nfail_on = 'major'\n\n[rules]\nspelling = 'mnor'\n")
    with pytest.raises(ConfigurationError) as error:
        load(folder / "transcheck.toml")
    assert blocks("text")[0] == "".join(f"{one}\n" for one in error.value.all)


ROWS = re.findall(r"^\| `(.+?)` \| `(.+?)` \| `(.+?)` \| `(.+?)` \|$", PAGE, re.MULTILINE)


def test_there_are_rows() -> None:
    assert len(ROWS) == 7


@pytest.mark.parametrize(("source", "target", "file", "translation"), ROWS)
def test_the_table_of_pairs(tmp_path: Path, source: str, target: str, file: str, translation: str) -> None:
    laid_out(tmp_path, [file, translation])
    configuration = Configuration(tmp_path, pairs=(PairPattern(source, target),))
    assert pairs_of(configuration) == (FilePair(file, translation),)


def test_every_key_is_on_the_page_with_what_it_means() -> None:
    shown = re.findall(r"^\| `([^`]+)` \| (.+) \|$", PAGE.partition("## All keys")[2], re.MULTILINE)
    assert shown == list(_described(KEYS, ""))


def _described(keys: tuple[Key, ...], above: str) -> Iterator[tuple[str, str]]:
    for key in keys:
        if above == "overrides." and key.name != "files":
            continue
        yield f"{above}{key.name}", key.meaning
        if key.name == "rules":
            yield from _described(key.keys[0].keys, "rules.NAME.")
        elif key.name != "output":
            yield from _described(key.keys, f"{above}{key.name}.")


def test_the_python_example_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "transcheck.toml").write_text("")
    [code] = blocks("python")
    exec(compile(code, "example", "exec"), {})
    assert capsys.readouterr().out == blocks("text")[1]


def test_the_example_has_all_kinds_of_settings() -> None:
    [text] = blocks("toml")
    assert {"pairs", "exclude", "glossaries", "gate", "output", "rules", "overrides"} <= set(tomllib.loads(text))
