"""Thresholds: all alarms equally likely to be right, within a budget of findings as a user sees them."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
from training.by_hand import ByHand, Judged, name_of
from training.checking import BY_MODEL, Checker, Place
from training.data import part_of
from training.examples import Example
from training.pieces import words_of
from training.thresholds import (
    Erroneous,
    Point,
    at,
    findings_in_100,
    fitted,
    human_translations,
    judged_outputs,
    lines,
    lowest_level,
    points,
    share_found,
    slips_in,
    written,
    wrong_places,
)

from tests.meaning.lookup_model import USUAL, WRONG, write_model
from transcheck.meaning.thresholds import Threshold, thresholds

SOURCE, TARGET = "Der Bürgermeister besuchte gestern die neue Turnhalle.", "Yesterday the mayor visited the new {}."


@pytest.fixture
def checker(tmp_path: Path) -> Checker:
    return Checker(write_model(tmp_path / "model", bad=["brewery", "brewerys", "town"], omit=["gestern"]))


def test_chances_follow_the_labels() -> None:
    # Three in four are as their odds say, on both sides.
    rows = [Point(odds, (odds > 0) == (place % 8 < 6), 1.0) for place, odds in enumerate([-2.0, 2.0] * 200)]
    slope, intercept = fitted(rows, (1.0, 0.0), 0.01)
    assert slope == pytest.approx(math.log(3) / 2, abs=0.01)
    assert intercept == pytest.approx(0, abs=0.01)
    heavier = [Point(row.odds, row.wrong, 3.0 if row.wrong else 1.0) for row in rows]
    assert fitted(heavier, (1.0, 0.0), 0.01)[1] == pytest.approx(math.log(3), abs=0.02)


def test_a_kind_that_is_rare_is_like_the_others_with_its_tag() -> None:
    many = [Point(odds, (odds > 0) == (place % 8 < 6), 1.0) for place, odds in enumerate([-2.0, 2.0] * 200)]
    known = lines({("bad", "content"): many, ("bad", "name"): many[:1], ("gap", "end"): [Point(0.0, False, 1.0)] * 9})
    assert known["bad", "name"] == pytest.approx(known["bad", "content"], abs=0.3)
    backwards = [Point(-row.odds, row.wrong, 1.0) for row in many]
    assert lines({("omit", "content"): backwards}) == {}


def test_alarms_begin_at_the_same_chance() -> None:
    found = at(1.5, {("bad", "content"): (0.8, -2.0), ("gap", "end"): (1.1, 0.3)})
    assert {round(one.confidence(one.threshold), 6) for one in found.values()} == {round(1 / (1 + math.exp(-1.5)), 6)}


def test_findings_count_as_a_user_sees_them(checker: Checker) -> None:
    everywhere = {("bad", "content"): Threshold(0.0, 1.0, 0.0)}
    neighbours, known_to_a_rule = checker.checked(
        [
            (SOURCE, TARGET.format("brewery town")),
            ("Das Haus steht in Bonn seit 1961.", "The brewery brewery stands in Bonn since 1961."),
        ]
    )
    assert checker.findings(neighbours, {}) == list(neighbours.by_rules)
    seen = checker.findings(neighbours, everywhere)
    [wrong] = [problem for rule, problem in seen if rule.NAME in BY_MODEL]
    assert wrong.target is not None
    assert neighbours.segment.target[wrong.target.start : wrong.target.end] == "brewery town"
    assert any(rule.NAME == "repeated-word" for rule, _ in known_to_a_rule.by_rules)
    # What is less sure than findings that are shown is seen by nobody.
    unsure = {("bad", "content"): Threshold(0.0, 1.0, -WRONG - 1)}
    assert findings_in_100(checker, [neighbours], unsure) == 100 * len(neighbours.by_rules)


def test_the_words_of_a_text_have_their_odds(checker: Checker) -> None:
    [text] = checker.checked([(SOURCE, TARGET.format("brewery"))])
    odds = {place: value for place, _, value in checker.words(text)}
    assert odds[Place("bad", TARGET.index("{"))] == WRONG
    assert odds[Place("bad", 0)] == USUAL
    assert odds[Place("omit", SOURCE.index("gestern"))] == WRONG
    assert Place("gap", len(TARGET.format("brewery"))) in odds


def test_the_lowest_level_within_the_budget(checker: Checker) -> None:
    checked = checker.checked([(SOURCE, TARGET.format(word)) for word in ["gym"] * 9 + ["brewery"]])
    texts = [replace(text, by_rules=()) for text in checked]
    known = {("bad", "content"): (1.0, -WRONG + 2.0)}  # an alarm's log-odds are 2
    assert lowest_level(checker, texts, known, 10) == 0
    assert lowest_level(checker, texts, known, 9) == pytest.approx(2, abs=0.03)


def example() -> Example:
    target = words_of(TARGET.format("brewery"))
    source = words_of(SOURCE)
    bad = tuple(int(word.text == "brewery") for word in target)
    return Example(source, target, bad, (0,) * (len(target) + 1), (0,) * len(source), ("near word",))


def test_a_made_error_counts_once_and_is_found_where_it_is(checker: Checker) -> None:
    wrong = wrong_places(example())
    assert wrong == {Place("bad", TARGET.index("{"))}
    clean, text = checker.checked([(SOURCE, TARGET.format("gym")), (SOURCE, TARGET.format("brewery"))])
    made = [Erroneous("near word", text, wrong)] * 2
    found = points(checker, [clean], made, {})
    assert [point for point in found["bad", "content"] if point.wrong] == [Point(WRONG, True, 0.5)] * 2
    assert ("bad", "mark") not in found
    assert share_found(checker, made, {}) == 0
    assert share_found(checker, made, {("bad", "content"): Threshold(0.0, 1.0, 0.0)}) == pytest.approx(1)
    assert share_found(checker, made, {("omit", "content"): Threshold(0.0, 1.0, 0.0)}) == 0


def test_slips_in_human_translations_are_no_alarms_without_reason(checker: Checker) -> None:
    pair = (SOURCE, TARGET.format("brewery"))
    judged = ByHand()
    at = example().target.index(next(word for word in example().target if word.text == "brewery"))
    judged.judgements[name_of(pair[0]), name_of(pair[1])].append(Judged("target", at, at + 1))
    slips = slips_in([pair, (SOURCE, TARGET.format("gym"))], judged)
    assert list(slips) == [pair]
    [clean] = checker.checked([pair])
    found = points(checker, [clean], [], slips)
    assert all(point.odds == USUAL for point in found["bad", "content"])
    assert not any(tag == "gap" for tag, _ in found)
    assert any(point.odds == WRONG for point in points(checker, [clean], [], {})["bad", "content"])


def test_of_systems_translations_those_count_that_were_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = next(text for n in range(99) if part_of(text := f"Satz {n}.") == "thresholds")
    rows = [
        {"source": source, "references": {"A": "A human one."}, "outputs": {"X": "Judged.", "Y": "Not judged."}},
        {"source": next(text for n in range(99) if part_of(text := f"Satz {n}.") == "train"), "outputs": {"X": "No."}},
    ]
    (tmp_path / "segments.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    judged = ByHand()
    for row, target in ((rows[0], "Judged."), (rows[0], "A human one."), (rows[1], "No.")):
        judged.judgements[name_of(str(row["source"])), name_of(target)].append(Judged("none", 0, 0))
    settings = {"sources": [{"path": str(tmp_path / "segments.jsonl"), "share": 1.0}]}
    assert judged_outputs(settings, judged) == [(source, "Judged.")]


def test_what_is_written_is_what_the_tagger_reads(tmp_path: Path) -> None:
    known = {("bad", "content"): Threshold(1.5, 0.8, -0.2), ("gap", "end"): Threshold(-1.0, 1.0, 2.0)}
    written(tmp_path, known, {"budget": 10})
    content = json.loads((tmp_path / "thresholds.json").read_text(encoding="utf-8"))
    assert thresholds(content) == known
    assert [path.name for path in tmp_path.iterdir()] == ["thresholds.json"]


def test_nothing_is_set_on_texts_that_were_trained_on_or_that_measure(tmp_path: Path) -> None:
    rows = [{"source": f"Satz {n}.", "target": f"Sentence {n}."} for n in range(400)]
    (tmp_path / "pairs.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    sources = [source for source, _ in human_translations([tmp_path / "pairs.jsonl"])]
    assert 50 < len(sources) < 120
    assert {part_of(source) for source in sources} == {"thresholds"}
