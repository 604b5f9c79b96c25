"""Errors that are made: each kind where it should be, and labels that fit what was done."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.alignment import Aligner, Alignment
from training.examples import GOOD, UNKNOWN, WRONG, Example, good
from training.made_errors import KINDS, how_many, with_errors
from training.made_errors.applying import applied
from training.made_errors.material import Edit, Material, Stock, removed
from training.made_errors.numbers import changed
from training.pieces import Word, text_of, words_of

from tests.training import small_wordnet

PAIRS = [
    ("Der Bürgermeister öffnete am Montag das alte Schloss.", "The mayor opened the old castle on Monday."),
    ("Anna besuchte Peter nicht.", "Anna did not visit Peter."),
    ("Die Stadt hat 25 Busse und drei Züge.", "The town has 25 buses and three trains."),
    ("Er sagte, dass alle Busse nur langsam fahren müssen.", "He said that all buses must only go slowly."),
    ("Heute entscheidet die Stadt über die Bank in Ulm.", "Today the town decides about the bank in Ulm."),
    ("Seit 2019 hat der Zug ein neues Schloss.", "Since 2019 the train has had a new lock, which the mayor took away."),
    ("Wir sahen Anna und Karl in der alten Stadt.", "We saw Anna and Karl in the old town, because they visited Ulm."),
]


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Stock:
    english = small_wordnet.english(tmp_path_factory.mktemp("wordnet"))
    words = {
        ("n", ""): ("bus", "town"), ("n", "s"): ("buses", "trains"), ("v", "ed"): ("opened", "visited"),
        ("a", ""): ("old", "new"), ("r", ""): ("slowly",),
    }  # fmt: skip
    targets = tuple(words_of(target) for _, target in PAIRS)
    return Stock(english, words, ("Ulm", "Anna", "Karl", "Peter"), targets)


@pytest.fixture(scope="module")
def aligner() -> Aligner:
    return Aligner([(words_of(source), words_of(target)) for source, target in PAIRS * 3])


def material_of(source: str, target: str, stock: Stock, aligner: Aligner) -> Material:
    words = words_of(source), words_of(target)
    return Material(*words, aligner.align(*words), stock)


def check(example: Example, before: Example) -> None:
    """The labels' lengths fit, and what is not labelled as wrong was there before."""
    assert len(example.bad) == len(example.target)
    assert len(example.gap) == len(example.target) + 1
    assert len(example.omit) == len(example.source)
    left = [word.text.lower() for word in before.target]
    for word, label in zip(example.target, example.bad, strict=True):
        assert label == WRONG or word.text.lower() in left


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_finds_a_place_and_labels_it(kind: str, stock: Stock, aligner: Aligner) -> None:
    made = 0
    for source, target in PAIRS:
        before = good(words_of(source), words_of(target))
        material = material_of(source, target, stock, aligner)
        for seed in range(20):
            example = with_errors(before, material, Random(seed), kind)
            if not example.kinds:
                assert example == before
                continue
            made += 1
            assert example.kinds == (kind,)
            assert example.target != before.target
            assert WRONG in example.bad or WRONG in example.gap or UNKNOWN in example.gap
            check(example, before)
    assert made


@given(st.integers(0, 10_000), st.sampled_from(PAIRS))
def test_several_errors_do_not_meet(stock: Stock, aligner: Aligner, seed: int, pair: tuple[str, str]) -> None:
    before = good(words_of(pair[0]), words_of(pair[1]))
    material = material_of(*pair, stock, aligner)
    example = with_errors(before, material, Random(seed))
    check(example, before)
    assert with_errors(before, material, Random(seed)) == example


def test_long_texts_get_more_errors_and_some_none() -> None:
    short, long = ([how_many(words, Random(seed)) for seed in range(400)] for words in (6, 40))
    assert 0 in short
    assert set(short) == {0, 1}
    assert max(long) > 3
    assert min(long) == 0


