"""A finding, written out: number, severity, what is wrong, what it should be, where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from transcheck.model import Extent, Finding, Severity, Span
from transcheck.reports.columns import Mark, cells_of, column, wrapped
from transcheck.reports.differences import letter_differences
from transcheck.reports.grouping import BADNESS, Entry
from transcheck.reports.safe_text import safe_line
from transcheck.suppress.fingerprints import SHORTEST

# Seen on dark and light backgrounds alike: no yellow, no white, no bright cyan.
SEVERITY_STYLES = {
    Severity.CRITICAL: "bold red",
    Severity.MAJOR: "bold magenta",
    Severity.MINOR: "cyan",
    Severity.NEUTRAL: "",
}
SUPPRESSED_STYLE = "dim"
RIGHT_STYLE, WRONG_STYLE = "green", "red"
# Findings less sure than this say so.
SURE = 0.8

_NARROW = 60
_LABELS = ("should be", "is")


@dataclass(frozen=True, slots=True)
class Places:
    """The paths of source and target, to name places with; None in a bitext, where there are no files."""

    source: str | None
    target: str | None


def style_of(finding: Finding) -> str:
    """The colour of a finding and of its marks."""
    return SUPPRESSED_STYLE if finding.suppressed else SEVERITY_STYLES[finding.severity]


def mark_of(entry: Entry, span: Span, offset: int = 0) -> Mark:
    """The mark of a finding's words in a text in which their paragraph begins at `offset`."""
    finding = entry.finding
    label = str(entry.number)
    return Mark(span.start + offset, span.end + offset, label, style_of(finding), BADNESS[finding.severity])


def finding_block(entry: Entry, width: int, places: Places) -> Iterator[Text]:
    """The lines of one finding; only a place that is too long by itself is wider than `width`."""
    finding = entry.finding
    style = style_of(finding)
    number = f"{entry.number:>3}  "
    head = Text.assemble((number, style), (f"{finding.severity:<8}  ", style), end="")
    indent = head.cell_len if width >= _NARROW else len(number)
    message = wrapped(finding.message, max(10, width - indent))
    if indent == head.cell_len:
        yield Text.assemble(head, message[0])
        message = message[1:]
    else:
        yield head
    for line in message:
        yield Text(" " * indent + line)
    for row in _differences(finding, max(10, width - indent)):
        yield Text.assemble(" " * indent, row)
    for line in _flowing(_facts(finding, places), width - indent):
        yield Text(" " * indent + line, style="dim" if finding.suppressed else "")


def where(span: Span, path: str | None) -> str:
    """`path:line:column`, which editors and terminals open at a click; in a bitext the characters, from 1."""
    if path is None or span.line is None:
        first, last = span.start + 1, max(span.end, span.start + 1)
        return f"character {first}" if first == last else f"characters {first}–{last}"
    return f"{safe_line(path)}:{span.line}:{span.column}"


def _facts(finding: Finding, places: Places) -> list[str]:
    facts = [safe_line(finding.rule)]
    if finding.target:
        facts.append(where(finding.target, places.target) if places.target else f"target {where(finding.target, None)}")
    if finding.source:
        facts.append(where(finding.source, places.source) if places.source else f"source {where(finding.source, None)}")
    if finding.term and finding.term not in finding.message:
        facts.append(f"term: {safe_line(finding.term)}")
    if finding.confidence < SURE:
        facts.append(f"{finding.confidence * 100:.0f} % sure")
    if finding.fingerprint and (places.target or places.source):
        facts.append(safe_line(finding.fingerprint[:SHORTEST]))  # what `transcheck accept` takes
    if finding.suppressed:
        facts.append(f"suppressed by {finding.suppressed.by}: {safe_line(finding.suppressed.reason)}")
    return facts


def _flowing(parts: Sequence[str], width: int) -> Iterator[str]:
    """The parts with a dot between them, broken only between parts: a place has to stay in one piece."""
    line = ""
    for part in parts:
        longer = f"{line} · {part}" if line else part
        if line and cells_of(longer) > width:
            yield line
            longer = part
        line = longer
    if line:
        yield line


def _differences(finding: Finding, width: int) -> Iterator[Text]:
    expected, found = finding.suggestion, finding.target.text if finding.target else ""
    if expected is None:
        return
    if finding.category.endswith("/omission"):
        # The words of the target only say where something is missing.
        yield from _labelled("missing", expected, (), RIGHT_STYLE, width)
        return
    if not found.strip() or len(found) > 4 * width:
        yield from _labelled("should be", expected or "(nothing)", (), RIGHT_STYLE, width)
        return
    letters = letter_differences(expected, found) or ((), ())
    yield from _labelled(_LABELS[0], expected or "(nothing)", letters[0], RIGHT_STYLE, width)
    yield from _labelled(_LABELS[1], found, letters[1], WRONG_STYLE, width)


def _labelled(label: str, text: str, changed: Sequence[Extent], style: str, width: int) -> Iterator[Text]:
    indent = max(map(len, _LABELS)) + 2
    if " " not in text.strip() and cells_of(safe_line(text)) > width - indent:
        # A link is to be copied or clicked: better too wide than in pieces.
        yield Text.assemble((f"{label:<{indent}}", style), safe_line(text))
        return
    marks = [Mark(extent.start, extent.end, "", style) for extent in changed]
    for index, row in enumerate(column(text, marks, max(10, width - indent))):
        yield Text.assemble((f"{label if index == 0 else '':<{indent}}", style if index == 0 else ""), row.text)
