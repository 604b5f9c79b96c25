"""duplicate-entry: an entry says again what another one says.

**What it does**
Reports an entry with the same source as an earlier one, in the same or another file, that adds nothing to it.

**Why it matters**
Who corrects one of the two later on will wonder why nothing changes.

**Example**
`Bürgerbüro` with the target “citizens' office” in line 12, and again in line 340

**How to silence it**
Delete one of the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.lint.model import Found, LintContext
from transcheck.glossary.lint.same_source import differences, place, related, same_source
from transcheck.model import Severity

NAME = "duplicate-entry"
SEVERITY = Severity.MINOR


def check_all(context: LintContext) -> Iterator[Found]:
    """Entries that repeat the first one with their source."""
    for first, later in same_source(context.entries):
        one, other = first.term, later.term
        if differences(one, other) or one.only_in != other.only_in or one.exceptions != other.exceptions:
            continue
        if not set(other.targets) <= set(one.targets) or one.keep < other.keep:
            continue
        yield Found(
            f"“{other.source}” has an entry already ({place(first, later)}); delete this one, or put the two together.",
            later.path,
            later.source,
            term=other.source,
            related=(related(first),),
        )
