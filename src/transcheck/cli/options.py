"""Options that several commands share, and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from transcheck.glossary.entry import Glossary

Command = TypeVar("Command", bound=Callable[..., Any])


embedder = click.option(
    "--embedder", metavar="NAME", help="Compare texts by another model, sentence-transformers:MODEL."
)


def checking(command: Command) -> Command:
    """The options that say what is checked."""
    for option in reversed(
        (
            click.option(
                "-g", "--glossary", "glossaries", multiple=True, metavar="FILE", help="Terms to keep; may be repeated."
            ),
            click.option("--select", multiple=True, metavar="RULES", help="Run only these rules (a,b,c)."),
            click.option("--ignore", multiple=True, metavar="RULES", help="Leave out these rules (a,b,c)."),
            click.option("--no-meaning", is_flag=True, help="Don't load the model: faster, finds less."),
            click.option("--lexicon", metavar="FILE", help="A bilingual dictionary in Ding's format, plain or .gz."),
            embedder,
        )
    ):
        command = option(command)
    return command


def names(values: Iterable[str]) -> tuple[str, ...]:
    """Rule names from `a,b` and repeated options."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def load_glossary(paths: tuple[str, ...]) -> Glossary:
    """The glossary of all files together; GlossaryError where one is broken."""
    if not paths:
        return Glossary()
    from transcheck.glossary import load

    return load(paths)
