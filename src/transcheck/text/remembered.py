"""Answers by what was asked, for questions that every word of every text raises."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Remembered(dict[K, V]):
    """`remembered[x]` is `answer(x)`, worked out once; full, it begins anew.

    Half the price of `functools.lru_cache`, whose order nobody needs here: natural text repeats its words. `limit`:
    how many answers are kept.
    """

    def __init__(self, answer: Callable[[K], V], limit: int = 16_384) -> None:
        super().__init__()
        self._answer, self._limit = answer, limit

    def __missing__(self, asked: K) -> V:
        if len(self) >= self._limit:
            self.clear()
        value = self[asked] = self._answer(asked)
        return value
