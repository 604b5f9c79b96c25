"""Scores move the way they say, and say how to get them again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.segments import segment
from transcheck.config import PENALTIES, Settings
from transcheck.meaning import meaning_for
from transcheck.model import Finding, Severity, Suppression
from transcheck.scoring.gate import gate
from transcheck.scoring.mqm import mqm_score
from transcheck.scoring.quality import SegmentQuality, quality_score, segment_score
from transcheck.scoring.reference import reference_scores


def finding(severity: str, confidence: float = 0.9, suppressed: bool = False) -> Finding:
    reason = Suppression("baseline", "known") if suppressed else None
    return Finding(
        "name-changed", "accuracy/named-entity", Severity(severity), confidence, "“a” became “b”", suppressed=reason
    )


@pytest.mark.parametrize(
    ("severities", "words", "value"),
    [
        ([], 100, 100),
        (["neutral"], 100, 100),
        (["minor"], 100, 99),
        (["major", "minor"], 100, 94),
        (["critical"], 100, 75),
        (["critical"], 50, 50),
        (["critical"] * 9, 100, 0),
    ],
)
def test_mqm_style_penalties_count_per_hundred_words(severities: list[str], words: int, value: float) -> None:
    assert mqm_score([finding(s) for s in severities], words, PENALTIES, "1").value == value


def test_signatures_hold_what_is_needed_to_get_the_score_again() -> None:
    assert mqm_score([], 7, PENALTIES, "1.2").signature == (
        "mqm-style|penalties:0/1/5/25|per:100words|words:7|version:1.2"
    )


def test_suppressed_findings_cost_nothing_and_leave_the_gate_open() -> None:
    hidden = [finding("critical", suppressed=True)]
    assert mqm_score(hidden, 10, PENALTIES, "1").value == 100
    assert gate(hidden, 100, Settings()).passed


SOURCE = "Die Bürgermeisterin hat am Freitag die neue Brücke eröffnet."
TARGET = "The mayor opened the new bridge on Friday."


@settings(deadline=None)
@given(st.integers(1, 30), st.lists(st.sampled_from(["minor", "major", "critical"]), max_size=5))
def test_one_more_finding_always_lowers_the_score(times: int, severities: list[str]) -> None:
    before, source = [finding(s) for s in severities], " ".join([SOURCE] * times)
    scores = [segment_score(source, TARGET, found, None).value for found in ([*before, finding("minor")], before)]
    assert scores[0] < scores[1]


def test_worse_and_surer_findings_cost_more() -> None:
    scores = [
        segment_score(SOURCE, TARGET, [finding(severity, confidence)], None).value
        for severity, confidence in [("minor", 0.5), ("minor", 0.9), ("major", 0.9), ("critical", 0.9)]
    ]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    "worse",
    [
        "The mayor opened the new on Friday.",
        "The mayor bridge the opened new on Friday.",
        "The mayor opened the new bridge on Friday potato.",
        "Heavy rain is expected in the mountains.",
    ],
)
def test_meaning_and_fluency_tell_a_good_translation_from_a_worse_one(worse: str) -> None:
    meaning = meaning_for(True)
    good, bad = (segment_score(SOURCE, text, [], meaning).value for text in (TARGET, worse))
    assert bad < good
    assert good > 80


def test_quality_weighs_segments_by_their_words() -> None:
    segments = [segment("ein Wort und noch eins", "x"), segment("eins", "x")]
    assert quality_score(segments, [SegmentQuality(100.0), SegmentQuality(40.0)], "none", "1").value == 90


@settings(deadline=None)
@given(st.lists(st.sampled_from(["minor", "major", "critical"]), max_size=5), st.booleans())
def test_deductions_add_up_to_what_is_missing(severities: list[str], with_meaning: bool) -> None:
    meaning = meaning_for(True) if with_meaning else None
    rated = segment_score(SOURCE, TARGET, [finding(s) for s in severities], meaning)
    assert sum(one.points for one in rated.deductions) == pytest.approx(100 - rated.value, abs=0.05)
    points = [one.points for one in rated.deductions]
    assert points == sorted(points, reverse=True)
    assert min(points) > 0


def test_deductions_name_the_rule_and_count_its_findings() -> None:
    pair = segment(SOURCE, TARGET)
    rated = segment_score(SOURCE, TARGET, [finding("critical")], meaning_for(True))
    score = quality_score([pair, pair], [rated, rated], "none", "1")
    worst = score.deductions[0]
    assert (worst.reason, worst.rule, worst.findings) == ("findings", "name-changed", 2)
    assert {one.reason for one in score.deductions[1:]} <= {"meaning", "fluency"}
    assert sum(one.points for one in score.deductions) == pytest.approx(100 - score.value, abs=0.05)


def test_suppressed_findings_take_nothing_off_the_quality() -> None:
    rated = [segment_score(SOURCE, TARGET, found, None) for found in ([], [finding("critical", suppressed=True)])]
    assert rated[0] == rated[1]


def test_quality_of_nothing_is_perfect() -> None:
    assert quality_score([], [], "none", "1").value == 100


@pytest.mark.parametrize(
    ("severities", "fail_on", "reasons"),
    [
        (["minor"], "major", ()),
        (["major", "critical", "critical"], "major", ("2 critical findings", "1 major finding")),
        (["minor"], "minor", ("1 minor finding",)),
        (["critical"], "never", ()),
    ],
)
def test_gate_says_why_it_is_closed(severities: list[str], fail_on: str, reasons: tuple[str, ...]) -> None:
    result = gate([finding(s) for s in severities], 90, Settings.from_mapping({"fail_on": fail_on}))
    assert (result.reasons, result.passed) == (reasons, not reasons)


def test_gate_closes_below_the_minimal_score() -> None:
    assert gate([], 79.9, Settings(min_score=80)).reasons == ("quality 79.9 is below 80",)


def test_reference_scores_are_perfect_for_the_reference_itself() -> None:
    text = ["The mayor opened the new bridge on Friday.", "It cost two million euros."]
    scores = reference_scores(text, text)
    assert (scores.chrf.value, round(scores.bleu.value, 6), scores.ter.value) == (100, 100, 0)
    assert scores.chrf.signature.startswith("chrF2|nrefs:1")
