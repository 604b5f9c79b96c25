"""What an English text may hold for a term, and where it holds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from transcheck.glossary.patterns import abbreviation
from transcheck.glossary.pieces import Piece, pieces
from transcheck.model import Extent
from transcheck.text.english_forms import singular, stem
from transcheck.text.folding import fold
from transcheck.text.inflection import relation

Writing = Literal["exact", "inflected", "case", "accents"]

_ARTICLES = frozenset(("the", "a", "an"))
# A word this long may be the beginning of a derived one: mayor, mayoral; digital, digitally.
_DERIVING = 5
_LONGEST_SUFFIX = 7


@dataclass(frozen=True, slots=True)
class Kept:
    """A protected name in the English text. `writing`: letter by letter, with a German ending, or in other capitals."""

    extent: Extent
    writing: Writing


@dataclass(frozen=True, slots=True)
class _Line:
    """All words of a text as keys run together, with the offsets where words begin and end."""

    keys: str
    starts: dict[int, int]
    ends: dict[int, int]


def rendered(text: str, rendering: str) -> tuple[Extent, ...]:
    """Where an English `rendering` stands in `text`, from front to back.

    Case, articles, plural, possessive, British or American spelling, and hyphen, space or one word make no difference;
    regular verb forms and words derived by a suffix count where the rendering stands in no closer form.
    """
    wanted = [piece.word for piece in pieces(rendering) if piece.word.casefold() not in _ARTICLES]
    if not wanted:
        at = text.find(rendering.strip()) if rendering.strip() else -1
        return (Extent(at, at + len(rendering.strip())),) if at >= 0 else ()
    for line, reduce in ((_singulars(text), singular), (_stems(text), stem)):
        if found := _find(text, line, "".join(reduce(word) for word in wanted)):
            return found
    return _derived(text, wanted)


def renderings_of(approved: str, *, short: bool) -> tuple[str, ...]:
    """The wordings that an approved translation stands for: “Artificial Intelligence (AI)” is also said without “(AI)”.

    With `short` the abbreviation alone will do.
    """
    split = abbreviation(approved)
    if not split:
        return (approved,)
    return (approved, *split) if short else (approved, split[0])


def kept(text: str, words: tuple[str, ...]) -> tuple[Kept, ...]:
    """Where `words`, a name that is not to be translated, stand in the English `text`, from front to back."""
    split = pieces(text)
    found: list[Kept] = []
    first = 0
    while first + len(words) <= len(split):
        window = split[first : first + len(words)]
        writing = _writing(window, words)
        if writing and not _parted(text, window):
            found.append(Kept(Extent(window[0].start, _end(text, window[-1])), writing))
            first += len(words)
        else:
            first += 1
    return tuple(found)


def _writing(window: tuple[Piece, ...], words: tuple[str, ...]) -> Writing | None:
    verdict: Writing = "exact"
    for piece, word in zip(window, words, strict=True):
        if piece.word == word:
            continue
        if fold(piece.word) == fold(word):
            if piece.word.casefold() != word.casefold():
                continue  # Kuerwitz for Kürwitz
            verdict = "case" if verdict == "exact" else verdict
        elif piece.word[:1] and singular(piece.word) == singular(word):
            continue  # the plural or possessive of a name
        elif relation(word, piece.word) in ("genitive", "adjective"):
            verdict = "inflected"
        else:
            return None
    if verdict == "case" and all(piece.word.isupper() for piece in window):
        return "exact"
    return verdict


def _parted(text: str, window: tuple[Piece, ...]) -> bool:
    """Whether a sentence ends between the words; after a short word a full stop is that of an abbreviation."""
    return any(
        mark in text[one.end : other.start]
        for one, other in pairwise(window)
        for mark in ("!?;:." if len(one.word) > 3 else "!?;:")
    )


def _end(text: str, piece: Piece) -> int:
    """Where a word ends without its possessive."""
    word = text[piece.start : piece.end]
    return piece.end - (2 if word.endswith(("'s", "’s")) else 0)


@lru_cache(maxsize=64)
def _singulars(text: str) -> _Line:
    return _line(text, singular)


@lru_cache(maxsize=64)
def _stems(text: str) -> _Line:
    return _line(text, stem)


def _line(text: str, reduce: Callable[[str], str]) -> _Line:
    parts: list[str] = []
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    offset = 0
    for piece in pieces(text):
        if piece.word.casefold() in _ARTICLES:
            continue
        word = reduce(piece.word)
        starts[offset] = piece.start
        offset += len(word)
        ends[offset] = _end(text, piece)
        parts.append(word)
    return _Line("".join(parts), starts, ends)


def _find(text: str, line: _Line, wanted: str) -> tuple[Extent, ...]:
    found: list[Extent] = []
    at = line.keys.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if at in line.starts and end in line.ends:
            found.append(Extent(line.starts[at], line.ends[end]))
            at = line.keys.find(wanted, end)
        else:
            at = line.keys.find(wanted, at + 1)
    return tuple(found)


def _derived(text: str, wanted: list[str]) -> tuple[Extent, ...]:
    if len(singular(wanted[-1])) < _DERIVING:
        return ()
    line = _singulars(text)
    start = "".join(singular(word) for word in wanted)
    found: list[Extent] = []
    at = line.keys.find(start)
    while at >= 0:
        if at in line.starts:
            end = at + len(start)
            for length in range(1, _LONGEST_SUFFIX + 1):
                if end + length in line.starts or end + length in line.ends:
                    found.append(Extent(line.starts[at], line.ends[end + length]))
                    break
        at = line.keys.find(start, at + 1)
    return tuple(found)


def rendering_key(wording: str) -> str:
    """The same for all writings of one rendering: case, articles, plural and spelling left aside."""
    return " ".join(singular(piece.word) for piece in pieces(wording) if piece.word.casefold() not in _ARTICLES)
