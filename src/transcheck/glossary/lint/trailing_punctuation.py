"""trailing-punctuation: a wording ends with a mark that belongs to a sentence.

**What it does**
Reports wordings that begin or end with a comma, semicolon or colon, and wordings that end with a full stop behind a
whole word (not behind an abbreviation, as in “e. V.” or “Inc.”).

**Why it matters**
The mark came along when the wording was copied; it makes no difference for the search, but stands in every message and
suggestion.

**Example**
`targets: ["city council."]`: should be `city council`

**How to silence it**
Delete the mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.glossary.lint.model import Entry, Found, LintContext, Wording
from transcheck.model import Severity
from transcheck.text.lexicon import is_word

NAME = "trailing-punctuation"
SEVERITY = Severity.MINOR

_MARKS = ",;:"
_LAST_WORD = re.compile(r"([^\W\d_]{4,})\.\Z")


def check(entry: Entry, context: LintContext) -> Iterator[Found]:
    """Wordings of one entry with a mark at their edges."""
    for wording in entry.wordings:
        text = wording.text.strip()
        right = text.strip(_MARKS + " ")
        if right == text and not _full_stop(wording, text):
            continue
        right = right.rstrip("." if right == text else "")
        mark = (
            "a mark"
            if text[-1] not in ".,;:"
            else {".": "a full stop", ",": "a comma", ";": "a semicolon", ":": "a colon"}[text[-1]]
        )
        where = "ends with" if right and text.startswith(right) else "begins with"
        if right:
            what = f"“{text}” {where} {mark}, which is no part of it."
            yield Found(what, entry.path, wording.node, suggestion=right, term=entry.term.source)


def _full_stop(wording: Wording, text: str) -> bool:
    found = _LAST_WORD.search(text[-60:])
    if not found or text.endswith(".."):
        return False
    word = found[1]
    return any(is_word(spelling, wording.language) for spelling in (word, word.lower()))
