"""repeated-wording: the same wording stands twice in one entry.

**What it does**
Reports a wording that stands in a list a second time, but for case and blanks; a form that is the source itself; and a
wording that is both `forbidden` and to be avoided.

**Why it matters**
It has no effect, and often another wording was meant.

**Example**
`targets: [city council, town council, City Council]`

**How to silence it**
Delete one of the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.lint.model import Entry, Found, LintContext
from transcheck.model import Severity

NAME = "repeated-wording"
SEVERITY = Severity.MINOR

# Lists that must not share a wording; `targets` and what is ruled out are for forbidden-in-target.
_LISTS = {"source": "forms", "forms": "forms", "forbidden": "unwanted", "avoid": "unwanted"}


def check(entry: Entry, context: LintContext) -> Iterator[Found]:
    """Wordings of one entry that stand twice."""
    seen: dict[tuple[str, str], str] = {}
    for wording in entry.wordings:
        known = (_LISTS.get(wording.key, wording.key), " ".join(wording.text.split()).casefold())
        if known[0] == "forms":  # a form may be there for its capitals: case matters in German
            known = ("forms", " ".join(wording.text.split()))
        if known not in seen:
            seen[known] = wording.key
            continue
        first = seen[known]
        where = "twice" if first == wording.key else f"under “{first}” too"
        yield Found(f"“{wording.text}” stands {where}.", entry.path, wording.node, term=entry.term.source)
