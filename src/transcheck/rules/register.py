"""All rules by name, and the engine that runs them: what a rule yields becomes findings here.

A rule is a module with these names:

    NAME      its slug, as findings print it; the module is called the same with underscores
    CATEGORY  MQM-style
    SEVERITY  the default severity
    check(segment, context) -> Iterator[Problem]              looks at one segment, or
    check_document(segments, context) -> Iterator[Problem]    looks at all of them (Problem.segment is then required)

Its docstring is its manual page, with the headings *What it does*, *Why it matters*, *Example*, *How to silence it*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from types import ModuleType

from transcheck.model import Problem, Segment
from transcheck.rules.context import Context

MODULES: tuple[ModuleType, ...] = ()
RULES: dict[str, ModuleType] = {module.NAME: module for module in MODULES}


def problems(
    segments: Sequence[Segment], context: Context, names: Iterable[str] | None = None
) -> Iterator[tuple[ModuleType, Problem]]:
    """Everything that the named rules (all by default) find, each with its rule; `Problem.segment` is set."""
    chosen = [RULES[name] for name in names] if names is not None else list(RULES.values())
    for rule in chosen:
        if hasattr(rule, "check"):
            for index, segment in enumerate(segments):
                for problem in rule.check(segment, context):
                    yield rule, replace(problem, segment=index)
        if hasattr(rule, "check_document"):
            for problem in rule.check_document(segments, context):
                yield rule, problem
