"""The GitLab template: valid, and its script run as a runner does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from string import Template

import pytest
import yaml

from tests.ci.conftest import ROOT, WRONG
from tests.ci.schemas import problems

FILE = ROOT / "templates" / "transcheck.yml"
JOB = yaml.safe_load(FILE.read_text(encoding="utf-8"))["transcheck"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the script is for a POSIX shell")


def test_it_is_valid_and_the_schema_would_tell_otherwise(tmp_path: Path) -> None:
    assert problems(FILE, "gitlab-ci") == ""
    (tmp_path / "ci.yml").write_text(yaml.safe_dump({"transcheck": {**JOB, "artefacts": {}}}), encoding="utf-8")
    assert problems(tmp_path / "ci.yml", "gitlab-ci")


def run(folder: Path, environment: dict[str, str], **variables: str) -> tuple[int, str]:
    """The job in `folder`; a runner fills in its variables, and puts the lines of the script into one shell."""
    given = {"CI_PROJECT_DIR": str(folder), **JOB["variables"], **variables}
    filled = {name: Template(value).safe_substitute(CI_PROJECT_DIR=str(folder)) for name, value in given.items()}
    programs = folder.parent / "programs"
    programs.mkdir(exist_ok=True)
    if not (programs / "python").exists():
        (programs / "python").symlink_to(sys.executable)
    done = subprocess.run(
        ["sh", "-e", "-c", "\n".join(JOB["script"])],
        cwd=folder,
        env={**environment, **filled, "PATH": f"{programs}{os.pathsep}{environment['PATH']}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=300,
        check=False,
    )
    return done.returncode, done.stdout.decode()


def test_it_installs_checks_and_leaves_what_the_merge_request_shows(
    repository: Path, project: Path, translate: Callable[[str], None], environment: dict[str, str]
) -> None:
    status, printed = run(project, environment, TRANSCHECK_PACKAGE=str(repository))
    assert status == 0, printed
    assert json.loads((project / JOB["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8")) == []
    assert list((project / JOB["cache"]["paths"][0]).iterdir())

    translate(WRONG)
    status, printed = run(project, environment, TRANSCHECK_PACKAGE=str(repository), TRANSCHECK_ARGUMENTS="--no-meaning")
    assert status == 1, printed
    assert "content/news.en.md:1:" in printed
    [entry] = json.loads((project / JOB["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert entry["location"]["path"] == "content/news.en.md"
    assert "<failure" in (project / JOB["artifacts"]["reports"]["junit"]).read_text(encoding="utf-8")


def test_without_a_package_it_says_what_is_missing(project: Path, environment: dict[str, str]) -> None:
    status, printed = run(project, environment)
    assert (status, printed) == (2, "TRANSCHECK_PACKAGE must say what pip installs\n")
