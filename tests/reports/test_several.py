"""Many pairs in one report: what is told of each, what of all together."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reports import built, parsed
from tests.reports.every_format import CHECK
from transcheck.model import Report
from transcheck.reports import FORMATS, github, html, job_summary, render, render_several


def many(count: int, *, failing: int) -> list[Report]:
    """So many pairs, of which the first ones have findings."""
    reports = [built.festival() if number < failing else built.clean() for number in range(count)]
    return [
        replace(report, target=replace(report.target, path=f"content/{number:04}/text.en.txt"))
        for number, report in enumerate(reports)
    ]


def terminal(reports: list[Report], *, show_all: bool = False) -> list[str]:
    return render_several("terminal", reports, show_all=show_all, to_file=True, width=100).splitlines()


def test_a_terminal_shows_the_pairs_with_findings_and_counts_the_others() -> None:
    lines = terminal(many(50, failing=1))
    assert sum("checked against" in line for line in lines) == 1
    assert not [line for line in lines if "content/0001" in line]
    assert "50 translations: 1 with findings (1 critical, 4 major, 2 minor), 49 without." in lines
    assert lines[-1] == "Gate not passed: 1 of 50 translations."


def test_asked_for_all_it_has_a_line_for_each_pair_without_findings() -> None:
    lines = terminal(many(50, failing=1), show_all=True)
    assert "content/0001/text.en.txt: no findings, quality 52.4" in lines
    assert sum("no findings, quality" in line for line in lines) == 49


def test_the_end_of_a_terminal_report_stays_readable_with_many_pairs() -> None:
    lines = terminal(many(100, failing=100))
    assert "  and 80 critical, 400 major, 200 minor more, shown above" in lines
    assert "  and 80 more, 80 of them not passed" in lines
    assert lines[-1] == "Gate not passed: 100 of 100 translations."


def test_all_is_well() -> None:
    assert terminal(many(3, failing=0)) == [
        "━" * 100,
        "3 translations without findings.",
        "Gate passed: all 3 translations.",
    ]
    assert terminal([])[-1] == "Gate passed: there is nothing to check."


def test_one_pair_at_a_terminal_is_told_of_as_by_compare() -> None:
    report = built.festival()
    assert render_several("terminal", [report], to_file=True) == render("terminal", report, to_file=True)


def test_a_pair_that_was_not_compared_has_no_quality() -> None:
    report = built.without_translation()
    assert "quality –" in "\n".join(terminal([report, built.clean()]))
    assert "quality – of 100" in render("markdown", report, to_file=True)


def test_json_is_as_its_schema_says() -> None:
    whole = json.loads(render_several("json", built.several(), to_file=True))
    CHECK.validate(whole)
    CHECK.validate(json.loads(render_several("json", [], to_file=True)))
    for example in CHECK.schema["examples"]:
        CHECK.validate(example)
    assert whole["gate"] == {"passed": False, "translations": 4, "not_passed": 2}
    assert whole["reports"][0] == json.loads(render("json", built.festival(), to_file=True))
    assert list(whole) == ["schema", "tool", "reports", "gate"]


@pytest.mark.parametrize("name", FORMATS)
def test_no_pairs_at_all(name: str) -> None:
    render_several(name, [], to_file=True)


def test_a_page_lists_pairs_without_findings_and_leaves_out_their_texts() -> None:
    page = parsed.html_of(render_several("html", many(30, failing=2), to_file=True))
    assert len([each for each in page.all("section") if each["class"] == "pair"]) == 2
    assert "28 without findings, whose texts are left out here" in page.said()
    assert "content/0029/text.en.txt, quality 52.4" in page.said()
    assert "✗ The gate is not passed. 2 of 30 translations not passed" in page.said()
    assert {str(each["href"]) for each in page.all("a")} >= {"#pair-1", "#pair-2"}


def test_entries_for_a_baseline_count_from_the_root_of_the_project() -> None:
    report = replace(built.festival(), target=replace(built.festival().target, path="texte/a.en.txt"))
    page = parsed.html_of(html.render([report], Path.cwd().parent))
    entries = json.loads(page.inside("script", id="entries"))
    assert {entry["file"] for entry in entries.values()} == {f"{Path.cwd().name}/texte/a.en.txt"}
    # Seven: the eighth is suppressed already.
    assert len(entries) == 7
    assert entries["1-1"]["reason"] == "" and entries["1-1"]["expires"] is None


def test_a_thousand_pairs_stay_within_the_limits_of_github() -> None:
    reports = many(1000, failing=1000)
    commands, [rest] = parsed.github_of(github.render(reports))
    assert [kind for kind, _, _ in commands] == ["error"] * 10 + ["warning"] * 10
    assert all(properties["title"] == "protected-term (critical)" for _, properties, _ in commands[:10])
    assert rest.startswith("transcheck: 6,980 more findings (990 critical, 4,000 major, 1,990 minor)")
    summary = job_summary(reports, 0)
    assert len(summary.encode()) <= github.LONGEST_SUMMARY
    rows = [line for line in summary.splitlines() if line.startswith(("| **critical**", "| major", "| minor"))]
    assert all(row.startswith("| **critical**") for row in rows[:1000])
    assert f"**{7_000 - len(rows):,} more findings**" in summary
