"""Which words of a sentence pair stand for each other by a bilingual dictionary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from transcheck.meaning.dictionary import Dictionary, Translation, stem_of
from transcheck.meaning.dictionary_index import LONGEST
from transcheck.text import lexicon
from transcheck.text.tokens import Token

if TYPE_CHECKING:
    from transcheck.meaning.interface import Vectors

# Worth of a translation of the whole word, of several words together, and of a part of a compound.
_WHOLE, _TOGETHER, _PART = 0.85, 0.85, 0.75
# The words of an English expression stand no further apart than this.
_WIDEST = 6


def by_dictionary(
    source: Sequence[Token],
    pieces: Iterable[tuple[int, str, bool]],
    target: Sequence[Token],
    dictionary: Dictionary,
) -> Vectors:
    """How much each pair of tokens may stand for each other, 0..1, shape (len(source), len(target)).

    `pieces` are what stands for the source's tokens (see `word_alignment.pieces`).
    """
    import numpy as np

    result = np.zeros((len(source), len(target)), dtype=np.float32)
    places = _places(target)
    for index, piece, whole in pieces:
        if source[index].kind == "word" and not lexicon.is_function_word(piece, "de"):
            _note(result, (index,), dictionary.translations(piece), places, _WHOLE if whole else _PART)
    for begin in range(len(source) - 1):
        for end in range(begin + 2, min(begin + LONGEST, len(source)) + 1):
            words = tuple(token.text for token in source[begin:end])
            _note(result, range(begin, end), dictionary.phrase(words), places, _TOGETHER)
    return result


def _places(target: Sequence[Token]) -> dict[str, list[int]]:
    """Where the stems of the target stand; words with hyphens stand for their parts, too."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, token in enumerate(target):
        if token.kind == "word":
            for word in {token.text, *token.text.split("-")}:
                places[stem_of(word)].append(index)
    return places


def _note(
    result: Vectors,
    rows: Iterable[int],
    translations: Iterable[Translation],
    places: Mapping[str, Sequence[int]],
    worth: float,
) -> None:
    rows = list(rows)
    for translation in translations:
        if not all(stem in places for stem in translation.stems):
            continue
        for column in _columns([places[stem] for stem in translation.stems]):
            for row in rows:
                result[row, column] = max(result[row, column], worth)


def _columns(wanted: Sequence[Sequence[int]]) -> set[int]:
    """The places of the words of an expression, wherever all of them stand near each other."""
    if len(wanted) == 1:
        return set(wanted[0])
    found: set[int] = set()
    for first in wanted[0]:
        near = [min(column, key=lambda place: abs(place - first)) for column in wanted]
        if max(near) - min(near) <= _WIDEST:
            found.update(near)
    return found
