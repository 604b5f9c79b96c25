"""JUnit against Jenkins's schema; what the services list are names of test cases."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from junitparser import Failure, JUnitXml

from tests.reports import built, parsed
from transcheck.config import Settings
from transcheck.model import Report, Severity
from transcheck.reports import junit
from transcheck.scoring.gate import gate


def outcomes(report: Report) -> dict[str, str]:
    """The outcome of each test case by its name."""
    root = parsed.junit_of(junit.render([report]))
    return {case.get("name"): next((child.tag for child in case), "passed") for case in root.iter("testcase")}


def gated(fail_on: str, min_score: float | None = None) -> Report:
    report = built.festival()
    settings = Settings.from_mapping({"fail_on": fail_on, "min_score": min_score})
    return replace(report, gate=gate(report.findings, report.scores.quality.value, settings))


def test_a_suite_a_pair_and_a_case_a_finding() -> None:
    root = parsed.junit_of(junit.render([built.festival(), built.clean()]))
    assert [(suite.get("name"), suite.get("tests")) for suite in root] == [
        ("texte/sommerfest.en.txt", "9"),
        ("en.txt", "1"),
    ]
    properties = {node.get("name"): node.get("value") for node in root[0].find("properties")}
    assert properties["source"] == "texte/sommerfest.de.txt"
    assert properties["quality"] == "52.4"


def test_what_stops_the_gate_fails_and_the_rest_is_skipped() -> None:
    assert outcomes(built.festival()) == {
        "protected-term: “Klarblick” was rendered as “Clear View”; it must stay as it is.": "failure",
        "repeated-paragraph: This paragraph stands here a second time.": "skipped",
        "name-changed: “Katharina” became “Catharina”.": "failure",
        "number-mismatch: “14 Uhr” became “4 p.m.”.": "failure",
        "unpaired-quote: This quotation mark is never closed.": "skipped",
        "missing-translation: This paragraph has no translation.": "failure",
        "spelling: “program” is American spelling.": "skipped",
        "link-lost: The link that “can be found at:” announces is missing.": "failure",
        "quality": "passed",
    }


def test_there_is_a_failure_exactly_when_the_gate_is_closed() -> None:
    for fail_on in ("minor", "major", "critical", "never"):
        for min_score in (None, 50, 60):
            report = gated(fail_on, min_score)
            assert ("failure" in outcomes(report).values()) != report.gate.passed, (fail_on, min_score)
    assert outcomes(gated("never", 60))["quality"] == "failure"


def test_who_reads_the_case_finds_everything() -> None:
    root = parsed.junit_of(junit.render([built.festival()]))
    [failure] = [case[0] for case in root.iter("testcase") if case.get("name").startswith("number-mismatch")]
    assert failure.get("type") == "major"
    assert failure.get("message") == "“14 Uhr” became “4 p.m.”. It should be “2 p.m.”."
    assert failure.text.splitlines() == [
        "“14 Uhr” became “4 p.m.”. It should be “2 p.m.”.",
        "major, accuracy/number, 72 % sure",
        "texte/sommerfest.en.txt:4:140: 4 p.m.",
        "texte/sommerfest.de.txt:3:161: 14 Uhr",
        "should be: 2 p.m.",
    ]


def test_a_program_that_reads_such_reports_finds_all(tmp_path: Path) -> None:
    path = tmp_path / "report.xml"
    path.write_text(junit.render([built.festival(), built.clean()]), encoding="utf-8")
    read = JUnitXml.fromfile(str(path))
    assert (read.tests, read.failures, read.errors, read.skipped) == (10, 5, 0, 3)
    festival, clean = read
    assert {one.name: one.value for one in festival.properties()}["mqm-style"] == "61.2"
    cases = {case.name.partition(":")[0]: case for case in festival}
    [failure] = cases["number-mismatch"].result
    assert isinstance(failure, Failure)
    assert (failure.type, failure.message) == ("major", "“14 Uhr” became “4 p.m.”. It should be “2 p.m.”.")
    assert "texte/sommerfest.en.txt:4:140: 4 p.m." in failure.text
    assert cases["spelling"].is_skipped
    assert [case.is_passed for case in clean] == [cases["quality"].is_passed] == [True]


def test_why_something_is_skipped() -> None:
    root = parsed.junit_of(junit.render([built.festival()]))
    messages = [node.get("message") for node in root.iter("skipped")]
    assert messages[0].startswith("minor, the gate stops at major: ")
    assert messages[2].startswith("suppressed by baseline (house style): ")
    never = parsed.junit_of(junit.render([gated("never")]))
    assert next(never.iter("skipped")).get("message").startswith("critical, the gate never stops: ")


def test_equal_findings_have_names_of_their_own() -> None:
    finding = replace(built.festival().findings[2], message="x")
    same = [finding, finding, replace(finding, message="x (2)"), finding]
    root = parsed.junit_of(junit.render([replace(built.festival(), findings=tuple(same))] * 2))
    names = [case.get("name") for case in root.iter("testcase")]
    assert names[:4] == ["name-changed: x", "name-changed: x (2)", "name-changed: x (2) (2)", "name-changed: x (3)"]
    assert len(set(names)) == 10


def test_names_do_not_depend_on_lines() -> None:
    report = built.festival()
    moved = built.moved_down(report, 90)
    assert junit.render([moved]) != junit.render([report])
    assert sorted(outcomes(moved)) == sorted(outcomes(report))


def test_a_neutral_finding_fails_nothing() -> None:
    report = built.festival()
    report = replace(report, findings=(replace(report.findings[2], severity=Severity.NEUTRAL),))
    assert list(outcomes(report).values()) == ["skipped", "passed"]
