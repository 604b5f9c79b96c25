"""forbidden-in-target: an entry rules out words that its own right rendering contains.

**What it does**
Reports a `forbidden` or `avoid` rendering that is the same as one of the entry's own `targets` (or, with `keep`, as its
name) but for case, articles, plural and spelling, or that stands within one of them.

**Why it matters**
The same rendering can't be right and wrong: where they are the same, the entry never reports it. Where the forbidden
one is a part of the right one, it is reported only when it stands alone.

**Example**
`targets: [digital city]` with `forbidden: [the Digital City]`

**How to silence it**
Take the wording out of one of the two lists; where only capitals make the difference, no entry can say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.lint.model import Entry, Found, LintContext
from transcheck.glossary.lint.renderings import may_hold, rendering_key
from transcheck.glossary.renderings import rendered
from transcheck.model import Severity

NAME = "forbidden-in-target"
SEVERITY = Severity.MAJOR


def check(entry: Entry, context: LintContext) -> Iterator[Found]:
    """Renderings of one entry that are ruled out and asked for."""
    term = entry.term
    right = [*(() if term.status == "deprecated" else term.targets), *((term.source,) if term.keep else ())]
    for key, wordings in (("forbidden", term.forbidden), ("avoid", term.avoid)):
        for wording in wordings:
            verb = "is forbidden" if key == "forbidden" else "is to be avoided"
            near = [target for target in right if may_hold(target, wording)]
            same = next((target for target in near if rendering_key(target) == rendering_key(wording)), None)
            holding = same or next((target for target in near if rendered(target, wording)), None)
            if holding is None:
                continue
            if same:
                what = f"“{wording}” {verb}, but “{same}” is right, and the two can't be told apart."
            else:
                what = f"“{wording}” {verb}, but it stands in “{holding}”, which is right."
            severity = SEVERITY if same else Severity.MINOR
            yield Found(what, entry.path, entry.wording(key, wording), severity, term=term.source)