EXPECTED = [
    ("opposite", "The old castle.", "Das alte Schloss.", {"The new castle.", "The young castle."}),
    ("more general", "He saw the bus.", "Er sah den Bus.", {"He saw the vehicle."}),
    ("literal sense", "They saw the palace.", "Sie sahen das Schloss.", {"They saw the lock."}),
    ("date", "It is Monday.", "Es ist Montag.", {"It is Sunday.", "It is Tuesday."}),
    ("modal", "We must go.", "Wir müssen gehen.", {"We may go.", "We should go.", "We can go."}),
    ("affirmed", "It is not old.", "Es ist nicht alt.", {"It is old."}),
    ("tense", "It is old.", "Es ist alt.", {"It was old.", "It will be old."}),
    ("word class", "They decide.", "Sie entscheiden.", {"They decision."}),
    ("aspect", "He is taking it.", "Er nimmt es.", {"He has taken it."}),
    ("untranslated", "It is old.", "Es ist alt.", {"Es ist alt."}),
    ("conjunction removed", "Anna and Karl.", "Anna und Karl.", {"Anna Karl."}),
    ("pronoun's case", "He sleeps.", "Er schläft.", {"Him sleeps.", "Himself sleeps."}),
    (
        "other small word",
        "It is old here.",
        "Es ist hier alt.",
        {f"It is old {word}." for word in "there then now still already yet again soon later never".split()},
    ),
]


@pytest.mark.parametrize(("kind", "target", "source", "expected"), EXPECTED, ids=[row[0] for row in EXPECTED])
def test_what_kinds_make(
    kind: str, target: str, source: str, expected: set[str], stock: Stock, aligner: Aligner
) -> None:
    example = good(words_of(source), words_of(target))
    material = material_of(source, target, stock, aligner)
    found = {text_of(with_errors(example, material, Random(seed), kind).target) for seed in range(60)}
    assert found - {target} == expected


SILENT = [
    ("opposite", "Anna saw Peter."),
    ("number", "No figures here."),
    ("date", "You may go."),
    ("negated", "Good morning!"),
    ("modal", "He is here."),
    ("name removed", "Nobody has a name."),
    ("phrase removed", "He sleeps."),
    ("conjunction removed", "He sleeps."),
    ("pronoun's case", "Anna sleeps."),
    ("other small word", "He sleeps."),
]


@pytest.mark.parametrize(("kind", "target"), SILENT)
def test_kinds_without_a_place_make_nothing(kind: str, target: str, stock: Stock, aligner: Aligner) -> None:
    material = material_of("Ein Satz.", target, stock, aligner)
    assert all(KINDS[kind][0](material, Random(seed)) is None for seed in range(20))


def test_what_is_lost_is_marked_on_both_sides() -> None:
    example = good(words_of("Das alte Schloss brennt."), words_of("The old castle burns."))
    alignment = Alignment((0, 1, 2, 3, 4), (0, 1, 2, 3, 4))
    found = applied(example, [removed(1, 2)], alignment, ("described",))
    assert text_of(found.target) == "The castle burns."
    assert found.gap == (GOOD, WRONG, GOOD, GOOD, GOOD)
    assert found.omit == (GOOD, WRONG, GOOD, GOOD, GOOD)
    assert found.bad == (GOOD,) * 4


def test_words_linked_elsewhere_too_are_not_known_to_be_lost() -> None:
    example = good(words_of("Das alte Schloss."), words_of("The old castle."))
    found = applied(example, [removed(1, 2)], Alignment((0, 1, 2, 3), (0, 1, 1, 3)), ("described",))
    assert found.omit == (GOOD, UNKNOWN, GOOD, GOOD)


def test_german_stays_where_words_are_linked(stock: Stock) -> None:
    alignment = Alignment((0, 1, None), (0, 1, None))
    material = Material(words_of("Ein Schloss."), words_of("A castle."), alignment, stock)
    assert KINDS["German word"][0](material, Random(1)) == Edit(1, 2, (Word("Schloss", True),))


def test_a_wrong_word_leaves_its_source_unknown() -> None:
    example = good(words_of("Das Schloss."), words_of("The castle."))
    found = applied(example, [Edit(1, 2, (Word("lock", True),))], Alignment((0, 1, 2), (0, 1, 2)), ("sense",))
    assert found.bad == (GOOD, WRONG, GOOD)
    assert found.omit == (GOOD, UNKNOWN, GOOD)
    assert found.gap == (GOOD,) * 4


def test_a_sentence_that_lost_its_beginning_begins_with_a_capital() -> None:
    example = good(words_of("Er geht."), words_of("He goes."))
    found = applied(example, [removed(0, 1)], Alignment((0, 1, 2), (0, 1, 2)), ("subject",))
    assert text_of(found.target) == "Goes."
    assert found.gap == (WRONG, GOOD, GOOD)


@given(st.integers(0, 999_999), st.integers(0, 1_000))
def test_changed_figures_are_others_of_about_the_same_look(number: int, seed: int) -> None:
    text = changed(f"{number:,}", Random(seed))
    assert abs(len(text) - len(f"{number:,}")) <= 1
    assert text.count(",") == f"{number:,}".count(",")
