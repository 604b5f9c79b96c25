"""The report for people at a terminal.

From top to bottom: what was compared; the paragraphs with findings, source and target side by side, the words at fault
marked on both sides, each finding below with what it should be and where it stands; then, where the eye of who runs a
command is, the worst findings first, what was left out, the scores, and whether the gate is passed. All of it can be
read without colour; nothing of a text acts on the terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from rich.console import Console
from rich.text import Text

from transcheck.model import Bead, Document, Report, Span
from transcheck.reports.columns import Mark, Row, beside, column, focus_of, shortened, wrapped
from transcheck.reports.finding_block import Places, finding_block, mark_of
from transcheck.reports.grouping import Entry, Group, first_line, groups, is_doubtful, last_line
from transcheck.reports.reference import against_reference
from transcheck.reports.safe_text import no_command, safe_line
from transcheck.reports.summary import closing, headline
from transcheck.reports.view import View

# Up to this width the two texts stand one above the other.
STACKED = 72
SEPARATOR = " │ "
LANGUAGES = {"de": "German", "en": "English"}


def render(report: Report, view: View, reference_pairs: Sequence[tuple[int, int]] | None = None) -> str:
    """The whole report. `reference_pairs`: paragraphs (target, reference) that belong together, where known better
    than by the words that they share."""
    return printed(_lines(report, view, reference_pairs), view)


def printed(lines: Iterable[Text], view: View) -> str:
    """The lines as a string, with escape sequences for colours only where they are wanted."""
    if not view.color:
        return "".join(f"{no_command(line.plain.rstrip())}\n" for line in lines)
    stream = StringIO()
    console = Console(
        file=stream,
        width=view.width,
        force_terminal=True,
        color_system="standard",
        no_color=False,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
        legacy_windows=False,
    )
    for line in lines:
        line.rstrip()
        # As long as before, so the styles stay where they are.
        line.plain = no_command(line.plain)
        console.print(line, soft_wrap=True)
    return stream.getvalue()


def side_by_side(left: tuple[str, list[Mark]], right: tuple[str, list[Mark]], view: View) -> Iterator[Text]:
    """Two texts with their marks, in two columns; far from all marks they are shortened, unless all is to be shown."""
    half = (view.width - len(SEPARATOR)) // 2
    rows = _shortened_together(column(*left, half), column(*right, half), view)
    yield from beside(rows[0], rows[1], half, SEPARATOR)


def one_above_the_other(
    first: tuple[str, str, list[Mark]], second: tuple[str, str, list[Mark]], view: View
) -> Iterator[Text]:
    """The same for a narrow window: heading and text, heading and text."""
    rows = _shortened_together(column(*first[1:], view.width), column(*second[1:], view.width), view)
    for (heading, _, _), block in zip((first, second), rows, strict=True):
        yield Text(heading, style="bold")
        yield from (row.text for row in block)


def _shortened_together(left: list[Row], right: list[Row], view: View) -> tuple[list[Row], list[Row]]:
    if view.show_all:
        return left, right
    return shortened(left, focus=focus_of(right)), shortened(right, focus=focus_of(left))


def _lines(report: Report, view: View, reference_pairs: Sequence[tuple[int, int]] | None) -> Iterator[Text]:
    together = groups(report, suppressed=view.show_all)
    yield from headline(report, view)
    yield from paragraphs(report, together, view)
    if report.reference is not None:
        yield from against_reference(report, view, reference_pairs)
    yield Text()
    yield from closing(report, together, view)


def paragraphs(report: Report, together: Sequence[Group], view: View) -> Iterator[Text]:
    """The paragraphs with findings, or all of them if all is to be shown, each after an empty line."""
    for group in together:
        if group.entries or (view.show_all and group.bead):
            yield Text()
            yield from _group(group, report, view)


def _group(group: Group, report: Report, view: View) -> Iterator[Text]:
    yield Text("─" * view.width, style="dim")
    if group.bead is None:
        yield Text("The text as a whole" if report.alignment else "The files", style="bold")
    else:
        yield from _texts(group, group.bead, report, view)
    places = Places(report.source.path, report.target.path)
    for entry in group.entries:
        yield Text()
        yield from finding_block(entry, view.width, places)


def _texts(group: Group, bead: Bead, report: Report, view: View) -> Iterator[Text]:
    if is_doubtful(bead):
        doubt = f"Doubtful whether these belong together ({bead.score * 100:.0f} % sure): findings here may be wrong."
        for line in wrapped(doubt, view.width):
            yield Text(line, style="italic")
    left = _side(report.source, bead.source, [(entry, entry.finding.source) for entry in group.entries])
    right = _side(report.target, bead.target, [(entry, entry.finding.target) for entry in group.entries])
    headings = _heading(report.source, bead.source), _heading(report.target, bead.target)
    if not (bead.source and bead.target):
        side, heading = (left, headings[0]) if bead.source else (right, headings[1])
        yield Text.assemble((heading, "bold"), f" · {_WITHOUT_OTHER_SIDE[bead.kind]}")
        rows = column(*side, view.width)
        yield from (row.text for row in (rows if view.show_all else shortened(rows)))
        return
    if view.width <= STACKED:
        yield from one_above_the_other((headings[0], *left), (headings[1], *right), view)
        return
    half = (view.width - len(SEPARATOR)) // 2
    yield Text.assemble((f"{headings[0]:<{half}}", "bold"), (SEPARATOR, "dim"), (headings[1], "bold"))
    yield from side_by_side(left, right, view)


def _heading(document: Document, paragraphs: Sequence[int]) -> str:
    name = LANGUAGES.get(document.language, safe_line(document.language))
    if not paragraphs:
        return name
    first, last = first_line(document, min(paragraphs)), last_line(document, max(paragraphs))
    return f"{name}, line {first}" if first == last else f"{name}, lines {first}–{last}"


_WITHOUT_OTHER_SIDE = {
    "source-only": "no translation",
    "target-only": "nothing in the original",
    "duplicate": "a second time",
    "boilerplate": "boilerplate, left out",
    "translation": "nothing on the other side",
}


def _side(
    document: Document, paragraphs: Sequence[int], spans: list[tuple[Entry, Span | None]]
) -> tuple[str, list[Mark]]:
    """The joined texts of one side of a bead, and the marks of the findings whose words stand there."""
    starts: dict[int, int] = {}
    offset = 0
    for index in paragraphs:
        starts[index] = offset
        offset += len(document.paragraphs[index].text) + 1
    text = "\n".join(document.paragraphs[index].text for index in paragraphs)
    marks = [
        mark_of(entry, span, starts[span.paragraph])
        for entry, span in spans
        if span is not None and span.paragraph in starts
    ]
    return text, marks
