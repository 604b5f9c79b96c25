"""`transcheck rules [NAME]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from transcheck.reports.rule_page import RulePage


@click.command("rules", short_help="Say what the rules do, or one of them.")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List the rules, or say what rule NAME does, why, an example, and how to silence it."""
    from transcheck.cli.output import write
    from transcheck.glossary.lint.register import RULES as GLOSSARY_RULES
    from transcheck.reports.rule_page import page_of, render_rule, render_rules
    from transcheck.reports.view import view_of
    from transcheck.rules.register import chosen

    if name is None:
        write(render_rules(manual(), view_of()), None)
        return
    if name in GLOSSARY_RULES:
        write(render_rule(page_of(GLOSSARY_RULES[name], "glossary"), view_of()), None)
        return
    [rule] = chosen([name], [])
    write(render_rule(page_of(rule, rule.CATEGORY), view_of()), None)


def manual() -> list[RulePage]:
    """The pages of all rules, by name."""
    from transcheck.reports.rule_page import page_of
    from transcheck.rules.register import RULES

    return [page_of(rule, rule.CATEGORY) for _, rule in sorted(RULES.items())]
