"""The problems of glossaries in the formats that services read: each a finding with its place in the glossary."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck import __version__
from transcheck.model import Finding
from transcheck.reports import github, gitlab, junit, sarif
from transcheck.reports.located import Located, Region, worst_first
from transcheck.reports.repository import repository_path, root_of
from transcheck.reports.rule_page import glossary_page_of
from transcheck.reports.wording import ended

if TYPE_CHECKING:
    from transcheck.glossary.lint.model import GlossaryFile, LintReport, Problem


def _sarif(report: LintReport, fail_on: str) -> str:
    from transcheck.glossary.lint.register import RULES

    return sarif.log(_found(report), map(glossary_page_of, RULES.values()), __version__, {}, {})


def _junit(report: LintReport, fail_on: str) -> str:
    found = _found(report)
    return junit.document(_suite(file, found, fail_on) for file in report.files)


def _github(report: LintReport, fail_on: str) -> str:
    return github.commands(worst_first(_found(report)))


def _gitlab(report: LintReport, fail_on: str) -> str:
    return gitlab.issues(_found(report))


RENDERERS: dict[str, Callable[[LintReport, str], str]] = {
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
    "gitlab": _gitlab,
}


def _found(report: LintReport) -> list[Located]:
    return [_located(problem) for problem in report.problems]


def _located(problem: Problem) -> Located:
    line, column = problem.line or 1, problem.column or 1
    region = Region(_path(problem.path), line, column, problem.end_line or line, problem.end_column or column)
    message = " ".join([ended(problem.message), *_related(problem)])
    known = "\0".join((problem.rule, problem.term or "", problem.message))
    fingerprint = hashlib.sha256(known.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    finding = Finding(
        rule=problem.rule,
        category="glossary",
        severity=problem.severity,
        confidence=1.0,
        message=message,
        suggestion=problem.suggestion,
        term=problem.term,
        fingerprint=fingerprint,
    )
    return Located(finding, region, None, False)


def _related(problem: Problem) -> Iterator[str]:
    for one in problem.related:
        yield f"See {_path(one.path)}:{one.line}:{one.column}."


def _suite(file: GlossaryFile, found: list[Located], fail_on: str) -> junit.Suite:
    path = _path(file.path)
    unread = None if file.whole else "The file can't be read to its end."
    properties = (("terms", str(len(file.entries))), ("version", __version__))
    return junit.Suite(path, [one for one in found if one.at.path == path], fail_on, properties, ("readable", unread))


def _path(path: str) -> str:
    folder = Path.cwd()
    return repository_path(path, folder, root_of(folder))
