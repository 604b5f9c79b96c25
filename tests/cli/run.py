"""Whole runs of the command in a process of their own, as a user starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_PLAIN = {
    "PYTHONIOENCODING": "utf-8",
    "NO_COLOR": "1",
    "COLUMNS": "100",
    "GITHUB_ACTIONS": "",
    "GITHUB_STEP_SUMMARY": "",
}


@dataclass(frozen=True)
class Result:
    """What the command printed and how it ended."""

    status: int
    out: str
    err: str


def transcheck(*arguments: str | Path, stdin: bytes = b"", folder: Path | None = None, **environment: str) -> Result:
    """Run `python -m transcheck` with `arguments`; nothing of this machine's terminal, or of a job, reaches it."""
    done = subprocess.run(
        [sys.executable, "-m", "transcheck", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=folder,
        env={**os.environ, **_PLAIN, **environment},
        timeout=120,
        check=False,
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())
