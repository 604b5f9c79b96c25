"""Sentences inside of one segment."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.align import align_sentences
from transcheck.meaning import meaning_for
from transcheck.meaning.interface import Meaning
from transcheck.text.sentences import split


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    model = meaning_for(True)
    assert model is not None
    return model


def pairs(source: str, target: str, meaning: Meaning | None) -> list[tuple[str | None, str | None]]:
    found = align_sentences(source, target, split(source, "de"), split(target, "en"), meaning)
    return [
        (
            source[pair.source.start : pair.source.end] if pair.source else None,
            target[pair.target.start : pair.target.end] if pair.target else None,
        )
        for pair in found
    ]


@pytest.mark.parametrize("with_model", [True, False])
def test_one_by_one(with_model: bool, meaning: Meaning) -> None:
    found = pairs(
        "Der Zug hielt. Niemand stieg ein.", "The train stopped. No one got on.", meaning if with_model else None
    )
    assert found == [("Der Zug hielt.", "The train stopped."), ("Niemand stieg ein.", "No one got on.")]


def test_two_sentences_for_one(meaning: Meaning) -> None:
    source = "Der Rat stimmte dem Haushalt zu, obwohl die Opposition dagegen war. Danach begann die Pause."
    target = "The council approved the budget. The opposition was against it, though. Then the break began."
    assert pairs(source, target, meaning)[0] == (
        "Der Rat stimmte dem Haushalt zu, obwohl die Opposition dagegen war.",
        "The council approved the budget. The opposition was against it, though.",
    )


def test_a_sentence_without_translation(meaning: Meaning) -> None:
    source = "Die Schule wird saniert. Das Dach ist seit Jahren undicht. Der Unterricht zieht in das alte Rathaus um."
    target = "The school is being renovated. Lessons are moving to the old town hall."
    assert ("Das Dach ist seit Jahren undicht.", None) in pairs(source, target, meaning)


def test_a_sentence_that_was_made_up(meaning: Meaning) -> None:
    source = "Die Schule wird saniert. Der Unterricht zieht in das alte Rathaus um."
    target = (
        "The school is being renovated. Cats like to sleep in the warm sun. Lessons are moving to the old town hall."
    )
    assert (None, "Cats like to sleep in the warm sun.") in pairs(source, target, meaning)


def test_one_side_is_empty() -> None:
    assert pairs("", "One. Two.", None) == [(None, "One."), (None, "Two.")]
    assert pairs("", "", None) == []


@settings(max_examples=60, deadline=None)
@given(
    *(st.lists(st.sampled_from(["Ja. ", "Was? ", "Der Hund bellt laut. ", "x ", "3 Tage! "]), max_size=6) for _ in "st")
)
def test_every_sentence_is_in_exactly_one_pair(source: list[str], target: list[str]) -> None:
    left, right = "".join(source), "".join(target)
    extents = split(left, "de"), split(right, "en")
    found = align_sentences(left, right, *extents)
    for side, whole in (([pair.source for pair in found], extents[0]), ([pair.target for pair in found], extents[1])):
        covered = sorted((extent.start, extent.end) for extent in side if extent)
        assert all(before[1] <= after[0] for before, after in pairwise(covered))
        assert all(any(a <= extent.start and extent.end <= b for a, b in covered) for extent in whole)
