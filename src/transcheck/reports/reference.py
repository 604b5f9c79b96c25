"""The words in which the target differs from the reference, paragraph by paragraph, in the manner of wdiff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from transcheck.model import Report
from transcheck.reports.columns import Mark, column
from transcheck.reports.differences import word_differences
from transcheck.reports.finding_block import RIGHT_STYLE, WRONG_STYLE
from transcheck.reports.grouping import first_line
from transcheck.reports.pairing import reference_pairs
from transcheck.reports.safe_text import safe_line
from transcheck.reports.view import View

_BRACKETS = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
_STYLES = {"same": "", "removed": WRONG_STYLE, "added": RIGHT_STYLE}


def against_reference(report: Report, view: View, pairs: Sequence[tuple[int, int]] | None = None) -> Iterator[Text]:
    """A section with every paragraph that the reference says in other words."""
    if report.reference is None:
        return
    targets = [paragraph.text for paragraph in report.target.paragraphs]
    references = [paragraph.text for paragraph in report.reference.paragraphs]
    if pairs is None:
        pairs = reference_pairs(targets, references)
    changed = [(target, reference) for target, reference in pairs if targets[target] != references[reference]]
    yield Text()
    yield Text("─" * view.width, style="dim")
    yield Text(f"Against the reference {safe_line(report.reference.path)}", style="bold")
    if not changed:
        yield Text("The paragraphs that could be compared are the same.")
        return
    yield Text.assemble(("[-only in the translation-]", WRONG_STYLE), " ", ("{+only in the reference+}", RIGHT_STYLE))
    for target, reference in changed:
        yield Text()
        yield Text(f"line {first_line(report.target, target)}", style="bold")
        text, marks = _bracketed(targets[target], references[reference])
        for row in column(text, marks, view.width):
            if not _is_caret_row(row.text.plain):
                yield row.text


def _bracketed(before: str, after: str) -> tuple[str, list[Mark]]:
    text = ""
    marks: list[Mark] = []
    for piece in word_differences(before, after):
        opening, closing = _BRACKETS[piece.kind]
        start = len(text)
        text += f"{opening}{piece.text}{closing}"
        if piece.kind != "same":
            marks.append(Mark(start, len(text), "", _STYLES[piece.kind]))
    return text, marks


def _is_caret_row(plain: str) -> bool:
    return bool(plain) and set(plain) <= {"^", " "}
