"""The composite action: valid, and its steps run as bash in the environment that GitHub gives them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ci.conftest import ROOT, WRONG
from tests.ci.schemas import problems

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
_EXPRESSION = re.compile(r"\$\{\{ *(.*?) *\}\}")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the steps are bash")


def test_it_is_valid_and_the_schema_would_tell_otherwise(tmp_path: Path) -> None:
    assert problems(ROOT / "action.yml", "github-actions") == ""
    (tmp_path / "action.yml").write_text(yaml.safe_dump({**ACTION, "runs": {"using": "composite"}}), encoding="utf-8")
    assert problems(tmp_path / "action.yml", "github-actions")


def test_no_text_is_pasted_into_a_script() -> None:
    scripts = [step["run"] for step in STEPS if "run" in step]
    assert len(scripts) == 2
    assert not [script for script in scripts if "${{" in script]


class Job:
    """Runs the action's own steps one after the other; `values` are what its expressions stand for."""

    def __init__(self, folder: Path, workspace: Path, action: Path, environment: dict[str, str], **inputs: str):
        self._folder, self._workspace = folder, workspace
        given = {name: str(entry["default"]) for name, entry in ACTION["inputs"].items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        self.values = {f"inputs.{name}": value for name, value in given.items()}
        self.values |= {"github.action_path": str(action), "steps.python.outputs.python-path": sys.executable}
        self._environment = {
            **environment,
            "RUNNER_TEMP": str(folder),
            "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(workspace),
            "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        }
        self.printed = ""

    def run(self, identifier: str) -> int:
        [step] = [step for step in STEPS if step.get("id") == identifier]
        outputs = self._folder / f"outputs-{identifier}"
        outputs.write_text("")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self._workspace / self.filled(step.get("working-directory", ".")),
            env={
                **self._environment,
                **{name: self.filled(value) for name, value in step["env"].items()},
                "GITHUB_OUTPUT": str(outputs),
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=300,
            check=False,
        )
        self.printed = done.stdout.decode()
        lines = [line.partition("=") for line in outputs.read_text(encoding="utf-8").splitlines()]
        self.values |= {f"steps.{identifier}.outputs.{name}": value for name, _, value in lines}
        return done.returncode

    def output(self, name: str) -> str:
        return self.filled(ACTION["outputs"][name]["value"])

    def filled(self, text: str) -> str:
        return _EXPRESSION.sub(lambda match: self.values.get(match[1], ""), text)

    @property
    def summary(self) -> str:
        path = self._folder / "summary"
        return path.read_text(encoding="utf-8") if path.exists() else ""


@pytest.fixture
def job(tmp_path: Path, project: Path, environment: dict[str, str]) -> Callable[..., Job]:
    """A job in which transcheck is installed."""

    def made(workspace: Path = project, **inputs: str) -> Job:
        made = Job(tmp_path, workspace, ROOT, environment, **inputs)
        made.values |= {
            "steps.install.outputs.python": sys.executable,
            "steps.install.outputs.cache": os.environ.get("TRANSCHECK_CACHE_DIR", str(tmp_path / "cache")),
        }
        return made

    return made


def test_it_installs_itself_and_checks(
    tmp_path: Path, repository: Path, project: Path, environment: dict[str, str]
) -> None:
    job = Job(tmp_path, project, repository, environment)
    assert job.run("install") == 0, job.printed
    assert job.values["steps.install.outputs.python"].startswith(str(tmp_path / "transcheck"))
    assert job.values["steps.install.outputs.cache"] == str(tmp_path / "transcheck" / "cache")
    assert job.run("check") == 0, job.printed
    assert (job.output("passed"), job.output("status")) == ("true", "0")
    [kept] = [step["with"]["path"] for step in STEPS if "cache" in step.get("uses", "")]
    assert list(Path(job.filled(kept)).iterdir())


def test_findings_are_annotated_summed_up_and_written(
    job: Callable[..., Job], project: Path, translate: Callable[[str], None]
) -> None:
    translate(WRONG)
    ran = job()
    assert ran.run("check") == 1
    assert re.search(r"^::error [^\n]*file=content/news\.en\.md", ran.printed, re.MULTILINE)
    assert "810" in ran.summary
    assert (ran.output("passed"), ran.output("status"), ran.output("sarif")) == ("false", "1", "./transcheck.sarif")
    [run] = json.loads((project / ran.output("sarif")).read_text(encoding="utf-8"))["runs"]
    assert "number-mismatch" in [result["ruleId"] for result in run["results"]]


def test_a_broken_configuration_is_status_2_and_leaves_no_old_file(job: Callable[..., Job], project: Path) -> None:
    (project / "transcheck.toml").write_text("nothing = true\n", encoding="utf-8")
    (project / "transcheck.sarif").write_text("of the last run", encoding="utf-8")
    ran = job()
    assert ran.run("check") == 2
    assert "nothing" in ran.printed
    assert (ran.output("passed"), ran.output("status"), ran.output("sarif")) == ("false", "2", "")


def test_inputs_are_words_whatever_stands_in_them(
    job: Callable[..., Job], project: Path, translate: Callable[[str], None]
) -> None:
    translate(WRONG)
    odd = "$(touch pasted); 'a \"b"
    ran = job(
        project.parent,
        working_directory="project",
        arguments="--fail-on\ncritical\n\n",
        pairs="content/news.en.md\n",
        sarif=f"{odd}.sarif",
    )
    assert ran.run("check") == 0, ran.printed
    assert ran.output("sarif") == f"project/{odd}.sarif"
    assert (project / f"{odd}.sarif").is_file()
    assert not list(project.parent.rglob("pasted"))


def test_a_pair_that_looks_like_an_option_is_none(job: Callable[..., Job]) -> None:
    ran = job(pairs="--help")
    assert ran.run("check") == 2
    assert "Usage" not in ran.printed.splitlines()[0]
