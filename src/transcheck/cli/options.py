"""Options that several commands share, and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from transcheck.cli.values import FILE, rule
from transcheck.glossary.entry import Glossary

if TYPE_CHECKING:
    from transcheck.config import FailOn
    from transcheck.project.configuration import Changes, Configuration

Command = TypeVar("Command", bound=Callable[..., Any])


embedder = click.option(
    "--embedder", metavar="NAME", help="Compare texts by another model, sentence-transformers:MODEL."
)


def checking(command: Command) -> Command:
    """The options that say what is checked."""
    for option in reversed(
        (
            click.option(
                "-g",
                "--glossary",
                "glossaries",
                multiple=True,
                metavar="FILE",
                type=FILE,
                help="Terms to keep; may be repeated. Replaces those of the configuration.",
            ),
            click.option(
                "--select", multiple=True, metavar="RULES", shell_complete=rule, help="Run only these rules (a,b,c)."
            ),
            click.option(
                "--ignore", multiple=True, metavar="RULES", shell_complete=rule, help="Leave out these rules (a,b,c)."
            ),
            click.option("--no-meaning", is_flag=True, help="Don't load the model: faster, finds less."),
            click.option(
                "--lexicon", metavar="FILE", type=FILE, help="A bilingual dictionary in Ding's format, plain or .gz."
            ),
            embedder,
            click.option(
                "--model",
                metavar="FOLDER",
                type=FILE,
                help="Another model for wrong and missing words than the package's own.",
            ),
        )
    ):
        command = option(command)
    return command


def configured(command: Command) -> Command:
    """The options that say which configuration holds."""
    for option in (
        click.option("--no-config", is_flag=True, help="Pass over the configuration of the project."),
        click.option(
            "--config",
            metavar="FILE",
            type=FILE,
            help="The configuration, instead of the nearest transcheck.toml or pyproject.toml.",
        ),
    ):
        command = option(command)
    return command


def configuration_of(config: str | None, no_config: bool, changes: Changes) -> Configuration:
    """The configuration that the options name, or the nearest one, and `changes` of the command line."""
    from dataclasses import replace

    from transcheck.project.discovery import configuration_for

    if config and no_config:
        raise click.UsageError("use either --config or --no-config")
    return replace(configuration_for(config, search=not no_config), command_line=changes)


def changes(
    *,
    glossaries: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_meaning: bool,
    lexicon: str | None,
    embedder: str | None,
    model: str | None,
    fail_on: str | None = None,
    min_score: float | None = None,
) -> Changes:
    """What the options of `checking`, and those of the gate, change; an option that is not given changes nothing."""
    from transcheck.project.configuration import Changes

    return Changes(
        select=names(select) or None,
        ignore=names(ignore),
        fail_on=cast("FailOn | None", fail_on),
        min_score=min_score,
        meaning=False if no_meaning else None,
        lexicon=lexicon,
        embedder=embedder,
        model=model,
        glossaries=glossaries or None,
    )


def names(values: Iterable[str]) -> tuple[str, ...]:
    """Rule names from `a,b` and repeated options."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def load_glossary(paths: tuple[str, ...]) -> Glossary:
    """The glossary of all files together; GlossaryError where one is broken."""
    if not paths:
        return Glossary()
    from transcheck.glossary import load

    return load(paths)
