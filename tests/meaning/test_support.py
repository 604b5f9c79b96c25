"""Words that the other side does not explain."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.meaning import embedded
from transcheck.meaning.interface import Meaning
from transcheck.meaning.prefetch import prefetch
from transcheck.meaning.support import Support, kind_of, support
from transcheck.text.tokens import tokenize

SOURCE = "Der Gemeinderat hat am Dienstag den Bau einer neuen Schwimmhalle neben der Grundschule beschlossen."
GOOD = "On Tuesday, the municipal council decided to build a new indoor swimming pool next to the primary school."
NO_DOUBT = 0.3


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    return embedded.load()


def doubts(found: Support, side: str) -> dict[str, float]:
    return {word.token.text: word.doubt for word in getattr(found, side)}


def test_a_good_translation_raises_no_doubt(meaning: Meaning) -> None:
    found = support(SOURCE, GOOD, meaning)
    for side in ("source", "target"):
        assert max(doubts(found, side).values()) < NO_DOUBT


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        ("a new", "a refrigerated new", "refrigerated"),
        ("primary school", "primary lobster", "lobster"),
        ("municipal council", "municipal hamster", "hamster"),
    ],
)
def test_what_nothing_explains(meaning: Meaning, before: str, after: str, word: str) -> None:
    found = doubts(support(SOURCE, GOOD.replace(before, after), meaning), "target")
    assert max(found, key=lambda one: found[one]) == word


@pytest.mark.parametrize(
    ("lost", "word"),
    [
        ("On Tuesday, ", "Dienstag"),
        (" next to the primary school", "Grundschule"),
        ("municipal council", "Gemeinderat"),
    ],
)
def test_what_is_not_carried(meaning: Meaning, lost: str, word: str) -> None:
    found = doubts(support(SOURCE, GOOD.replace(lost, ""), meaning), "source")
    assert max(found, key=lambda one: found[one]) == word


def test_links_name_their_words(meaning: Meaning) -> None:
    found = support(SOURCE, GOOD, meaning)
    pairs = {found.source[link.source].token.text: found.target[link.target].token.text for link in found.links}
    assert pairs["Dienstag"] == "Tuesday" and pairs["neuen"] == "new"
    for index, word in enumerate(found.source):
        if word.partner is not None:
            assert found.target[word.partner].partner == index


@pytest.mark.parametrize(
    ("word", "language", "kind"),
    [
        ("Haus", "de", "content"),
        ("Qzwrtx", "de", "name"),
        ("die", "de", "bound"),
        ("Mayor", "en", "name"),
        ("mayor", "en", "content"),
        ("12", "en", "bound"),
    ],
)
def test_kinds(word: str, language: str, kind: str) -> None:
    assert kind_of(tokenize(word)[0], language) == kind


def test_vectors_fetched_ahead_change_nothing(meaning: Meaning) -> None:
    ahead = embedded.load()
    prefetch([(SOURCE, GOOD), ("", "")], ahead)
    for one, other in zip(support(SOURCE, GOOD, ahead).target, support(SOURCE, GOOD, meaning).target, strict=True):
        assert one.doubt == pytest.approx(other.doubt, abs=1e-3)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text(source: str, target: str) -> None:
    found = support(source, target, SHARED)
    assert all(0 <= word.doubt <= 1 for word in found.source + found.target)


SHARED = embedded.load()
