"""Bundles: the same back, made anew where damaged, and never an error."""

from __future__ import annotations

import re
from pathlib import Path
from threading import Thread

import numpy as np
import pytest

from transcheck import cache

CONTENT = {
    "table": np.arange(5_000_00, dtype=np.uint8).reshape(-1, 100),
    "scale": np.linspace(0, 1, 7, dtype=np.float32),
    "one": np.float32(3.5).reshape(()),
    "none": np.empty((0, 4), dtype=np.int64),
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    chosen = tmp_path / "cache ä"
    monkeypatch.setenv("TRANSCHECK_CACHE_DIR", str(chosen))
    return chosen


class Builder:
    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> dict[str, np.ndarray]:
        self.calls += 1
        return CONTENT


def same(found: cache.Arrays) -> bool:
    return found.keys() == CONTENT.keys() and all(
        found[name].dtype == array.dtype and np.array_equal(found[name], array) for name, array in CONTENT.items()
    )


def test_kept_and_read_back_read_only() -> None:
    build = Builder()
    assert same(cache.arrays("x", "1", build))
    again = cache.arrays("x", "1", build)
    assert same(again) and build.calls == 1
    with pytest.raises(ValueError, match="read-only"):
        again["scale"][0] = 1


def test_what_is_let_go_of_takes_no_memory_and_is_read_again(folder: Path) -> None:
    found = cache.arrays("weights", "1", lambda: CONTENT)
    assert same(found)
    if mapped := _mapped_memory(folder):
        assert sum(mapped) > 0
        cache.let_go(found["table"])
        assert sum(_mapped_memory(folder)) == 0
    assert same(found)


def test_what_is_in_memory_stays() -> None:
    array = CONTENT["table"].copy()
    cache.let_go(array[3:])
    assert np.array_equal(array, CONTENT["table"])


def _mapped_memory(folder: Path) -> list[int]:
    """Kilobytes that this process holds of files in a folder, where the system tells."""
    maps = Path("/proc/self/smaps")
    if not maps.exists():
        return []
    parts = re.split(
        r"^(?=[0-9a-f]+-[0-9a-f]+ )", maps.read_text(encoding="utf-8", errors="replace"), flags=re.MULTILINE
    )
    sizes = [re.search(r"^Rss: *(\d+)", part, re.MULTILINE) for part in parts if folder.name in part]
    return [int(size[1]) for size in sizes if size]


def test_another_key_is_built_again() -> None:
    build = Builder()
    cache.arrays("x", "1", build)
    cache.arrays("x", "2", build)
    assert build.calls == 2


@pytest.mark.parametrize("damage", ["empty", "short", "zeros", "other", "tail"])
def test_damaged_is_made_anew(folder: Path, damage: str) -> None:
    build = Builder()
    cache.arrays("x", "1", build)
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    half = len(whole) // 2
    path.unlink()
    path.write_bytes(
        {
            "empty": b"",
            "short": whole[:half],
            "zeros": whole[:half] + bytes(20_000) + whole[half + 20_000 :],
            "other": b"no bundle at all " * 50,
            "tail": whole[64:],
        }[damage]
    )
    assert same(cache.arrays("x", "1", build))
    assert build.calls == 2
    assert same(cache.arrays("x", "1", build)) and build.calls == 2


def test_without_a_place_to_write(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    build = Builder()
    assert same(cache.arrays("x", "1", build))
    assert same(cache.arrays("x", "1", build))
    assert build.calls == 2


def test_writers_at_the_same_time_leave_one_good_file(folder: Path) -> None:
    results: list[bool] = []
    threads = [Thread(target=lambda: results.append(same(cache.arrays("x", "1", Builder())))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [True] * 8
    assert [path.suffix for path in folder.iterdir()] == [".bundle"]


def test_a_second_process_makes_bundles_and_they_are_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
    cache.make_beside(("beside",), f"{__name__}:make_the_bundle")
    build = Builder()
    assert same(cache.arrays("beside", "1", build))
    assert build.calls == 0


def make_the_bundle() -> None:
    cache.arrays("beside", "1", Builder())


def test_what_the_second_process_fails_to_make_is_made_here() -> None:
    cache.make_beside(("beside",), "transcheck.cache:no_such_function")
    build = Builder()
    assert same(cache.arrays("beside", "1", build))
    assert build.calls == 1


def test_no_second_process_where_the_bundles_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.arrays("beside", "1", Builder())
    monkeypatch.setattr("sys.executable", "/no/such/program")
    cache.make_beside(("beside",), "transcheck.cache:no_such_function")
    assert same(cache.arrays("beside", "1", Builder()))
