"""Options that several commands share, and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from transcheck.cli.values import FILE, rule
from transcheck.glossary.entry import Glossary

if TYPE_CHECKING:
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


def judging(command: Command) -> Command:
    """The options that say when the gate closes."""
    for option in (
        click.option("--min-score", type=click.FloatRange(0, 100), help="Exit status 1 where the quality is lower."),
        click.option(
            "--fail-on",
            type=click.Choice(["minor", "major", "critical", "never"]),
            show_default="major",
            help="The lowest severity that gives exit status 1.",
        ),
    ):
        command = option(command)
    return command


@dataclass(frozen=True)
class Asked:
    """The configuration that the command line asks for; `file` is that of `--config`."""

    file: str | None
    search: bool
    changes: Changes

    def configuration(self) -> Configuration:
        """The file that is named, or the nearest one, with what the command line changes."""
        from transcheck.project.discovery import configuration_for

        return replace(configuration_for(self.file, search=self.search), command_line=self.changes)


def configured(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say which configuration holds. The command gets them as `asked`, with all that change it."""

    @click.option(
        "--config",
        metavar="FILE",
        type=FILE,
        help="The configuration, instead of the nearest transcheck.toml or pyproject.toml.",
    )
    @click.option("--no-config", is_flag=True, help="Pass over the configuration of the project.")
    @wraps(command)
    def with_asked(*arguments: Any, config: str | None, no_config: bool, **options: Any) -> Any:
        if config and no_config:
            raise click.UsageError("use either --config or --no-config")
        return command(*arguments, asked=Asked(config, not no_config, _changes(options)), **options)

    return with_asked


def _changes(options: dict[str, Any]) -> Changes:
    """What those of `checking` and `judging` change, which are taken out. An option not given changes nothing."""
    from transcheck.project.configuration import Changes

    return Changes(
        select=names(options.pop("select", ())) or None,
        ignore=names(options.pop("ignore", ())),
        fail_on=options.pop("fail_on", None),
        min_score=options.pop("min_score", None),
        meaning=False if options.pop("no_meaning", False) else None,
        lexicon=options.pop("lexicon", None),
        embedder=options.pop("embedder", None),
        model=options.pop("model", None),
        glossaries=options.pop("glossaries", ()) or None,
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
