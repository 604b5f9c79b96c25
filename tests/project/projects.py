"""Small projects on disk, for tests."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def laid_out(folder: Path, files: Iterable[str], configuration: str | None = None) -> Path:
    """`folder` with these files, each of which holds a line, and a configuration."""
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name}\n")
    if configuration is not None:
        (folder / "transcheck.toml").write_text(configuration, encoding="utf-8")
    return folder
