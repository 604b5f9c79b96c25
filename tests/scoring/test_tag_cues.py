"""What a tagger says counts in the quality score where its weights were set."""

from __future__ import annotations

import math
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


def test_it_is_the_information_that_nothing_is_wrong() -> None:
    assert suspicion([]) == (0, 0, 0)
    bad, gap, omitted = suspicion([tags((0.0, 0.0)), tags((), (-2.0,), (900.0,))])
    assert bad == pytest.approx(2 * math.log(2))
    assert gap == pytest.approx(-math.log(1 - 1 / (1 + math.exp(2))))
    assert omitted == pytest.approx(900)
    assert suspicion([tags((-900.0,))])[0] == pytest.approx(0)


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
