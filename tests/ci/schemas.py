"""The schemas that CI systems have for their files, as check-jsonschema ships them: no network is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def problems(file: Path, schema: str) -> str:
    """What `schema` (github-actions, github-workflows, gitlab-ci) says is wrong in a YAML file, or nothing."""
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--quiet", "--builtin-schema", f"vendor.{schema}", file],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr or "wrong"
