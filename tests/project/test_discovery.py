"""Which configuration file holds for a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.errors import ConfigurationError
from transcheck.project.discovery import configuration_for, find

TABLE = "[tool.transcheck]\n"


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"transcheck.toml": ""}, "transcheck.toml"),
        ({"a/b/transcheck.toml": "", "transcheck.toml": ""}, "a/b/transcheck.toml"),
        ({"pyproject.toml": TABLE}, "pyproject.toml"),
        ({"pyproject.toml": "[tool.transcheck.gate]\n"}, "pyproject.toml"),
        ({"pyproject.toml": TABLE, "transcheck.toml": ""}, "transcheck.toml"),
        # A pyproject.toml without the table is passed over, whatever is wrong with it.
        ({"a/pyproject.toml": "[tool.ruff]\n", "transcheck.toml": ""}, "transcheck.toml"),
        ({"a/pyproject.toml": "dependencies = ['transcheck']\n", "transcheck.toml": ""}, "transcheck.toml"),
        ({"a/pyproject.toml": "broken = [transcheck", "transcheck.toml": ""}, "transcheck.toml"),
        ({"a/pyproject.toml": "broken = [", "transcheck.toml": ""}, "transcheck.toml"),
        # Whoever meant us is told what is wrong.
        ({"a/pyproject.toml": TABLE + "broken = [", "transcheck.toml": ""}, "a/pyproject.toml"),
        # The search ends at the root of a repository, which itself counts.
        ({"a/.git/HEAD": "", "transcheck.toml": ""}, None),
        ({"a/b/.git": "gitdir: elsewhere", "a/transcheck.toml": ""}, None),
        ({"a/.git/HEAD": "", "a/transcheck.toml": ""}, "a/transcheck.toml"),
    ],
)
def test_the_nearest_file(tmp_path: Path, files: dict[str, str], found: str | None) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert find(tmp_path / "a" / "b") == (tmp_path / found if found else None)


def test_no_file_is_no_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    configuration = configuration_for()
    assert configuration.file is None
    assert configuration.root == tmp_path


def test_a_file_that_is_named_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "strict.toml").write_text('[gate]\nfail-on = "minor"\n')
    (tmp_path / "transcheck.toml").write_text("this is broken")
    configuration = configuration_for("other/strict.toml")
    assert configuration.settings.fail_on == "minor"
    assert configuration.root == tmp_path / "other"
    assert configuration_for(search=False).file is None
    with pytest.raises(ConfigurationError, match=r"transcheck\.toml:1:6"):
        configuration_for()


def test_paths_are_opened_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "terms.yaml").touch()
    (tmp_path / "transcheck.toml").write_text('glossaries = ["terms.yaml"]\n')
    monkeypatch.chdir(tmp_path / "content")
    configuration = configuration_for()
    assert configuration.glossaries == ("../terms.yaml",)
    assert configuration.path("content/a.de.md") == "a.de.md"
    assert configuration.path("-") == "../-"
    monkeypatch.chdir(tmp_path)
    assert configuration.path("-") == "./-"
