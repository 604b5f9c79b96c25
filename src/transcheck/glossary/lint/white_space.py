"""white-space: blanks in a wording that nobody sees, or that stand twice.

**What it does**
Reports blanks at the beginning or end of a wording, two in a row, line breaks and tabs in it, and blanks of another
kind: non-breaking, narrow, ideographic ones.

**Why it matters**
The wording in the file is not the one that it looks like; what is copied from there carries the blank along.

**Example**
`"city  council"` has two blanks: should be `city council`

**How to silence it**
Write one plain blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.glossary.lint.model import Entry, Found, LintContext
from transcheck.model import Severity

NAME = "white-space"
SEVERITY = Severity.MINOR

_ODD = re.compile(r"^\s|\s$|\s\s|[^\S ]")
_NAMES = {
    "\u00a0": "a non-breaking blank",
    "\u202f": "a narrow blank",
    "\u3000": "an ideographic blank",
    "\t": "a tab",
    "\n": "a line break",
}


def check(entry: Entry, context: LintContext) -> Iterator[Found]:
    """Odd blanks in the wordings of one entry."""
    for wording in entry.wordings:
        text = wording.text
        if found := _ODD.search(text):
            right = " ".join(text.split())
            what = f"“{right}” {_what(text, found)}."
            yield Found(what, entry.path, wording.node, suggestion=right, term=entry.term.source)


def _what(text: str, found: re.Match[str]) -> str:
    odd = next((sign for sign in text if sign.isspace() and sign != " "), None)
    if odd is not None:
        return f"holds {_NAMES.get(odd, f'the blank U+{ord(odd):04X}')}"
    if found.start() == 0 and text[0] == " ":
        return "begins with a blank"
    return "ends with a blank" if found.end() == len(text) and len(found[0]) == 1 else "holds two blanks in a row"
