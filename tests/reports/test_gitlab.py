from __future__ import annotations

from dataclasses import replace

from tests.reports import built, parsed
from transcheck.model import Severity
from transcheck.reports import gitlab


def test_an_issue() -> None:
    issues = parsed.gitlab_of(gitlab.render([built.festival()]))
    [issue] = [issue for issue in issues if issue["check_name"] == "number-mismatch"]
    assert issue["description"] == (
        "number-mismatch: “14 Uhr” became “4 p.m.”. It should be “2 p.m.”. Original: texte/sommerfest.de.txt:3:161."
    )
    assert issue["severity"] == "major"
    assert issue["location"] == {"path": "texte/sommerfest.en.txt", "lines": {"begin": 4, "end": 4}}


def test_severities_and_no_suppressed_ones() -> None:
    issues = parsed.gitlab_of(gitlab.render([built.festival()]))
    assert [issue["severity"] for issue in issues] == ["critical", "minor", "major", "major", "minor", "major", "major"]
    neutral = replace(built.festival().findings[0], severity=Severity.NEUTRAL)
    assert parsed.gitlab_of(gitlab.render([replace(built.festival(), findings=(neutral,))]))[0]["severity"] == "info"
    assert gitlab.render([built.clean()]) == "[]\n"


def test_fingerprints_are_unique_and_do_not_depend_on_lines_messages_or_order() -> None:
    report = built.festival()
    other = replace(report, target=replace(report.target, path="other.txt"))
    prints = [issue["fingerprint"] for issue in parsed.gitlab_of(gitlab.render([report, other, report]))]
    assert len(prints) == 21
    moved = built.moved_down(report, 90)
    edited = replace(
        moved, findings=tuple(replace(finding, message="Other words") for finding in reversed(moved.findings))
    )
    again = [issue["fingerprint"] for issue in parsed.gitlab_of(gitlab.render([edited]))]
    assert sorted(again) == sorted(prints[:7])
