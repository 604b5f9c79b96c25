"""When a check is repeated: after which changes, how often, and how it ends. Nothing here waits for time to pass."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from transcheck.errors import ConfigurationError
from transcheck.project.configuration import Changes, Configuration, Override, PairPattern
from transcheck.project.watching import current_files, rounds, watch


class Pauses:
    """Does the next of `steps` in each pause, nothing for None; interrupts the watch when there is none left."""

    def __init__(self, *steps: Callable[[], object] | None):
        self._steps = iter(steps)

    def __call__(self, seconds: float) -> None:
        assert seconds > 0
        try:
            step = next(self._steps)
        except StopIteration:
            raise KeyboardInterrupt from None
        if step:
            step()


def changed_in_each_round(folder: Path, *steps: Callable[[], object] | None) -> list[list[str]]:
    found: list[list[str]] = []
    seen = rounds(lambda: [folder / name for name in ("a", "b", "c")], Pauses(*steps))
    with pytest.raises(KeyboardInterrupt):
        while True:
            found.append([path.name for path in next(seen)])
    return found


def write(path: Path, text: str) -> Callable[[], object]:
    return lambda: path.write_text(text)


def touch(path: Path) -> Callable[[], object]:
    def move_on() -> None:
        later = path.stat().st_mtime_ns + 1
        os.utime(path, ns=(later, later))

    return move_on


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / name).write_text(name)
    return tmp_path


def test_without_changes_there_is_one_round(folder: Path) -> None:
    assert changed_in_each_round(folder, None, None, None) == [[]]


def test_a_file_that_is_written_touched_added_or_removed_begins_a_round(folder: Path) -> None:
    a, c = folder / "a", folder / "c"
    steps = [write(a, "longer"), None, touch(a), None, write(c, ""), None, c.unlink, None]
    assert changed_in_each_round(folder, *steps) == [[], ["a"], ["a"], ["c"], ["c"]]


def test_a_file_that_another_one_replaces_begins_a_round(folder: Path) -> None:
    status = (folder / "a").stat()
    (folder / "new").write_text("A")
    os.utime(folder / "new", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert changed_in_each_round(folder, lambda: (folder / "new").replace(folder / "a"), None) == [[], ["a"]]


def test_a_round_waits_until_nothing_changes_any_more(folder: Path) -> None:
    a, b = folder / "a", folder / "b"
    steps = [write(a, "12"), write(a, "123"), write(b, "12"), None, None]
    assert changed_in_each_round(folder, *steps) == [[], ["a", "b"]]


def test_what_is_as_before_when_all_is_quiet_begins_no_round(folder: Path) -> None:
    c = folder / "c"
    assert changed_in_each_round(folder, write(c, ""), c.unlink, None, None) == [[]]


def test_a_change_during_a_round_begins_the_next(folder: Path) -> None:
    seen = rounds(lambda: [folder / "a"], Pauses(None))
    assert next(seen) == ()
    (folder / "a").write_text("longer")
    assert next(seen) == (folder / "a",)


def test_files_that_are_watched_from_now_on_did_not_change(folder: Path) -> None:
    a, b, c = (folder / name for name in ("a", "b", "c"))
    watched = [a]

    def more() -> None:
        watched.append(b)
        a.write_text("longer")

    def new() -> None:
        watched.append(c)
        c.write_text("")

    seen = rounds(lambda: watched, Pauses(more, None, new, None, watched.pop, None))
    assert [next(seen), next(seen), next(seen)] == [(), (a,), (c,)]
    assert next(seen) == (c,)


def test_the_status_is_that_of_the_last_check(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    results = iter([0, ConfigurationError("“x” is unknown", path="transcheck.toml", line=3), 1])
    told: list[str] = []

    def check() -> int:
        result = next(results)
        if isinstance(result, ConfigurationError):
            raise result
        return result

    steps = [touch(folder / "a"), None, touch(folder / "b"), None]
    assert watch(check, lambda: [folder / "a", folder / "b"], told.append, Pauses(*steps)) == 1
    waiting = "Waiting for changes; Ctrl-C ends it."
    assert told == [
        waiting,
        *("changed: a", "transcheck: error: transcheck.toml:3: “x” is unknown", waiting),
        *("changed: b", waiting),
    ]


def test_an_interrupted_check_is_no_result(folder: Path) -> None:
    def check() -> int:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        watch(check, lambda: [folder / "a"], print, Pauses())


def test_many_changes_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files = [tmp_path / name for name in "abcde"]
    told: list[str] = []

    def add() -> None:
        for file in files:
            file.write_text("")

    assert watch(lambda: 0, lambda: files, told.append, Pauses(add, None)) == 0
    assert told[1] == "changed: a, b, c and 2 more"


def test_an_error_that_nobody_foresaw_ends_the_watch(folder: Path) -> None:
    def check() -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        watch(check, lambda: [folder / "a"], print, Pauses())


def test_all_that_a_check_reads_is_watched(tmp_path: Path) -> None:
    (tmp_path / "a.de.md").write_text("Ein Text.")
    configuration = Configuration(
        root=tmp_path,
        file=tmp_path / "transcheck.toml",
        pairs=(PairPattern("*.de.md", "{}.en.md"),),
        glossaries=("terms.yaml",),
        overrides=(Override(("*.md",), Changes(glossaries=("other.yaml",))),),
        command_line=Changes(lexicon="de-en.txt"),
        baseline="old.json",
    )
    sidecars = ("a.de.md.transcheck.yaml", "a.en.md.transcheck.yaml")
    assert current_files(lambda: configuration, [])() == {
        *(tmp_path / name for name in ("a.de.md", "a.en.md", *sidecars, "transcheck.toml", "old.json")),
        *map(Path, ("terms.yaml", "other.yaml", "de-en.txt")),
    }


def test_new_pairs_are_seen_and_a_broken_configuration_forgets_none(tmp_path: Path) -> None:
    state: list[Configuration | ConfigurationError] = []

    def read() -> Configuration:
        if isinstance(state[-1], ConfigurationError):
            raise state[-1]
        return state[-1]

    (tmp_path / "a.de.md").write_text("Ein Text.")
    files = current_files(read, [tmp_path / "transcheck.toml"])
    state.append(ConfigurationError("broken"))
    assert files() == {tmp_path / "transcheck.toml"}
    state.append(Configuration(tmp_path, pairs=(PairPattern("*.de.md", "{}.en.md"),)))
    with_a = files()
    assert tmp_path / "a.en.md" in with_a
    state.append(ConfigurationError("broken"))
    assert files() == with_a
    state.pop()
    (tmp_path / "b.de.md").write_text("Ein Text.")
    assert files() > with_a | {tmp_path / "b.de.md", tmp_path / "b.en.md"}
