"""Completion as the shells themselves run it, with the script that the command prints."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.cli.run import transcheck
from transcheck.cli import transcheck as program
from transcheck.glossary.lint.register import RULES as GLOSSARY_RULES
from transcheck.rules.register import RULES

# Each prints the completions of a command line, one on a line, in its own way; what completes files says so.
_ASKING = {
    "bash": """
compopt() { echo FILES; }
source ./script
COMP_WORDS=({words}); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_transcheck_completion transcheck
printf '%s\\n' "${COMPREPLY[@]}"
""",
    "zsh": """
compdef() { :; }
_describe() { print -l -- "${(@)completions_with_descriptions%%:*}"; }
compadd() { print -l -- "${completions[@]}"; }
_path_files() { print FILES; }
source ./script
words=({words}); CURRENT=$#words
_transcheck_completion
""",
    "fish": """
function __fish_complete_path; echo $argv[1]_FILES; end
source ./script
complete -C "{line}"
""",
}

CASES = [
    ("transcheck comp", ["compare", "completion"]),
    ("transcheck rules name-c", ["name-changed"]),
    ("transcheck rules unknown", ["unknown-key"]),
    ("transcheck compare --select pronoun", ["pronoun-form", "pronoun-gender"]),
    ("transcheck compare --ignore spelling,pronoun-f", ["spelling,pronoun-form"]),
    ("transcheck compare --ignore spelling,spel", []),
    ("transcheck glossary lint --select white", ["white-space"]),
    ("transcheck compare --format s", ["sarif"]),
    ("transcheck compare --fail-on m", ["minor", "major"]),
    ("transcheck compare --gloss", ["--glossary"]),
    ("transcheck compare de", ["FILES"]),
    ("transcheck compare -g ter", ["FILES"]),
    ("transcheck nothing x", []),
]


@pytest.fixture(scope="module", params=["bash", "zsh", "fish"])
def shell(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A shell, and a folder with the script for it and a program `transcheck`."""
    name: str = request.param
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    folder = tmp_path_factory.mktemp(name)
    (folder / "script").write_text(transcheck("completion", name).out, encoding="utf-8")
    program = folder / "transcheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m transcheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return name, folder


@pytest.mark.parametrize(("line", "expected"), CASES, ids=[line for line, _ in CASES])
def test_a_shell_completes(shell: tuple[str, Path], line: str, expected: list[str]) -> None:
    name, folder = shell
    asking = _ASKING[name].replace("{words}", line).replace("{line}", line)
    done = subprocess.run(
        [name, *(["-f"] if name == "zsh" else []), "-c", asking],
        cwd=folder,
        env={**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "HOME": str(folder)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    found = [line.partition("\t")[0] for line in done.stdout.splitlines() if line]
    found = ["FILES" if one.endswith("_FILES") else one for one in found]
    assert sorted(found) == sorted(expected)
    assert done.stderr == ""


def asked(words: str) -> str:
    return transcheck(_TRANSCHECK_COMPLETE="fish_complete", COMP_WORDS=words, COMP_CWORD="").out


def test_every_rule_is_completed_with_what_it_does() -> None:
    lines = asked("transcheck rules ").splitlines()
    assert {line.split("\t")[0].removeprefix("plain,") for line in lines} == {*RULES, *GLOSSARY_RULES}
    assert "plain,unknown-key\ta key that no glossary has, mostly a slip of the finger" in lines


@pytest.mark.parametrize("words", ["transcheck ", "transcheck compare --select ", "transcheck rules "])
def test_nothing_heavy_is_imported(words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "transcheck"],
        env={**os.environ, "_TRANSCHECK_COMPLETE": "fish_complete", "COMP_WORDS": words, "COMP_CWORD": ""},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stdout
    for module in ("numpy", "rich", "rapidfuzz", "yaml", "transcheck.rules.register", "transcheck.glossary.lint"):
        assert f" {module}\n" not in done.stderr


def test_an_unknown_shell_is_wrong_usage() -> None:
    result = transcheck("completion", "tcsh")
    assert result.status == 2
    assert "'bash', 'zsh', 'fish'" in result.err


def parameters(command: click.Command, name: str = "transcheck") -> Iterator[tuple[str, click.Parameter]]:
    """All parameters of a command and its own commands, each with the name of its command."""
    yield from ((name, parameter) for parameter in command.params)
    if isinstance(command, click.Group):
        context = click.Context(command)
        for part in command.list_commands(context):
            found = command.get_command(context, part)
            assert found is not None
            yield from parameters(found, f"{name} {part}")


def test_all_files_and_folders_are_completed() -> None:
    asked = 0
    for name, parameter in parameters(program):
        is_file = isinstance(parameter, click.Argument) or re.match("FILE|FOLDER", parameter.metavar or "")
        if is_file and parameter.name not in ("name", "term", "shell", "fingerprints"):
            assert isinstance(parameter.type, click.Path), f"{name}: {parameter.name}"
            asked += 1
    assert asked > 20
