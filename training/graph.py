"""The network as an ONNX graph, written node by node, with its weights in 8 bits or as floats.

In 8 bits, the weights of the linear layers are whole numbers with a scale for each output, and what goes into them is
rounded by scales fixed beforehand (`Ranges`): what a pair gets does not depend on its batch. A few of the numbers that
go in are many times larger than the rest; each is divided by a factor that its weights are multiplied by (Xiao et al.
2023, SmoothQuant). The embeddings are rounded row by row. `MatMulIntegerToFloat` is an operator of onnxruntime's own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.model import Layer, Marker

OPSET = 20
OWN_OPERATORS = "com.microsoft"
# Processors without VNNI add two products in 16 bits: of 7 bits times 8 they can't overflow.
STEPS = 127  # of what goes into a linear layer, from the least to the greatest
LARGEST_WEIGHT = 127
# How much of the differences between the numbers that go in is moved to the weights: 0 nothing, 1 all.
MOVED = 0.9
_FAR = -10_000.0  # added to the attention to what is only padding

# What goes into each linear layer, by the layer's name in the marker: the least and the greatest of each of its inputs.
Ranges = Mapping[str, tuple[NDArray[np.float32], NDArray[np.float32]]]


class Graph:
    """Nodes and weights of a graph under construction."""

    def __init__(self, ranges: Ranges | None) -> None:
        self.ranges = ranges
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, onnx.TensorProto] = {}
        self._count = 0

    def weight(self, name: str, values: NDArray[Any]) -> str:
        """Keep a tensor under a name; a name kept already is not kept again."""
        if name not in self.weights:
            self.weights[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        return name

    def integers(self, *values: int) -> str:
        """A constant list of whole numbers, such as axes or a shape."""
        return self.weight("integers_" + "_".join(map(str, values)), np.array(values, np.int64))

    def number(self, value: float) -> str:
        """A constant number."""
        return self.weight(f"number_{value}", np.array(value, np.float32))

    def node(self, kind: str, inputs: Sequence[str], *, domain: str = "", **attributes: Any) -> str:
        """Add a node of one output, and say its name."""
        return self.parts(kind, inputs, 1, domain=domain, **attributes)[0]

    def parts(self, kind: str, inputs: Sequence[str], count: int, *, domain: str = "", **attributes: Any) -> list[str]:
        """Add a node of several outputs."""
        self._count += 1
        outputs = [f"{kind}_{self._count}_{part}" for part in range(count)]
        self.nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **attributes))
        return outputs

    def linear(self, states: str, name: str, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        """states · weightᵀ + bias; `weight` is [out, in] as torch has it."""
        added = self.weight(f"{name}.bias", bias)
        if self.ranges is None:
            return self.node("Add", [self.node("MatMul", [states, self.weight(f"{name}.weight", weight.T)]), added])
        least, most = self.ranges[name]
        factors = smoothing(least, most, weight)
        least, most = least / factors, most / factors
        step = (max(0.0, float(most.max())) - min(0.0, float(least.min()))) / STEPS or 1.0
        zero = self.weight(f"{name}.zero", np.array(round(-min(0.0, float(least.min())) / step), np.uint8))
        step_name = self.weight(f"{name}.step", np.array(step, np.float32))
        weight = weight * factors
        scales = np.maximum(np.abs(weight).max(axis=1), 1e-12) / LARGEST_WEIGHT
        rounded = np.rint(weight / scales[:, None]).astype(np.int8)
        divided = self.node("Mul", [states, self.weight(f"{name}.factors", (1 / factors).astype(np.float32))])
        inputs = [
            self.node("QuantizeLinear", [divided, step_name, zero]),
            self.weight(f"{name}.weight", rounded.T),
            step_name,
            self.weight(f"{name}.scales", scales.astype(np.float32)),
            zero,
            "",
            added,
        ]
        return self.node("MatMulIntegerToFloat", inputs, domain=OWN_OPERATORS)

    def norm(self, states: str, name: str, weight: NDArray[np.float32], bias: NDArray[np.float32], e: float) -> str:
        """The norm over the last axis."""
        inputs = [states, self.weight(f"{name}.weight", weight), self.weight(f"{name}.bias", bias)]
        return self.node("LayerNormalization", inputs, axis=-1, epsilon=e)

    def rows(self, name: str, table: NDArray[np.float32], pick: str, picked_by: str) -> str:
        """Rows of a table: `pick` is Gather (`picked_by` has their numbers) or Slice (it has their count)."""

        def taken(part: str) -> str:
            inputs = [part, picked_by] if pick == "Gather" else [part, self.integers(0), picked_by, self.integers(0)]
            return self.node(pick, inputs)

        if self.ranges is None:
            return taken(self.weight(name, table))
        scales = np.abs(table).max(axis=1, keepdims=True) / 127
        rounded = np.rint(table / np.maximum(scales, 1e-12)).astype(np.int8)
        values = self.node("Cast", [taken(self.weight(name, rounded))], to=TensorProto.FLOAT)
        return self.node("Mul", [values, taken(self.weight(f"{name}.scales", scales.astype(np.float32)))])


def smoothing(
    least: NDArray[np.float32], most: NDArray[np.float32], weight: NDArray[np.float32]
) -> NDArray[np.float32]:
    """What each input is divided by before it is rounded, shape (inputs,)."""
    size = np.maximum(np.maximum(np.abs(least), np.abs(most)), 1e-3)
    heaviest = np.maximum(np.abs(weight).max(axis=0), 1e-4)
    factors: NDArray[np.float32] = (size**MOVED / heaviest ** (1 - MOVED)).astype(np.float32)
    return factors


def _values(tensor: Any) -> NDArray[np.float32]:
    found: NDArray[np.float32] = tensor.detach().cpu().numpy().astype(np.float32)
    return found


def _layer(graph: Graph, layer: Layer, name: str, states: str, far: str, heads: int, hidden: int, e: float) -> str:
    def linear(part: Any, part_name: str, into: str) -> str:
        return graph.linear(into, f"{name}.{part_name}", _values(part.weight), _values(part.bias))

    def norm(part: Any, part_name: str, into: str) -> str:
        return graph.norm(into, f"{name}.{part_name}", _values(part.weight), _values(part.bias), e)

    size = hidden // heads
    split = graph.node(
        "Reshape", [linear(layer.attention_in, "attention_in", states), graph.integers(0, 0, 3 * heads, size)]
    )
    turned = graph.node("Transpose", [split], perm=[0, 2, 1, 3])
    query, key, value = graph.parts("Split", [turned], 3, axis=1, num_outputs=3)
    key = graph.node("Transpose", [key], perm=[0, 1, 3, 2])
    query = graph.node("Mul", [query, graph.number(float(size) ** -0.5)])
    attention = graph.node("Add", [graph.node("MatMul", [query, key]), far])
    mixed = graph.node("MatMul", [graph.node("Softmax", [attention], axis=-1), value])
    mixed = graph.node("Transpose", [mixed], perm=[0, 2, 1, 3])
    mixed = graph.node("Reshape", [mixed, graph.integers(0, 0, hidden)])
    states = norm(
        layer.attention_norm,
        "attention_norm",
        graph.node("Add", [states, linear(layer.attention_out, "attention_out", mixed)]),
    )
    inner = graph.node("Gelu", [linear(layer.inner_in, "inner_in", states)])
    inner = linear(layer.inner_out, "inner_out", inner)
    return norm(layer.inner_norm, "inner_norm", graph.node("Add", [states, inner]))


def _far(graph: Graph, mask: str) -> str:
    """What the attention adds: nothing for pieces, much below nothing for padding; [batch, 1, 1, n]."""
    there = graph.node("Cast", [mask], to=TensorProto.FLOAT)
    absent = graph.node("Mul", [graph.node("Sub", [graph.number(1.0), there]), graph.number(_FAR)])
    return graph.node("Unsqueeze", [absent, graph.integers(1, 2)])


def graph_of(marker: Marker, ranges: Ranges | None) -> onnx.ModelProto:
    """The marker as an ONNX model, in 8 bits if `ranges` are given, and else as floats.

    Inputs: source_ids, source_mask [batch, s], target_ids, target_mask [batch, t], whole numbers of 64 bits.
    Outputs: log-odds bad, gap [batch, t], omit [batch, s].
    """
    graph, shape = Graph(ranges), marker.shape
    words, positions, sides = (_values(part.weight) for part in (marker.words, marker.positions, marker.sides))
    lower, fars, lengths = [], [], []
    for number, side in enumerate(("source", "target")):
        length = graph.node("Shape", [f"{side}_ids"], start=1, end=2)
        embedded = graph.node(
            "Add",
            [
                graph.rows("words", words, "Gather", f"{side}_ids"),
                graph.rows("positions", positions, "Slice", length),
            ],
        )
        norm = marker.embedding_norm
        states = graph.norm(embedded, "embedding_norm", _values(norm.weight), _values(norm.bias), shape.epsilon)
        far = _far(graph, f"{side}_mask")
        for at, layer in enumerate(marker.lower):
            states = _layer(graph, layer, f"layers.{at}", states, far, shape.heads, shape.hidden, shape.epsilon)
        lower.append(graph.node("Add", [states, graph.weight(f"side{number}", sides[number])]))
        fars.append(far)
        lengths.append(length)
    states = graph.node("Concat", lower, axis=1)
    far = graph.node("Concat", fars, axis=3)
    for at, layer in enumerate(marker.upper, shape.apart):
        states = _layer(graph, layer, f"layers.{at}", states, far, shape.heads, shape.hidden, shape.epsilon)
    source, target = graph.parts("Split", [states, graph.node("Concat", lengths, axis=0)], 2, axis=1)
    for name, into, tags, row in (
        ("bad", target, marker.target_tags, 0),
        ("gap", target, marker.target_tags, 1),
        ("omit", source, marker.source_tags, 0),
    ):
        weight = graph.weight(f"{name}.weight", _values(tags.weight)[row][:, None])
        odds = graph.node("Add", [graph.node("MatMul", [into, weight]), graph.number(float(_values(tags.bias)[row]))])
        graph.nodes.append(helper.make_node("Squeeze", [odds, graph.integers(-1)], [name]))

    def described(name: str, kind: int, length: str) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, kind, ["batch", length])

    inputs = [
        described(f"{side}_{what}", TensorProto.INT64, side[0])
        for side in ("source", "target")
        for what in ("ids", "mask")
    ]
    outputs = [
        described(name, TensorProto.FLOAT, length) for name, length in (("bad", "t"), ("gap", "t"), ("omit", "s"))
    ]
    whole = helper.make_graph(graph.nodes, "transcheck-marker", inputs, outputs, list(graph.weights.values()))
    operators = [helper.make_opsetid("", OPSET), helper.make_opsetid(OWN_OPERATORS, 1)]
    model = helper.make_model(whole, opset_imports=operators, ir_version=9, producer_name="transcheck")
    onnx.checker.check_model(model)
    return model
