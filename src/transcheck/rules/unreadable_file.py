"""unreadable-file: a file of a pair can't be read, or the two can't be a German text and its translation.

**What it does**
`transcheck check` reports each pair that it can't compare: a file that is empty, binary, damaged, too large or not
permitted to be read, no file at all (a folder, a named pipe, a link that leads nowhere) or one whose name is not UTF-8;
two files with the same text, or one that is in the wrong language. All other pairs are checked.

**Why it matters**
Nothing is known about such a translation, and it can't be published unchecked.

**Example**
`news/summer.en.md` is still in German.
"""

from __future__ import annotations

from transcheck.model import Problem, Severity

NAME = "unreadable-file"
CATEGORY = "accuracy/untranslated"
SEVERITY = Severity.CRITICAL


def problem(path: str, what: str) -> Problem:
    """That the file at `path` can't be used; `what` says why, and what to do."""
    return Problem(f"“{path}” can't be checked: {what}{'' if what.endswith('?') else '.'}", confidence=1.0)
