"""What shells complete as values: files, and rules without asking the register, which would import every rule."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

import click
from click.shell_completion import CompletionItem

# What is wrong with a file says who reads it.
FILE = click.Path(readable=False)

_PACKAGE = files("transcheck")
_TRANSLATIONS = _PACKAGE / "rules"
_GLOSSARIES = _PACKAGE / "glossary" / "lint"


def rule(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The rules of translations that begin like the last name of `incomplete`, a list with commas."""
    return _in_list(incomplete, _TRANSLATIONS)


def glossary_rule(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The rules of glossaries that begin like the last name of `incomplete`, a list with commas."""
    return _in_list(incomplete, _GLOSSARIES)


def any_rule(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The rules of translations and glossaries that begin with `incomplete`."""
    return [
        CompletionItem(name, help=sentence)
        for folder in (_TRANSLATIONS, _GLOSSARIES)
        for name, sentence in _rules(folder)
        if name.startswith(incomplete)
    ]


def _in_list(incomplete: str, folder: Traversable) -> list[CompletionItem]:
    before, comma, last = incomplete.rpartition(",")
    taken = before.split(",")
    return [
        CompletionItem(before + comma + name, help=sentence)
        for name, sentence in _rules(folder)
        if name.startswith(last) and name not in taken
    ]


def _rules(folder: Traversable) -> Iterator[tuple[str, str]]:
    """Name and first sentence: the module of a rule is called like the rule, and begins with `NAME: SENTENCE`."""
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".py"):
            name = file.name.removesuffix(".py").replace("_", "-")
            first = file.read_text(encoding="utf-8").partition("\n\n")[0]
            if first.startswith(f'"""{name}: '):
                yield name, " ".join(first.removeprefix(f'"""{name}: ').split()).rstrip(".")
