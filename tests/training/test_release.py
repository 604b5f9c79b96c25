"""What is shipped is whole, and not too large."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.meaning.lookup_model import write_model
from training import release
from transcheck.meaning.model_folder import WEIGHTS, read


@pytest.fixture
def export(tmp_path: Path) -> Path:
    folder = write_model(tmp_path / "export", quality=dict.fromkeys(WEIGHTS, 0.0))
    (folder / "notes.txt").write_text("not shipped")
    return folder


def test_the_model_takes_the_place_of_the_one_before(export: Path, tmp_path: Path) -> None:
    into = tmp_path / "package" / "model"
    into.mkdir(parents=True)
    (into / "old").write_text("")
    release.copy(export, into)
    assert sorted(path.name for path in into.iterdir()) == sorted(release.FILES)
    assert read(into).name == read(export).name
    assert [path.name for path in into.parent.iterdir()] == ["model"]


def test_what_is_missing_or_too_large_is_not_shipped(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    into = tmp_path / "model"
    monkeypatch.setattr(release, "LARGEST", 100)
    with pytest.raises(SystemExit, match="at most 100"):
        release.copy(export, into)
    (export / "quality.json").unlink()
    with pytest.raises(SystemExit, match=r"has no quality\.json"):
        release.copy(export, into)
    assert not into.exists()
