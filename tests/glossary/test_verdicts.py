"""What is said of a term in a pair: statuses, renderings that come close, and how often a term is owed."""

from __future__ import annotations

import pytest

from transcheck.align.segments import paired
from transcheck.glossary.assess import assess
from transcheck.glossary.entry import Glossary
from transcheck.glossary.verdict import Verdict

UNIT = {"source": "Stabsstelle Klima", "kind": "organisation", "targets": ["Climate Unit"]}
PREFERRED = {"source": "Ortsvorsteher", "targets": ["village mayor"]}
ADMITTED = {"source": "Ortsvorsteher", "targets": ["local mayor"], "status": "admitted"}
DEPRECATED = {"source": "Ortsvorsteher", "targets": ["village chief"], "status": "deprecated"}
ALL = (DEPRECATED, ADMITTED, PREFERRED)


def verdicts(source: str, target: str, *terms: dict[str, object]) -> tuple[Verdict, ...]:
    return assess(paired("", source, target, None), Glossary.from_terms(terms))


@pytest.mark.parametrize(
    ("target", "outcome"),
    [
        ("The village mayor came.", "kept"),
        ("The local mayor came.", "kept"),
        ("The village chief came.", "avoided"),
        ("The village chiefs came.", "avoided"),
        ("Everybody came.", "missing"),
    ],
)
def test_entries_with_one_source_are_one_term(target: str, outcome: str) -> None:
    [verdict] = verdicts("Der Ortsvorsteher kam.", target, *ALL)
    assert verdict.outcome == outcome
    assert verdict.expected == "village mayor"


def test_what_is_only_deprecated_is_not_owed() -> None:
    assert verdicts("Der Ortsvorsteher kam.", "Everybody came.", DEPRECATED) == ()
    [verdict] = verdicts("Der Ortsvorsteher kam.", "The village chief came.", DEPRECATED)
    assert (verdict.outcome, verdict.expected) == ("avoided", "")


def test_kept_in_other_languages_is_translated_into_english() -> None:
    term = {"source": "Heimatmuseum", "keep": ["fr"], "targets": ["local history museum"]}
    [verdict] = verdicts("Das Heimatmuseum öffnet.", "The local history museum opens.", term)
    assert verdict.outcome == "kept"
    [verdict] = verdicts("Das Heimatmuseum öffnet.", "The Heimatmuseum opens.", {**term, "keep": ["fr", "en-GB"]})
    assert verdict.outcome == "kept"


@pytest.mark.parametrize("there", ["climate department", "Climate Desk", "climate office"])
def test_a_rendering_that_comes_close_is_shown(there: str) -> None:
    target = f"The {there} is planning."
    [verdict] = verdicts("Die Stabsstelle Klima plant.", target, UNIT)
    assert verdict.outcome == "rendered"
    assert verdict.target is not None
    assert target[verdict.target.start : verdict.target.end] == there


def test_said_twice_and_rendered_twice() -> None:
    found = verdicts(
        "Der Ortsvorsteher kam. Der Ortsvorsteher sprach.",
        "The village mayor came. The village mayor spoke.",
        PREFERRED,
    )
    assert [one.outcome for one in found] == ["kept", "kept"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        # a pronoun stands for it
        ("Der Ortsvorsteher kam. Der Ortsvorsteher sprach lange.", "The village mayor came. He spoke for a long time."),
        # two sentences became one
        ("Der Ortsvorsteher kam. Der Ortsvorsteher sprach.", "The village mayor came and spoke."),
        # one sentence need not say it twice
        ("Der Ortsvorsteher grüßte als Ortsvorsteher alle.", "The village mayor greeted everybody."),
    ],
)
def test_what_is_carried_is_not_reported(source: str, target: str) -> None:
    found = verdicts(source, target, PREFERRED)
    assert [one.outcome for one in found].count("kept") == 1
    assert all(one.sure < 0.5 for one in found if one.outcome != "kept")


def test_what_nothing_carries_is_reported() -> None:
    found = verdicts(
        "Der Ortsvorsteher eröffnete das Fest im Park. Am Abend dankte der Ortsvorsteher allen Gästen.",
        "The village mayor opened the fair in the park. In the evening, thanks went to all guests.",
        PREFERRED,
    )
    assert [(one.outcome, one.sure >= 0.5) for one in found] == [("kept", True), ("spared", True)]
