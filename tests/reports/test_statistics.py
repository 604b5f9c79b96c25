"""What is counted of all reports of a run."""

from __future__ import annotations

from collections import Counter

from tests.reports import built
from transcheck.model import Severity
from transcheck.reports import format_for_environment, render_statistics
from transcheck.reports.statistics import RuleCount, by_rule, findings_first, not_passed, overall, suppressed_by


def test_rules_by_their_worst_findings() -> None:
    found = by_rule([*built.several(), built.festival()])
    assert [one.rule for one in found] == [
        "protected-term", "missing-target", "link-lost", "missing-translation", "name-changed", "number-mismatch",
        "repeated-paragraph", "unpaired-quote", "spelling",
    ]  # fmt: skip
    assert found[0] == RuleCount("protected-term", Counter({Severity.CRITICAL: 2}), 2, 0)
    # Only suppressed ones: no translation has a finding of the rule that counts.
    assert found[-1] == RuleCount("spelling", Counter(), 0, 3)


def test_no_findings() -> None:
    assert by_rule([built.clean()]) == ()
    assert render_statistics([built.clean()], to_file=True) == "1 translation without findings.\n"
    assert render_statistics([], to_file=True) == "0 translations without findings.\n"


def test_all_together() -> None:
    reports = built.several()
    assert overall(reports) == "4 translations: 2 with findings (2 critical, 4 major, 2 minor), 2 without."
    assert overall([built.festival()]) == "1 translation: 1 with findings (1 critical, 4 major, 2 minor)."
    assert suppressed_by(reports) == {"baseline": 1, "comment": 1}
    assert not_passed(reports) == 2
    assert not_passed([]) == 0


def test_what_did_not_pass_comes_first_and_what_is_clean_is_left_out() -> None:
    paths = [report.target.path for report in findings_first(built.several())]
    assert paths == ["texte/neu.en.txt", "texte/sommerfest.en.txt"]


def test_annotations_in_a_job_of_github_actions() -> None:
    assert format_for_environment({"GITHUB_ACTIONS": "true"}) == "github"
    assert format_for_environment({"GITHUB_ACTIONS": "false", "CI": "true"}) == "terminal"
    assert format_for_environment({}) == "terminal"
