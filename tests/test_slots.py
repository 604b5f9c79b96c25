"""Results that are kept between runs: the same back, made anew where damaged, never more than so many files."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest

from transcheck.slots import kept


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    chosen = tmp_path / "cache ä"
    monkeypatch.setenv("TRANSCHECK_CACHE_DIR", str(chosen))
    return chosen


class Builder:
    def __init__(self, content: bytes = b"made"):
        self.content = content
        self.calls = 0

    def __call__(self) -> bytes:
        self.calls += 1
        return self.content


def test_made_once() -> None:
    build = Builder()
    assert kept("x", b"1", build) == kept("x", b"1", build) == b"made"
    assert build.calls == 1


def test_another_key_or_name_has_its_own() -> None:
    assert [kept(name, key, Builder(name.encode() + key)) for name in "xy" for key in (b"1", b"2")] == [
        b"x1", b"x2", b"y1", b"y2",
    ]  # fmt: skip


def test_the_number_of_files_is_bounded(folder: Path) -> None:
    for number in range(200):
        content = str(number).encode()
        assert kept("x", content, Builder(content)) == content
    assert 8 < len(list(folder.iterdir())) <= 32


@pytest.mark.parametrize("damage", ["empty", "short", "changed", "longer", "other"])
def test_damaged_is_made_anew(folder: Path, damage: str) -> None:
    content = bytes(range(256)) * 8
    kept("x", b"1", Builder(content))
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    changed = bytearray(whole)
    changed[-700] ^= 4
    path.write_bytes(
        {"empty": b"", "short": whole[:-9], "changed": bytes(changed), "longer": whole + b"!", "other": b"?" * 99}[
            damage
        ]
    )
    build = Builder(content)
    assert kept("x", b"1", build) == content
    assert build.calls == 1
    assert kept("x", b"1", build) == content
    assert build.calls == 1


def test_without_a_place_to_write(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    build = Builder()
    assert kept("x", b"1", build) == kept("x", b"1", build) == b"made"
    assert build.calls == 2


def test_writers_at_the_same_time_leave_one_good_file(folder: Path) -> None:
    results: list[bytes] = []
    content = b"much" * 100_000
    threads = [Thread(target=lambda: results.append(kept("x", b"1", Builder(content)))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [content] * 8
    assert [path.suffix for path in folder.iterdir()] == [".slot"]
