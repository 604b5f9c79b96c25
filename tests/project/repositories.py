"""Small git repositories, for tests; nothing of this machine's settings reaches them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path


class Repository:
    """A repository in `folder`; each commit is an hour after the one before."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._hour = 0
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str | Path) -> str:
        time = f"2026-01-05T{self._hour:02}:00:00Z"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        for role in ("AUTHOR", "COMMITTER"):
            environment |= {
                f"GIT_{role}_NAME": "Test", f"GIT_{role}_EMAIL": "test@example.org", f"GIT_{role}_DATE": time,
            }  # fmt: skip
        done = subprocess.run(
            ["git", *map(str, arguments)], cwd=self.folder, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(text, encoding="utf-8")

    def commit(self, files: Mapping[str, str] | None = None) -> str:
        """Write the files and commit everything; the commit's name."""
        self._hour += 1
        self.write(files or {})
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "a change")
        return self.git("rev-parse", "HEAD")

    def merge(self, branch: str) -> None:
        self._hour += 1
        self.git("merge", "--quiet", "--no-ff", "--no-edit", branch)
