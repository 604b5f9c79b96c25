"""never-matches: an entry, or one of its forms, that can't be found in any text.

**What it does**
Looks for each source in a text that consists of it, and for each form. Reports those that are not found there: a
wording without words, a link, a source that its own `except` rules out, capitals that no text has.

**Why it matters**
The entry looks as if the term were checked, and never is.

**Example**
`source: "—"` has no word; `source: Bank` with `except: [Bank]` rules itself out

**How to silence it**
Write the source as texts have it, or delete the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from transcheck.glossary.entry import Glossary, Term
from transcheck.glossary.lint.model import Entry, Found, LintContext
from transcheck.glossary.match import Matcher
from transcheck.glossary.pieces import pieces
from transcheck.model import Severity

NAME = "never-matches"
SEVERITY = Severity.MAJOR

# Words that are surely found as they stand.
_PLAIN = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")


def check(entry: Entry, context: LintContext) -> Iterator[Found]:
    """Wordings of one entry that can't be found."""
    term = entry.term
    for form in term.forms:
        if not pieces(form):
            yield Found(
                f"The form “{form}” has no words that could be found in a text.",
                entry.path,
                entry.wording("forms", form),
                term=term.source,
            )
    plain = _PLAIN.fullmatch(term.source) and not term.exceptions and not term.only_in
    if not plain and (reason := _reason(term)):
        yield Found(f"“{term.source}” is never found in a text: {reason}.", entry.path, entry.source, term=term.source)


def _reason(term: Term) -> str | None:
    """Why a term that is alone in a glossary is not found; None where it is."""
    if not pieces(term.source):
        return "it has no words (a link or punctuation is none)" if not term.forms else None
    if any(_finds(term, text) for text in (term.source, *term.only_in, *term.forms)):
        return None
    if term.only_in:
        return "none of the wordings under “only_in” holds it"
    if term.exceptions and _finds(replace(term, exceptions=()), term.source):
        return "“except” rules out the term itself"
    return "write it as texts have it"


def _finds(term: Term, text: str) -> bool:
    return bool(Matcher(Glossary((term,))).source(text))
