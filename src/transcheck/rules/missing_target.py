"""missing-target: a German file of the project has no English file.

**What it does**
`transcheck check` looks for the translation of each source that the configuration names, and reports those whose file
does not exist.

**Why it matters**
The page has no English version, or a link leads into nothing.

**Example**
`news/summer.de.md` is there, `news/summer.en.md` is not.
"""

from __future__ import annotations

from transcheck.model import Problem, Severity

NAME = "missing-target"
CATEGORY = "accuracy/omission"
SEVERITY = Severity.MAJOR


def problem(source: str, target: str) -> Problem:
    """That there is no file at the path `target`."""
    return Problem(f"The translation of “{source}” is missing: there is no file “{target}”.", confidence=1.0)
