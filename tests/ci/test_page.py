"""What docs/ci.md shows works: its files are valid, name what there is, and hold commands that run."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ci.conftest import CONFIGURATION, ROOT, WRONG, committed
from tests.ci.schemas import problems
from tests.cli.run import transcheck

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def of_kind(key: str) -> list[str]:
    """The YAML files of the page that have `key` at the top."""
    return [block for block in blocks("yaml") if key in yaml.safe_load(block)]


WORKFLOWS, HOOKS = of_kind("jobs"), of_kind("repos")
GITLAB = [block for block in blocks("yaml") if block not in (*WORKFLOWS, *HOOKS)]


def test_the_project_is_that_of_the_tests() -> None:
    assert blocks("toml") == [CONFIGURATION]


@pytest.mark.parametrize("text", WORKFLOWS)
def test_a_workflow_is_valid_and_uses_what_the_action_has(text: str, tmp_path: Path) -> None:
    file = tmp_path / "workflow.yml"
    file.write_text(text if re.search("^on:", text, re.MULTILINE) else f"on: push\n{text}", encoding="utf-8")
    assert problems(file, "github-workflows") == ""
    for step in yaml.safe_load(text)["jobs"]["transcheck"]["steps"]:
        if step.get("uses", "").startswith("example/transcheck@"):
            assert set(step.get("with", {})) <= set(ACTION["inputs"])
    assert set(re.findall(r"steps\.transcheck\.outputs\.([\w-]+)", text)) <= set(ACTION["outputs"])


def test_all_inputs_and_outputs_are_explained() -> None:
    rows = [row.strip("| ").split(" | ") for row in re.findall(r"^\| `.*$", PAGE, re.MULTILINE)]
    assert [row[0].strip("`") for row in rows] == [*ACTION["inputs"], *ACTION["outputs"]]
    for name, default, _ in rows[: len(ACTION["inputs"])]:
        value = ACTION["inputs"][name.strip("`")]["default"]
        assert default == (f"`{value}`" if value else {"pairs": "all", "arguments": "none"}[name.strip("`")])


@pytest.mark.parametrize("text", GITLAB)
def test_a_pipeline_is_valid_and_sets_what_the_template_has(text: str, tmp_path: Path) -> None:
    (tmp_path / "ci.yml").write_text(text, encoding="utf-8")
    assert problems(tmp_path / "ci.yml", "gitlab-ci") == ""
    content = yaml.safe_load(text)
    for include in content.get("include", []):
        template = yaml.safe_load((ROOT / include["file"]).read_text(encoding="utf-8"))
        assert set(content["transcheck"]["variables"]) <= set(template["transcheck"]["variables"])


@pytest.mark.parametrize("text", HOOKS)
def test_a_pre_commit_configuration_is_valid_and_names_hooks_that_there_are(text: str, tmp_path: Path) -> None:
    (tmp_path / "hooks.yaml").write_text(text, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "pre_commit", "validate-config", tmp_path / "hooks.yaml"], check=True)
    known = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert {hook["id"] for repository in yaml.safe_load(text)["repos"] for hook in repository["hooks"]} <= known


def commands() -> Iterator[str]:
    """Every command of the page that ends by itself."""
    yield from re.findall(r"sh '(transcheck .*?)'", PAGE)
    for text in blocks("yaml"):
        yield from (line for line in strings(yaml.safe_load(text)) if line.startswith("transcheck "))
    yield from re.findall(r"`(transcheck check --.*?)`", PAGE)


def strings(value: Any) -> Iterator[str]:
    """All texts in the content of a YAML file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_every_command_runs(command: str, project: Path, translate: Callable[[str], None]) -> None:
    committed(project)
    translate(WRONG)
    words = shlex.split(command)[1:]
    result = transcheck(*words, folder=project)
    assert result.status == (0 if "--write-baseline" in words else 1), result.err
    assert "error" not in result.err
    for _, path in re.findall(r"--output (\w+)=(\S+)", command):
        assert path == "-" or (project / path).stat().st_size


def test_there_are_commands() -> None:
    assert len(set(commands())) >= 4
