"""What a tagger says counts in the quality score where its weights were set."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.meaning.lookup_model import write_model
from tests.segments import segment
from transcheck.meaning import meaning_for
from transcheck.meaning.model_folder import WEIGHTS
from transcheck.meaning.tagged import Tagged, tags_of
from transcheck.meaning.tagger import Tags
from transcheck.model import Extent
from transcheck.scoring.quality import TAGS, segment_score
from transcheck.scoring.tag_cues import suspicion

SOURCE = "Der Bürgermeister besuchte gestern die neue Turnhalle."
TARGET = "Yesterday the mayor visited the new brewery."
SHIPPED = {"offset": -8.0, "cosine": 5.0, "fluency": 1.0, "carried": 7.0, "best_meaning": 11.0, "best_fluency": 1.7}


def tags(bad: tuple[float, ...], gaps: tuple[float, ...] = (), omitted: tuple[float, ...] = ()) -> Tagged:
    return Tagged(Extent(0, 0), Extent(0, 0), Tags((), (), omitted, bad, gaps))


def test_it_is_the_mean_of_the_odds() -> None:
    bad, gap, omitted = suspicion([tags((0.0, 0.0, -4.0)), tags((4.0,), (-2.0,), (9.0,))])
    assert (bad, gap, omitted) == (0, -2, 9)
    # Words that cannot be wrong, and those that were not read, are no better than good ones.
    assert suspicion([tags((-900.0, -8.0))])[0] == -8


def test_what_was_not_read_may_be_anything() -> None:
    assert suspicion([]) == suspicion([tags(())]) == (0, 0, 0)


def test_blank_texts_are_good_and_lost_ones_are_not(tmp_path: Path) -> None:
    weights = {**SHIPPED, **dict.fromkeys(TAGS, -0.5)}
    meaning = meaning_for(True, tagging=True, model=write_model(tmp_path / "m", quality=weights))
    blank, lost = segment_score("", "", [], meaning), segment_score("Das Haus ist alt.", "", [], meaning)
    assert lost.value < 5 < blank.value


def score(model: Path, target: str = TARGET) -> float:
    meaning = meaning_for(True, tagging=True, model=model)
    return segment_score(SOURCE, target, [], meaning, tags_of(segment(SOURCE, target), meaning)).value


def test_marked_words_lower_the_score_where_the_model_has_weights(tmp_path: Path) -> None:
    weights = {**SHIPPED, **dict.fromkeys(TAGS, -0.5)}
    assert set(weights) == set(WEIGHTS)
    plain = score(write_model(tmp_path / "plain", quality=weights))
    marked = score(write_model(tmp_path / "marked", bad=["brewery"], quality=weights))
    worse = score(write_model(tmp_path / "worse", bad=["brewery"], omit=["Turnhalle"], quality=weights))
    assert plain > marked > worse


def test_without_weights_of_its_own_a_model_counts_by_its_findings_alone(tmp_path: Path) -> None:
    marked = score(write_model(tmp_path / "marked", bad=["brewery"]))
    without = segment_score(SOURCE, TARGET, [], meaning_for(True)).value
    assert marked == without


def test_the_deductions_still_add_up(tmp_path: Path) -> None:
    weights = {**SHIPPED, **dict.fromkeys(TAGS, -0.5)}
    meaning = meaning_for(True, tagging=True, model=write_model(tmp_path / "m", bad=["brewery"], quality=weights))
    rated = segment_score(SOURCE, TARGET, [], meaning, tags_of(segment(SOURCE, TARGET), meaning))
    assert sum(one.points for one in rated.deductions) == pytest.approx(100 - rated.value, abs=0.05)
