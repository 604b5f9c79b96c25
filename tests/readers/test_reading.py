"""Files, standard input, strings and units; and everything that can't be read."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.readers import read, read_text, read_units
from transcheck.readers.files import LARGEST_FILE


def fails(path: str | Path, stdin: bytes = b"") -> InputError:
    with pytest.raises(InputError) as caught:
        read(str(path), stdin=io.BytesIO(stdin))
    assert str(caught.value).isprintable()
    return caught.value


def test_a_file_is_read_with_its_path_and_language(tmp_path: Path) -> None:
    file = tmp_path / "rede.txt"
    file.write_text("Guten Tag.\n\nWir freuen uns, dass Sie alle gekommen sind.\n", encoding="cp1252")
    document = read(str(file))
    assert (document.path, document.language) == (str(file), "de")
    assert [paragraph.text for paragraph in document.paragraphs] == [
        "Guten Tag.",
        "Wir freuen uns, dass Sie alle gekommen sind.",
    ]


def test_standard_input_and_a_given_language() -> None:
    document = read("-", language="en", stdin=io.BytesIO(b"\xef\xbb\xbfHello"))
    assert (document.path, document.language, document.paragraphs[0].text) == ("-", "en", "Hello")
    assert (document.paragraphs[0].anchors[0].line, document.paragraphs[0].anchors[0].column) == (1, 1)


def test_a_language_that_does_not_show_is_undetermined() -> None:
    assert read_text("12:30").language == "und"


def test_missing_file_folder_and_impossible_names(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    assert "no such file" in fails(tmp_path / "missing.txt").what
    assert "no such file" in fails(tmp_path / "a.txt" / "b.txt").what
    assert "folder" in fails(tmp_path).what
    assert "no file is named" in fails("").what
    assert "no name" in fails("a\0b").what
    assert "too long" in fails("x" * 5000).what


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "not permitted" in fails(tmp_path / "secret.txt").what


def test_nothing_raw_of_a_path_comes_into_a_message() -> None:
    message = str(fails("\x1b[31mred\u202e\n\udcff.txt"))
    assert message.startswith(r"\x1b[31mred\u202e\n\udcff.txt: ")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", "\u00a0\u200b\n".encode(), b"\n---\n\n# \n"])
def test_nothing_to_read(data: bytes) -> None:
    error = fails("-", data)
    assert error.path == "standard input"
    assert "empty" in error.what or "no text" in error.what


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as stream:
        stream.truncate(LARGEST_FILE + 1)
    assert "no more than 64 MB" in fails(file).what


def test_an_endless_stream_is_refused() -> None:
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            assert 0 < size <= LARGEST_FILE + 1
            return b"x" * size

    with pytest.raises(InputError, match="64 MB"):
        read("-", stdin=Endless())


def test_an_endless_line_and_endless_lines_are_refused() -> None:
    error = fails("-", b"ok\n\n" + b"x " * 500_001)
    assert (error.line, "1,000,000" in error.what) == (3, True)
    assert "lines" in fails("-", b"x\n" * 1_000_001).what


def test_units_are_taken_as_they_are() -> None:
    units = ["# Eins ", "", "Zwei\nDrei  vier"]
    document = read_units(units)
    assert [paragraph.text for paragraph in document.paragraphs] == units
    assert [paragraph.anchors[0].line for paragraph in document.paragraphs] == [1, 2, 3]
    assert read_units([]).paragraphs == ()
    with pytest.raises(TypeError):
        read_units(["a", None])


PIECES = [
    "Die Stadt lädt ein. ",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\u2028",
    "\x85",
    "\x0c",
    "**",
    "*",
    "_",
    "`",
    "[a](b)",
    "](",
    "[",
    "\\",
    "> ",
    "# ",
    "- ",
    "1. ",
    "2. ",
    "---",
    "===",
    "|",
    "\u00ad",
    "\u200d",
    "a\u0308",
    "\u0301" * 40,
    "ﬁ",
    "\x1b[31m",
    "\u202e",
    "Digitali-\n",
    "sierung ",
    "  ",
    "\t",
    "\ufeff",
    "\ud800",
    "https://a.de/b_c-\n",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40).map("".join))
def test_any_string_gives_a_document_or_an_input_error(text: str) -> None:
    try:
        document = read_text(text)
    except InputError as error:
        assert str(error).isprintable()
        return
    for paragraph in document.paragraphs:
        assert paragraph.text == " ".join(paragraph.text.split(" "))
        assert paragraph.text.strip()
        assert not any(ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 or sign in "\u202e\u2066" for sign in paragraph.text)
        paragraph.text.encode()


@settings(deadline=None)
@given(
    st.binary(max_size=200)
    | st.tuples(
        st.lists(st.sampled_from(PIECES[:-2]), max_size=20).map("".join),
        st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252"]),
        st.lists(st.tuples(st.integers(0, 300), st.binary(max_size=4)), max_size=3),
    ).map(lambda made: mutated(*made))
)
def test_any_bytes_give_a_document_or_an_input_error(data: bytes) -> None:
    try:
        assert read("-", stdin=io.BytesIO(data)).paragraphs
    except InputError as error:
        assert str(error).isprintable()


def mutated(text: str, encoding: str, changes: list[tuple[int, bytes]]) -> bytes:
    data = text.encode(encoding, "replace")
    for position, new in changes:
        data = data[:position] + new + data[position + len(new) :]
    return data


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_device_without_end_is_refused() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("needs /dev/zero")
    assert "64 MB" in fails("/dev/zero").what
