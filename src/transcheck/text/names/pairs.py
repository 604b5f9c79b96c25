"""What became of the names of a German text in its English translation: changed, lost, added.

Names are taken off in turn: those that the other side has as they are, those it calls differently (exonyms), those it
writes by other habits (transliteration). Only what is left on both sides can be an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from transcheck.model import Extent
from transcheck.text.names.pieces import Piece, groups, pieces
from transcheck.text.names.sides import Side, carried, explained
from transcheck.text.names.slips import Manner, slip

Kind = Literal["changed", "lost", "added"]

_CERTAIN = 0.5
_PART = 0.9  # a piece that is missing from a name of which the rest is there
_REPLACED = 0.75  # a name that another stands for
# Longer texts, or with more names to compare, are no segment that anybody could check.
_LONGEST = 100_000
_MOST_PAIRS = 160_000
_FARTHEST = 0.35  # how far apart two replaced names may stand, as shares of their texts


@dataclass(frozen=True, slots=True)
class Difference:
    """One name that differs. `evidence` tells the case, for confidences measured on data; `name` is the whole name."""

    kind: Kind
    manner: Manner
    evidence: str
    source: Extent | None
    target: Extent | None
    german: str
    english: str
    name: str
    suggestion: str | None
    certainty: float  # that it is a name at all


@lru_cache(maxsize=128)
def compare(source: str, target: str) -> tuple[Difference, ...]:
    """The names that differ between a German `source` and an English `target`."""
    if not source or not target or max(len(source), len(target)) > _LONGEST:
        return ()
    german, english = Side(source), Side(target)
    ours, theirs = pieces(source, "de"), pieces(target, "en")
    if len(ours) * len(theirs) > _MOST_PAIRS:
        return ()
    left = tuple(one for one in ours if one.certainty >= 0.4 and not carried(one, english))
    strange = tuple(one for one in theirs if not explained(one, german))
    if not left and not strange:
        return ()
    return tuple(_Comparison(source, target, english, ours, theirs, left, strange).differences())


class _Comparison:
    """The names left on either side, and which of them are already told about."""

    def __init__(
        self,
        source: str,
        target: str,
        english: Side,
        ours: tuple[Piece, ...],
        theirs: tuple[Piece, ...],
        left: tuple[Piece, ...],
        strange: tuple[Piece, ...],
    ):
        self.source, self.target, self.english = source, target, english
        self.ours, self.theirs = ours, theirs
        self.left, self.strange = left, strange
        self.german_names, self.english_names = _names(ours), _names(theirs)
        self.german_done: set[str] = set()
        self.english_done: set[str] = set()

    def differences(self) -> Iterator[Difference]:
        yield from self._slips()
        yield from self._beside()
        yield from self._instead()
        yield from self._lost()
        yield from self._added()

    def _slips(self) -> Iterator[Difference]:
        different = tuple({one.folded: one for one in reversed(self.ours)}.values())[::-1]
        seen: set[str] = set()
        for piece in self.strange:
            if piece.folded in seen:
                continue
            seen.add(piece.folded)
            partner, manner = slip(piece, different, self._gone)
            if partner is None:
                continue
            gone = self._gone(partner)
            self._settle(partner, piece)
            if manner:
                standing = f"{'gone' if gone else 'kept'} {'strange' if piece.certainty >= _CERTAIN else 'ordinary'}"
                yield self._changed(manner, f"{_sort(partner)} {standing}", (partner,), (piece,))

    def _gone(self, piece: Piece) -> bool:
        return not carried(piece, self.english)

    def _beside(self) -> Iterator[Difference]:
        """Another first name before the same surname, another surname after the same first name."""
        german, english = _neighbours(self.ours, self.source), _neighbours(self.theirs, self.target)
        for one in self._open_german():
            before, after = german[one.start]
            for piece in self._open_english(0.4):
                other_before, other_after = english[piece.start]
                if (after and after == other_after and one.role == "first") or (
                    before and before == other_before and one.role == "last"
                ):
                    self._settle(one, piece)
                    yield self._changed("other", f"beside {_sort(one)}", (one,), (piece,))
                    break

    def _instead(self) -> Iterator[Difference]:
        """A whole name gone on one side, and a whole name that came from nowhere in about the same place."""
        gone = [group for group in groups(self._open_german()) if self._whole(group, self.german_names)]
        came = [group for group in groups(self._open_english(_CERTAIN)) if self._whole(group, self.english_names)]
        for group in gone:
            if _certainty(group) < _REPLACED:
                continue
            alone = len(gone) == len(came) == 1 and _sort(group[0]) == _sort(came[0][0])
            rivals = [other for other in came if not self._told(other) and (alone or self._near(group, other))]
            if not rivals:
                continue
            other = min(rivals, key=lambda rival: self._distance(group, rival))
            for one in group:
                self.german_done.add(one.folded)
            for piece in other:
                self.english_done.add(piece.folded)
            yield self._changed("other", f"instead {_sort(group[0])} {_sort(other[0])}", tuple(group), tuple(other))

    def _distance(self, group: list[Piece], other: list[Piece]) -> float:
        return abs(group[0].start / len(self.source) - other[0].start / len(self.target))

    def _near(self, group: list[Piece], other: list[Piece]) -> bool:
        return self._distance(group, other) <= _FARTHEST

    def _told(self, group: Iterable[Piece]) -> bool:
        return any(one.folded in self.english_done for one in group)

    def _whole(self, group: list[Piece], names: dict[int, list[Piece]]) -> bool:
        """Whether nothing else of the name that `group` belongs to is left over: all of it is gone, or came."""
        return len(names.get(group[0].start, group)) == len(group)

    def _lost(self) -> Iterator[Difference]:
        seen: set[str] = set()
        last_end = -1
        for group in groups(one for one in self.left if one.certainty >= _CERTAIN):
            if any(one.folded in self.german_done for one in group) or group[0].start < last_end:
                continue
            evidence = _sort(group[-1])
            if not self._whole(group, self.german_names):
                # “Beate Kimmel” may become “Kimmel”, but hardly “Beate”.
                group = [one for one in group if one.role == "last" or one.certainty >= _PART]
                evidence = f"part {evidence}"
            name = _words(group)
            if not group or name in seen:
                continue
            seen.add(name)
            extent = self._with_brackets(group, self.left, self.source)
            last_end = extent.end
            text = self.source[extent.start : extent.end]
            whole = _words(self.german_names.get(group[0].start, group))
            right = _english(group) or name
            yield Difference("lost", "", evidence, extent, None, text, "", whole, right, _certainty(group))

    def _added(self) -> Iterator[Difference]:
        seen: set[str] = set()
        last_end = -1
        for group in groups(one for one in self.strange if one.certainty >= _CERTAIN):
            name = _words(group)
            if self._told(group) or name in seen or group[0].start < last_end:
                continue
            seen.add(name)
            evidence = ("" if self._whole(group, self.english_names) else "part ") + _sort(group[0])
            extent = self._with_brackets(group, self.strange, self.target)
            last_end = extent.end
            text = self.target[extent.start : extent.end]
            yield Difference("added", "", evidence, None, extent, "", text, name, None, _certainty(group))

    def _with_brackets(self, group: list[Piece], found: tuple[Piece, ...], text: str) -> Extent:
        """The group, and what stands in brackets behind it where that is gone (or came) too: Anja Pfeiffer (CDU)."""
        end = group[-1].end
        for one in found:
            if text[end : end + 2] == " (" and one.start == end + 2 and text[one.end : one.end + 1] == ")":
                end = one.end + 1
                break
        return Extent(group[0].start, end)

    def _open_german(self) -> list[Piece]:
        return [one for one in self.left if one.certainty >= _CERTAIN and one.folded not in self.german_done]

    def _open_english(self, certainty: float) -> list[Piece]:
        return [one for one in self.strange if one.certainty >= certainty and one.folded not in self.english_done]

    def _settle(self, partner: Piece, piece: Piece) -> None:
        self.german_done.add(partner.folded)
        self.english_done.add(piece.folded)

    def _changed(self, manner: Manner, evidence: str, group: tuple[Piece, ...], other: tuple[Piece, ...]) -> Difference:
        source, target = Extent(group[0].start, group[-1].end), Extent(other[0].start, other[-1].end)
        german = self.source[source.start : source.end]
        right = (manner == "other" and _english(group)) or german
        return Difference(
            "changed",
            manner,
            evidence,
            source,
            target,
            german,
            self.target[target.start : target.end],
            _words(self.german_names.get(group[0].start, group)),
            right,
            min(_certainty(group), _certainty(other)),
        )


def _names(found: tuple[Piece, ...]) -> dict[int, list[Piece]]:
    """For the start of every piece, all pieces of the name that it belongs to."""
    return {one.start: group for group in groups(one for one in found if one.certainty >= _CERTAIN) for one in group}


def _neighbours(found: tuple[Piece, ...], text: str) -> dict[int, tuple[str, str]]:
    """For the start of every piece, the capitalised words (folded) right before and after it, "" where none are."""
    starts = {one.start: one.folded for one in found}
    ends = {one.end: one.folded for one in found}
    around = {}
    for one in found:
        possessive = 2 if text[one.end : one.end + 2] in ("'s", "’s") else 0
        around[one.start] = ends.get(one.start - 1, ""), starts.get(one.end + possessive + 1, "")
    return around


def _english(group: Sequence[Piece]) -> str:
    """What English calls it, "" where no list says so."""
    return group[0].exonyms[0].english_label if len(group) == 1 and group[0].exonyms else ""


def _certainty(group: Iterable[Piece]) -> float:
    return max(one.certainty for one in group)


def _words(group: Iterable[Piece]) -> str:
    return " ".join(one.text for one in group)


def _sort(piece: Piece) -> str:
    """What kind of evidence there is that `piece` is a name."""
    if piece.role:
        return piece.role
    return "listed" if piece.exonyms or piece.kind == "place" else piece.kind
