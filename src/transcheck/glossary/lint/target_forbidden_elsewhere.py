"""target-forbidden-elsewhere: a rendering that one entry asks for is forbidden in another one.

**What it does**
Reports a `forbidden` rendering that is an approved one, or the name itself, of another entry.

**Why it matters**
Where a text has both terms, the right rendering of one may be taken for the wrong one of the other. Often that is how
it must be (“Lord Mayor” for Oberbürgermeister, but not for Bürgermeister); then the entries should be checked with
`examples` that have both terms.

**Example**
`Bürgermeister` forbids “Lord Mayor”, and `Oberbürgermeister` has it among its `targets`
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.lint.model import Entry, Found, LintContext
from transcheck.glossary.lint.renderings import beginning, rendering_key
from transcheck.glossary.lint.same_source import place, related
from transcheck.model import Severity

NAME = "target-forbidden-elsewhere"
SEVERITY = Severity.MINOR


def check_all(context: LintContext) -> Iterator[Found]:
    """Forbidden renderings that another entry asks for; entries with the same source contradict each other instead."""
    forbidding = [entry for entry in context.entries if entry.term.forbidden]
    beginnings = {beginning(wording) for entry in forbidding for wording in entry.term.forbidden}
    wanted: dict[str, Entry] = {}
    for entry in context.entries if forbidding else ():
        term = entry.term
        approved = () if term.status == "deprecated" else term.targets
        for wording in (*approved, *((term.source,) if term.keep else ())):
            if beginning(wording) in beginnings:
                wanted.setdefault(rendering_key(wording), entry)
    for entry in forbidding:
        for wording in entry.term.forbidden:
            other = wanted.get(rendering_key(wording))
            if other is None or other is entry or other.words == entry.words:
                continue
            yield Found(
                f"“{wording}” is forbidden for “{entry.term.source}”, but right for “{other.term.source}” "
                f"({place(other, entry)}); where a text has both, they can't be told apart.",
                entry.path,
                entry.wording("forbidden", wording),
                term=entry.term.source,
                related=(related(other),),
            )
