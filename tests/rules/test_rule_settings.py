"""What a project sets for single rules, in what they find."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import transcheck
from transcheck.errors import ConfigurationError
from transcheck.model import Finding, Severity
from transcheck.rules.options import Option

GERMAN = "Die Stadtverwaltung schrieb gestern einen langen Brief."
ENGLISH = "The city adminstration wroet a long letter yesterday."


def findings(rules: Mapping[str, object], target: str = ENGLISH) -> list[Finding]:
    config = {"select": ["spelling", "untranslated"], "rules": rules}
    segments = transcheck.check_bitext([(GERMAN, target)], config=config, meaning=False)
    return [finding for segment in segments for finding in segment.findings]


def wrong(rules: Mapping[str, object], target: str = ENGLISH) -> list[str]:
    return [finding.target.text for finding in findings(rules, target) if finding.target]


def test_a_rule_can_be_switched_off() -> None:
    assert wrong({}) == ["adminstration"]
    assert wrong({"spelling": False}) == []


def test_a_severity_holds_for_all_findings_and_for_the_score() -> None:
    assert [finding.severity for finding in findings({"spelling": "critical"})] == [Severity.CRITICAL]
    scores = [
        next(
            transcheck.check_bitext([(GERMAN, ENGLISH)], config={"rules": {"spelling": severity}}, meaning=False)
        ).score
        for severity in ("minor", "critical")
    ]
    assert scores[0] > scores[1]


def test_a_confidence_holds_for_its_rule() -> None:
    assert wrong({"spelling": {"min_confidence": 0.99}}) == []
    assert wrong({"untranslated": {"min_confidence": 0.99}}) == ["adminstration"]


@pytest.mark.parametrize(
    ("accepted", "target", "found"),
    [
        ("adminstration", ENGLISH, []),
        ("ADMINSTRATION!", ENGLISH, []),
        ("the city adminstration", ENGLISH, []),
        ("adminstrations", ENGLISH, ["adminstration"]),
        ("city adminstration office", ENGLISH, ["adminstration"]),
        ("a", ENGLISH, ["adminstration"]),
        ("", ENGLISH, ["adminstration"]),
        ("The Stadtverwaltung", "The Stadtverwaltung wrote a long letter yesterday.", []),
        ("in Stadtverwaltung", "The Stadtverwaltung wrote a long letter yesterday.", ["Stadtverwaltung"]),
    ],
)
def test_accepted_texts_pass(accepted: str, target: str, found: list[str]) -> None:
    rules = {name: {"accept": [accepted]} for name in ("spelling", "untranslated")}
    assert wrong(rules, target) == found


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ({"speling": False}, "rule “speling” is unknown; did you mean “spelling”?"),
        ({"spelling": "mnor"}, "severity “mnor” is unknown; did you mean “minor”?"),
        ({"spelling": 3}, "a rule takes true, false, a severity, or a mapping of its options"),
        ({"spelling": {"tolerance": 3}}, "rule spelling: option “tolerance” is unknown; this rule has no options"),
        ({"length-mismatch": {"tolerence": 3}}, "option “tolerence” is unknown; did you mean “tolerance”?"),
        ({"length-mismatch": {"tolerance": "x"}}, "“tolerance” takes a number from 0"),
        ({"spelling": {"min_confidence": 2}}, "min_confidence is 2; it can be a number from 0 to 1"),
    ],
)
def test_what_is_wrong_is_said(rules: Mapping[str, object], message: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        findings(rules)
    assert message in str(error.value)


def test_an_option_reaches_its_rule() -> None:
    short = "The administration wrote."
    assert [finding.rule for finding in _lengths({}, short)] == ["length-mismatch"]
    assert _lengths({"tolerance": 100}, short) == []
    assert _lengths({"shortest": 1000}, short) == []


def _lengths(options: Mapping[str, object], target: str) -> list[Finding]:
    config = {"select": ["length-mismatch"], "rules": {"length-mismatch": options}}
    source = f"{GERMAN[:-1]}, weil sie den Bürgern aller Stadtteile noch vor dem Sommer sagen wollte, was geplant ist."
    [segment] = transcheck.check_bitext([(source, target)], config=config, meaning=False)
    return list(segment.findings)


@pytest.mark.parametrize(
    ("option", "kind", "good", "bad"),
    [
        (Option("words", (), "…"), "a list of texts", ["a"], ["a", 1]),
        (Option("words", (), "…"), "a list of texts", (), "a"),
        (Option("count", 3, "…", least=1, most=5), "a whole number from 1 to 5", 5, 6),
        (Option("count", 3, "…"), "a whole number", -1, 2.5),
        (Option("share", 0.5, "…", least=0), "a number from 0", 3, -0.1),
        (Option("share", 0.5, "…"), "a number", 3, True),
        (Option("flag", False, "…"), "true or false", True, 1),
    ],
)
def test_an_option_takes_what_its_default_is(option: Option[object], kind: str, good: object, bad: object) -> None:
    assert option.kind == kind
    assert option.checked(good) == (tuple(good) if isinstance(good, list) else good)
    with pytest.raises(ConfigurationError, match=f"“{option.name}” takes {kind}"):
        option.checked(bad)
