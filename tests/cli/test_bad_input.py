"""Bad input ends in one clear line on standard error and exit status 2, with nothing on standard output."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import transcheck

GERMAN = "Die Bürgermeisterin hat am Freitag die neue Brücke über den Fluss eröffnet und allen Helfern gedankt."
ENGLISH = "The mayor opened the new bridge over the river on Friday and thanked everybody who had helped."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "de.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "en.txt").write_text(ENGLISH, encoding="utf-8")
    return tmp_path


TEXTS = [
    pytest.param(None, ["missing.txt", "no such file"], id="missing"),
    pytest.param(b"", ["bad.txt", "empty"], id="empty"),
    pytest.param(b" \n\n\t\n", ["bad.txt", "no text"], id="white-space-only"),
    pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 40, ["bad.txt", "image"], id="image"),
    pytest.param(bytes(range(256)) * 40, ["bad.txt", "text"], id="binary"),
    pytest.param(
        "Die Straße ist für alle gesperrt.\n".encode() * 9 + b"Zeile zehn: \xc3\x28 \x81\n",
        ["bad.txt"],
        id="undecodable",
    ),
    pytest.param(f"{ENGLISH} All of them came.".encode(), ["bad.txt", "English", "German"], id="wrong-language"),
]


@pytest.mark.parametrize(("content", "words"), TEXTS)
def test_a_text_that_cannot_be_used(folder: Path, content: bytes | None, words: list[str]) -> None:
    name = "missing.txt"
    if content is not None:
        name = "bad.txt"
        (folder / name).write_bytes(content)
    result = transcheck("compare", name, "en.txt", "--no-meaning", folder=folder)
    assert (result.status, result.out) == (2, "")
    assert result.err.count("\n") == 1
    for word in words:
        assert word.lower() in result.err.lower()


def test_a_folder(folder: Path) -> None:
    result = transcheck("compare", ".", "en.txt", folder=folder)
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert "folder" in result.err


def test_source_and_target_swapped(folder: Path) -> None:
    result = transcheck("compare", "en.txt", "de.txt", folder=folder)
    assert (result.status, result.err.count("\n")) == (2, 1)
    assert "swapped" in result.err


def test_a_target_that_is_the_source(folder: Path) -> None:
    result = transcheck("compare", "de.txt", "de.txt", folder=folder)
    assert (result.status, result.err.count("\n")) == (2, 1)
    assert "same text" in result.err


GLOSSARIES = [
    pytest.param("version: 1\nterms:\n\t- source: Brücke\n", ":3:", "tab", id="tab"),
    pytest.param("version: 1\nversion: 1\nterms: []\n", ":2:", "version", id="duplicate-key"),
    pytest.param(
        "version: 1\nterms:\n  - source: Brücke\n    kepe: true\n", ":4:5:", "did you mean “keep”", id="unknown-key"
    ),
    pytest.param(
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(20)),
        ":1:",
        "",
        id="alias-bomb",
    ),
    pytest.param("- only\n- a list\n", ":1:", "", id="no-mapping"),
]


@pytest.mark.parametrize(("content", "place", "words"), GLOSSARIES)
def test_a_broken_glossary(folder: Path, content: str, place: str, words: str) -> None:
    (folder / "terms.yaml").write_text(content, encoding="utf-8")
    result = transcheck("compare", "de.txt", "en.txt", "-g", "terms.yaml", folder=folder)
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert f"terms.yaml{place}" in result.err
    assert words in result.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--select", "name-chaged"], "did you mean “name-changed”"),
        (["--fail-on", "fatal"], "fatal"),
        (["--min-score", "101"], "101"),
        (["-o", "no/such/folder/report.txt"], "can't be written"),
    ],
)
def test_wrong_usage(folder: Path, arguments: list[str], words: str) -> None:
    result = transcheck("compare", "de.txt", "en.txt", "--no-meaning", *arguments, folder=folder)
    assert (result.status, result.out) == (2, "")
    assert words in result.err
    assert "Traceback" not in result.err


def test_both_texts_from_standard_input() -> None:
    result = transcheck("compare", "-", "-", stdin=GERMAN.encode())
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)


def test_control_characters_in_a_path_do_not_reach_the_terminal() -> None:
    result = transcheck("compare", "\x1b[31mred.txt", "en.txt")
    assert result.status == 2
    assert "\x1b" not in result.err


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        (
            "pairs.jsonl",
            '{"id": 1, "source": "a", "target": "b"}\n{"id": 2, "source": "a"}\n',
            "pairs.jsonl:2: “target”",
        ),
        ("pairs.jsonl", "no json\n", "pairs.jsonl:1:"),
        ("pairs.jsonl", "[1]\n", "pairs.jsonl:1:"),
        ("pairs.tsv", "source\ttarget\nno tab\n", "pairs.tsv:2:"),
    ],
)
def test_broken_pairs(folder: Path, name: str, content: str, words: str) -> None:
    (folder / name).write_text(content, encoding="utf-8")
    result = transcheck("bitext", name, "--no-meaning", "--format", "jsonl", folder=folder)
    assert (result.status, result.err.count("\n")) == (2, 1)
    assert words in result.err
