from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.reports.safe_text import (
    for_encoding,
    json_for_encoding,
    json_rows,
    json_text,
    no_command,
    pieces,
    safe_line,
    xml_for_encoding,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Grüße aus Żyrardów – „schön“ 東京", "Grüße aus Żyrardów – „schön“ 東京"),
        ("\x1b[0m", "␛[0m"),
        ("a\tb\xa0c\u2009d", "a b c d"),
        ("a\nb\r\n", "a␊b␍␊"),
        ("\x00\x7f\x85", "␀␡\\x85"),
        ("\u202eabc\u2066", "\\u202eabc\\u2066"),
        ("soft\xadhyphen", "soft\\xadhyphen"),
        ("☀\ufe0f 👩\u200d🚒 1\ufe0f\u20e3", "☀ 👩🚒 1\u20e3"),
        ("Kl\u200daus\ufe0f", "Kl\\u200daus\\ufe0f"),
        ("a\u3164b", "a\\u3164b"),
        ("a\u2028b\ufeff", "a\\u2028b\\ufeff"),
        ("\ue000", "\\ue000"),
        ("##[error]x ##vso[a.b]y # [c] ##d", "##\\x5berror]x ##vso\\x5ba.b]y # [c] ##d"),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert safe_line(text) == shown


@given(st.text())
def test_one_piece_a_character_and_none_acts(text: str) -> None:
    assert len(pieces(text)) == len(text)
    assert safe_line(text).isprintable()


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("::error::x", "∶:error::x"),
        ("  ::error::x", "  ∶:error::x"),
        ("a ::error::x", "a ::error::x"),
        (":a", ":a"),
        ("", ""),
    ],
)
def test_no_line_is_a_command(line: str, printed: str) -> None:
    assert no_command(line) == printed


def test_rows() -> None:
    assert json_rows([]) == "[]"
    assert json_rows([{"a": "ü\x1b"}, "##[x"]) == '[\n{"a": "ü\\u001b"},\n"##\\u005bx"\n]'
    assert json.loads(json_rows([{"a": "##[x"}, None])) == [{"a": "##[x"}, None]


def test_xml_for_another_encoding() -> None:
    assert xml_for_encoding("<a>ü東</a>", "UTF8") == "<a>ü東</a>"
    assert xml_for_encoding("<a>ü東</a>", "cp1252") == "<a>&#252;&#26481;</a>"


@given(st.text())
def test_json_stays_the_same_data(text: str) -> None:
    written = json_text(json.dumps([text], ensure_ascii=False))
    assert json.loads(written) == [text]
    ascii_only = json_for_encoding(written, "ascii")
    assert ascii_only.isascii()
    assert json.loads(ascii_only) == [text]


@given(st.text())
def test_any_encoding_can_carry_the_text(text: str) -> None:
    for encoding in ("ascii", "cp1252", "utf-8"):
        for_encoding(safe_line(text), encoding).encode(encoding)


def test_marks_become_their_likeness() -> None:
    assert for_encoding("a │ b → “c” ü…", "ascii") == 'a | b -> "c" \\xfc...'
    assert for_encoding("a │ b → “c” ü…", "cp1252") == "a | b -> “c” ü…"
