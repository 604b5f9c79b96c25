"""The alignment as a small picture: both texts as columns, what belongs together joined by bands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.model import Document, Report
from transcheck.reports.grouping import BADNESS, Group

HEIGHT, WIDTH, COLUMN = 1000.0, 100.0, 22.0
# A paragraph takes room for its characters, and for so many more, so that headlines can be seen.
_LEAST = 60
# Heights are kept to this many digits: a page with thousands of paragraphs stays small.
_DIGITS = 1


@dataclass(frozen=True, slots=True)
class Band:
    """One bead: the number of its row, its room in both columns (top and height), the outline of what joins them, what
    it is, and the worst severity in it."""

    row: int
    source: tuple[float, float] | None
    target: tuple[float, float] | None
    join: str
    kind: str
    severity: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The bands in a field of `width` by `height`."""

    width: float
    height: float
    column: float
    bands: tuple[Band, ...]


def picture(report: Report, groups: Sequence[Group]) -> Picture:
    """The picture of a report's alignment; `groups` as the rows of the page are made of."""
    edges = [_edges(report.source), _edges(report.target)]
    bands: list[Band] = []
    for row, group in enumerate(groups, start=1):
        if group.bead is None:
            continue
        left = _range(edges[0], group.bead.source)
        right = _range(edges[1], group.bead.target)
        severities = [entry.finding.severity for entry in group.entries if entry.finding.suppressed is None]
        worst = max(severities, key=BADNESS.__getitem__, default=None)
        join = _outline(left, right) if left and right else ""
        bands.append(Band(row, _room(left), _room(right), join, group.bead.kind, str(worst) if worst else "none"))
    return Picture(WIDTH, HEIGHT, COLUMN, tuple(bands))


def _edges(document: Document) -> list[float]:
    """Where paragraphs begin, from 0 to HEIGHT; one place more than there are paragraphs."""
    places = [0.0]
    for paragraph in document.paragraphs:
        places.append(places[-1] + len(paragraph.text) + _LEAST)
    return [place * HEIGHT / (places[-1] or 1) for place in places]


def _range(edges: Sequence[float], paragraphs: Sequence[int]) -> tuple[float, float] | None:
    return (edges[paragraphs[0]], edges[paragraphs[-1] + 1]) if paragraphs else None


def _room(edges: tuple[float, float] | None) -> tuple[float, float] | None:
    return (round(edges[0], _DIGITS), round(edges[1] - edges[0], _DIGITS)) if edges else None


def _outline(left: tuple[float, float], right: tuple[float, float]) -> str:
    inner = WIDTH - COLUMN
    points = [(COLUMN, left[1]), (COLUMN, left[0]), (inner, right[0]), (inner, right[1])]
    return " ".join(f"{x:g},{round(y, _DIGITS):g}" for x, y in points)
