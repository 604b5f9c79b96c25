"""Every character of a paragraph is found in the file again."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.readers import read_text
from transcheck.readers.places import place
from transcheck.text.normal import normal

WORDS = [
    "Stadt",
    "für",
    "fu\u0308r",
    "ﬁnden",
    "eins",
    "Über",
    "Rat\u00adhaus",
    "KL",
    "„ja“",
    "\U0001f600",
    "Ende.",
    "geht",
]
BETWEEN = [
    " ",
    "  ",
    "\u00a0",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\n\n",
    "\n- ",
    "\n## ",
    "\n> ",
    "**",
    " *",
    "* ",
    "-\n",
    "\u200b",
    "\\_",
]
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(BETWEEN)), min_size=1, max_size=60).map(
    lambda parts: "".join(word + between for word, between in parts)
)
ANY = st.text(st.characters(codec="utf-8"), max_size=60)


@settings(deadline=None)
@given(TEXTS | ANY)
def test_every_sign_stands_where_it_is_said_to_stand(text: str) -> None:
    try:
        document = read_text(text)
    except InputError:
        return
    lines = text.removeprefix("\ufeff").splitlines()
    last = (0, 0)
    for paragraph in document.paragraphs:
        assert paragraph.anchors[0].offset == 0
        for offset, sign in enumerate(paragraph.text):
            line, column = place(paragraph, offset)
            assert (line, column) >= last
            last = (line, column)
            if sign != " ":
                there = lines[line - 1][column - 1 :]
                assert there[0] == sign or sign in normal(there[:40])[:3]


@settings(deadline=None)
@given(TEXTS)
def test_no_letter_is_lost_and_none_is_moved(text: str) -> None:
    def letters(any_text: str) -> str:
        return "".join(sign for sign in normal(any_text) if sign.isalpha())

    document = read_text(text)
    assert "".join(letters(paragraph.text) for paragraph in document.paragraphs) == letters(text)


@pytest.mark.parametrize(
    "text, word, expected",
    [
        ("Eins\r\n\r\n  Zwei drei", "drei", (3, 8)),
        ("\ufeffEins", "Eins", (1, 1)),
        ("## **Titel** hier", "hier", (1, 14)),
        ("fu\u0308r Rat\u00adhaus da", "da", (1, 15)),
        ("Siehe [Seite](https://a.de/x) dort", "https", (1, 15)),
        ("Siehe [Seite](https://a.de/x) dort", "dort", (1, 31)),
        ("\U0001f600 \U0001f600 eins", "eins", (1, 5)),
    ],
)
def test_places(text: str, word: str, expected: tuple[int, int]) -> None:
    (paragraph,) = (p for p in read_text(text).paragraphs if word in p.text)
    assert place(paragraph, paragraph.text.index(word)) == expected


def test_places_over_joined_lines() -> None:
    text = (
        "Die Digitalisierung der städtischen Verwaltung schreitet voran, weil viele\n"
        "Ämter zusammenarbeiten und die Bürgerinnen und Bürger sich an der Digitali-\n"
        "sierung beteiligen, wie die Beigeordnete in der Sitzung am Montag sagte.\n"
    )
    (paragraph,) = read_text(text).paragraphs
    assert "der Digitalisierung beteiligen" in paragraph.text
    start = paragraph.text.index("Digitalisierung beteiligen")
    assert place(paragraph, start) == (2, 67)
    assert place(paragraph, start + len("Digitali")) == (3, 1)
    assert place(paragraph, len(paragraph.text)) == (3, 73)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_normal_form_is_final(text: str) -> None:
    once = normal(text)
    assert normal(once) == once
    assert unicodedata.is_normalized("NFC", once)
