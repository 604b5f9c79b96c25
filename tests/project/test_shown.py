"""What `--show-settings` and `--show-files` print."""

from __future__ import annotations

import os
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from tests.project.projects import laid_out
from tests.project.test_reading import FULL
from transcheck.config import Settings
from transcheck.project.configuration import Changes, Configuration
from transcheck.project.discovery import configuration_for
from transcheck.project.overrides import settings_of
from transcheck.project.pairs import pairs_of
from transcheck.project.reading import load
from transcheck.project.shown import files_text, settings_text
from transcheck.project.toml_text import toml


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    laid_out(tmp_path, ["terms.yaml", ".git/HEAD"])
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lines(configuration: Configuration) -> dict[str, str]:
    """Each setting's line without its comment, and the comment."""
    split = (line.rpartition("  # ") for line in settings_text(configuration).splitlines())
    return {text.strip(): origin for text, _, origin in split}


def test_every_value_says_where_it_comes_from(folder: Path) -> None:
    (folder / "transcheck.toml").write_text(FULL)
    configuration = replace(
        configuration_for(), command_line=Changes(ignore=("stray-mark",), min_score=90, glossaries=("other.yaml",))
    )
    shown = lines(configuration)
    assert shown['exclude = ["archive", "**/draft.de.md"]'] == "transcheck.toml:3"
    assert shown['glossaries = ["other.yaml"]'] == "command line"
    assert shown['ignore = ["spacing", "stray-mark"]'] == "command line"
    assert shown["min-score = 90"] == "command line"
    assert shown['fail-on = "critical"'] == "transcheck.toml:22"
    assert shown["meaning = true"] == "default"
    assert shown["minor = 0.5"] == "transcheck.toml:19"
    assert shown["major = 5"] == "default"
    assert shown['name-changed = {severity = "critical"}'] == "transcheck.toml:31"
    assert shown['files = ["content/press"]'] == "transcheck.toml:36"
    assert shown['fail-on = "minor"'] == "transcheck.toml:40"


def test_it_is_a_configuration_that_says_the_same(folder: Path) -> None:
    path = folder / "transcheck.toml"
    path.write_text(FULL)
    first = load(path)
    path.write_text(settings_text(first))
    second = load(path)
    assert second.overrides == first.overrides
    assert [(pair.source, pair.target) for pair in second.pairs] == [(pair.source, pair.target) for pair in first.pairs]
    assert (second.exclude, second.glossaries, second.outputs) == (first.exclude, first.glossaries, first.outputs)
    assert second.settings == first.settings
    assert settings_text(second).count("default") < settings_text(first).count("default")


def test_without_a_file_all_is_default(folder: Path) -> None:
    text = settings_text(configuration_for())
    assert "transcheck.toml" not in text
    path = folder / "transcheck.toml"
    path.write_text(text)
    assert settings_of(load(path)).penalties == Settings().penalties


def test_from_a_folder_of_the_project(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "transcheck.toml").write_text('glossaries = ["terms.yaml"]\n')
    (folder / "content").mkdir()
    monkeypatch.chdir(folder / "content")
    assert lines(configuration_for())['glossaries = ["terms.yaml"]'] == "../transcheck.toml:1"


def test_files(folder: Path) -> None:
    laid_out(
        folder,
        ["content/a.de.md", "content/a.en.md", "content/longer.de.md"],
        '[[pairs]]\nsource = "content/*.de.md"\ntarget = "{}.en.md"\n',
    )
    configuration = configuration_for()
    assert files_text(pairs_of(configuration), configuration) == (
        "content/a.de.md       content/a.en.md\ncontent/longer.de.md  content/longer.en.md (missing)\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="names can't hold this there")
def test_names_of_files_do_not_steer_the_terminal(folder: Path) -> None:
    laid_out(folder, ["\x1b[2J\u202e\n.de.md"], '[[pairs]]\nsource = "*.de.md"\ntarget = "{}.en.md"\n')
    configuration = configuration_for()
    text = files_text(pairs_of(configuration), configuration)
    assert text.rstrip("\n").isprintable()


@pytest.mark.parametrize(
    "value",
    ["", 'a"b\\c\n\t', "\x1b[31m\u202e\x00\x7f", "ü😀", 3, 2.5, 100.0, True, ["a", [1]], {"a b": {"c": "d"}, "e": []}],
)
def test_values_are_printable_toml(value: object) -> None:
    text = toml(value)
    assert text.isprintable()
    assert tomllib.loads(f"x = {text}") == {"x": value}


def test_what_is_no_value() -> None:
    with pytest.raises(TypeError):
        toml(None)
