"""Glossary files → a report of all problems."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from transcheck.glossary.lint.model import Entry, Found, GlossaryFile, LintContext, LintReport, Problem, Rule
from transcheck.glossary.lint.register import MODULES, RULES

_IGNORED = re.compile(r"#[^#\n]*?\btranscheck:\s*ignore\s+([\w-]+(?:\s*,\s*[\w-]+)*)")


def lint(files: Sequence[GlossaryFile], names: Iterable[str] = RULES) -> LintReport:
    """Every problem of the files, by file and place; `names` are the rules to report.

    The files are looked at as one glossary. A comment `# transcheck: ignore RULE` on the line of a problem, or alone on
    the line above it, takes it out.
    """
    names = frozenset(names)
    rules = [module for module in MODULES if module.NAME in names]
    context = LintContext(tuple(entry for file in files for entry in file.entries))
    by_path = {file.path: file for file in files}
    told = [problem for file in files for problem in file.problems if problem.rule in names]
    found = (_placed(rule, one, by_path[one.path]) for rule, one in _found(rules, files, context))
    kept = [problem for problem in chain(told, found) if not _ignored(problem, by_path[problem.path])]
    order = {path: number for number, path in enumerate(by_path)}
    kept.sort(key=lambda one: (order[one.path], one.line or 0, one.column or 0))
    return LintReport(tuple(files), tuple(kept))


def _found(rules: Sequence[Rule], files: Sequence[GlossaryFile], context: LintContext) -> Iterator[tuple[Rule, Found]]:
    for rule in rules:
        if check_file := getattr(rule, "check_file", None):
            yield from ((rule, one) for file in files for one in check_file(file))
        if check_all := getattr(rule, "check_all", None):
            yield from ((rule, one) for one in check_all(context))
        check: Callable[[Entry, LintContext], Iterator[Found]] | None = getattr(rule, "check", None)
        if check:
            yield from ((rule, one) for entry in context.entries for one in check(entry, context))


def _placed(rule: Rule, found: Found, file: GlossaryFile) -> Problem:
    place, end = found.node.place, file.end_of(found.node)
    return Problem(
        rule=rule.NAME,
        severity=found.severity or rule.SEVERITY,
        message=found.message,
        path=file.path,
        line=place.line,
        column=place.column,
        end_line=end.line,
        end_column=end.column,
        suggestion=found.suggestion,
        term=found.term,
        related=found.related,
    )


def _ignored(problem: Problem, file: GlossaryFile) -> bool:
    if problem.line is None or not file.text:
        return False
    lines = [file.line(problem.line)]
    if problem.line > 1 and (above := file.line(problem.line - 1).strip()).startswith("#"):
        lines.append(above)
    return any(problem.rule in re.split(r"\s*,\s*", found[1]) for line in lines for found in _IGNORED.finditer(line))
