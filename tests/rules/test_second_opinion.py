"""Findings that go by likeness are left out where the model takes their words for right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.meaning.lookup_model import write_model
from tests.segments import segment
from transcheck.glossary.entry import Glossary
from transcheck.meaning import meaning_for
from transcheck.meaning.interface import Meaning
from transcheck.model import Extent, Problem
from transcheck.rules.context import Context
from transcheck.rules.register import RULES, problems
from transcheck.rules.second_opinion import ASKED_FOR, is_refuted

SOURCE = "Die Feier in Wesel begann am Abend nicht."
TARGET = "The celebration began on time in der Stadt."
LOST = Extent(SOURCE.index("Wesel"), SOURCE.index("Wesel") + 5)
LEFT = Extent(TARGET.index("der"), TARGET.index("der") + 9)

Load = Callable[..., Meaning]


@pytest.fixture
def load(tmp_path: Path) -> Iterator[Load]:
    """A model that tags what it is told, and takes everything else for right."""

    def made(**tags: list[str]) -> Meaning:
        meaning = meaning_for(True, tagging=True, model=write_model(tmp_path / "model", **tags))
        assert meaning is not None
        return meaning

    yield made


CASES = [
    # rule, where it points, how sure it is, what the model tags, whether the finding is left out
    ("name-lost", {"source": LOST}, 0.6, {"omit": ["in"]}, True),
    ("name-lost", {"source": LOST}, 0.6, {"omit": ["Wesel"]}, False),
    ("lost-content", {"source": LOST}, 0.79, {}, True),
    ("negation-changed", {"source": LOST}, 0.7, {}, True),
    ("negation-changed", {"source": LOST}, 0.84, {}, True),
    ("negation-changed", {"source": LOST}, 0.84, {"omit": ["Wesel"]}, False),
    # Of two words one is enough.
    ("untranslated", {"source": LOST, "target": LEFT}, 0.6, {"bad": ["Stadt"]}, False),
    ("untranslated", {"source": LOST, "target": LEFT}, 0.6, {"omit": ["Wesel"]}, True),
    # What is sure, and what other rules say, stands; so does what points at nothing.
    ("name-lost", {"source": LOST}, 0.85, {}, False),
    ("number-mismatch", {"source": LOST}, 0.6, {}, False),
    ("untranslated", {}, 0.6, {}, False),
]


@pytest.mark.parametrize(("rule", "places", "confidence", "tags", "refuted"), CASES)
def test_doubtful_findings_need_the_model_not_to_contradict(
    rule: str, places: dict[str, Extent], confidence: float, tags: dict[str, list[str]], refuted: bool, load: Load
) -> None:
    problem = Problem("Words are lost.", confidence=confidence, **places)
    assert is_refuted(rule, problem, segment(SOURCE, TARGET), load(**tags)) is refuted


def test_without_a_model_nothing_is_refuted() -> None:
    problem = Problem("Words are lost.", confidence=0.6, source=LOST)
    assert not is_refuted("name-lost", problem, segment(SOURCE, TARGET), None)
    assert not is_refuted("name-lost", problem, segment(SOURCE, TARGET), meaning_for(True, tagging=False))
    assert set(RULES) >= ASKED_FOR


def test_a_check_leaves_out_what_is_refuted(load: Load) -> None:
    pair = [segment("Sie kam gestern nicht nach Ulm.", "She came to Ulm yesterday.")]
    found = {}
    for name, tags in (("lost", {"omit": ["nicht"]}), ("kept", {})):
        context = Context(Glossary(), load(**tags))
        found[name] = [rule.NAME for rule, _ in problems(pair, context, [RULES["negation-changed"]])]
    assert found == {"lost": ["negation-changed"], "kept": []}
