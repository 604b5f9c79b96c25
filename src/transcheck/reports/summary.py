"""The head of the terminal report, and its end: the worst findings, what was left out, the scores, the gate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from rich.text import Text

from transcheck.model import Deduction, Document, Report, Score
from transcheck.reports.columns import wrapped
from transcheck.reports.finding_block import SEVERITY_STYLES
from transcheck.reports.grouping import (
    BADNESS,
    Entry,
    Group,
    counted,
    first_line,
    is_doubtful,
    line_ranges,
    worst_first,
)
from transcheck.reports.safe_text import safe_line
from transcheck.reports.view import View

# So many findings are listed in the summary; the rest is counted.
LISTED = 20
_DOUBTS_LISTED = 5
_SCORE_INDENT = 18


def headline(report: Report, view: View) -> Iterator[Text]:
    """What was compared, and what was found."""
    names = f"{safe_line(report.target.path)} checked against {safe_line(report.source.path)}"
    for line in wrapped(names, view.width):
        yield Text(line, style="bold")
    yield _counts(report)


def closing(report: Report, groups: Sequence[Group], view: View) -> Iterator[Text]:
    """Everything after the paragraphs; whether the gate is passed comes last."""
    yield Text("━" * view.width, style="dim")
    entries = [entry for group in groups for entry in group.entries if entry.finding.suppressed is None]
    if len(entries) > 1:
        yield Text("Worst first", style="bold")
        yield from _listed(worst_first(entries), view)
        yield Text()
    notes = list(_notes(report))
    for note in notes:
        for index, line in enumerate(wrapped(note, view.width - 2)):
            yield Text(("• " if index == 0 else "  ") + line)
    if notes:
        yield Text()
    yield from _scores(report, view)
    yield Text()
    yield from _gate(report, view)


def _counts(report: Report) -> Text:
    counts = counted(report)
    total = counts.total()
    if not total:
        return Text("No findings.")
    text = Text(f"{_number(total, 'finding')}: ")
    for index, severity in enumerate(sorted(counts, key=lambda severity: -BADNESS[severity])):
        text.append(", " if index else "")
        text.append(f"{counts[severity]} {severity}", SEVERITY_STYLES[severity])
    return text


def _listed(entries: list[Entry], view: View) -> Iterator[Text]:
    shown = entries if view.show_all else entries[:LISTED]
    where = max(len(_line_of(entry)) for entry in shown)
    for entry in shown:
        finding = entry.finding
        style = SEVERITY_STYLES[finding.severity]
        head = Text.assemble(
            (f"{entry.number:>3}  {finding.severity:<8}  ", style), f"{_line_of(entry):<{where}}  ", end=""
        )
        for index, line in enumerate(wrapped(finding.message, max(10, view.width - head.cell_len))):
            yield Text.assemble(head if index == 0 else " " * head.cell_len, line)
    rest = Counter(entry.finding.severity for entry in entries[len(shown) :])
    if rest:
        counts = ", ".join(f"{rest[severity]} {severity}" for severity in sorted(rest, key=lambda s: -BADNESS[s]))
        yield Text(f"     and {counts} more, shown above")


def _line_of(entry: Entry) -> str:
    finding = entry.finding
    if finding.target:
        return f"line {finding.target.line}"
    return f"source line {finding.source.line}" if finding.source else ""


def _notes(report: Report) -> Iterator[str]:
    for document, side in ((report.source, "source"), (report.target, "target")):
        left_out = [index for bead in report.alignment if bead.kind == "boilerplate" for index in getattr(bead, side)]
        if left_out:
            verb = "was" if len(left_out) == 1 else "were"
            yield (
                f"{_number(len(left_out), 'paragraph')} of portal boilerplate in {_name(document)} "
                f"({_lines(document, left_out)}) {verb} left out."
            )
    doubtful = [bead for bead in report.alignment if is_doubtful(bead)]
    if doubtful:
        pairs = [
            f"{first_line(report.source, bead.source[0])} with {first_line(report.target, bead.target[0])}"
            for bead in doubtful[:_DOUBTS_LISTED]
        ]
        more = f" and {len(doubtful) - _DOUBTS_LISTED} more" if len(doubtful) > _DOUBTS_LISTED else ""
        yield f"Doubtful pairs (source line with target line), where findings may be wrong: {', '.join(pairs)}{more}."
    if not report.scores.glossary.occurrences:
        yield "No glossary term was checked: -g names a glossary, “transcheck glossary suggest” proposes one."
    suppressed = Counter(finding.suppressed.by for finding in report.findings if finding.suppressed)
    for by, count in sorted(suppressed.items()):
        yield f"{_number(count, 'finding')} suppressed by {by} (shown with --all)."


def _lines(document: Document, paragraphs: list[int]) -> str:
    ranges = line_ranges(document, paragraphs)
    words = [f"{first}–{last}" if first != last else f"{first}" for first, last in ranges]
    single = len(ranges) == 1 and ranges[0][0] == ranges[0][1]
    return f"{'line' if single else 'lines'} {', '.join(words)}"


def _scores(report: Report, view: View) -> Iterator[Text]:
    scores = report.scores
    rows: list[tuple[str, str, str, Score | None]] = [
        ("quality", f"{scores.quality.value:.1f}", "of 100: how good the translation is, all in all", scores.quality),
        ("MQM-style", f"{scores.mqm.value:.1f}", "of 100: what the findings leave, per hundred words", scores.mqm),
    ]
    if scores.adequacy:
        rows.append(
            ("adequacy", f"{scores.adequacy.value:.1f}", "of 100: how much of the meaning arrived", scores.adequacy)
        )
    if scores.glossary.occurrences:
        kept = f"{scores.glossary.kept}/{scores.glossary.occurrences}"
        rows.append(("glossary", kept, "terms of the glossary kept", None))
    for name, score, meaning in (
        ("chrF", scores.chrf, "of 100: characters shared with the reference"),
        ("BLEU", scores.bleu, "of 100: word sequences shared with the reference"),
        ("TER", scores.ter, "edits per hundred words to the reference: lower is better"),
    ):
        if score:
            rows.append((name, f"{score.value:.1f}", meaning, score))
    for name, value, meaning, score in rows:
        for index, line in enumerate(wrapped(meaning, max(10, view.width - _SCORE_INDENT))):
            head = Text.assemble(f"{name:<9}  ", (f"{value:>5}  ", "bold"), end="")
            yield Text.assemble(head if index == 0 else " " * _SCORE_INDENT, line)
        if score:
            for line in told(score.deductions, view.width - _SCORE_INDENT):
                yield Text(" " * _SCORE_INDENT + line, style="dim")
        if score and (view.show_all or name in {"chrF", "BLEU", "TER"}):
            # In one piece, to be copied.
            yield Text(" " * _SCORE_INDENT + safe_line(score.signature), style="dim")


def told(deductions: Sequence[Deduction], width: int) -> list[str]:
    """What takes a quality off 100, in lines: “−17.4 protected-term (3 findings), −3.1 meaning”."""
    lines: list[str] = []
    for one in deductions:
        if round(one.points, 1) <= 0:
            continue
        count = f" ({one.findings} findings)" if one.findings > 1 else ""
        part = f"−{one.points:.1f} {safe_line(one.rule or one.reason)}{count}"
        if lines and len(lines[-1]) + len(part) + 2 < width:
            lines[-1] += f", {part}"
        else:
            lines = [*lines[:-1], f"{lines[-1]},", part] if lines else [part]
    return lines


def _gate(report: Report, view: View) -> Iterator[Text]:
    gate = report.gate
    if gate.passed:
        verdict, style, reason = "Gate passed", "bold green", _why_passed(report)
    else:
        verdict, style, reason = "Gate not passed", "bold red", _why_not(report)
    lines = wrapped(f"{verdict}: {reason}.", view.width)
    first = Text(lines[0])
    first.stylize(style, 0, len(verdict))
    yield first
    yield from map(Text, lines[1:])


def _why_passed(report: Report) -> str:
    gate = report.gate
    conditions = []
    if gate.fail_on != "never":
        better = [severity for severity, count in counted(report).items() if count]
        less = f" ({', '.join(f'{counted(report)[s]} {s}' for s in sorted(better, key=lambda s: -BADNESS[s]))})"
        conditions.append(f"no finding is {gate.fail_on}" + (" or worse" if gate.fail_on != "critical" else ""))
        conditions[-1] += less if better else ""
    if gate.min_score is not None:
        conditions.append(f"quality {report.scores.quality.value:.1f} is not below {gate.min_score:g}")
    return "; ".join([*gate.reasons, *conditions]) or "it is set never to fail"


def _why_not(report: Report) -> str:
    gate = report.gate
    reason = safe_line(", ".join(gate.reasons))
    if gate.fail_on == "never":
        return reason
    return f"{reason} (it stops at {gate.fail_on}{' and worse' if gate.fail_on != 'critical' else ''})"


def _name(document: Document) -> str:
    return "standard input" if document.path == "-" else safe_line(PurePath(document.path).name)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
