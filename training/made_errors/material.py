"""What errors are made of, a pair with its word links and a stock of words, and how an error is written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from training.alignment import Alignment
from training.english import English, Form
from training.pieces import Word


@dataclass(frozen=True)
class Stock:
    """Words and texts that errors borrow, taken from the training texts."""

    english: English
    words: dict[tuple[str, str], tuple[str, ...]]  # by class and ending; frequent ones more than once
    names: tuple[str, ...]
    targets: tuple[tuple[Word, ...], ...]


@dataclass(frozen=True)
class Material:
    """A pair that an error is made in."""

    source: tuple[Word, ...]
    target: tuple[Word, ...]
    alignment: Alignment
    stock: Stock

    def read(self, at: int) -> Form | None:
        """The reading of a target word, if it is a content word."""
        return self.stock.english.read(self.target, at)

    def content(self, *parts: str) -> list[tuple[int, Form]]:
        """Target words of these classes (all, if none is named) with their readings."""
        found = ((at, self.read(at)) for at in range(len(self.target)))
        return [(at, form) for at, form in found if form is not None and (not parts or form.part in parts)]

    def lower(self, at: int) -> str:
        """A target word in lower case; empty beyond the ends."""
        return self.target[at].text.lower() if 0 <= at < len(self.target) else ""


@dataclass(frozen=True, slots=True)
class Edit:
    """`target[start:end]` becomes `words`. All of these are wrong, or those that `wrong` says.

    Where nothing or less takes the place of words, `lost` says so: a gap opens, and source words are not carried over.
    """

    start: int
    end: int
    words: tuple[Word, ...] = ()
    wrong: tuple[bool, ...] | None = None
    lost: bool = False


Maker = Callable[[Material, Random], Edit | None]


def pick(random: Random, found: Sequence[int]) -> int | None:
    """One of some places, if there is any."""
    return random.choice(found) if found else None


def like(word: Word, text: str) -> Word:
    """Another word in a word's place, with its capital."""
    first = word.text[:1]
    return Word(text[:1].upper() + text[1:] if first.isupper() else text, word.apart)


def replaced(material: Material, at: int, text: str | None) -> Edit | None:
    """The edit that puts another word in a word's place; none if it is the same, or no word."""
    word = material.target[at]
    if not text or text.lower() == word.text.lower():
        return None
    return Edit(at, at + 1, (like(word, text),))


def removed(start: int, end: int) -> Edit:
    """The edit that takes words away."""
    return Edit(start, end, lost=True)


def added(material: Material, at: int, words: Sequence[str]) -> Edit:
    """The edit that puts words before a place."""
    return Edit(at, at, tuple(Word(word, True) for word in words))
