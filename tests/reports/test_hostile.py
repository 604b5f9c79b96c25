"""Nothing that stands in a document, a glossary or a path gets out of its place in any format."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports import built, hostile, parsed
from transcheck.model import CheckedSegment, Finding, Report, Severity, Span, Suppression
from transcheck.reports import FORMATS, concise, github, gitlab, jsonl, junit, markdown, render, sarif
from transcheck.reports.view import View

# Each finding of these has some six texts of up to six hostile pieces: more than 10,000 texts together.
REPORTS, FINDINGS = 10, 175
VIEWS = (View(width=40), View(width=100, show_all=True), View(width=100, color=True))


def counting(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.suppressed is None]


def check_every_format(reports: list[Report], *, validated: bool) -> None:
    """Render and parse; the numbers of all that a format tells must be right."""
    findings = [finding for report in reports for finding in report.findings]
    left = [finding for report in reports for finding in counting(report)]

    text = sarif.render(reports)
    parsed.harmless(text)
    assert len(parsed.sarif_of(text, validated=validated)["results"]) == len(findings)

    text = junit.render(reports)
    parsed.harmless(text)
    suites = parsed.junit_of(text)
    assert [len(suite.findall("testcase")) for suite in suites] == [len(report.findings) + 1 for report in reports]

    text = gitlab.render(reports)
    parsed.harmless(text)
    assert len(parsed.gitlab_of(text)) == len(left)

    text = jsonl.render(reports)
    parsed.harmless(text)
    lines = [parsed.json_of(line) for line in text.splitlines()]
    assert [len(line["findings"]) for line in lines] == [len(report.findings) for report in reports]
    assert lines[0]["target"]["paragraphs"] == [paragraph.text for paragraph in reports[0].target.paragraphs]

    text = github.render(reports)
    parsed.harmless(text)
    commands, others = parsed.github_of(text)
    order = [("error", "warning", "notice").index(kind) for kind, _, _ in commands]
    assert order == sorted(order)
    kinds = [github.KINDS[finding.severity] for finding in left]
    assert len(commands) == sum(min(10, kinds.count(kind)) for kind in set(kinds))
    assert len(others) == (len(commands) < len(left))

    text = github.summary(reports)
    parsed.harmless(text)
    assert len(text.encode()) <= 1024 * 1024
    rows = parsed.markdown_of(text)
    if left:
        assert len(rows) == len(left) or f"{len(left) - len(rows):,} more finding" in text
    text = markdown.render(reports)
    assert len(text.encode()) <= 65_536
    parsed.markdown_of(text)


def test_ten_thousand_hostile_texts() -> None:
    random = Random("every format")
    for number in range(REPORTS):
        check_every_format([hostile.report_of(random, FINDINGS)], validated=number == 0)


def test_several_hostile_pairs_in_one_file() -> None:
    random = Random("one file")
    check_every_format([hostile.report_of(random, 10) for _ in range(60)], validated=True)


@settings(max_examples=100, deadline=None)
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
    check_every_format([report, report], validated=True)


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
    shown = terminal.render(report, view) + concise.render(report)
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
