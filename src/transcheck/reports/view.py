"""How a report is to be shown."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

# Lines of text longer than this are hard to read, however wide the window.
WIDEST = 132
# A file has no window: a width that mail and editors show well.
FILE_WIDTH = 100
NARROWEST = 20


@dataclass(frozen=True, slots=True)
class View:
    """`width`: columns of the terminal. `show_all`: the paragraphs without findings too, and what is suppressed."""

    show_all: bool = False
    width: int = 80
    color: bool = False


def view_of(
    *,
    show_all: bool = False,
    width: int | None = None,
    color: bool | None = None,
    to_file: bool = False,
    stream: TextIO | None = None,
    environment: Mapping[str, str] | None = None,
) -> View:
    """What is asked for, and for the rest what suits `stream` (standard output) or a file."""
    environment = os.environ if environment is None else environment
    stream = sys.stdout if stream is None else stream
    if width is None:
        width = FILE_WIDTH if to_file else shutil.get_terminal_size((80, 24)).columns
    if color is None:
        color = not to_file and color_wanted(stream, environment)
    return View(show_all, max(NARROWEST, min(width, WIDEST)), color)


def color_wanted(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """NO_COLOR forbids colours, FORCE_COLOR asks for them (https://no-color.org, https://force-color.org)."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") not in {"dumb", "unknown"}
