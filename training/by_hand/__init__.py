"""Errors that were found or written by hand, by reading: the nearest thing to what real translations get wrong.

`judgements.tsv` has the errors of systems' translations, whose other words are right; `errors.tsv` has errors that weak
systems might make, written into good translations. Texts are named by checksums alone: they are looked up in
the files that a run trains on.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Self

from training.data import Segment
from training.examples import GOOD, UNKNOWN, WRONG, Example
from training.made_errors.material import Edit
from training.pieces import words_of

FOLDER = Path(__file__).parent
JUDGEMENTS, ERRORS = "judgements.tsv", "errors.tsv"
Side = Literal["target", "source", "none"]
Pair = tuple[str, str]
"""Names of a source and of its translation."""


def name_of(text: str) -> str:
    """The first twelve hexadecimal digits of its SHA-256 checksum."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Judged:
    """Words `start` up to `end` are wrong in the target, or not carried over from the source; "none": all are right."""

    side: Side
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Written:
    """An edit of a translation that puts an error into it, and what kind of error it is."""

    kind: str
    edit: Edit


@dataclass(frozen=True, slots=True)
class Text:
    """A translation as judged, and the errors that were written into it."""

    example: Example
    written: tuple[Written, ...]


@dataclass(frozen=True)
class ByHand:
    """What there is, by pair of texts."""

    judgements: dict[Pair, list[Judged]] = field(default_factory=lambda: defaultdict(list))
    errors: dict[Pair, list[Written]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def read(cls, folder: Path = FOLDER) -> Self:
        """Both files of a folder.

        Raises:
            OSError: one cannot be read.
            ValueError: a line is not what it should be; the message names file and line.
        """
        found = cls()
        for pair, (side, start, end, _severity) in _lines(folder / JUDGEMENTS, 6):
            if side not in ("target", "source", "none"):
                raise ValueError(f"{folder / JUDGEMENTS}: {side!r} is no side")
            found.judgements[pair].append(Judged(side, int(start), int(end)))
        for pair, (kind, start, end, words) in _lines(folder / ERRORS, 6):
            new = words_of(words)
            edit = Edit(int(start), int(end), new, lost=not new)
            found.errors[pair].append(Written(kind, edit))
        return found

    def texts(self, segment: Segment) -> Iterator[Text]:
        """The translations of a segment that were judged."""
        source = name_of(segment.source)
        for target in dict.fromkeys(segment.texts()[1:]):
            pair = source, name_of(target)
            if pair in self.judgements:
                example = judged(segment.source, target, self.judgements[pair])
                yield Text(example, tuple(self.errors.get(pair, ())))

    def errors_of(self, segment: Segment) -> Iterator[Example]:
        """The errors of a segment's translations that were found by judging them, one at a time."""
        source = name_of(segment.source)
        for target in dict.fromkeys(segment.texts()[1:]):
            for one in self.judgements.get((source, name_of(target)), ()):
                if one.side != "none":
                    yield judged(segment.source, target, [one])


def _lines(path: Path, fields: int) -> Iterator[tuple[Pair, Sequence[str]]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line:
            continue
        source, target, *rest = line.split("\t")
        if len(rest) != fields - 2:
            raise ValueError(f"{path}, line {number}: {len(rest) + 2} fields, not {fields}")
        yield (source, target), rest


def judged(source: str, target: str, judgements: Iterable[Judged]) -> Example:
    """The labels that follow: where content is lost, nobody says before which word."""
    here, there = words_of(source), words_of(target)
    bad, omit = [GOOD] * len(there), [GOOD] * len(here)
    for one in judgements:
        if one.side == "target":
            bad[one.start : one.end] = [WRONG] * (one.end - one.start)
        elif one.side == "source":
            omit[one.start : one.end] = [WRONG] * (one.end - one.start)
    # What wrong words stand for is carried over, though wrongly, or not: that was not asked.
    if WRONG in bad:
        omit = [label if label == WRONG else UNKNOWN for label in omit]
    gap = GOOD if WRONG not in omit else UNKNOWN
    gaps = [gap] * (len(there) + 1)
    for at, label in enumerate(bad):
        if label == WRONG:
            gaps[at] = gaps[at + 1] = UNKNOWN
    return Example(here, there, tuple(bad), tuple(gaps), tuple(omit))
