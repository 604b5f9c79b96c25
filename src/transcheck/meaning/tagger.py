"""What a model that reads source and target together says about each of their words."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from transcheck.background import in_background
from transcheck.meaning.model_folder import ModelFolder, read
from transcheck.meaning.model_place import runtime_is_installed
from transcheck.meaning.pieces import END, PADDING, Pieces
from transcheck.meaning.threads import one_thread, prefer_one_thread
from transcheck.text.tokens import Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import numpy as np
    from numpy.typing import NDArray

    from transcheck.meaning.session import Session
    from transcheck.meaning.thresholds import Thresholds

    _Odds = tuple[array[float], array[float], array[float]]

# Pairs whose odds are kept, about 1 KB each.
_KEPT = 8_000
# Pieces of both sides, padding included, that the network reads at once: more takes memory and saves no time.
_AT_ONCE = 320
_LOWEST = -30.0


@dataclass(frozen=True, slots=True, eq=False)
class Tags:
    """The tokens of two texts (marks too) and what is wrong with them, as log-odds.

    `bad`: a target token says something else than the source, or nothing that it says. `gaps`: something of the source
    lacks before a target token; one more than there are tokens, the last for the end. `omitted`: nothing in the target
    says what a source token does. Tokens behind the longest text that the network reads have the lowest odds.
    """

    source: tuple[Token, ...]
    target: tuple[Token, ...]
    omitted: tuple[float, ...]
    bad: tuple[float, ...]
    gaps: tuple[float, ...]


class Tagger:
    """The model of a folder. It goes on loading beside the caller's work; the first texts wait for it."""

    def __init__(self, folder: ModelFolder, session: Callable[[], Session]) -> None:
        self.name = folder.name
        """Name and version, for signatures."""
        self.thresholds: Thresholds = folder.thresholds
        self.quality: Mapping[str, float] = folder.quality
        """Weights of the quality score, see `scoring.quality`; empty where the model has none."""
        self._cutter, self._longest = folder.cutter, folder.longest
        self._session = session
        self._lock = Lock()
        self._kept: dict[tuple[str, str], _Odds] = {}

    def wait(self) -> None:
        """Come back when the model is loaded. ConfigurationError where it can't be."""
        self._session()

    def size(self, text: str) -> int:
        """The pieces of a text, of which the network reads `room`. Of texts one after the other it is the sum."""
        return self._cutter.pieces(text, tokenize(text)).firsts[-1] - 1

    @property
    def room(self) -> int:
        """The pieces of a text that the network reads."""
        return self._longest - 2

    def tags(self, pairs: Sequence[tuple[str, str]]) -> list[Tags]:
        """The tags of each pair of texts that belong together; what was asked lately is kept."""
        with self._lock:
            missing = [pair for pair in dict.fromkeys(pairs) if pair not in self._kept]
            found = {pair: self._kept[pair] for pair in pairs if pair in self._kept}
            if missing:
                found.update(self._fresh(missing))
                self._kept.update((pair, found[pair]) for pair in missing)
                for oldest in list(self._kept)[: max(0, len(self._kept) - _KEPT)]:
                    del self._kept[oldest]
        return [
            Tags(tokenize(source), tokenize(target), *map(tuple, found[source, target])) for source, target in pairs
        ]

    def _fresh(self, pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], _Odds]]:
        cut = [(self._cut(source), self._cut(target)) for source, target in pairs]
        with one_thread():
            for batch in _batches([(len(source.numbers), len(target.numbers)) for source, target in cut]):
                sources, targets = [cut[index][0] for index in batch], [cut[index][1] for index in batch]
                bad, gap, omit = self._session().run(*_rows(sources), *_rows(targets))
                for row, index in enumerate(batch):
                    source, target = sources[row], targets[row]
                    yield pairs[index], (_means(omit[row], source), _means(bad[row], target), _firsts(gap[row], target))

    def _cut(self, text: str) -> Pieces:
        """The pieces of a text, of a long one as many as the network reads."""
        pieces = self._cutter.pieces(text, tokenize(text))
        if len(pieces.numbers) <= self._longest:
            return pieces
        return Pieces((*pieces.numbers[: self._longest - 1], END), pieces.firsts)


def load(path: Path) -> Tagger | None:
    """The tagger in the folder at `path`; None without onnxruntime.

    ConfigurationError where the folder holds something else. What is wrong with the network itself is told when the
    first texts are tagged.
    """
    folder = read(path)
    if not runtime_is_installed():
        return None
    from transcheck.meaning.session import Session

    prefer_one_thread()
    # onnxruntime imports numpy from C: while another thread is at it too, it would meet half of it.
    import_module("numpy")
    return Tagger(folder, in_background(lambda: Session(folder.network)).result)


def _batches(sizes: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """The indices of texts of about the same length, as many as are read at once."""
    batch: list[int] = []
    longest = [0, 0]
    for index in sorted(range(len(sizes)), key=lambda index: sum(sizes[index])):
        wider = [max(one, two) for one, two in zip(longest, sizes[index], strict=True)]
        if batch and sum(wider) * (len(batch) + 1) > _AT_ONCE:
            yield batch
            batch, wider = [], list(sizes[index])
        batch.append(index)
        longest = wider
    if batch:
        yield batch


def _rows(texts: Sequence[Pieces]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The numbers of the pieces and the mask, shape (len(texts), longest)."""
    import numpy as np

    rows = np.full((len(texts), max(len(text.numbers) for text in texts)), PADDING, dtype=np.int64)
    mask = np.zeros_like(rows)
    for row, text in enumerate(texts):
        rows[row, : len(text.numbers)] = text.numbers
        mask[row, : len(text.numbers)] = 1
    return rows, mask


def _means(row: NDArray[np.float32], text: Pieces) -> array[float]:
    """For each token the mean of the values of its pieces."""
    values, last = row.tolist(), len(text.numbers) - 1
    return array(
        "f",
        [sum(values[first:end]) / (end - first) if end <= last else _LOWEST for first, end in pairwise(text.firsts)],
    )


def _firsts(row: NDArray[np.float32], text: Pieces) -> array[float]:
    """For each token the value of its first piece, and for the end that of the mark behind the last piece."""
    values, last = row.tolist(), len(text.numbers) - 1
    return array("f", [values[place] if place <= last else _LOWEST for place in text.firsts])
