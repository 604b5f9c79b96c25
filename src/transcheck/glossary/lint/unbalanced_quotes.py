"""unbalanced-quotes: a quote or bracket in a wording has no partner.

**What it does**
Reports wordings with an odd number of quotes, and with brackets that are not closed or not opened.

**Why it matters**
A part of the wording was left behind when it was copied, or a quote of the sentence came along.

**Example**
`source: "Deutsche Bahn (DB"`: should be `Deutsche Bahn (DB)`

**How to silence it**
Add the partner, or delete the mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.glossary.lint.model import Entry, Found, LintContext
from transcheck.model import Severity

NAME = "unbalanced-quotes"
SEVERITY = Severity.MINOR

_MARKS = re.compile('[()\\[\\]{}"„“”‟«»‹›]')
_PAIRS = {")": "(", "]": "[", "}": "{"}
# Which of these opens and which closes depends on the language; ‘ and ’ are apostrophes as well.
_QUOTES = ('"', "„“”‟", "«»", "‹›")


def check(entry: Entry, context: LintContext) -> Iterator[Found]:
    """Marks without a partner in the wordings of one entry."""
    for wording in entry.wordings:
        marks = _MARKS.findall(wording.text)
        if marks and (lone := _lone(marks)):
            what = f"“{lone}” has no partner in “{wording.text}”."
            yield Found(what, entry.path, wording.node, term=entry.term.source)


def _lone(marks: list[str]) -> str | None:
    """A mark without a partner; an inch sign stands alone as well, but hardly in a term."""
    opened: list[str] = []
    for mark in marks:
        if mark in _PAIRS.values():
            opened.append(mark)
        elif mark in _PAIRS and (not opened or opened.pop() != _PAIRS[mark]):
            return mark
    if opened:
        return opened[-1]
    for kind in _QUOTES:
        quotes = [mark for mark in marks if mark in kind]
        if len(quotes) % 2:
            return quotes[-1]
    return None
