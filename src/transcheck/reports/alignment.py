"""An alignment as text: a table for people, tab-separated lines, or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.text import Text

from transcheck.model import Bead, Document
from transcheck.reports.columns import wrapped
from transcheck.reports.grouping import is_doubtful
from transcheck.reports.safe_text import safe_line
from transcheck.reports.terminal import SEPARATOR, printed
from transcheck.reports.view import View

ALIGNMENT_FORMATS = ("terminal", "tsv", "json")

# Rows of each text that the table shows.
_ROWS = 2


def render_alignment(format_name: str, beads: Sequence[Bead], source: Document, target: Document, view: View) -> str:
    """The beads in one of ALIGNMENT_FORMATS. Indices count from 0, as in the JSON report; ValueError for another."""
    if format_name == "json":
        rows = [
            {"source": list(bead.source), "target": list(bead.target), "score": bead.score, "kind": bead.kind}
            for bead in beads
        ]
        return "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n"
    if format_name == "tsv":
        return "".join("\t".join(_fields(bead, source, target)) + "\n" for bead in beads)
    if format_name == "terminal":
        return printed(_table(beads, source, target, view), view)
    raise ValueError(f"unknown format {format_name!r}: one of {', '.join(ALIGNMENT_FORMATS)}")


def _fields(bead: Bead, source: Document, target: Document) -> Iterator[str]:
    """Source indices, target indices, score, kind, and both texts."""
    yield ",".join(map(str, bead.source))
    yield ",".join(map(str, bead.target))
    yield f"{bead.score:.3f}"
    yield bead.kind
    yield safe_line(_text(source, bead.source))
    yield safe_line(_text(target, bead.target))


def _table(beads: Sequence[Bead], source: Document, target: Document, view: View) -> Iterator[Text]:
    half = (view.width - len(SEPARATOR)) // 2
    yield Text(f"{safe_line(source.path)} → {safe_line(target.path)}: {len(beads)} beads", style="bold")
    for bead in beads:
        doubt = ", doubtful" if is_doubtful(bead) else ""
        yield Text()
        yield Text(f"{_lines(source, bead.source)} → {_lines(target, bead.target)}", style="bold").append(
            f"  {bead.kind}, {bead.score:.0%} sure{doubt}", style="dim"
        )
        columns = (_shown(_text(source, bead.source), half), _shown(_text(target, bead.target), half))
        for left, right in zip_longest(*columns, fillvalue=""):
            yield Text.assemble(Text(left), " " * (half - Text(left).cell_len), (SEPARATOR, "dim"), Text(right))


def _shown(text: str, width: int) -> list[str]:
    rows = wrapped(text, width)
    return rows if len(rows) <= _ROWS else [*rows[: _ROWS - 1], *wrapped(rows[_ROWS - 1][: width - 2] + " …", width)]


def _text(document: Document, indices: Sequence[int]) -> str:
    return " ".join(document.paragraphs[index].text for index in indices)


def _lines(document: Document, indices: Sequence[int]) -> str:
    """Where the paragraphs begin, as a reader finds them in an editor."""
    numbers = [str(document.paragraphs[index].anchors[0].line) for index in indices]
    return f"{'lines' if len(numbers) > 1 else 'line'} {', '.join(numbers)}" if numbers else "nothing"
