"""The hooks, run by pre-commit itself: it installs them from a repository, and runs them in a project."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ci.conftest import GLOSSARY, RIGHT, WRONG, committed, git

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pre-commit is run in a POSIX environment")


def pre_commit(*arguments: str, folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=300,
        check=False,
    )
    return done.returncode, done.stdout.decode()


def test_the_hooks_check_what_is_committed(
    repository: Path, project: Path, translate: Callable[[str], None], environment: dict[str, str]
) -> None:
    hooks = f"repos:\n- repo: {repository}\n  rev: {git(repository, 'rev-parse', 'HEAD')}\n  hooks:\n"
    (project / ".pre-commit-config.yaml").write_text(f"{hooks}  - id: transcheck\n  - id: transcheck-glossary\n")
    committed(project)

    def run(*arguments: str) -> tuple[int, str]:
        return pre_commit("run", *arguments, folder=project, environment=environment)

    status, printed = run("--all-files")
    assert status == 0, printed
    assert printed.count("Passed") == 2

    translate(WRONG)
    git(project, "add", "--all")
    status, printed = run()
    assert status == 1
    assert "content/news.en.md" in printed
    assert "number-mismatch" in printed
    assert "(no files to check)Skipped" in printed

    translate(RIGHT)
    (project / "glossary.yaml").write_text(GLOSSARY.replace("keep: true", "kept: true"), encoding="utf-8")
    git(project, "add", "--all")
    status, printed = run("transcheck-glossary")
    assert status == 1
    assert "glossary.yaml:4:" in printed or "unknown-key" in printed


def test_the_manifest_is_valid(repository: Path, environment: dict[str, str]) -> None:
    status, printed = pre_commit(
        "validate-manifest", ".pre-commit-hooks.yaml", folder=repository, environment=environment
    )
    assert (status, printed) == (0, "")
