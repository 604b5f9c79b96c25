"""The results of earlier runs."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.reports.built import festival
from transcheck.config import RuleSettings, Settings
from transcheck.project import results as module
from transcheck.project.configuration import FilePair
from transcheck.project.result_key import result_key
from transcheck.project.results import Results

DAY = 24 * 60 * 60


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRANSCHECK_CACHE_DIR", str(tmp_path))
    return tmp_path


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_put_there_is_found(folder: Path) -> None:
    Results().put(b"one", festival())
    assert Results().get(b"one") == festival()
    assert Results().get(b"two") is None
    assert len(files(folder)) == 1


def test_a_damaged_file_is_as_good_as_none(folder: Path) -> None:
    Results().put(b"one", festival())
    [path] = files(folder)
    whole = path.read_bytes()
    for place in range(0, len(whole), 37):
        path.write_bytes(whole[:place])
        assert Results().get(b"one") is None
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert Results().get(b"one") is None
    path.write_bytes(whole + b"more")
    assert Results().get(b"one") is None
    Results().put(b"one", festival())
    assert Results().get(b"one") == festival()


def test_another_pair_s_file_is_not_taken(folder: Path) -> None:
    Results().put(b"one", festival())
    Results().put(b"two", replace(festival(), version="2"))
    one, two = files(folder)
    one.write_bytes(two.read_bytes())
    assert {Results().get(b"one"), Results().get(b"two")} >= {None}


@pytest.mark.parametrize("what", ["a file in its place", "no such folder", "a folder in the file's place"])
def test_without_a_place_everything_works(folder: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    if what == "a file in its place":
        (folder / "results").write_text("")
    elif what == "no such folder":
        monkeypatch.setenv("TRANSCHECK_CACHE_DIR", "/proc/nothing/here")
    else:
        (folder / "results" / b"one".hex()[:2] / f"{b'one'.hex()}.result").mkdir(parents=True)
    Results().put(b"one", festival())
    assert Results().get(b"one") is None
    Results().drop_old()


def test_what_is_old_is_dropped_and_use_keeps_young(folder: Path) -> None:
    for name in (b"young", b"old", b"used"):
        Results().put(name, festival())
    then = time.time() - 70 * DAY
    for path in files(folder):
        if b"young".hex() not in path.name:
            os.utime(path, (then, then))
    (folder / "results" / "ab").mkdir()
    unfinished = folder / "results" / "ab" / "x.part"
    unfinished.write_bytes(b"half")
    os.utime(unfinished, (time.time() - 2 * DAY,) * 2)
    assert Results().get(b"used") is not None
    Results().drop_old()
    assert [Results().get(name) is not None for name in (b"young", b"old", b"used")] == [True, False, True]
    assert not unfinished.exists()


def test_where_there_is_too_much_the_oldest_go(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"{number:02}".encode() for number in range(20)]
    for age, name in enumerate(names):
        Results().put(name, festival())
        [path] = [path for path in files(folder) if name.hex() in path.name]
        os.utime(path, (time.time() - age,) * 2)
    size = sum(path.stat().st_size for path in files(folder))
    Results().drop_old()
    assert len(files(folder)) == 20
    monkeypatch.setattr(module, "LARGEST", size // 2)
    Results().drop_old()
    assert [Results().get(name) is not None for name in names] == [True] * 7 + [False] * 13


def key(**other: Any) -> bytes:
    usual: dict[str, Any] = {
        "pair": FilePair("a.de.txt", "a.en.txt"),
        "contents": (b"eins", b"one"),
        "languages": ("de", "en"),
        "settings": Settings(),
        "glossaries": (b"terms",),
        "silences": "none",
    }
    return result_key(**{**usual, **other})


@pytest.mark.parametrize(
    "other",
    [
        {"pair": FilePair("b.de.txt", "a.en.txt")},
        {"pair": FilePair("a.de.txt", "b.en.txt")},
        {"contents": (b"zwei", b"one")},
        {"contents": (b"eins", b"two")},
        {"contents": (b"einso", b"ne")},
        {"languages": ("en", "de")},
        {"settings": Settings(meaning=False)},
        {"settings": Settings(rules={"spelling": RuleSettings(enabled=False)})},
        {"settings": Settings(min_confidence=0.6)},
        {"glossaries": (b"other terms",)},
        {"glossaries": ()},
        {"silences": "some"},
    ],
    ids=str,
)
def test_the_key_tells_everything_apart_that_a_result_depends_on(other: dict[str, object]) -> None:
    assert key(**other) != key() == key()


def test_the_key_tells_dictionaries_and_models_apart_by_their_content(tmp_path: Path) -> None:
    from transcheck.project import result_key as keys

    dictionary, folder = tmp_path / "ding.txt", tmp_path / "model"
    folder.mkdir()
    seen = set()
    for content in ("a :: b", "a :: c", "a :: c" + " " * 3_000_000, "a :: c" + " " * 3_000_001):
        keys._models_at.cache_clear()
        dictionary.write_text(content)
        seen.add(key(settings=Settings(lexicon=str(dictionary))))
        (folder / "model.json").write_text(content)
        seen.add(key(settings=Settings(model=str(folder))))
        seen.add(key(settings=Settings(embedder=f"sentence-transformers:{folder}")))
    keys._models_at.cache_clear()
    assert len(seen) == 12


def test_the_key_knows_the_model_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "model.json").write_text("{}")
    without = key()
    monkeypatch.setenv("TRANSCHECK_MODEL", str(tmp_path))
    assert key() != without
