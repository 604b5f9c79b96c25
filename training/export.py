"""Makes of a run's weights the folder that transcheck reads: model.onnx, pieces.model, thresholds.json, model.json.

    python -m training.export RUN OUT --pairs FILE... [--with RUN...] [--floats] [--last] [--untrained]

RUN is the folder of a run (see `training.train`); with others the mean of their weights is taken. What 8 bits lose
against floats is measured on human translations of the part that sets thresholds, and written into model.json.
`training.thresholds` writes the thresholds.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import onnxruntime
import torch
from torch import Tensor, nn

from training import data, runs
from training.batches import Input, Measured, by_length, input_of, measured
from training.examples import good
from training.graph import Ranges, graph_of
from training.model import Marker, Tags
from training.pieces import Encoder, words_of
from transcheck.meaning.model_folder import SCHEMA

LONGEST = 256  # pieces of a side in use
_CALIBRATED_ON, _PIECES = 300, 2_000
# How much of the span of numbers seen is kept: what lies beyond is cut, and all others are rounded more finely. With
# .75 and .9 of the differences moved to the weights, chances are off by .016 in the mean, with all and .8 by .019.
_KEPT_SPAN = 0.75


def ranges_of(marker: Marker, inputs: Sequence[Input]) -> Ranges:
    """What goes into each linear layer on these inputs: from where to where each of its numbers is told apart."""
    least: dict[str, Tensor] = {}
    most: dict[str, Tensor] = {}
    handles = []

    def watched(name: str) -> Any:
        def watch(_: nn.Module, into: tuple[Tensor, ...]) -> None:
            states = into[0].flatten(0, -2)
            least[name] = torch.minimum(least.get(name, states[0]), states.amin(0))
            most[name] = torch.maximum(most.get(name, states[0]), states.amax(0))

        return watch

    for name, module in marker.named_modules():
        if isinstance(module, nn.Linear) and name.startswith("layers."):
            handles.append(module.register_forward_pre_hook(watched(name)))
    with torch.no_grad():
        for each in inputs:
            marker(*each)
    for handle in handles:
        handle.remove()
    return {name: (_KEPT_SPAN * least[name].numpy(), _KEPT_SPAN * most[name].numpy()) for name in least}


def session_of(model: bytes | Path) -> onnxruntime.InferenceSession:
    """The model in onnxruntime, in one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    given = model if isinstance(model, bytes) else str(model)
    return onnxruntime.InferenceSession(given, options, providers=["CPUExecutionProvider"])


def run(session: onnxruntime.InferenceSession, batch: Input) -> Tags:
    """The tags of a batch."""
    found = session.run(
        ["bad", "gap", "omit"],
        {
            "source_ids": batch.source.numpy(),
            "source_mask": batch.source_mask.long().numpy(),
            "target_ids": batch.target.numpy(),
            "target_mask": batch.target_mask.long().numpy(),
        },
    )
    return Tags(*map(torch.from_numpy, found))


def human_translations(paths: Sequence[Path], part: data.Part, encoder: Encoder) -> Iterator[Measured]:
    """The human translations of a part, but the longest."""
    for path in paths:
        for segment in data.read(path):
            if data.part_of(segment.source) == part:
                for reference in segment.references:
                    found = measured(good(words_of(segment.source), words_of(reference)), encoder)
                    if found is not None:
                        yield found


def loss(marker: Marker, session: onnxruntime.InferenceSession, inputs: Sequence[Input]) -> dict[str, float]:
    """How far probabilities in 8 bits are from those in floats: the mean and the greatest difference of each tag."""
    differences: dict[str, list[Tensor]] = {name: [] for name in Tags._fields}
    with torch.no_grad():
        for each in inputs:
            for name, exact, rounded in zip(Tags._fields, marker(*each), run(session, each), strict=True):
                mask = each.source_mask if name == "omit" else each.target_mask
                differences[name].append((exact.sigmoid() - rounded.sigmoid()).abs()[mask])
    found = {}
    for name, parts in differences.items():
        joined = torch.cat(parts)
        found[f"{name}_mean"] = round(float(joined.mean()), 5)
        found[f"{name}_greatest"] = round(float(joined.max()), 3)
    return found


def export(
    marker: Marker, vocabulary: Path, pairs: Sequence[Path], out: Path, facts: dict[str, Any], *, floats: bool = False
) -> dict[str, Any]:
    """Write model.onnx, pieces.model and model.json into `out`; says what model.json says.

    Raises:
        ValueError: `pairs` have too few human translations.
    """
    encoder = Encoder(vocabulary)
    rows = list(human_translations(pairs, "thresholds", encoder))[: 2 * _CALIBRATED_ON]
    inputs = [input_of([r.source for r in group], [r.target for r in group]) for group in by_length(rows, _PIECES)]
    if len(inputs) < 2:
        raise ValueError("too few human translations that set thresholds; name more files with --pairs")
    marker.eval()
    ranges = None if floats else ranges_of(marker, inputs[::2])
    model = graph_of(marker, ranges).SerializeToString()
    out.mkdir(parents=True, exist_ok=True)
    (out / "model.onnx").write_bytes(model)
    shutil.copyfile(vocabulary, out / "pieces.model")
    described = {
        "schema": SCHEMA,
        "version": hashlib.sha256(model).hexdigest()[:12],
        "licence": "MIT (base weights: multilingual-e5-small, MIT)",
        "longest": LONGEST,
        "shape": marker.shape.as_dict(),
        "bytes": {"model.onnx": len(model), "pieces.model": vocabulary.stat().st_size},
        "eight_bit_loss": loss(marker, session_of(model), inputs[1::2]),
        **facts,
    }
    (out / "model.json").write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")
    return described


def main() -> None:
    """Export a run."""
    parser = argparse.ArgumentParser(description="Export a run's weights for transcheck.")
    parser.add_argument("run", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "--with", dest="others", type=Path, nargs="+", default=[], metavar="RUN", help="other seeds' runs"
    )
    parser.add_argument("--untrained", action="store_true", help="the weights that training begins with")
    parser.add_argument("--last", action="store_true", help="the last weights, not their moving average")
    parser.add_argument("--floats", action="store_true", help="not in 8 bits, to measure what these lose")
    parser.add_argument("--pairs", type=Path, nargs="+", required=True, help="files with human translations")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    run_folder = runs.Run.read(arguments.run)
    if arguments.others:
        if arguments.untrained or arguments.last:
            parser.error("--with goes with neither --untrained nor --last")
        marker, facts = runs.averaged([run_folder, *map(runs.Run.read, arguments.others)])
    else:
        marker, facts = run_folder.marker(untrained=arguments.untrained, averaged=not arguments.last)
    pieces = run_folder.vocabulary / "pieces.model"
    described = export(marker, pieces, arguments.pairs, arguments.out, facts, floats=arguments.floats)
    print(json.dumps(described, indent=1))


if __name__ == "__main__":
    main()
