"""Nothing that stands in a document, a glossary or a path gets out of its place in any format."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports import built, hostile, parsed
from tests.reports.every_format import VIEWS, check_every_format
from transcheck.model import CheckedSegment, Finding, Severity, Span, Suppression
from transcheck.reports import FORMATS, concise, render
from transcheck.reports.view import View

REPORTS, FINDINGS = 4, 40


def test_hostile_texts_in_every_place() -> None:
    random = Random("every format")
    for _ in range(REPORTS):
        check_every_format([hostile.report_of(random, FINDINGS)])


@pytest.mark.parametrize("honest", [False, True])
def test_several_hostile_pairs_in_one_file(honest: bool) -> None:
    random = Random("one file")
    check_every_format([hostile.report_about(hostile.text_of(random), honest=honest) for _ in range(40)], honest=honest)


@settings(max_examples=30)
@given(st.data())
def test_any_text(data: st.DataObject) -> None:
    def text() -> str:
        return data.draw(hostile.texts)

    words = text()
    finding = Finding(
        text() or "x", text(), data.draw(st.sampled_from(Severity)), 0.7, text(), Span(0, len(words), words, 0, 1, 1),
        data.draw(st.sampled_from((None, Span(0, len(words), words, 0, 1, 1)))), text(), text(), text(),
        data.draw(st.sampled_from((None, Suppression("comment", text())))),
    )  # fmt: skip
    report = built.one_pair(words, words, finding)
    report = replace(
        report, target=replace(report.target, path=text() or "x"), source=replace(report.source, path=text() or "x")
    )
    check_every_format([report, report], validated=False)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    "text", ["::error file=a::b", "  ::warning::x", "##[error]x", "a ##vso[task.x]y", "::set-output name=a::b"]
)
def test_no_log_command_in_what_people_read(text: str, view: View) -> None:
    from transcheck.reports import terminal
    from transcheck.reports.segment_terminal import render as render_segment

    finding = Finding(
        "spelling", "fluency/spelling", Severity.MINOR, 0.9, text, None, Span(0, 3, text[:3], 0, 1, 1), text
    )
    report = replace(built.one_pair(text, text, finding), version=text)
    shown = terminal.render(report, view) + concise.render([report])
    checked = CheckedSegment(text, 50.0, (finding,))
    shown += render_segment(text, text, checked, view) + concise.render_segment(checked)
    for line in shown.splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
        assert "##vso[" not in line


@pytest.mark.parametrize("name", FORMATS)
def test_an_old_encoding_carries_every_format(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class OldTerminal:
        encoding = "cp1252"

        def isatty(self) -> bool:
            return False

    monkeypatch.setattr("sys.stdout", OldTerminal())
    finding = Finding("name-changed", "accuracy/named-entity", Severity.MAJOR, 0.9, "“Łódź” became “Lodsch”.")
    text = render(name, built.one_pair("Łódź ü", "Lodsch", finding))
    text.encode("cp1252")
    if name == "junit":
        assert text.isascii()
        assert parsed.junit_of(text).find(".//failure").get("message") == "“Łódź” became “Lodsch”."
