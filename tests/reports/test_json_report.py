"""The JSON formats, against their schemas."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from tests.reports import built
from transcheck.model import (
    Bead,
    CheckedSegment,
    Finding,
    Gate,
    Report,
    Score,
    Scores,
    Severity,
    Span,
    Suppression,
    TermCount,
)
from transcheck.reports import json_report, render
from transcheck.reports.segments import render_segment

REPORT = Draft202012Validator(json_report.schema())
SEGMENT = Draft202012Validator(json_report.schema("transcheck.segment/v1"))


@pytest.mark.parametrize("validator", [REPORT, SEGMENT])
def test_the_schemas_are_valid_and_so_are_their_examples(validator: Draft202012Validator) -> None:
    Draft202012Validator.check_schema(validator.schema)
    for example in validator.schema["examples"]:
        validator.validate(example)
    for name, definition in validator.schema["$defs"].items():
        for example in definition.get("examples", []):
            validator.evolve(schema={"$ref": f"#/$defs/{name}", "$defs": validator.schema["$defs"]}).validate(example)


@pytest.mark.parametrize("report", [built.festival(), built.clean(), built.with_reference()])
def test_reports_are_as_the_schema_says(report: Report) -> None:
    REPORT.validate(json.loads(render("json", report, to_file=True)))


def test_what_stands_in_a_report() -> None:
    report = json.loads(json_report.render(built.festival()))
    assert report["schema"] == "transcheck.report/v1"
    assert report["tool"] == {"name": "transcheck", "version": "0.1.0"}
    assert report["source"]["paragraphs"] == list(built.SOURCE)
    assert report["alignment"][1] == {"source": [], "target": [1], "score": 0.97, "kind": "duplicate"}
    changed = report["findings"][2]
    assert changed["target"] == {
        "paragraph": 2, "start": 101, "end": 110, "line": 4, "column": 102, "text": "Catharina",
    }  # fmt: skip
    assert changed["suppressed"] is None
    assert report["findings"][-1]["suppressed"] == {"by": "baseline", "reason": "house style"}
    assert report["scores"]["glossary"] == {"kept": 1, "occurrences": 2}
    assert report["scores"]["chrf"] is None
    assert report["gate"]["reasons"] == ["1 critical finding", "4 major findings"]


def test_offsets_count_code_points() -> None:
    words = Span(2, 7, "Claus", 0, 1, 3)
    found = Finding("name-changed", "accuracy/named-entity", Severity.MAJOR, 0.9, "Changed.", None, words)
    report = json.loads(json_report.render(built.one_pair("😀 Klaus", "😀 Claus", found)))
    place = report["findings"][0]["target"]
    assert report["target"]["paragraphs"][0][place["start"] : place["end"]] == place["text"]


@pytest.mark.parametrize(
    "change",
    [
        lambda report: report.update(extra=1),
        lambda report: report["findings"][0].update(extra=1),
        lambda report: report["findings"][0].pop("term"),
        lambda report: report["findings"][0].update(severity="bad"),
        lambda report: report["findings"][0].update(rule="Name Changed"),
        lambda report: report["findings"][0].update(confidence=1.5),
        lambda report: report["findings"][0]["target"].pop("line"),
        lambda report: report["alignment"][0].update(kind="other"),
        lambda report: report["scores"]["quality"].update(value=101),
        lambda report: report["gate"].update(fail_on="sometimes"),
    ],
)
def test_the_schema_refuses_what_is_not_laid_down(change: object) -> None:
    report = json_report.report_object(built.festival())
    change(report)
    with pytest.raises(ValidationError):
        REPORT.validate(report)


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\x9b", "\u202e", "\u2028", "\U000e0041", "\x7f", "\u200b"])
def test_nothing_in_json_acts_and_the_data_stay_the_same(hostile: str) -> None:
    text = json_report.render(built.one_pair(f"a{hostile}b", hostile))
    assert not [character for character in text if not character.isprintable() and character != "\n"]
    assert json.loads(text)["source"]["paragraphs"] == [f"a{hostile}b"]


places = st.integers(0, 10_000)
texts = st.text(max_size=30)


def spans(placed: bool) -> st.SearchStrategy[Span]:
    if placed:
        return st.builds(Span, places, places, texts, places, st.integers(1, 9999), st.integers(1, 9999))
    return st.builds(Span, places, places, texts)


def findings(placed: bool) -> st.SearchStrategy[Finding]:
    return st.builds(
        Finding,
        st.sampled_from(["name-changed", "spelling", "date-mismatch"]),
        st.sampled_from(["accuracy/number", "terminology/protected-term"]),
        st.sampled_from(Severity),
        st.floats(0, 1),
        st.text(min_size=1, max_size=30),
        st.none() | spans(placed),
        st.none() | spans(placed),
        st.none() | texts,
        st.none() | texts,
        st.text("0123456789abcdef", max_size=32),
        st.none() | st.builds(Suppression, st.sampled_from(["baseline", "comment", "config"]), texts),
    )


score = st.builds(Score, st.floats(0, 100), st.text(min_size=1, max_size=20))
indices = st.lists(places, max_size=4, unique=True).map(tuple)
beads = st.builds(
    Bead,
    indices,
    indices,
    st.floats(0, 1),
    st.sampled_from(["translation", "source-only", "target-only", "boilerplate", "duplicate"]),
)
maybe = st.none() | score
all_scores = st.builds(Scores, score, score, maybe, st.builds(TermCount, places, places), maybe, maybe, maybe)
gates = st.builds(
    Gate,
    st.booleans(),
    st.sampled_from(["minor", "major", "critical", "never"]),
    st.none() | st.floats(0, 100),
    st.lists(st.text(min_size=1), max_size=2).map(tuple),
)
documents = st.lists(texts, max_size=4).map(lambda paragraphs: built.document("a.txt", "de", tuple(paragraphs)))
reports = st.builds(
    Report,
    documents,
    documents,
    st.none() | documents,
    st.lists(beads, max_size=3).map(tuple),
    st.lists(findings(True), max_size=3).map(tuple),
    all_scores,
    gates,
    st.just("0.1.0"),
)


@given(reports)
def test_any_report_is_as_the_schema_says(report: Report) -> None:
    value = json.loads(json_report.render(report))
    REPORT.validate(value)
    assert value["source"]["paragraphs"] == [paragraph.text for paragraph in report.source.paragraphs]


@given(st.lists(findings(False), max_size=3), st.floats(0, 100), texts)
def test_any_segment_is_one_line_as_the_schema_says(found: list[Finding], value: float, identifier: str) -> None:
    line = json_report.render_segment(CheckedSegment(identifier, value, tuple(found)))
    assert line.endswith("\n") and line.count("\n") == 1
    segment = json.loads(line)
    SEGMENT.validate(segment)
    assert segment["id"] == identifier


def test_an_id_stays_what_it_was() -> None:
    class Pair:
        id = 12
        source = target = ""

    assert json.loads(render_segment("jsonl", Pair(), CheckedSegment("12", 90.0, ())))["id"] == 12


def test_a_number_that_json_has_not_got_is_refused() -> None:
    report = replace(built.clean(), scores=replace(built.clean().scores, quality=Score(float("nan"), "x")))
    with pytest.raises(ValueError, match="JSON"):
        json_report.render(report)
