"""suspicious-case: capitals that look like a slip.

**What it does**
Reports words with two capitals at their beginning (“STadtrat”), words in which the shift key was down (“sTADTRAT”),
German words all in capitals that are no abbreviation (“STADTRAT”), and names of people whose words are written small.

**Why it matters**
Capitals count in the search: “STADTRAT” is not found in “der Stadtrat”.

**Example**
`source: STadtrat`: should be `Stadtrat`

**How to silence it**
Correct the capitals; where the wording is meant so, say `case: exact`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.glossary.lint.model import Entry, Found, LintContext, Wording
from transcheck.model import Severity
from transcheck.text.lexicon import is_word

NAME = "suspicious-case"
SEVERITY = Severity.MINOR

_TWO_CAPITALS = re.compile(r"\b[A-ZÄÖÜ]{2}[a-zäöüß]{3,}\b")
_INVERTED = re.compile(r"\b[a-zäöü][A-ZÄÖÜ]{3,}\b")
_CAPITALS = re.compile(r"\b[A-ZÄÖÜ]{6,}\b")
# What is written small in names of people.
_SMALL = frozenset("von van vom zum zur der den del della ter ten las los dos das und ibn bin bint geb jun sen".split())


def check(entry: Entry, context: LintContext) -> Iterator[Found]:
    """Suspicious capitals in the wordings of one entry."""
    term = entry.term
    if term.case == "exact":
        return
    for wording in entry.wordings:
        for word, right in _slips(wording, all_capitals=term.case != "ignore"):
            what = f"“{word}” looks like a slip of the shift key; should it be “{right}”?"
            suggestion = wording.text.replace(word, right)
            yield Found(what, entry.path, wording.node, suggestion=suggestion, term=term.source)
            break
        else:
            if term.kind == "person" and wording.key == "source" and (small := _small(wording.text)):
                what = f"“{small}” is written small in the name of a person; should it be “{small.capitalize()}”?"
                yield Found(what, entry.path, wording.node, term=term.source)


def _slips(wording: Wording, *, all_capitals: bool) -> Iterator[tuple[str, str]]:
    text, language = wording.text, wording.language
    if text.islower():
        return
    for pattern in (_TWO_CAPITALS, _INVERTED, _CAPITALS):
        for word in pattern.findall(text):
            if pattern is _CAPITALS and (not all_capitals or language != "de"):
                continue
            right = word.capitalize()
            # Only where a known word comes of it: WLANs and IBAN are meant so.
            if is_word(right, language) or (language == "en" and is_word(right.lower(), language)):
                yield word, right


def _small(name: str) -> str | None:
    words = re.findall(r"[^\W\d_]{3,}", name)
    small = [word for word in words if word.islower() and word not in _SMALL]
    return small[0] if small else None
