"""Another embedder beside the model: named by the user, or any object with the interface."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import transcheck
from transcheck.errors import ConfigurationError
from transcheck.meaning import meaning_for
from transcheck.meaning.centred import Centred
from transcheck.meaning.everyday_sentences import PAIRS


class Shifted:
    """The embedded model with a direction that all its vectors share, as those of many embedders do."""

    name = "shifted:1"

    def __init__(self, change: Callable[[Any], Any] = lambda rows: rows) -> None:
        self.asked: list[str] = []
        self._change = change

    def sentences(self, texts: Sequence[str]) -> Any:
        self.asked.extend(texts)
        rows = MODEL.sentences(texts)
        return self._change(np.hstack([3 * rows, np.full((len(texts), 1), 5.0)]))


MODEL = meaning_for(True)
assert MODEL is not None


def test_unrelated_texts_come_apart_and_translations_stay_together() -> None:
    german, english = zip(*PAIRS, strict=True)
    raw = Shifted().sentences([german[0], english[1]])
    assert raw[0] @ raw[1] / np.linalg.norm(raw[0]) / np.linalg.norm(raw[1]) > 0.7
    centred = Centred(Shifted())
    cosines = centred.sentences(german) @ centred.sentences(english).T
    assert abs(cosines[~np.eye(len(PAIRS), dtype=bool)].mean()) < 0.1
    assert cosines.diagonal().min() > 0.5
    assert np.allclose(np.linalg.norm(centred.sentences(german), axis=1), 1, atol=1e-5)


def test_what_was_asked_lately_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcheck.meaning.centred._KEPT", 3)
    embedder = Shifted()
    centred = Centred(embedder)
    embedder.asked.clear()
    first = centred.sentences(["a b", "c", "a b"])
    assert np.array_equal(centred.sentences(["c", "a b", "c"]), first[[1, 0, 1]])
    assert embedder.asked == ["a b", "c"]
    for text in ("d", "e", "f"):
        centred.sentences([text])
    assert np.allclose(centred.sentences(["a b"])[0], first[0], atol=1e-5)
    assert embedder.asked.count("a b") == 2
    assert len(centred.sentences([])) == 0


def test_half_characters_do_not_reach_the_embedder() -> None:
    embedder = Shifted()
    Centred(embedder).sentences(["a \ud800 b"])
    assert embedder.asked[-1] == "a ? b"


def mixed(rows: Any) -> Any:
    return np.random.default_rng(0).permutation(rows)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (mixed, "does not bring German and English together"),
        (lambda rows: rows[:-1], "a row of finite numbers"),
        (lambda rows: rows[0], "a row of finite numbers"),
        (lambda rows: rows * float("nan"), "a row of finite numbers"),
    ],
)
def test_what_is_no_embedder_is_told(change: Callable[[Any], Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=f"“shifted:1”.*{message}"):
        meaning_for(True, embedder=Shifted(change))


def test_texts_are_compared_by_the_embedder_and_words_by_the_model() -> None:
    meaning = meaning_for(True, embedder=Shifted())
    assert meaning is not None
    assert meaning.name.endswith("+shifted:1")
    assert meaning.sentences(["Ein Satz."]).shape == (1, 513)
    assert meaning.words(["Satz"]).shape == meaning.among_words(["Ein Satz."]).shape == (1, 512)


def test_python_takes_any_object() -> None:
    source = ["Die Brücke wird saniert.", "Der Eintritt ist frei.", "Wir suchen einen Koch."]
    target = ["Admission is free.", "We are looking for a cook."]
    beads = transcheck.align(source, target, embedder=Shifted())
    assert [(bead.source, bead.target) for bead in beads] == [((0,), ()), ((1,), (0,)), ((2,), (1,))]
    pairs = [("Der Eintritt ist frei.", "Admission is free."), ("Es kamen 120 Gäste.", "210 guests came.")]
    [good, bad] = transcheck.check_bitext(pairs, embedder=Shifted())
    assert (good.findings, [finding.rule for finding in bad.findings]) == ((), ["number-mismatch"])
    folder = Path(__file__).parent.parent.parent / "corpora" / "interview"
    report = transcheck.compare(folder / "de.txt", folder / "en.txt", embedder=Shifted())
    assert "shifted:1" in report.scores.quality.signature


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A stand-in for sentence-transformers with the part of its API that is used."""
    called: dict[str, Any] = {}

    class SentenceTransformer:
        def __init__(self, model: str, device: str | None = None, local_files_only: bool = False) -> None:
            called.update(model=model, device=device, local_files_only=local_files_only)
            if not model.startswith("models/"):
                raise OSError(f"can't find {model}\nand much more")

        def encode(self, sentences: list[str], convert_to_numpy: bool, show_progress_bar: bool) -> Any:
            assert convert_to_numpy
            assert not show_progress_bar
            return Shifted().sentences(sentences)

    module = types.ModuleType("sentence_transformers")
    module.SentenceTransformer = SentenceTransformer
    monkeypatch.setitem(sys.modules, "sentence_transformers", module)
    return called


def test_sentence_transformers_are_loaded_from_this_machine_alone(library: dict[str, Any]) -> None:
    meaning = meaning_for(True, embedder="sentence-transformers:models/both")
    assert meaning is not None
    assert meaning.name.endswith("+sentence-transformers:models/both")
    assert library == {"model": "models/both", "device": "cpu", "local_files_only": True}
    assert meaning.sentences(["Guten Tag."]).shape == (1, 513)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("sentence-transformers:org/absent", "not on this machine: can't find org/absent.*downloads nothing"),
        ("sentence-transformers", "needs a model"),
        ("sentence-transformer:x", "did you mean “sentence-transformers”"),
        ("", "known are sentence-transformers"),
    ],
)
def test_names_that_can_not_be_used(library: dict[str, Any], name: str, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        meaning_for(True, embedder=name)


def test_a_library_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ConfigurationError, match=r"pip install 'transcheck\[sentence-transformers\]'"):
        meaning_for(True, embedder="sentence-transformers:models/both")
