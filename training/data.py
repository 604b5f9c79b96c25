"""Reads parallel texts: pairs (jsonl, tsv) and segments with many translations (jsonl); any of them may be gzipped.

A segment's part - to train on, to set thresholds, or to measure - is fixed by its source text alone, so that no text
is in two parts whatever file it stands in.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Part = Literal["train", "thresholds", "measure"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A source text with what humans (`references`) and systems (`outputs`) made of it."""

    source: str
    references: tuple[str, ...]
    outputs: tuple[str, ...] = ()

    def texts(self) -> tuple[str, ...]:
        """All of its texts."""
        return (self.source, *self.references, *self.outputs)


def part_of(source: str) -> Part:
    """Three fifths of all texts are trained on, one sets thresholds, and one measures: nothing at all is set on it.

    The fifth that measures is the one that `benchmarks/support_weights.py` keeps back, too.
    """
    value = zlib.crc32(source.encode())
    if value % 5 == 0:
        return "measure"
    at = value // 5 % 80
    return "thresholds" if at < 10 or 30 <= at < 40 else "train"


def read(path: Path) -> Iterator[Segment]:
    """The segments of a file, in its order.

    Raises:
        OSError: it cannot be read.
        ValueError: a line is not what it should be; the message names file and line.
    """
    # A stray carriage return in a field must not end a line.
    opened = (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8", newline="\n")
    tabbed = ".tsv" in path.suffixes
    with opened as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield _pair(line) if tabbed else _object(line)
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                raise ValueError(f"{path}, line {number}: {error!r}") from error


def _pair(line: str) -> Segment:
    source, target = line.split("\t")[:2]
    return Segment(source.strip(), (target.strip(),))


def _object(line: str) -> Segment:
    row = json.loads(line)
    if "references" in row or "outputs" in row:
        references = tuple(row.get("references", {}).values())
        return Segment(row["source"], references, tuple(row.get("outputs", {}).values()))
    return Segment(row["source"], (row["target"],))
