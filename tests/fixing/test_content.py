"""The bytes of a fixed file: what no edit names stays."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixing.reports import finding, report
from transcheck.fixing.content import Fixed, fixed
from transcheck.fixing.safe import safe_fixes
from transcheck.readers import document

WRONG, RIGHT = "Ludwik", "Ludwig"
BEFORE = (
    "The town of Münsing builds a bridge – and a café for 3.5 million euros.",
    "“We are very happy,” said the mayor, Mr Müller, to his guests on Friday.",
    "Straße and square are closed until the works have come to their end.",
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman", "iso8859_15")


def fix(content: bytes, old: str = WRONG, new: str = RIGHT, path: str = "en.txt") -> Fixed:
    """`content` with each `old` that its reader sees replaced by `new`."""
    target = document(content, path, language="en")
    many = sum(paragraph.text.count(old) for paragraph in target.paragraphs)
    findings = [finding(target, old, new, occurrence=number) for number in range(many)]
    return fixed(content, safe_fixes(report(target, *findings)), path)


@given(
    lines=st.lists(
        st.sampled_from([*BEFORE, "", "  ", "* * *", f"Then {WRONG} Schön spoke.", f"> {WRONG} was there."])
    ),
    ends=st.lists(st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"]), min_size=1),
    encoding=st.sampled_from(ENCODINGS),
    form=st.sampled_from(["NFC", "NFD"]),
    last=st.booleans(),
)
def test_only_the_words_change_in_whichever_shape_a_file_is(
    lines: list[str], ends: list[str], encoding: str, form: str, last: bool
) -> None:
    lines = [*lines, *BEFORE, "", f"Mr {WRONG} Schön laughed."]
    text = "".join(line + ends[number % len(ends)] for number, line in enumerate(lines))
    text = text if last else text.rstrip("\r\n")
    if encoding.startswith("utf"):
        text = unicodedata.normalize(form, text)
    if encoding == "iso8859_15":
        text = text.translate(dict.fromkeys(map(ord, "–“”"), '"'))
    content = text.encode(encoding)
    result = fix(content)
    assert result.content == text.replace(WRONG, RIGHT).encode(encoding)
    assert len(result.done) == text.count(WRONG)
    assert fix(result.content).content == result.content


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"])) | st.just("\r\n \r\t\x0b\x0c\x85"))
def test_no_edits_change_no_bytes(tail: str) -> None:
    content = (" ".join(BEFORE) + tail).encode()
    assert fixed(content, (), "en.txt") == Fixed(content, (), ())


def test_new_letters_are_decomposed_where_the_file_has_them_so() -> None:
    content = unicodedata.normalize("NFD", "The café is there. Mr Mülerr came.").encode()
    expected = unicodedata.normalize("NFD", "The café is there. Mr Müller came.").encode()
    assert fix(content, "Mülerr", "Müller").content == expected


def test_words_that_the_encoding_lacks_are_left() -> None:
    content = "The café is there. Then Dvorak, Mr Ludwik and Mrs Schön came.".encode("cp1252")
    result = fix(content, "Dvorak", "Dvořák")
    assert (result.content, result.done, len(result.left)) == (content, (), 1)


def test_words_that_make_the_file_look_like_another_encoding_are_left() -> None:
    content = "Mr Ludwik has come, and Mr Lunz has not.".encode("utf-16-le")
    result = fix(content, "Lunz", "李" * 60)
    assert (result.content, result.done) == (content, ())


@pytest.mark.parametrize(
    "changed",
    [
        "Mr Ludvik came.",
        "Mr Ludwi",
        "Mr Ludwik\u0301 came.",
        "Mr\nLudwik came.",
        "Mr  Ludwik came.",
        "Mr \u200bLudwik came.",
    ],
)
def test_where_the_file_has_other_words_there_it_stays(changed: str) -> None:
    target = document(b"Mr Ludwik came.", "en.txt", language="en")
    edits = safe_fixes(report(target, finding(target, WRONG, RIGHT)))
    result = fixed(changed.encode(), edits, "en.txt")
    assert (result.content, result.left) == (changed.encode(), edits)
