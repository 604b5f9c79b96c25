"""The problems of glossaries as text: for people, a line each for editors, JSON (`lint.schema.json`), for services."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from importlib import resources
from typing import TYPE_CHECKING, Any

from transcheck.model import Severity
from transcheck.reports.safe_text import json_text, safe_line

if TYPE_CHECKING:
    from rich.text import Text

    from transcheck.glossary.lint.model import GlossaryFile, LintReport, Problem
    from transcheck.reports.view import View

LINT_SCHEMA = "transcheck.lint/v1"
FORMATS = ("terminal", "concise", "json", "sarif", "junit", "github", "gitlab")
_WIDEST_LINE = 400


def render_lint(format_name: str, report: LintReport, view: View, *, fail_on: str, closing: str | None = None) -> str:
    """The report in one of FORMATS. `closing`: the last line at a terminal, instead of the number of problems."""
    if format_name == "json":
        return json_text(json.dumps(lint_object(report, fail_on), ensure_ascii=False, indent=2)) + "\n"
    if format_name in ("sarif", "junit", "github", "gitlab"):
        from transcheck.reports.lint_services import RENDERERS

        return RENDERERS[format_name](report, fail_on)
    readable = tuple(file for file in report.files if file.text)
    if not readable:
        return ""  # standard error has said why
    report = replace(
        report, files=readable, problems=tuple(one for one in report.problems if one.path in {f.path for f in readable})
    )
    if format_name == "concise":
        return "".join(f"{_place(problem)}: {problem.severity} {problem.rule} {safe_line(problem.message)}\n"
                       for problem in report.problems)  # fmt: skip
    from transcheck.reports.terminal import printed

    return printed(_lines(report, view, closing or _counted(report)), view)


def passed(report: LintReport, fail_on: str) -> bool:
    """Whether no problem is as bad as `fail_on` ("never": all are passed over)."""
    if fail_on == "never":
        return True
    order = list(Severity)
    return not any(order.index(problem.severity) >= order.index(Severity(fail_on)) for problem in report.problems)


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `transcheck.lint/v1`."""
    text = resources.files(__package__).joinpath("lint.schema.json").read_text(encoding="utf-8")
    value: dict[str, Any] = json.loads(text)
    return value


def lint_object(report: LintReport, fail_on: str) -> dict[str, Any]:
    """The report as dictionaries, lists, strings and numbers."""
    from transcheck import __version__

    return {
        "schema": LINT_SCHEMA,
        "tool": {"name": "transcheck", "version": __version__},
        "files": [{"path": file.path, "terms": len(file.entries), "whole": file.whole} for file in report.files],
        "problems": [_problem(problem) for problem in report.problems],
        "gate": {"passed": passed(report, fail_on), "fail_on": fail_on},
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "rule": problem.rule,
        "severity": str(problem.severity),
        "message": problem.message,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "end_line": problem.end_line,
        "end_column": problem.end_column,
        "suggestion": problem.suggestion,
        "term": problem.term,
        "related": [
            {"path": one.path, "line": one.line, "column": one.column, "message": one.message}
            for one in problem.related
        ],
    }


def _place(problem: Problem) -> str:
    return f"{safe_line(problem.path)}:{problem.line or 1}:{problem.column or 1}"


def _lines(report: LintReport, view: View, closing: str) -> Iterator[Text]:
    from rich.text import Text

    files = {file.path: file for file in report.files}
    for problem in report.problems:
        yield from _block(problem, files[problem.path], view)
        yield Text()
    yield Text(closing, style="bold" if report.problems else "")


def _block(problem: Problem, file: GlossaryFile, view: View) -> Iterator[Text]:
    """A problem: how bad, what, the line with the words marked, what would be right, rule and place."""
    from rich.text import Text

    from transcheck.reports.columns import Mark, column, wrapped
    from transcheck.reports.finding_block import RIGHT_STYLE, SEVERITY_STYLES

    style = SEVERITY_STYLES[problem.severity]
    head = f"{problem.severity:<8}  "
    indent = " " * (len(head) if view.width >= 60 else 2)
    width = max(10, view.width - len(indent))
    first, *others = wrapped(problem.message, width)
    if len(indent) == len(head):
        yield Text.assemble((head, style), first)
    else:
        yield Text(head.strip(), style=style)
        yield Text(indent + first)
    yield from (Text(indent + line) for line in others)
    if problem.line is not None and file.text and len(line := file.line(problem.line)) <= _WIDEST_LINE:
        begin = (problem.column or 1) - 1
        end = (problem.end_column or 0) - 1 if problem.end_line == problem.line else len(line)
        margin = len(line) - len(line.lstrip(" "))
        mark = Mark(max(0, begin - margin), max(begin + 1, end) - margin, "", style)
        marks = [mark] if problem.end_line is not None else [Mark(mark.start, mark.start + 1, "", style)]
        for row in column(line.strip(), marks, width):
            yield Text.assemble(indent, row.text)
    if problem.suggestion is not None:
        yield Text.assemble(indent, ("should be  ", RIGHT_STYLE), safe_line(problem.suggestion))
    facts = [
        problem.rule,
        _place(problem),
        *(f"see {safe_line(one.path)}:{one.line}:{one.column}" for one in problem.related),
    ]
    for line in _flowing(facts, width):
        yield Text(indent + line, style="dim")


def _flowing(parts: list[str], width: int) -> Iterator[str]:
    line = ""
    for part in parts:
        longer = f"{line} · {part}" if line else part
        if line and len(longer) > width:
            yield line
            longer = part
        line = longer
    yield line


def _counted(report: LintReport) -> str:
    terms = sum(len(file.entries) for file in report.files)
    where = _number(len(report.files), "file")
    if not report.problems:
        return f"{where} with {_number(terms, 'term')}: no problems."
    counts = Counter(problem.severity for problem in report.problems)
    by_severity = ", ".join(f"{counts[severity]} {severity}" for severity in reversed(Severity) if counts[severity])
    return f"{where} with {_number(terms, 'term')}: {_number(len(report.problems), 'problem')} ({by_severity})."


def examples_counted(report: LintReport) -> str:
    """How many examples there are, and how many fail."""
    counts = [len(entry.term.examples) for file in report.files for entry in file.entries if entry.term.examples]
    if not counts:
        return "No entry has examples."
    fail = len(report.problems)
    result = "all pass" if not fail else f"{_number(fail, 'example')} fail{'s' if fail == 1 else ''}"
    return f"{_number(sum(counts), 'example')} of {_number(len(counts), 'term')}: {result}."


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
