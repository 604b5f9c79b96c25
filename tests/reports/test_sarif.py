"""SARIF against its schema, and what viewers make of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.reports import built, parsed
from transcheck.cli.rules import manual
from transcheck.model import Report, Suppression
from transcheck.reports import sarif
from transcheck.suppress.fingerprints import SCHEME


def run_of(*reports: Report) -> dict[str, Any]:
    return parsed.sarif_of(sarif.render(reports, manual()))


def results_of(report: Report) -> dict[str, dict[str, Any]]:
    return {result["ruleId"]: result for result in run_of(report)["results"]}


def changed(**changes: Any) -> Report:
    """The festival with one finding, a changed name, that differs in something."""
    report = built.festival()
    return replace(report, findings=(replace(report.findings[2], **changes),))


def test_a_result_has_both_places() -> None:
    result = results_of(built.festival())["name-changed"]
    assert result["level"] == "error"
    assert result["message"]["text"] == "“Katharina” became “Catharina”. See the [original](1)."
    [place] = [location["physicalLocation"] for location in result["locations"]]
    assert place["artifactLocation"] == {"uri": "texte/sommerfest.en.txt", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {
        "startLine": 4, "startColumn": 102, "endLine": 4, "endColumn": 111, "snippet": {"text": "Catharina"},
    }  # fmt: skip
    [original] = result["relatedLocations"]
    assert original["physicalLocation"]["artifactLocation"]["uri"] == "texte/sommerfest.de.txt"
    assert original["physicalLocation"]["region"]["snippet"] == {"text": "Katharina"}
    assert result["partialFingerprints"] == {SCHEME: "a3"}
    assert result["properties"] == {
        "category": "accuracy/named-entity", "severity": "major", "confidence": 0.97,
        "suggestion": "Katharina", "term": "Katharina Wendt",
    }  # fmt: skip


def test_levels_and_columns() -> None:
    run = run_of(built.festival())
    assert run["columnKind"] == "unicodeCodePoints"
    levels = {result["properties"]["severity"]: result["level"] for result in run["results"]}
    assert levels == {"critical": "error", "major": "error", "minor": "warning"}


def test_an_omission_is_placed_where_its_translation_should_stand() -> None:
    result = results_of(built.festival())["missing-translation"]
    assert result["message"]["text"].startswith("Missing here: This paragraph has no translation.")
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 6, "startColumn": 92, "endLine": 6, "endColumn": 92}


def test_what_is_suppressed_says_by_what() -> None:
    results = results_of(built.festival())
    assert results["spelling"]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "baseline: house style"}
    ]
    assert results["name-changed"]["suppressions"] == []
    by_comment = changed(suppressed=Suppression("comment", "a quotation"))
    assert results_of(by_comment)["name-changed"]["suppressions"][0]["kind"] == "inSource"
    assert "suppressions" not in results_of(changed())["name-changed"]


def test_rules_bring_their_manual() -> None:
    rules = {rule["id"]: rule for rule in run_of(built.festival())["tool"]["driver"]["rules"]}
    assert len(rules) == 8  # those with findings
    rule = rules["name-changed"]
    assert rule["shortDescription"] == {"text": "A name in the translation is another one, or misspelt."}
    assert "**How to silence it**" in rule["help"]["markdown"]
    assert "**" not in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert all(len(rule["fullDescription"]["text"]) <= 1000 for rule in rules.values())


def test_a_rule_without_a_manual_is_a_rule() -> None:
    assert run_of(changed(rule="of-somebody-else"))["tool"]["driver"]["rules"] == [{"id": "of-somebody-else"}]


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("“[here](https://evil.example)” is wrong", "“[here] (https://evil.example)” is wrong."),
        ("“{0}” is wrong", "“{{0}}” is wrong."),
        ("“[1]” is wrong (see there)", "“[1]” is wrong (see there)."),
    ],
)
def test_a_message_has_no_link_or_placeholder_but_ours(message: str, shown: str) -> None:
    report = changed(message=message, source=None, suggestion=None)
    assert results_of(report)["name-changed"]["message"]["text"] == shown


def test_several_pairs_make_one_run() -> None:
    run = run_of(built.festival(), built.clean())
    assert [pair["passed"] for pair in run["properties"]["translations"]] == [False, True]
    assert len(run["results"]) == 8
    assert run_of()["results"] == []
    assert run_of(built.clean())["results"] == []


def test_a_file_outside_the_repository_is_named_in_full() -> None:
    report = changed(source=None)
    report = replace(report, target=replace(report.target, path="/srv/Übersetzung 1.txt"))
    place = results_of(report)["name-changed"]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "file:///srv/%C3%9Cbersetzung%201.txt"}


def test_what_a_baseline_knows_is_unchanged_and_the_rest_is_new() -> None:
    states = {rule: result["baselineState"] for rule, result in results_of(built.festival()).items()}
    assert states.pop("spelling") == "unchanged"
    assert set(states.values()) == {"new"}
    by_comment = changed(suppressed=Suppression("comment", "a quotation"))
    assert "baselineState" not in results_of(by_comment)["name-changed"]


def test_a_safe_suggestion_is_a_fix() -> None:
    results = results_of(built.festival())
    assert [rule for rule, result in results.items() if "fixes" in result] == ["name-changed"]
    [fix] = results["name-changed"]["fixes"]
    assert fix["description"] == {"text": "Write “Katharina”."}
    [change] = fix["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "texte/sommerfest.en.txt", "uriBaseId": "%SRCROOT%"}
    [replacement] = change["replacements"]
    region, words = replacement["deletedRegion"], replacement["insertedContent"]["text"]
    line = built.festival().target.paragraphs[2].text
    fixed = line[: region["startColumn"] - 1] + words + line[region["endColumn"] - 1 :]
    assert (region["startLine"], region["endLine"]) == (4, 4)
    assert fixed == line.replace("Catharina", "Katharina")


def test_a_translation_that_does_not_exist_is_placed_in_its_original() -> None:
    [result] = run_of(built.without_translation())["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "texte/neu.de.txt"
    assert (place["region"]["startLine"], place["region"]["endColumn"]) == (1, 1)
