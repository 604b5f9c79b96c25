"""HTML comments are no text: they shift nothing, and are told with their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.model import Comment, Document
from transcheck.readers import document, read_text
from transcheck.readers.places import place


def markdown(text: str) -> Document:
    return document(text.encode(), "en.md", language="en")


def texts(read: Document) -> list[str]:
    return [paragraph.text for paragraph in read.paragraphs]


TEXT = "# A title\n\nThe first paragraph, which is long enough to be one,\nends here.\n\n- an item\n- another item\n"
LINES = TEXT.splitlines()


@pytest.mark.parametrize("at", range(len(LINES) + 1))
@pytest.mark.parametrize("comment", ["<!-- c -->", "  <!-- two\n\nlines -->  ", "<!-- a --> <!-- b -->"])
def test_lines_of_comments_are_as_if_they_were_not_there(at: int, comment: str) -> None:
    read = markdown("\n".join([*LINES[:at], comment, *LINES[at:]]))
    plain = markdown(TEXT)
    assert texts(read) == texts(plain)
    assert [one.kind for one in read.paragraphs] == [one.kind for one in plain.paragraphs]
    more = comment.count("\n") + 1
    for one, before in zip(read.paragraphs, plain.paragraphs, strict=True):
        line, column = place(before, 0)
        assert place(one, 0) == (line + more if line > at else line, column)


@pytest.mark.parametrize(
    ("line", "column"),
    [("<!-- c -->The mayor came.", 11), ("<!-- c --> The mayor came.", 12), ("The <!-- c -->mayor came.", 1)],
)
def test_a_comment_in_a_line_leaves_the_columns(line: str, column: int) -> None:
    [paragraph] = markdown(line).paragraphs
    assert paragraph.text == "The mayor came."
    assert place(paragraph, 0) == (1, column)
    assert place(paragraph, paragraph.text.index("came")) == (1, line.index("came") + 1)


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        ("<!-- c -->\nOne.\n\nTwo.", 0),
        ("One. <!-- c -->\n\nTwo.", 0),
        ("<!-- c --> One.\n\nTwo.", 0),
        ("One.\n\n<!-- c -->\n\nTwo.", 1),
        ("One.\n\nTwo <!-- c --> is it.", 1),
        ("One.\n\nTwo.\n\n<!-- c -->", 2),
    ],
)
def test_the_paragraph_of_a_comment(text: str, paragraph: int) -> None:
    [comment] = markdown(text).comments
    before = text[: text.index("<!--")]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert comment == Comment(" c ", line, column, paragraph)


@pytest.mark.parametrize(
    "text",
    [
        "Write `<!-- c -->` there.",
        "Write ``<!-- ` -->`` there.",
        "A text.\n\n```html\n<!-- c -->\n```\n\nAnother one.",
        "A text.\n\n~~~\n<!-- c -->\n~~~\n",
        "This is <!-- never closed.",
        "This is no comment -->",
    ],
)
def test_what_is_no_comment(text: str) -> None:
    assert markdown(text).comments == ()
    assert any("<!--" in one or "-->" in one for one in texts(markdown(text)))


def test_in_plain_text_backticks_are_no_code() -> None:
    read = read_text("He said `so <!-- c --> and ` so.")
    assert texts(read) == ["He said `so and ` so."]
    assert len(read.comments) == 1


def test_fences_that_are_not_closed_hide_no_comment() -> None:
    assert len(markdown("A text.\n\n~~~~\n\n<!-- c -->\n\nAnother.").comments) == 1


def test_a_comment_that_was_never_closed_ends_before_the_next() -> None:
    read = markdown("<!-- transcheck: ignore all -- why\n\nOne.\n\n<!-- c -->\n\nTwo.")
    assert texts(read) == ["One.", "Two."]
    assert [(one.text, one.closed) for one in read.comments] == [
        (" transcheck: ignore all -- why", False),
        (" c ", True),
    ]


def test_a_file_of_comments_has_no_text() -> None:
    with pytest.raises(InputError, match="no text in it"):
        markdown("<!-- c -->\n")


FRONT = '---\ntitle: "The new pool"\nslug: new-pool\ntags:\n  - pool\n# note\nsummary: It opens.\ndraft: false\n---\n'


def test_of_front_matter_only_what_the_page_shows_is_read() -> None:
    read = markdown(FRONT + "\nThe text.\n")
    assert texts(read) == ["The new pool", "It opens.", "The text."]
    assert [place(one, 0) for one in read.paragraphs] == [(2, 9), (7, 10), (11, 1)]
    toml = markdown("+++\ntitle = 'The new pool'\ndate = 2026-05-01\n+++\nThe text.\n")
    assert texts(toml) == ["The new pool", "The text."]


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nThe text is between rules.\n\n---\n\nMore.\n",
        "\n---\nslug: pool\n---\n\nThe text.\n",
        "---\nslug: pool\n\nThe text has no end of the front matter.\n",
    ],
)
def test_what_is_no_front_matter_stays(text: str) -> None:
    plain = read_text(text, language="en")
    assert texts(markdown(text)) == texts(plain)


def test_plain_text_has_no_front_matter() -> None:
    assert "slug: new-pool" in " ".join(texts(read_text(FRONT + "\nThe text.\n")))


pieces = st.sampled_from(
    ["<!--", "-->", "<!-- transcheck: x", "`", "```", "~~~\n", "\n", "\n\n", "a b", "---\n", "title: x\n", "\x1c"]
)


@given(st.lists(pieces | st.text(max_size=5), max_size=30).map("".join))
def test_any_text_is_read_with_places_that_are_in_it(text: str) -> None:
    try:
        read = document(text.encode("utf-8", "replace"), "en.md", language="en")
    except InputError:
        return
    # The mark at the beginning of a file is no part of its text.
    lines = text.removeprefix("\ufeff").splitlines()
    for comment in read.comments:
        assert lines[comment.line - 1][comment.column - 1 :].startswith("<!--")
        assert 0 <= comment.paragraph <= len(read.paragraphs)


@pytest.mark.parametrize("piece", ["<!--", "<!-- transcheck", "`", "`` ", "``` ", "```\n", "~~~\n````\n", "<!-- -->"])
def test_many_of_them_take_linear_time(piece: str) -> None:
    markdown("A text. " + piece * 20_000 + "\n\nThe end.")
