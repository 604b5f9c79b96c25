"""Golden files: what a report looked like when somebody last looked at it.

`UPDATE_GOLDEN=1 pytest tests/reports` writes them all anew; then read what `git diff` shows.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def assert_golden(text: str, name: str) -> None:
    """`text` is what stands in the golden file."""
    file = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
