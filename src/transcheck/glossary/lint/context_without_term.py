"""context-without-term: a wording under `except` or `only_in` does not hold the term.

**What it does**
Reports contexts in which the term is not found, so that they have no effect.

**Why it matters**
The maintainer meant to rule something out, or in, and nothing happens.

**Example**
`source: Stadtrat` with `except: [Gemeinderat von Wien]`: should be `Stadtrat von Wien`

**How to silence it**
Write the context with the term in it, or delete it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from transcheck.glossary.entry import Glossary
from transcheck.glossary.lint.model import Entry, Found, LintContext
from transcheck.glossary.match import Matcher
from transcheck.model import Severity

NAME = "context-without-term"
SEVERITY = Severity.MAJOR


def check(entry: Entry, context: LintContext) -> Iterator[Found]:
    """Contexts of one entry that do not hold its term."""
    term = entry.term
    if not term.exceptions and not term.only_in:
        return
    matcher = Matcher(Glossary((replace(term, exceptions=(), only_in=()),)))
    for key, contexts in (("except", term.exceptions), ("only_in", term.only_in)):
        for text in contexts:
            if not matcher.source(text):
                what = f"“{text}” does not hold “{term.source}”, so that it has no effect under “{key}”."
                yield Found(what, entry.path, entry.wording(key, text), term=term.source)
