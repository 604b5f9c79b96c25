"""The network: the lower layers read source and target apart, the upper ones together; three tags come out.

It is a BERT encoder (Devlin et al. 2019) begun with the weights of multilingual-e5-small. The embeddings and the lower
layers are frozen. Tags are log-odds: a target word is bad, something is missing before a target word (or the end), a
source word is not carried over.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.base_weights import BaseWeights


@dataclass(frozen=True)
class Shape:
    """Sizes of the network. `apart` of its `layers` read the two sides apart."""

    pieces: int
    layers: int = 9
    apart: int = 3
    hidden: int = 384
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    epsilon: float = 1e-12

    def as_dict(self) -> dict[str, int | float]:
        """For `model.json` and checkpoints."""
        return asdict(self)


class Tags(NamedTuple):
    """Log-odds, a number a piece: bad and gap [batch, t], omit [batch, s]."""

    bad: Tensor
    gap: Tensor
    omit: Tensor


class Layer(nn.Module):
    """One encoder layer with its norms after the sums, as in BERT."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.attention_in = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.attention_out = nn.Linear(shape.hidden, shape.hidden)
        self.attention_norm = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.inner_in = nn.Linear(shape.hidden, shape.inner)
        self.inner_out = nn.Linear(shape.inner, shape.hidden)
        self.inner_norm = nn.LayerNorm(shape.hidden, eps=shape.epsilon)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """`states` [batch, n, hidden]; `mask` [batch, 1, 1, n], true where there is a piece."""
        batch, length, hidden = states.shape
        split = self.attention_in(states).view(batch, length, 3, self.heads, hidden // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, hidden)
        states = self.attention_norm(states + self.attention_out(mixed))
        inner = self.inner_out(functional.gelu(self.inner_in(states)))
        normed: Tensor = self.inner_norm(states + inner)
        return normed


class Marker(nn.Module):
    """Marks bad, missing and added words of a pair of texts."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.pieces, shape.hidden)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.embedding_norm = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        layers = [Layer(shape) for _ in range(shape.layers)]
        self.layers = nn.ModuleList(layers)
        self.lower, self.upper = layers[: shape.apart], layers[shape.apart :]
        self.sides = nn.Embedding(2, shape.hidden)
        self.target_tags = nn.Linear(shape.hidden, 2)
        self.source_tags = nn.Linear(shape.hidden, 1)
        nn.init.zeros_(self.sides.weight)
        for tags in (self.target_tags, self.source_tags):
            nn.init.normal_(tags.weight, std=0.02)
            nn.init.constant_(tags.bias, -3.0)  # errors are rare

    def apart(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """States of one side after the layers that read it alone, [batch, n, hidden]."""
        states: Tensor = self.words(pieces) + self.positions.weight[: pieces.shape[1]]
        states = self.embedding_norm(states)
        for layer in self.lower:
            states = layer(states, mask[:, None, None, :])
        return states

    def together(self, source: Tensor, source_mask: Tensor, target: Tensor, target_mask: Tensor) -> Tags:
        """Tags from the states of both sides."""
        length = source.shape[1]
        states = torch.cat([source + self.sides.weight[0], target + self.sides.weight[1]], dim=1)
        mask = torch.cat([source_mask, target_mask], dim=1)[:, None, None, :]
        for layer in self.upper:
            states = layer(states, mask)
        bad, gap = self.target_tags(states[:, length:]).unbind(-1)
        return Tags(bad, gap, self.source_tags(states[:, :length]).squeeze(-1))

    def forward(self, source: Tensor, source_mask: Tensor, target: Tensor, target_mask: Tensor) -> Tags:
        """`source` and `target` are numbers of pieces [batch, s] and [batch, t], the masks true where there is one."""
        with torch.no_grad():
            source_states = self.apart(source, source_mask)
            target_states = self.apart(target, target_mask)
        return self.together(source_states, source_mask, target_states, target_mask)

    def trained(self) -> list[nn.Parameter]:
        """The parameters that are trained: all but the embeddings and the lower layers."""
        upper = [*self.upper, self.sides, self.target_tags, self.source_tags]
        return [parameter for part in upper for parameter in part.parameters()]

    def trained_names(self) -> set[str]:
        """Their names in `state_dict`: what a checkpoint holds."""
        wanted = {id(parameter) for parameter in self.trained()}
        return {name for name, parameter in self.named_parameters() if id(parameter) in wanted}


def begin(shape: Shape, weights: BaseWeights, pieces: list[int]) -> Marker:
    """A marker with the base weights of the kept `pieces`; its tags know nothing yet."""
    marker = Marker(shape)
    with torch.no_grad():
        marker.words.weight.copy_(torch.from_numpy(weights.matrix("emb.word", shape.hidden)[pieces]))
        kind = torch.from_numpy(weights.vector("emb.type")[: shape.hidden])
        positions = torch.from_numpy(weights.vector("emb.pos")).view(-1, shape.hidden)
        marker.positions.weight.copy_(positions[: shape.positions] + kind)
        _copy_norm(marker.embedding_norm, weights, "emb.ln")
        for number, layer in enumerate([*marker.lower, *marker.upper]):
            name = f"l{number}"
            for part, tensor in enumerate("qkv"):
                rows = slice(part * shape.hidden, (part + 1) * shape.hidden)
                layer.attention_in.weight[rows] = torch.from_numpy(weights.matrix(f"{name}.{tensor}.w", shape.hidden))
                layer.attention_in.bias[rows] = torch.from_numpy(weights.vector(f"{name}.{tensor}.b"))
            _copy_linear(layer.attention_out, weights, f"{name}.ao")
            _copy_norm(layer.attention_norm, weights, f"{name}.aln")
            _copy_linear(layer.inner_in, weights, f"{name}.fi")
            _copy_linear(layer.inner_out, weights, f"{name}.fo")
            _copy_norm(layer.inner_norm, weights, f"{name}.oln")
    wanted = marker.trained_names()
    for parameter_name, parameter in marker.named_parameters():
        parameter.requires_grad_(parameter_name in wanted)
    return marker


def _copy_linear(linear: nn.Linear, weights: BaseWeights, name: str) -> None:
    linear.weight.copy_(torch.from_numpy(weights.matrix(f"{name}.w", linear.in_features)))
    linear.bias.copy_(torch.from_numpy(weights.vector(f"{name}.b")))


def _copy_norm(norm: nn.LayerNorm, weights: BaseWeights, name: str) -> None:
    norm.weight.copy_(torch.from_numpy(weights.vector(f"{name}.w")))
    norm.bias.copy_(torch.from_numpy(weights.vector(f"{name}.b")))
