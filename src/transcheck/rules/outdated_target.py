"""outdated-target: the German file was changed after its translation was.

**What it does**
`transcheck check` asks git which file was changed last: the source in a later commit than the target. Commits that only
move a file or change its permissions don't count, and where a shallow clone doesn't know, nothing is reported. Files
that git doesn't know, or that were changed since the last commit, are compared by the time at which they were written.

**Why it matters**
What was put right or added in the original is perhaps not in the translation yet.

**Example**
`news/summer.de.md` was changed on 3 May, `news/summer.en.md` on 28 April.
"""

from __future__ import annotations

from transcheck.model import Problem, Severity

NAME = "outdated-target"
CATEGORY = "accuracy/omission"
SEVERITY = Severity.MINOR

# Most changes of an original are changes of its meaning; git knows their order, times of files are less telling.
_BY_HISTORY = 0.8
_BY_TIME = 0.6


def problem(source: str, target: str, *, by_history: bool) -> Problem:
    """That the file at the path `source` was changed last."""
    return Problem(
        f"“{source}” was changed after its translation “{target}”, which may have to follow.",
        confidence=_BY_HISTORY if by_history else _BY_TIME,
    )
