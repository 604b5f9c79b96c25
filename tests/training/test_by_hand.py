"""Errors found and written by hand: read, looked up by the texts' names, and turned into labels."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from training.by_hand import ERRORS, JUDGEMENTS, ByHand, name_of
from training.corpus import Corpus, Source
from training.data import Segment, part_of
from training.examples import GOOD, UNKNOWN, WRONG
from training.pieces import text_of

from tests.training import small_wordnet

SOURCE = "Das alte Schloss in Ulm brennt."
GOOD_ONE, WEAK_ONE = "The old castle in Ulm burns.", "The old lock burns."


def written(folder: Path, judgements: Sequence[tuple[str, ...]], errors: Sequence[tuple[str, ...]] = ()) -> Path:
    for name, rows in ((JUDGEMENTS, judgements), (ERRORS, errors)):
        (folder / name).write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    return folder


def pair(source: str, target: str) -> tuple[str, str]:
    return name_of(source), name_of(target)


def test_what_is_judged_wrong_is_wrong_and_the_rest_is_right(tmp_path: Path) -> None:
    place = pair(SOURCE, WEAK_ONE)
    rows = [(*place, "target", "2", "3", "major"), (*place, "source", "3", "5", "minor")]
    segment = Segment(SOURCE, (GOOD_ONE,), (WEAK_ONE,))
    (text,) = ByHand.read(written(tmp_path, rows)).texts(segment)
    assert text_of(text.example.target) == WEAK_ONE
    assert text.example.bad == (GOOD, GOOD, WRONG, GOOD, GOOD)
    assert text.example.omit == (UNKNOWN, UNKNOWN, UNKNOWN, WRONG, WRONG, UNKNOWN, UNKNOWN)
    assert set(text.example.gap) == {UNKNOWN}
    assert text.written == ()


def test_a_translation_without_errors_is_right_throughout(tmp_path: Path) -> None:
    rows = [(*pair(SOURCE, GOOD_ONE), "none", "0", "0", "none")]
    (text,) = ByHand.read(written(tmp_path, rows)).texts(Segment(SOURCE, (), (GOOD_ONE, WEAK_ONE)))
    assert {*text.example.bad, *text.example.gap, *text.example.omit} == {GOOD}


def test_errors_are_put_into_the_translation_that_they_were_written_for(tmp_path: Path) -> None:
    source = next(text for n in range(99) if part_of(text := f"Satz {n}: {SOURCE}") == "train")
    place = pair(source, GOOD_ONE)
    judgements = [(*place, "none", "0", "0", "none")]
    errors = [(*place, "sense", "1", "2", "former"), (*place, "removed", "3", "5", "")]
    judged = ByHand.read(written(tmp_path, judgements, errors))
    segments = tmp_path / "segments.jsonl"
    row = {"source": source, "references": {"A": "In Ulm an old castle is on fire."}, "outputs": {"X": GOOD_ONE}}
    segments.write_text(json.dumps(row), encoding="utf-8")
    english = small_wordnet.english(tmp_path)
    corpus = Corpus([Source(str(segments), 1.0)], english, judged=judged, judged_share=1.0)
    found = {text_of(example.target): example for example in (corpus.example(1, number) for number in range(40))}
    assert found["The former castle in Ulm burns."].bad == (GOOD, WRONG, GOOD, GOOD, GOOD, GOOD, GOOD)
    assert found["The former castle burns."].kinds in {("sense", "removed"), ("removed", "sense")}
    assert found["The old castle burns."].gap[3] == WRONG
    without = Corpus([Source(str(segments), 1.0)], english, judged=judged)
    assert not any("former" in text_of(without.example(1, number, "name removed").target) for number in range(20))


def test_weak_texts_are_taken_as_judged_and_never_as_good(tmp_path: Path) -> None:
    source = next(text for n in range(99) if part_of(text := f"Satz {n}: {SOURCE}") == "train")
    judged = ByHand.read(written(tmp_path, [(*pair(source, WEAK_ONE), "target", "2", "3", "major")]))
    weak, good = tmp_path / "weak.jsonl", tmp_path / "good.jsonl"
    weak.write_text(json.dumps({"source": source, "outputs": {"weak": WEAK_ONE}}), encoding="utf-8")
    good.write_text(json.dumps({"source": source, "target": GOOD_ONE}), encoding="utf-8")
    sources = [Source(str(good), 1.0), Source(str(weak), 0.0)]
    corpus = Corpus(sources, small_wordnet.english(tmp_path), judged=judged, judged_share=0.5)
    assert {text_of(corpus.base(Random(n)).target) for n in range(40)} == {GOOD_ONE}
    found = {text_of(example.target): example for example in (corpus.example(1, number) for number in range(40))}
    assert found[WEAK_ONE].bad[2] == WRONG


def test_translations_with_more_errors_are_taken_more_often(tmp_path: Path) -> None:
    source = next(text for n in range(99) if part_of(text := f"Satz {n}: {SOURCE}") == "train")
    wrong = [("target", "0", "1"), ("target", "2", "3"), ("source", "2", "3"), ("source", "6", "7")]
    rows = [(*pair(source, GOOD_ONE), "none", "0", "0", "none")]
    rows += [(*pair(source, WEAK_ONE), *one, "major") for one in wrong]
    segments = tmp_path / "segments.jsonl"
    row = {"source": source, "references": {"A": "In Ulm a castle burns."}, "outputs": {"X": GOOD_ONE, "Y": WEAK_ONE}}
    segments.write_text(json.dumps(row), encoding="utf-8")
    judged = ByHand.read(written(tmp_path, rows))
    corpus = Corpus([Source(str(segments), 1.0)], small_wordnet.english(tmp_path), judged=judged, judged_share=1.0)
    found = [example for n in range(900) if not (example := corpus._by_hand(Random(n))).kinds]
    # One with four errors comes five times as often as one without.
    weak = sum(text_of(example.target) == WEAK_ONE for example in found)
    assert weak / (len(found) - weak) == pytest.approx(5, rel=0.3)


def test_labels_of_another_version_of_a_text_are_not_taken(tmp_path: Path) -> None:
    rows = [(*pair(SOURCE, GOOD_ONE), "none", "0", "0", "none")]
    assert list(ByHand.read(written(tmp_path, rows)).texts(Segment(SOURCE, (GOOD_ONE + " ",), ()))) == []


@pytest.mark.parametrize("row", [("a", "b", "target", "1", "2"), ("a", "b", "left", "1", "2", "major")])
def test_bad_lines_are_named(tmp_path: Path, row: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=JUDGEMENTS):
        ByHand.read(written(tmp_path, [row]))


def test_what_is_kept_beside_the_recipe_is_sound() -> None:
    kept = ByHand.read()
    assert len(kept.judgements) > 1_000
    assert sum(map(len, kept.errors.values())) > 1_000
    assert all(one.start < one.end for rows in kept.judgements.values() for one in rows if one.side != "none")
    for place, rows in kept.errors.items():
        assert place in kept.judgements
        assert all(one.edit.words or one.edit.start < one.edit.end for one in rows)
