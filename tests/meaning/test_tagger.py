"""The model that marks words: its pieces, its batches, its long texts, and folders that hold none."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.meaning.lookup_model import THRESHOLDS, write_json, write_model
from tests.segments import segment
from transcheck.errors import ConfigurationError
from transcheck.meaning import meaning_for, model_place
from transcheck.meaning.pieces import END, START, UNKNOWN, Cutter
from transcheck.meaning.tagged import tagged
from transcheck.meaning.tagger import Tagger, load
from transcheck.meaning.thresholds import Threshold, kinds, thresholds
from transcheck.model import Extent, Segment, SentencePair
from transcheck.text.tokens import tokenize


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_model(tmp_path_factory.mktemp("model"), bad=["incumbent"], gap=["possible"], omit=["nur"], longest=16)


@pytest.fixture(scope="module")
def tagger(folder: Path) -> Tagger:
    found = load(folder)
    assert found is not None
    return found


def test_tags_stand_at_their_words(tagger: Tagger) -> None:
    [tags] = tagger.tags([("Das ist nur schriftlich möglich.", "“The incumbent”, it is possible.")])
    assert [token.text for token in tags.target] == ["“", "The", "incumbent", "”", ",", "it", "is", "possible", "."]
    assert [odds > 0 for odds in tags.bad] == [token.text == "incumbent" for token in tags.target]
    assert [odds > 0 for odds in tags.gaps] == [*(token.text == "possible" for token in tags.target), False]
    assert [odds > 0 for odds in tags.omitted] == [token.text == "nur" for token in tags.source]


def test_a_pair_has_the_same_tags_in_any_company(folder: Path) -> None:
    pairs = [("Haus " * n, "the incumbent " * n) for n in (1, 6, 2, 4, 3)] * 3
    together = load(folder)
    assert together is not None
    for pair, tags in zip(pairs, together.tags(pairs), strict=True):
        alone = load(folder)
        assert alone is not None
        [one] = alone.tags([pair])
        assert (one.bad, one.gaps, one.omitted) == (tags.bad, tags.gaps, tags.omitted)


def test_what_was_asked_lately_is_kept(tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = [("Ein Haus.", f"House {n}.") for n in range(4)]
    monkeypatch.setattr("transcheck.meaning.tagger._KEPT", 2)
    read: list[tuple[str, str]] = []
    fresh = tagger._fresh
    monkeypatch.setattr(tagger, "_fresh", lambda missing: read.extend(missing) or fresh(missing))
    first, again = tagger.tags(pairs), tagger.tags(pairs)
    assert read == [*pairs, *pairs[:2]]
    assert [(tags.source, tags.bad) for tags in again] == [(tags.source, tags.bad) for tags in first]
    assert tagger.tags([]) == []


def test_behind_the_longest_text_nothing_is_tagged(tagger: Tagger) -> None:
    [tags] = tagger.tags([("Wort", "word " * 20 + "incumbent")])
    assert len(tags.bad) == 21
    assert max(tags.bad) < 0
    assert len(tags.gaps) == 22


def test_long_segments_are_read_in_stretches_of_sentences(tagger: Tagger) -> None:
    source, target = "Er geht nur heim. ", "He is the incumbent here. "
    pairs = tuple(
        SentencePair(
            Extent(n * len(source), (n + 1) * len(source)), Extent(n * len(target), (n + 1) * len(target)), 0.9
        )
        for n in range(9)
    )
    long = Segment("1", source * 9, target * 9, pairs)
    parts = tagged(long, tagger)
    assert len(parts) == 5  # two sentences of seven pieces each fit into sixteen
    marked = [
        (token.start, token.text)
        for part in parts
        for token, odds in zip(part.tags.target, part.tags.bad, strict=True)
        if odds > 0
    ]
    assert marked == [(n * len(target) + 10, "incumbent") for n in range(9)]
    assert all(long.target[start : start + len(text)] == text for start, text in marked)


def test_sentences_without_a_counterpart_are_not_read(tagger: Tagger) -> None:
    pairs = (SentencePair(Extent(0, 4), Extent(0, 4), 0.9), SentencePair(None, Extent(5, 14), 0.9))
    [part] = tagged(Segment("1", "Ja. ", "Yes. incumbent", pairs), tagger)
    assert max(part.tags.bad) < 0
    assert tagged(segment("Ja.", ""), tagger) == []


def test_any_text_has_tags(tagger: Tagger) -> None:
    @given(st.text(max_size=60), st.text(max_size=60))
    def has_tags(source: str, target: str) -> None:
        [tags] = tagger.tags([(source, target)])
        assert len(tags.omitted) == len(tags.source)
        assert len(tags.gaps) == len(tags.bad) + 1 == len(tags.target) + 1

    has_tags()


def test_words_are_cut_one_by_one(folder: Path) -> None:
    cutter = Cutter((folder / "pieces.model").read_bytes())
    text = "(incumbent) incumbent"
    pieces = cutter.pieces(text, tokenize(text))
    assert (pieces.numbers[0], pieces.numbers[-1]) == (START, END)
    assert len(pieces.firsts) == 5 and pieces.firsts[-1] == len(pieces.numbers) - 1
    # Behind the bracket no space stands: it is another piece.
    assert pieces.numbers[pieces.firsts[1]] == UNKNOWN != pieces.numbers[pieces.firsts[3]]
    assert cutter.pieces("", ()).numbers == (START, END)
    assert len(cutter.pieces("\ud800", tokenize("\ud800")).firsts) == 2


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Mayor of Ulm left.", "en", ["function", "name", "function", "name", "content", "mark"]),
        ("Peter left: “Never” 3 times.", "en",
         ["content", "content", "mark", "mark", "content", "mark", "number", "content", "mark"]),
        ("Der Bürgermeister ging.", "de", ["function", "content", "content", "mark"]),
        ("", "en", []),
    ],
)  # fmt: skip
def test_kinds_of_words(text: str, language: Any, expected: list[str]) -> None:
    assert kinds(tokenize(text), language) == expected


def test_confidence_rises_with_the_odds_and_stays_a_share() -> None:
    threshold = Threshold(0.0, 2.0, -1.0)
    shares = [threshold.confidence(odds) for odds in (-1e9, -1.0, 0.0, 0.5, 1.0, 1e9)]
    assert shares == sorted(shares)
    assert all(0 < share <= 1 for share in shares)
    assert shares[3] == pytest.approx(0.5)


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content.update(schema="other"),
        lambda content: content.pop("gap"),
        lambda content: content["bad"].update(verb={"threshold": 0, "slope": 1, "intercept": 0}),
        lambda content: content["bad"]["name"].pop("slope"),
        lambda content: content["omit"]["name"].update(threshold=float("nan")),
        lambda content: content["omit"]["name"].update(threshold="high"),
        lambda content: content.update(bad=[]),
        lambda content: content.update(bad={"name": 3}),
    ],
)
def test_thresholds_that_are_none(change: Any) -> None:
    content = json.loads(json.dumps(THRESHOLDS))
    change(content)
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        thresholds(content)


# Folders of others


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(folder, tmp_path / "copy"))


def empty_network(inputs: list[str], outputs: list[str]) -> bytes:
    onnx = pytest.importorskip("onnx")
    values = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, ["n", "m"]) for name in inputs]
    found = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, ["n", "m"]) for name in outputs]
    nodes = [onnx.helper.make_node("Log", [inputs[0]], [name]) for name in outputs]
    graph = onnx.helper.make_graph(nodes, "other", values, found)
    opset = [onnx.helper.make_opsetid("", 17)]
    return bytes(onnx.helper.make_model(graph, opset_imports=opset, ir_version=9).SerializeToString())


ALL = ["source_ids", "source_mask", "target_ids", "target_mask"]


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("model.json", None, "no such file"),
        ("model.json", b"[]", "its schema is not"),
        ("model.json", b'{"schema": "transcheck.marker/v9"}', "its schema is not “transcheck.marker/v1”"),
        ("model.json", b'{"schema": "transcheck.marker/v1", "version": 1}', "“longest” is missing"),
        ("model.json", b'{"schema": "transcheck.marker/v1", "version": 1, "longest": 1}', "longest"),
        ("model.json", b'{"schema": "transcheck.marker/v1", "version": "\\u001b[0m", "longest": 64}', "version"),
        ("model.json", b'{"schema": "transcheck.marker/v1", "version": 1, "longest": Infinity}', "infinity"),
        ("model.json", b"[" * 100_000, "belongs to no model"),
        ("model.json", b"\xff\xfe", "UTF-8"),
        ("pieces.model", b"", "belongs to no model"),
        ("pieces.model", b"anything", "belongs to no model"),
        ("thresholds.json", None, "no such file"),
        ("thresholds.json", b"{}", "“schema” is missing"),
        ("quality.json", b"{}", "“offset” is missing"),
        ("quality.json", b"3", "belongs to no model"),
        ("model.onnx", None, "no such file"),
        ("model.onnx", b"", "no network"),
        ("model.onnx", b"\x08\x01anything", "no network"),
        ("model.onnx", empty_network(["x"], ["bad"]), "other inputs or outputs"),
        ("model.onnx", empty_network(ALL, ["bad", "gap", "omit"]), "no network that transcheck can run"),
    ],
)
def test_what_is_no_model_is_told(copy: Path, file: str, content: bytes | None, message: str) -> None:
    if content is None:
        (copy / file).unlink()
    else:
        (copy / file).write_bytes(content)
    with pytest.raises(ConfigurationError, match=message) as error:
        found = load(copy)
        assert found is not None
        found.tags([("Haus und Hof", "house")])
    assert error.value.path == str(copy / file)
    assert "\n" not in str(error.value)


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="there is no such folder"):
        load(tmp_path / "absent")


def test_without_onnxruntime_there_is_no_tagger(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_place, "find_spec", lambda name: None)
    assert load(folder) is None
    assert "pip install 'transcheck[model]'" in (model_place.left_out(folder) or "")
    monkeypatch.delenv(model_place.ENVIRONMENT)
    monkeypatch.setattr(model_place, "_SHIPPED", folder.parent / "absent")
    assert model_place.left_out(None) is None


def test_the_package_s_own_model_is_taken_where_there_is_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(model_place.ENVIRONMENT)
    monkeypatch.setattr(model_place, "_SHIPPED", tmp_path / "absent")
    without = meaning_for(True, tagging=True)
    assert without is not None and without.tagger is None
    monkeypatch.setattr(model_place, "_SHIPPED", folder)
    meaning = meaning_for(True, tagging=True)
    assert meaning is not None and meaning.tagger is not None
    assert meaning.name.endswith("+marker:toy")
    # Who only compares texts does not load it.
    lone = meaning_for(True)
    assert lone is not None and lone.tagger is None
    assert meaning_for(False, tagging=True) is None


def test_the_environment_names_a_model_or_none(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_place, "_SHIPPED", folder)
    assert model_place.folder_of(None) is None  # set to nothing for all tests
    monkeypatch.setenv(model_place.ENVIRONMENT, str(tmp_path))
    assert model_place.folder_of(None) == tmp_path
    assert model_place.folder_of(folder) == folder
    monkeypatch.delenv(model_place.ENVIRONMENT)
    assert model_place.folder_of(None) == folder


def test_quality_weights_come_with_the_folder(copy: Path) -> None:
    names = ("offset", "cosine", "carried", "fluency", "best_meaning", "best_fluency", "bad", "gap", "omitted")
    write_json(copy / "quality.json", {"origin": "made up", **dict.fromkeys(names, 1.0)})
    found = load(copy)
    assert found is not None
    assert found.quality == dict.fromkeys(names, 1.0)
