"""The folder of a toy model for tests: it tags the words it is told, wherever they stand, and no others."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

WRONG, USUAL = 4.0, -8.0
"""Log-odds of the words that are tagged, and of all others."""

KINDS = ("name", "content", "function", "number", "mark", "end")
THRESHOLDS = {
    "schema": "transcheck.marker-thresholds/v1",
    **{
        tag: {kind: {"threshold": 0.0, "slope": 0.5, "intercept": 0.0} for kind in KINDS}
        for tag in ("bad", "gap", "omit")
    },
}


def write_model(
    folder: Path,
    *,
    bad: Sequence[str] = (),
    gap: Sequence[str] = (),
    omit: Sequence[str] = (),
    longest: int = 64,
    quality: Mapping[str, float] | None = None,
) -> Path:
    """Write a model that tags the English words `bad`, gaps before the English words `gap`, the German words `omit`."""
    onnx = pytest.importorskip("onnx")
    pytest.importorskip("onnxruntime")
    folder.mkdir(exist_ok=True)
    pieces = _pieces(folder / "pieces.model", [*bad, *gap, *omit])
    nodes, tables = [], []
    for name, words, side in (("bad", bad, "target_ids"), ("gap", gap, "target_ids"), ("omit", omit, "source_ids")):
        table = np.full(max(pieces.values()) + 1, USUAL, dtype=np.float32)
        table[[pieces[word] for word in words]] = WRONG
        tables.append(onnx.numpy_helper.from_array(table, f"{name}_table"))
        nodes.append(onnx.helper.make_node("Gather", [f"{name}_table", side], [name]))
    whole, number = onnx.TensorProto.INT64, onnx.TensorProto.FLOAT
    inputs = [
        onnx.helper.make_tensor_value_info(f"{side}_{what}", whole, ["batch", side])
        for side in ("source", "target")
        for what in ("ids", "mask")
    ]
    outputs = [
        onnx.helper.make_tensor_value_info(name, number, ["batch", side])
        for name, side in (("bad", "target"), ("gap", "target"), ("omit", "source"))
    ]
    graph = onnx.helper.make_graph(nodes, "lookup", inputs, outputs, tables)
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=9)
    (folder / "model.onnx").write_bytes(model.SerializeToString())
    write_json(folder / "model.json", {"schema": "transcheck.marker/v1", "version": "toy", "longest": longest})
    write_json(folder / "thresholds.json", THRESHOLDS)
    if quality is not None:
        write_json(folder / "quality.json", quality)
    return folder


def write_json(path: Path, content: object) -> None:
    """Write `content` as the file at `path`."""
    path.write_text(json.dumps(content), encoding="utf-8")


def _pieces(path: Path, words: Sequence[str]) -> dict[str, int]:
    """Write a vocabulary of whole words; the number of each."""
    from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

    written = io.BytesIO()
    known = sorted({*words, "other"})
    SentencePieceTrainer.train(
        sentence_iterator=iter([f" {word}" for word in known for _ in range(3)]),
        model_writer=written,
        model_type="word",
        vocab_size=len(known) + 4,
        add_dummy_prefix=False,
        remove_extra_whitespaces=False,
        bos_id=0,
        pad_id=1,
        eos_id=2,
        unk_id=3,
        minloglevel=2,
    )
    path.write_bytes(written.getvalue())
    processor = SentencePieceProcessor(model_proto=written.getvalue())
    return {word: processor.piece_to_id(f"▁{word}") for word in known}
