"""Training a tiny network: it learns, goes on exactly where it stopped, and what is exported says the same."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
pytest.importorskip("google.protobuf")

import torch
from training.batches import batch_of, by_length, input_of, measured
from training.corpus import Source
from training.examples import UNKNOWN, WRONG, good
from training.graph import graph_of
from training.heldout import average_precision, figures
from training.marking import odds_of
from training.model import Marker, Shape
from training.pieces import Encoder, words_of
from training.train import train
from training.vocabulary import model_of

from tests.training import small_wordnet
from training import export, runs
from transcheck.meaning.tagger import load
from transcheck.meaning.thresholds import SCHEMA

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", *"abcdefghijklmnopqrstuvwxyzDT0123456789."]
SHAPE = Shape(len(PIECES), layers=2, apart=1, hidden=32, heads=2, inner=64, positions=200)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> runs.Run:
    """A run with a network of two small layers, on made-up pairs."""
    vocabulary = tmp_path / "vocabulary"
    vocabulary.mkdir()
    (vocabulary / "pieces.model").write_bytes(model_of(PIECES, [-1.0] * len(PIECES)))
    wordnet = tmp_path / "wordnet"
    wordnet.mkdir()
    small_wordnet.write(wordnet)
    pairs = tmp_path / "pairs.jsonl"
    rows = [{"source": f"Die Stadt hat {n} Busse.", "target": f"The town has {n} buses."} for n in range(99)]
    pairs.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    def begun(self: runs.Run) -> Marker:
        torch.manual_seed(self.settings.seed)
        return Marker(SHAPE)

    monkeypatch.setattr(runs.Run, "begun_marker", begun)
    sources = (Source(str(pairs), 1.0),)
    settings = runs.Settings(str(vocabulary), str(wordnet), sources, chunk=24, pieces=200, warm_up=2)
    return runs.Run.begin(tmp_path / "run", settings)


def trained(run: runs.Run, steps: int) -> None:
    train(run, steps=steps, seconds=None, checkpoint=1e9, measure=4)


def test_a_run_goes_on_exactly_where_it_stopped(run: runs.Run, tmp_path: Path) -> None:
    other = runs.Run.begin(tmp_path / "other", run.settings)
    trained(run, 9)
    trained(other, 4)
    trained(other, 9)
    first, second = run.checkpoint(), other.checkpoint()
    assert first is not None and second is not None
    assert first["examples"] == second["examples"] > 9
    for part in ("weights", "average"):
        assert all(torch.equal(value, second[part][name]) for name, value in first[part].items())
    assert not any(name.startswith(("words", "positions", "layers.0")) for name in first["weights"])
    log = [json.loads(line) for line in (other.folder / runs.LOG).read_text(encoding="utf-8").splitlines()]
    assert [line["what"] for line in log] == ["begin", "measure", "end", "begin", "measure", "end"]


def test_a_run_is_begun_once(run: runs.Run) -> None:
    assert runs.Run.read(run.folder).settings == run.settings
    with pytest.raises(FileExistsError):
        runs.Run.begin(run.folder, run.settings)


def test_it_learns(run: runs.Run) -> None:
    trained(run, 40)
    marker, facts = run.marker(averaged=False)
    assert facts["training"]["steps"] == 40
    assert facts["training"]["settings"]["sources"][0]["path"] == "pairs.jsonl"
    encoder = Encoder(run.vocabulary / "pieces.model")
    row = measured(good(words_of("Die Stadt hat 7 Busse."), words_of("The town has 7 buses.")), encoder)
    assert row is not None
    batch = batch_of([row])
    with torch.no_grad():
        before, after = run.begun_marker()(*batch.input), marker(*batch.input)
    assert after.bad.mean() != before.bad.mean()


def test_runs_with_other_seeds_have_a_mean(run: runs.Run, tmp_path: Path) -> None:
    other = runs.Run.begin(tmp_path / "other", replace(run.settings, seed=2))
    trained(run, 3)
    trained(other, 5)
    marker, facts = runs.averaged([run, other])
    assert facts["training"]["steps"] == 8
    assert [each["steps"] for each in facts["training"]["mean_of"]] == [3, 5]
    parts = [each.marker()[0].state_dict() for each in (run, other)]
    for name, mean in marker.state_dict().items():
        assert torch.allclose(mean, (parts[0][name] + parts[1][name]) / 2)
    larger = runs.Run.begin(tmp_path / "larger", replace(run.settings, layers=12))
    with pytest.raises(ValueError, match="one shape"):
        runs.averaged([run, larger])


def test_labels_of_a_word_are_shared_by_its_pieces(run: runs.Run) -> None:
    encoder = Encoder(run.vocabulary / "pieces.model")
    example = good(words_of("Die Stadt."), words_of("The town."))
    example = example.__class__(example.source, example.target, (0, WRONG, UNKNOWN), (0, 0, WRONG, 0), example.omit)
    row = measured(example, encoder)
    assert row is not None
    batch = batch_of([row])
    town = slice(row.target.firsts[1], row.target.firsts[2])
    assert batch.bad.values[0, town].min() == 1
    assert batch.bad.weights[0, town].sum() == pytest.approx(1)
    assert batch.bad.weights[0, row.target.firsts[2]] == 0
    assert batch.gap.values.sum() == 1 == batch.gap.values[0, row.target.firsts[2]]
    assert batch.gap.weights.sum() == 4
    assert batch.omit.weights.sum() == pytest.approx(3)


def test_batches_keep_to_their_size(run: runs.Run) -> None:
    encoder = Encoder(run.vocabulary / "pieces.model")
    texts = ["a b", "a b c d e f", "a b c", "a b c d e f g h i j k l", "a"] * 3
    rows = [row for text in texts if (row := measured(good(words_of(text), words_of(text)), encoder)) is not None]
    groups = list(by_length(rows, 60))
    assert sorted(row.length for group in groups for row in group) == sorted(row.length for row in rows)
    assert all(len(group) * max(row.length for row in group) <= 60 for group in groups)
    assert measured(good(words_of("a"), words_of("a b c d e f g" * 40)), encoder) is None


def test_what_is_exported_says_the_same(run: runs.Run, tmp_path: Path) -> None:
    marker, facts = run.marker(untrained=True)
    with torch.no_grad():
        for parameter in (marker.target_tags.weight, marker.source_tags.weight):
            parameter.normal_(std=0.2)
    encoder = Encoder(run.vocabulary / "pieces.model")
    pairs = [("Die Stadt hat 7 Busse.", "The town has 7 buses."), ("Die Stadt.", "The old town has no bus.")]
    rows = [row for s, t in pairs if (row := measured(good(words_of(s), words_of(t)), encoder)) is not None]
    batch = input_of([row.source for row in rows], [row.target for row in rows])
    with torch.no_grad():
        exact = odds_of(marker.eval()(*batch), rows)
    session = export.session_of(graph_of(marker, None).SerializeToString())
    for one, other in zip(odds_of(export.run(session, batch), rows), exact, strict=True):
        assert one.bad == pytest.approx(other.bad, abs=1e-4)
        assert one.gap == pytest.approx(other.gap, abs=1e-4)
        assert one.omit == pytest.approx(other.omit, abs=1e-4)

    texts = tmp_path / "more.jsonl"
    more = [{"source": f"Die Stadt hat {n} Busse.", "target": f"The town has {n} buses."} for n in range(999)]
    texts.write_text("\n".join(map(json.dumps, more)), encoding="utf-8")
    described = export.export(marker, run.vocabulary / "pieces.model", [texts], tmp_path / "out", facts)
    assert described["eight_bit_loss"]["bad_mean"] < 0.01
    entry = {"threshold": 0.0, "slope": 1.0, "intercept": 0.0}
    content = {"schema": SCHEMA, "bad": {"content": entry}, "gap": {}, "omit": {}}
    (tmp_path / "out" / "thresholds.json").write_text(json.dumps(content), encoding="utf-8")
    tagger = load(tmp_path / "out")
    assert tagger is not None
    for tags, other in zip(tagger.tags(pairs), exact, strict=True):
        assert tags.bad == pytest.approx(other.bad, abs=0.2)
        assert tags.gaps == pytest.approx(other.gap, abs=0.2)
        assert tags.omitted == pytest.approx(other.omit, abs=0.2)


def test_figures(run: runs.Run) -> None:
    encoder = Encoder(run.vocabulary / "pieces.model")
    example = good(words_of("Die Stadt."), words_of("The town."))
    wrong = example.__class__(example.source, example.target, (0, WRONG, 0), example.gap, example.omit, ("sense",))
    marker, _ = run.marker(untrained=True)
    found = figures(marker, [example] * 30 + [wrong], encoder)
    assert found["by_kind"] == {"sense": 0.0}
    assert average_precision([(3.0, WRONG), (2.0, 0), (1.0, WRONG)]) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision([(1.0, 0)]) == 0.0
