"""Workflow commands as a runner of GitHub Actions reads them, and the summary of a job."""

from __future__ import annotations

from dataclasses import replace

from tests.reports import built, parsed
from transcheck.model import Anchor, Document, Finding, Paragraph, Report, Severity, Span
from transcheck.reports import github


def many(severity: Severity, count: int, message: str = "Word") -> Report:
    findings = [
        Finding("spelling", "fluency/spelling", severity, 0.9, f"{message} {number}", None, Span(0, 1, "b", 0, 1, 1))
        for number in range(count)
    ]
    return built.one_pair("a", "b", *findings)


def test_a_command_a_finding_the_worst_first() -> None:
    commands, others = parsed.github_of(github.render([built.festival()]))
    assert [(kind, properties["title"]) for kind, properties, _ in commands] == [
        ("error", "protected-term (critical)"), ("error", "name-changed (major)"), ("error", "number-mismatch (major)"),
        ("error", "missing-translation (major)"), ("error", "link-lost (major)"),
        ("warning", "repeated-paragraph (minor)"), ("warning", "unpaired-quote (minor)"),
    ]  # fmt: skip
    assert others == []


def test_the_line_itself() -> None:
    first = github.render([built.festival()]).splitlines()[0]
    assert first == (
        "::error file=texte/sommerfest.en.txt,line=1,endLine=1,col=31,endColumn=41,title=protected-term (critical)"
        "::“Klarblick” was rendered as “Clear View”; it must stay as it is. Original: texte/sommerfest.de.txt:1:26."
    )


def test_escapes() -> None:
    finding = replace(built.festival().findings[2], message="100 %, a: b::c\n::error::d", source=None)
    report = replace(built.festival(), findings=(finding,))
    report = replace(report, target=replace(report.target, path="a,b: 50 %.txt"))
    text = github.render([report])
    assert "file=a%2Cb%3A 50 %25.txt," in text
    [[_, properties, message]], others = parsed.github_of(text)
    assert properties["file"] == "a,b: 50 %.txt"
    assert message == "100 %, a: b::c␊::error::d. It should be “Katharina”."
    assert others == []


def test_columns_only_within_a_line() -> None:
    paragraph = Paragraph("new town hall", anchors=(Anchor(0, 3, 1), Anchor(9, 4, 1)))
    finding = Finding("spelling", "fluency/spelling", Severity.MINOR, 0.9, "x", None, Span(4, 13, "town hall", 0, 3, 5))
    report = replace(built.one_pair("a", "b", finding), target=Document("en.txt", "en", (paragraph,)))
    assert github.render([report]) == "::warning file=en.txt,line=3,endLine=4,title=spelling (minor)::x.\n"


def test_ten_of_a_kind_and_the_rest_is_counted() -> None:
    reports = [many(Severity.MINOR, 12), many(Severity.MAJOR, 9), many(Severity.CRITICAL, 3), many(Severity.NEUTRAL, 1)]
    commands, others = parsed.github_of(github.render(reports))
    kinds = [kind for kind, _, _ in commands]
    assert kinds == ["error"] * 10 + ["warning"] * 10 + ["notice"]
    assert [properties["title"] for _, properties, _ in commands[:3]] == ["spelling (critical)"] * 3
    assert others == [
        "transcheck: 4 more findings (2 major, 2 minor) without an annotation: GitHub shows 10 of a kind in a step."
    ]
    assert github.render([built.clean()]) == ""


def test_a_summary_within_its_limit() -> None:
    small = github.summary([built.festival()])
    assert len(parsed.markdown_of(small)) == 7
    reports = [many(Severity.MINOR, 1_500, "This is wrong" * 40)] * 2
    whole = github.summary(reports)
    assert 1_000_000 < len(whole.encode()) <= github.LONGEST_SUMMARY
    rows = parsed.markdown_of(whole)
    assert f"**{3_000 - len(rows):,} more findings** ({3_000 - len(rows):,} minor) did not fit in here." in whole
    less = github.summary(reports[:1], taken=1_000_000)
    assert 0 < len(less.encode()) <= github.LONGEST_SUMMARY - 1_000_000
    assert github.summary(reports, taken=github.LONGEST_SUMMARY) == ""
