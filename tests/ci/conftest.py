"""What CI systems are given: the repository of transcheck, a project to check, packages without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Of the checkout, what an installation needs.
_PARTS = ("src", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "action.yml")

CONFIGURATION = """\
glossaries = ["glossary.yaml"]

[[pairs]]
source = "content/**/*.de.md"
target = "{}.en.md"

[gate]
fail-on = "major"
"""
GLOSSARY = """\
version: 1
languages: {source: de, target: en}
terms:
  - {source: Lindenfurt, keep: true}
"""
GERMAN = "Die Stadt Lindenfurt lädt am Donnerstag 180 Gäste in das Rathaus ein.\n"
RIGHT = "The city of Lindenfurt invites 180 guests to the town hall on Thursday.\n"
WRONG = "The city of Lindenfurt invites 810 guests to the town hall on Thursday.\n"


def git(folder: Path, *arguments: str) -> str:
    """What `git ARGUMENTS` prints, as somebody whose own settings don't count."""
    environment = {
        **os.environ,
        "GIT_AUTHOR_NAME": "somebody",
        "GIT_AUTHOR_EMAIL": "somebody@example.org",
        "GIT_COMMITTER_NAME": "somebody",
        "GIT_COMMITTER_EMAIL": "somebody@example.org",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    done = subprocess.run(["git", *arguments], cwd=folder, env=environment, capture_output=True, check=True)
    return done.stdout.decode().strip()


def committed(folder: Path) -> str:
    """Everything in `folder` in one commit of a new repository; its name."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "--message=All")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository of transcheck, as it is now, in one commit."""
    folder = tmp_path_factory.mktemp("repository") / "transcheck"
    for part in _PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            folder.mkdir(exist_ok=True)
            shutil.copy(ROOT / part, folder / part)
    committed(folder)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one pair that is right, not committed yet."""
    folder = tmp_path / "project"
    (folder / "content").mkdir(parents=True)
    (folder / "transcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    (folder / "content" / "news.de.md").write_text(GERMAN, encoding="utf-8")
    (folder / "content" / "news.en.md").write_text(RIGHT, encoding="utf-8")
    return folder


@pytest.fixture
def translate(project: Path) -> Callable[[str], None]:
    """Puts another text into the translation of the project."""

    def put(text: str) -> None:
        (project / "content" / "news.en.md").write_text(text, encoding="utf-8")

    return put


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Where `pip install` works without a network: what it would fetch is what the tests themselves have installed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI", "PIP_", "GIT_"))}
    return {
        **kept,
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # that is how pip is told not to isolate
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "VIRTUALENV_NO_PERIODIC_UPDATE": "1",
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "NO_COLOR": "1",
    }
