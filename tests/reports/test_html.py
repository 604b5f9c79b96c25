"""The HTML report: what stands in it, and that no text gets out of its place."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports import built
from tests.reports.parsed import Page
from transcheck.model import Document, Finding, Report, Severity, Span, Suppression
from transcheck.reports import html
from transcheck.reports.grouping import Entry
from transcheck.reports.html.rows import cut
from transcheck.reports.safe_text import safe_line


def render(*reports: Report) -> str:
    return html.render(reports, Path("/project"))


def test_every_finding_stands_there_once_and_marks_its_words() -> None:
    report = built.festival()
    page = Page(render(report))
    items = [each for each in page.all("li") if "data-fingerprint" in each]
    assert sorted(str(each["data-fingerprint"]) for each in items) == [f"a{number}" for number in range(1, 9)]
    numbers = {each["data-fingerprint"]: each["data-key"] for each in items}
    marked = {number for each in page.all("mark") for number in str(each["data-findings"]).split()}
    assert marked == set(numbers.values())
    assert "“Klarblick” was rendered as “Clear View”; it must stay as it is." in page.said()
    assert ("ins" in dict(page.elements)) and ("del" in dict(page.elements))


def test_both_texts_stand_there_whole() -> None:
    page = Page(render(built.festival()))
    shown = "".join(text for path, text in page.texts if path[-1:] in {("p",), ("mark",)})
    for text in (*built.SOURCE, *built.TARGET):
        assert text in shown.replace("‸", "")


def test_the_marks_of_the_letters_that_differ() -> None:
    page = Page(render(built.festival()))
    for tag, letter in (("ins", "K"), ("del", "C")):
        assert letter in [text for path, text in page.texts if path[-1:] == (tag,)]


def test_gate_scores_and_notes_are_said_in_words() -> None:
    said = Page(render(built.with_reference())).said()
    assert "✗ The gate is not passed. 1 critical finding; 4 major findings" in said
    assert "Quality 52.4" in said and "Terms kept 1 of 2" in said and "chrF 81.3" in said
    assert "It is doubtful whether these belong together." in said
    assert "Page furniture, not part of the text: not checked." in said
    assert "suppressed by baseline: house style" in said


def test_nothing_wrong_is_said_too() -> None:
    page = Page(render(built.clean()))
    assert "✓ The gate is passed." in page.said() and "No findings." in page.said()
    assert not page.all("mark")


def test_nothing_is_loaded_and_only_its_own_script_and_style_may_work() -> None:
    text = render(built.with_reference())
    page = Page(text)
    (policy,) = (each["content"] for each in page.all("meta") if each.get("http-equiv") == "Content-Security-Policy")
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in str(policy)
    assert "unsafe" not in str(policy) and "default-src 'none'" in str(policy)
    assert not [1 for _, attributes in page.elements if {"src", "style"} & attributes.keys()]


HOSTILE = [
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "</style><b>",
    "\"' onmouseover=alert(1) x='",
    "{{ 7 * 7 }}{% raw %}",
    "<!-- ",
    "]]>",
    "&lt;b&gt; &#x3c;",
    "\u202eabc\u202c\x1b[31m\x00",
    "javascript:alert(1)",
]


def hostile(report: Report, text: str) -> Report:
    """The report with `text` in every place that a text can come to."""

    def document(one: Document) -> Document:
        paragraphs = tuple(replace(each, text=f"{text}{each.text}{text}") for each in one.paragraphs)
        return replace(one, path=f"a/{text}.txt", paragraphs=paragraphs)

    def moved(span: Span | None) -> Span | None:
        return replace(span, start=0, end=span.end + len(text), text=text + span.text) if span else None

    findings = tuple(
        replace(
            each,
            message=f"{text} {each.message}",
            source=moved(each.source),
            target=moved(each.target),
            suggestion=text,
            term=text,
            suppressed=Suppression("comment", text),
        )
        for each in report.findings
    )
    gate = replace(report.gate, reasons=(text,))
    return replace(report, source=document(report.source), target=document(report.target), findings=findings, gate=gate)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_gets_out_of_its_place(text: str) -> None:
    tame, page = Page(render(hostile(built.festival(), "x"))), Page(render(hostile(built.festival(), text)))
    assert [tag for tag, _ in page.elements if tag in {"script", "style", "img", "b", "svg"}] == [
        tag for tag, _ in tame.elements if tag in {"script", "style", "img", "b", "svg"}
    ]
    assert {tag for tag, _ in page.elements} <= {tag for tag, _ in tame.elements}
    assert {name for _, given in page.elements for name in given} <= {
        name for _, given in tame.elements for name in given
    }
    assert all(str(each["href"]).startswith("#") for each in page.all("a"))
    assert safe_line(text).strip() in "".join(words for _, words in page.texts)
    assert not set("\x00\x1b\u202e") & set(render(hostile(built.festival(), text)))


@given(
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6),
)
@settings(max_examples=200)
def test_marks_cut_a_text_without_loss(text: str, pairs: list[tuple[int, int]]) -> None:
    finding = Finding("spelling", "fluency/spelling", Severity.MINOR, 0.9, "…")
    marks = [
        (min(a, b, len(text)), min(max(a, b), len(text)), Entry(number, finding)) for number, (a, b) in enumerate(pairs)
    ]
    found = list(cut(text, marks))
    assert "".join(piece.text for piece in found) == safe_line(text)
    assert sorted(end.number for piece in found for end in piece.ends) == list(range(len(marks)))
    for start, end, entry in marks:
        inside = "".join(piece.text for piece in found if f"1-{entry.number}" in piece.keys)
        if start < end:
            assert len(inside) >= len(safe_line(text[start:end])) - 1
