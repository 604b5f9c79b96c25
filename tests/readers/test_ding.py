"""Dictionaries in Ding's format: what their entries hold, and what is said about files that are none."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.readers.ding import entries, text_of


def read(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(entry.german, entry.english) for entry in entries(text, "words.txt")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Haus :: house", [(("Haus",), ("house",))]),
        ("Haus {n} | Häuser {pl} :: house | houses", [(("Haus",), ("house",)), (("Häuser",), ("houses",))]),
        ("Chef {m}; Boss {m} [ugs.] :: boss; chief [coll.]", [(("Chef", "Boss"), ("boss", "chief"))]),
        ("Licht (in der Kunst; Malerei | Foto) :: light", [(("Licht",), ("light",))]),
        ("Rat <Räte> [adm. (Schw.)] :: council <councils>", [(("Rat",), ("council",))]),
        ("künstliche Intelligenz /KI/ :: artificial intelligence /AI/",
         [(("künstliche Intelligenz",), ("artificial intelligence",))]),
        ("etw. stellen/legen :: to put/place sth.", [(("etw. stellen/legen",), ("to put/place sth.",))]),
        # groups that can't be told apart: only the first ones belong together for sure
        ("Tür | Türen :: door", [(("Tür",), ("door",))]),
        ("Tor {n} | :: gate |", [(("Tor",), ("gate",))]),
        # notes that were never closed stay a mistake of one line
        ("Ton (Musik :: tone", [(("Ton (Musik",), ("tone",))]),
    ],
)  # fmt: skip
def test_entries(line: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert read(line) == expected


def test_comments_and_empty_lines_are_passed_over() -> None:
    assert read("# Version :: 1\n\n  \nHaus :: house\r\n") == [(("Haus",), ("house",))]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("# nothing\nHaus :: house\nHaus;house\n", 3, "no “::” stands between German and English"),
        ("Haus :: house :: home", 1, "more than one “::”"),
        ("", None, "has no entries"),
        ("# only a comment", None, "has no entries"),
        ("Haus {n} ::", None, "has no entries"),
        ("the house with the garden :: das Haus mit dem Garten\nwithout you :: ohne dich und mich und die anderen\n",
         None, "German comes first"),
    ],
)  # fmt: skip
def test_what_is_no_dictionary_is_told(text: str, line: int | None, what: str) -> None:
    with pytest.raises(InputError, match=what) as caught:
        read(text)
    assert (caught.value.path, caught.value.line) == ("words.txt", line)


def test_encodings_and_compression() -> None:
    text = "Türöffner {m} :: door opener\nGebühr {f} :: fee\n"
    for data in (text.encode(), text.encode("latin-1"), text.encode("utf-8-sig")):
        assert text_of(data, "words.txt") == text
        assert text_of(gzip.compress(data), "words.txt.gz") == text


@pytest.mark.parametrize("cut", [5, 20, -9])
def test_a_damaged_archive_is_told(cut: int) -> None:
    data = gzip.compress("Gebühr {f} :: fee\n".encode() * 50)
    with pytest.raises(InputError, match="damaged"):
        text_of(data[:cut], "words.gz")


def test_an_archive_that_grows_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcheck.readers.ding._LARGEST_TEXT", 10_000)
    with pytest.raises(InputError, match="more than"):
        text_of(gzip.compress(b"a" * 20_000), "words.gz")


@given(st.text(alphabet="ab {}[]()<>|;/:#\n\f\té", max_size=60))
def test_any_text_gives_entries_or_an_error(text: str) -> None:
    try:
        for german, english in read(text):
            assert german and english and all(german) and all(english)
    except InputError as error:
        assert error.path == "words.txt"
