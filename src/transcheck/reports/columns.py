"""A text set in a column of given width, with marks under the words at fault.

A mark is a row of carets below the words, with the number of its finding behind it:

    the new director, Dr. Claus Wendt.
                          ^^^^^3

Marks that cover whole paragraphs are a bar at the left instead. So everything can be seen without colour, and the
text stays as it is, to be copied. Widths are terminal cells: a CJK character takes two, a combining one none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, groupby
from operator import attrgetter, itemgetter

from rich.cells import get_character_cell_size
from rich.text import Text

from transcheck.reports.safe_text import pieces
from transcheck.text.remembered import Remembered

CARET, BAR, LEFT_OUT = "^", "┃", "[…]"
# A mark that takes more lines than this becomes a bar.
_CARET_LINES = 3
# Runs of up to so many rows are not worth leaving out.
_SHORT_RUN = 3
# What is shown as it is, in one cell a character, and makes up nearly all texts; lines are broken at newlines.
_ONE_CELL_EACH = re.compile(r"[\n -~¡-¬®-ÿ–—‘’‚“”„…]*")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words at fault, `text[start:end]` (a place between two where both are the same); `label` numbers the finding.

    `rank`: where marks overlap the highest decides the style.
    """

    start: int
    end: int
    label: str
    style: str
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a column: at most `width` cells. `marked`: it must be shown; rows of one `line` belong together."""

    draw: Callable[[], Text]
    line: int
    marked: bool = False

    @property
    def text(self) -> Text:
        """The row itself, drawn when it is asked for: most rows of a long text are left out."""
        return self.draw()


@dataclass(frozen=True, slots=True)
class _Set:
    """A text broken into lines: what is shown of each character, its cells, and the range of each line."""

    shown: Sequence[str]
    cells: Sequence[int]
    lines: list[tuple[int, int]]


def column(text: str, marks: Sequence[Mark], width: int) -> list[Row]:
    """`text` in rows of at most `width` cells with its marks below the lines, or as bars at the left."""
    broken = _broken(text, width)
    bars = [mark for mark in marks if _lines_taken(mark, broken) > _CARET_LINES]
    gutter = 0
    if bars:
        gutter = max(len(_joined(group)) for group in _same_place(bars)) + len(BAR) + 1
        broken = _broken(text, max(1, width - gutter))
    carets = sorted((mark for mark in marks if mark not in bars), key=attrgetter("start", "end"))
    rows: list[Row] = []
    first = 0
    for number, (start, end) in enumerate(broken.lines):
        beginning = _bar(bars, start, end, number == 0, gutter)
        here: list[Mark] = []
        # Marks are sorted and disjoint from the lines before: each line looks only at those that begin in time.
        while first < len(carets) and carets[first].end < start:
            first += 1
        for mark in carets[first:]:
            if mark.start > end:
                break
            if _touches(mark, number, broken):
                here.append(mark)
        touched = bool(here) or any(mark.start >= start and mark.start < max(end, start + 1) for mark in bars)
        rows.append(Row(partial(_line, beginning, broken, start, end, here), number, touched))
        if here:
            beginning = _bar(bars, start, end, False, gutter, numbered=False)
            below = _caret_rows(broken, number, here, max(1, width - gutter))
            rows.extend(Row(partial(Text.assemble, beginning, carets_row), number, True) for carets_row in below)
    return rows


def shortened(rows: list[Row], *, context: int = 2, focus: float | None = None) -> list[Row]:
    """The rows near marks; every longer run without one is replaced by “[…]”.

    `focus` (0..1): where to look in a column that has no mark of its own, as a share of its height.
    """
    lines = rows[-1].line + 1 if rows else 0
    marked = {row.line for row in rows if row.marked}
    if not marked and focus is not None:
        middle = min(lines - 1, int(focus * lines))
        marked, context = {middle}, context + 2
    if not marked:
        return rows
    kept = {near for line in marked for near in range(line - context, line + context + 1)}
    result: list[Row] = []
    for visible, run in groupby(rows, key=lambda row: row.line in kept):
        stretch = list(run)
        if visible or len(stretch) <= _SHORT_RUN:
            result.extend(stretch)
        else:
            result.append(Row(partial(Text, LEFT_OUT, style="dim"), stretch[0].line))
    return result


def focus_of(rows: list[Row]) -> float | None:
    """Where in a column its marks are, as a share of its height; None without marks."""
    marked = [row.line for row in rows if row.marked]
    return (marked[0] + marked[-1] + 1) / 2 / (rows[-1].line + 1) if marked else None


def beside(left: list[Row], right: list[Row], width: int, separator: str) -> Iterator[Text]:
    """Two columns side by side; the left one takes `width` cells."""
    for index in range(max(len(left), len(right))):
        cell = left[index].text if index < len(left) else Text()
        padding = " " * max(0, width - cell.cell_len)
        other = right[index].text if index < len(right) else Text()
        line = Text.assemble(cell, padding, (separator, "dim"), other)
        line.rstrip()
        yield line


def wrapped(text: str, width: int) -> list[str]:
    """Safe lines of at most `width` cells."""
    broken = _broken(text, width)
    return ["".join(broken.shown[start:end]) for start, end in broken.lines]


def cells_of(text: str) -> int:
    """How many terminal cells a text takes that is safe to print."""
    return sum(map(get_character_cell_size, text))


_CELLS = Remembered(cells_of)


def _broken(text: str, width: int) -> _Set:
    if "##" not in text and _ONE_CELL_EACH.fullmatch(text):
        return _Set(text, [1] * len(text), _lines_of_cells(text, width))
    shown = pieces(text)
    cells = [_CELLS[piece] for piece in shown]
    return _Set(shown, cells, _lines(text, shown, cells, width))


def _lines_of_cells(text: str, width: int) -> list[tuple[int, int]]:
    """The same as `_lines` where every character takes one cell."""
    lines: list[tuple[int, int]] = []
    paragraph = 0
    for written in text.split("\n"):
        start, end = paragraph, paragraph + len(written)
        if lines:
            start = end - len(written.lstrip(" "))
        while (over := _first_word(text, start + width, end)) is not None:
            space = text.rfind(" ", start, over)
            lines.append((start, space if space > start else over))
            start = space + 1 if space > start else over
        lines.append((start, end))
        paragraph = end + 1
    return lines


def _first_word(text: str, start: int, end: int) -> int | None:
    """The first place from `start` on, before `end`, that has no space."""
    while start < end:
        if text[start] != " ":
            return start
        start += 1
    return None


def _lines(text: str, shown: Sequence[str], cells: Sequence[int], width: int) -> list[tuple[int, int]]:
    """The ranges of the lines of at most `width` cells, broken at spaces where there are any."""
    lines: list[tuple[int, int]] = []
    start = used = 0
    space: int | None = None
    for index, character in enumerate(text):
        if character == "\n":
            lines.append((start, index))
            start, used, space = index + 1, 0, None
            continue
        if shown[index] == " ":
            if used == 0 and start == index and lines:
                start = index + 1  # no space at the beginning of a line
                continue
            space = index
        elif used + cells[index] > width and index > start:
            end = space if space is not None and space > start else index
            lines.append((start, end))
            start = end + 1 if end == space else end
            used = sum(cells[start:index])
            space = None
        used += cells[index]
    lines.append((start, len(text)))
    return lines


def _touches(mark: Mark, number: int, broken: _Set) -> bool:
    start, end = broken.lines[number]
    if mark.start == mark.end:
        following = broken.lines[number + 1][0] if number + 1 < len(broken.lines) else None
        return start <= mark.start <= end and (following is None or mark.start < following)
    return mark.start < end and mark.end > start


def _lines_taken(mark: Mark, broken: _Set) -> int:
    if mark.start == mark.end:
        return 1
    before_end = bisect_left(broken.lines, mark.end, key=itemgetter(0))
    return before_end - bisect_right(broken.lines, mark.start, key=itemgetter(1))


def _line(beginning: Text, broken: _Set, start: int, end: int, marks: list[Mark]) -> Text:
    line = _styled(broken, start, end, marks)
    return Text.assemble(beginning, line) if beginning else line


def _styled(broken: _Set, start: int, end: int, marks: list[Mark]) -> Text:
    text = Text("".join(broken.shown[start:end]).rstrip(" "))
    if not marks:
        return text
    offsets = [0, *accumulate(len(piece) for piece in broken.shown[start:end])]
    for mark in sorted(marks, key=attrgetter("rank")):
        begin, stop = max(mark.start, start), min(mark.end, end)
        if begin < stop:
            text.stylize(f"underline {mark.style}", offsets[begin - start], offsets[stop - start])
    return text


def _caret_rows(broken: _Set, number: int, marks: list[Mark], width: int) -> list[Text]:
    start, end = broken.lines[number]
    places = [0, *accumulate(broken.cells[start:end])]
    canvas = _Canvas(width)
    ranges: list[tuple[int, int, Mark]] = []
    for mark in marks:
        begin = min(places[max(mark.start, start) - start], width - 1)
        stop = max(places[min(mark.end, end) - start], begin + 1)
        ranges.append((begin, stop, mark))
    for begin, stop, mark in sorted(ranges, key=lambda item: item[2].rank):
        canvas.draw(0, begin, CARET * (stop - begin), mark.style)
    labelled = [(begin, stop, mark) for begin, stop, mark in ranges if _ends_on(mark, number, broken)]
    for stop, group in groupby(sorted(labelled, key=lambda item: (item[1], item[0])), key=lambda item: item[1]):
        members = [(begin, mark) for begin, _, mark in group]
        label = _joined([mark for _, mark in members])
        style = max((mark for _, mark in members), key=attrgetter("rank")).style
        canvas.label(min(begin for begin, _ in members), stop, label, style)
    return canvas.rows()


def _ends_on(mark: Mark, number: int, broken: _Set) -> bool:
    return not any(_touches(mark, later, broken) for later in range(number + 1, min(number + 2, len(broken.lines))))


def _joined(marks: Sequence[Mark]) -> str:
    labels = dict.fromkeys(mark.label for mark in marks if mark.label)
    return ",".join(labels)


def _same_place(bars: Sequence[Mark]) -> list[list[Mark]]:
    ordered = sorted(bars, key=attrgetter("start"))
    return [list(group) for _, group in groupby(ordered, key=attrgetter("start"))]


def _bar(bars: list[Mark], start: int, end: int, first: bool, gutter: int, *, numbered: bool = True) -> Text:
    covering = [mark for mark in bars if mark.start < max(end, start + 1) and mark.end > start]
    if not covering:
        return Text(" " * gutter, end="")
    beginning = [mark for mark in covering if mark.start >= start or (first and mark.start <= start)]
    label = _joined(beginning) if numbered else ""
    style = max(covering, key=attrgetter("rank")).style
    return Text(f"{label:>{gutter - 2}}{BAR} ", style=style, end="")


class _Canvas:
    """Rows below a line on which carets and numbers are placed so that none covers another."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._rows: list[list[tuple[str, str]]] = [[(" ", "")] * width]

    def draw(self, row: int, begin: int, what: str, style: str) -> None:
        for position, character in enumerate(what, begin):
            if position < self._width:
                self._rows[row][position] = (character, style)

    def label(self, begin: int, stop: int, label: str, style: str) -> None:
        """Behind the carets where there is room, else below their beginning."""
        if self._free(0, stop, stop + len(label)) and stop + len(label) <= self._width:
            self.draw(0, stop, label, style)
            return
        begin = max(0, min(begin, self._width - len(label)))
        row = 1
        while row < len(self._rows) and not self._free(row, begin - 1, begin + len(label) + 1):
            row += 1
        if row == len(self._rows):
            self._rows.append([(" ", "")] * self._width)
        self.draw(row, begin, label, style)

    def rows(self) -> list[Text]:
        result = []
        for row in self._rows:
            text = Text(end="")
            for style, run in groupby(row, key=lambda cell: cell[1]):
                text.append("".join(character for character, _ in run), style or None)
            text.rstrip()
            result.append(text)
        return result

    def _free(self, row: int, begin: int, stop: int) -> bool:
        return all(character == " " for character, _ in self._rows[row][max(0, begin) : stop])
