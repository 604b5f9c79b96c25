"""`transcheck rules [NAME]`."""

from __future__ import annotations

import inspect
from types import ModuleType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from transcheck.reports.rule_page import RulePage


@click.command("rules", short_help="Say what the rules do, or one of them.")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List the rules, or say what rule NAME does, why, an example, and how to silence it."""
    from transcheck.cli.output import write
    from transcheck.reports.rule_page import render_rule, render_rules
    from transcheck.reports.view import view_of
    from transcheck.rules.register import RULES, chosen

    if name is None:
        write(render_rules((_page(rule) for _, rule in sorted(RULES.items())), view_of()), None)
        return
    [rule] = chosen([name], [])
    write(render_rule(_page(rule), view_of()), None)


def _page(rule: ModuleType) -> RulePage:
    from transcheck.reports.rule_page import RulePage

    return RulePage(rule.NAME, rule.CATEGORY, rule.SEVERITY, inspect.getdoc(rule) or "")
