"""What became of a term that is not in the translation: the words there that still show it, by their letters alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.glossary.pieces import Piece, pieces
from transcheck.model import Extent
from transcheck.text.english_classes import FUNCTION_WORDS as ENGLISH_FUNCTION_WORDS
from transcheck.text.english_forms import singular
from transcheck.text.folding import fold, without_accents, without_umlauts
from transcheck.text.german_classes import FUNCTION_WORDS as GERMAN_FUNCTION_WORDS

_SHARED_BEGINNING = 4
_SHARE_OF_SHORTER = 0.6
# Words between two traces of one term: “Herzen introduced himself digitally”.
_WIDEST_GAP = 2
_COMPANY = frozenset(("gmbh", "ag", "kg", "ev", "e.v", "mbh", "se", "ohg", "ug", "ggmbh"))


@dataclass(frozen=True, slots=True)
class Trace:
    """Words of the target at `extent` that show a term; `share` of the term's words that they show, 0..1.

    `unexplained`: no other word of the source accounts for them. `related`: a word begins like one of the German term.
    """

    extent: Extent
    share: float
    unexplained: bool
    related: bool


@dataclass(frozen=True, slots=True)
class Sought:
    """A term that stands at `extent` of a source `text`, in the sentence at `sentence`.

    `words` are the entry's, `approved` the words of its approved translations: one of them alone is a trace as well.
    """

    text: str
    sentence: Extent
    extent: Extent
    words: Sequence[str]
    approved: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Slip:
    """A word of a name that is spelt wrong: `extent` in the target, and `expected`, the word of the name."""

    extent: Extent
    expected: str
    accents_only: bool


@dataclass(frozen=True, slots=True)
class _Shown:
    """The target piece number `position` shows the words `shows` of the term (their numbers)."""

    position: int
    shows: frozenset[int]
    unexplained: bool


def misspelt(text: str, where: Extent, name: Sequence[str]) -> Slip | None:
    """The word of a person's or company's name that stands in `text` with a slip, beside the rest of the name.

    One word of the name must stand as it is, the others near it in spelling and with a capital.
    """
    split = _within(text, where)
    size = len(name)
    for first in range(len(split) - size + 1):
        window = split[first : first + size]
        same = [_same(word, piece.word) for word, piece in zip(name, window, strict=True)]
        wrong = [position for position, agrees in enumerate(same) if not agrees]
        if len(wrong) != 1 or (size > 1 and not any(same)):
            continue
        piece, word = window[wrong[0]], name[wrong[0]]
        if size > 1 and near(word, piece.word):
            return Slip(_extent(text, piece), word, without_accents(word) == without_accents(piece.word))
    return None


def misspelt_alone(text: str, where: Extent, surname: str) -> Slip | None:
    """A surname that stands alone with a slip; asked only where the name is owed and stands nowhere."""
    for piece in _within(text, where):
        if len(surname) > 4 and near(surname, piece.word):
            return Slip(_extent(text, piece), surname, without_accents(surname) == without_accents(piece.word))
    return None


def near(word: str, other: str) -> bool:
    """Whether `other` looks like a slip in `word`: one letter in a short word, two in a long one."""
    if not (word[:1].isupper() and other[:1].isupper()) or len(word) < 3 or len(other) < 3:
        return False
    first, second = fold(word), fold(other)
    if first == second or (first[0] != second[0] and first[1:] != second[1:]):
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # only texts with an error need it

    allowed = 1 if max(len(first), len(second)) < 7 else 2
    return bool(DamerauLevenshtein.distance(first, second, score_cutoff=allowed) <= allowed)


def trace(sought: Sought, target: str, where: Extent, taken: Sequence[Extent], *, fill: bool) -> Trace | None:
    """The words of `target[where]` that show a term which does not stand there.

    `taken`: extents that other terms account for. With `fill`, a word beside a trace that shows only a part of the term
    counts as standing for the rest: the brand's “happy” beside “digital”.
    """
    words, found = sought.words, sought.extent
    split = _within(target, where)
    content = [number for number, word in enumerate(words) if word.casefold() not in GERMAN_FUNCTION_WORDS]
    if not split or not content:
        return None
    approved = {singular(word) for word in sought.approved if word.casefold() not in ENGLISH_FUNCTION_WORDS}
    others = [
        piece for piece in _within(sought.text, sought.sentence) if piece.end <= found.start or piece.start >= found.end
    ]
    shown = [
        _Shown(position, shows, not any(_beginning(other.word, piece.word) for other in others))
        for position, piece in enumerate(split)
        if (shows := _shown(words, content, approved, piece.word))
        and not _inside(piece, taken)
        and piece.word.casefold() not in ENGLISH_FUNCTION_WORDS
    ]
    groups = [group for group in _groups(target, split, shown) if group]
    if not groups:
        return None
    relative = (found.start - sought.sentence.start) / max(1, sought.sentence.end - sought.sentence.start)

    def worth(group: list[_Shown]) -> tuple[int, int, float]:
        covered = frozenset().union(*(one.shows for one in group))
        place = (split[group[0].position].start - where.start) / max(1, where.end - where.start)
        return len(covered), sum(one.unexplained for one in group), -abs(place - relative)

    best = max(groups, key=worth)
    first, last = best[0].position, best[-1].position
    covered = frozenset().union(*(one.shows for one in best))
    if fill and len(covered) < max(len(content), min(2, len(approved))) <= 3:
        first, last = _filled(target, split, first, last, others, taken)
    return Trace(
        Extent(split[first].start, _extent(target, split[last]).end),
        min(1.0, len(covered) / len(content)),
        all(one.unexplained for one in best),
        any(number < len(words) for number in covered),
    )


def _shown(words: Sequence[str], content: Sequence[int], approved: set[str], other: str) -> frozenset[int]:
    """Which words of the term `other` shows, by number; a word of an approved translation is one beyond them."""
    numbers = [number for number in content if _shows(words[number], other)]
    return frozenset(numbers or ({len(words)} if singular(other) in approved else ()))


def _shows(word: str, other: str) -> bool:
    if fold(word) in _COMPANY:
        return fold(word) == fold(other)
    return _beginning(word, other) or (near(word, other) and len(word) > 3)


def _beginning(word: str, other: str) -> bool:
    """Whether two words of the two languages begin alike: digital, digitally; Herzlich, Herzen."""
    first, second = without_umlauts(word), without_umlauts(other)
    if first == second:
        return True
    if first[:_SHARED_BEGINNING] != second[:_SHARED_BEGINNING]:
        return False
    shared = 0
    for one, two in zip(first, second, strict=False):
        if one != two:
            break
        shared += 1
    return shared >= max(_SHARED_BEGINNING, _SHARE_OF_SHORTER * min(len(first), len(second)))


def _groups(target: str, split: Sequence[Piece], shown: Sequence[_Shown]) -> list[list[_Shown]]:
    """Traces that stand close together, each word of the term at most once."""
    groups: list[list[_Shown]] = []
    for one in shown:
        group = groups[-1] if groups else None
        if (
            group
            and one.position - group[-1].position <= _WIDEST_GAP + 1
            and not any(one.shows & other.shows for other in group)
            and not any(mark in target[split[group[-1].position].end : split[one.position].start] for mark in ".!?:;\n")
        ):
            group.append(one)
        else:
            groups.append([one])
    return groups


def _filled(
    target: str, split: Sequence[Piece], first: int, last: int, others: Sequence[Piece], taken: Sequence[Extent]
) -> tuple[int, int]:
    """The range one content word wider: to the left, or where nothing stands there to the right."""

    def free(position: int, gap: str) -> bool:
        if gap.strip("- ") or not gap:
            return False
        piece = split[position]
        function_word = piece.word.casefold() in ENGLISH_FUNCTION_WORDS
        explained = any(_beginning(other.word, piece.word) for other in others)
        return not function_word and not explained and not _inside(piece, taken) and piece.word[:1].isalpha()

    if first and free(first - 1, target[split[first - 1].end : split[first].start]):
        return first - 1, last
    if last + 1 < len(split) and free(last + 1, target[split[last].end : split[last + 1].start]):
        return first, last + 1
    return first, last


def _within(text: str, where: Extent) -> list[Piece]:
    start, end = where.start, where.end
    if not start and end == len(text):
        return list(pieces(text))
    return [piece for piece in pieces(text) if start <= piece.start and piece.end <= end]


def _inside(piece: Piece, extents: Sequence[Extent]) -> bool:
    return any(extent.start < piece.end and piece.start < extent.end for extent in extents)


def _same(word: str, other: str) -> bool:
    return fold(word) == fold(other) or singular(word) == singular(other)


def _extent(text: str, piece: Piece) -> Extent:
    word = text[piece.start : piece.end]
    return Extent(piece.start, piece.end - (2 if word.endswith(("'s", "’s")) else 0))
