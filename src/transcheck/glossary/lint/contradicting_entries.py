"""contradicting-entries: two entries with the same source say different things.

**What it does**
Reports an entry whose source has an earlier entry, in the same or another file, with other targets, another policy
(`keep`, `kind`, `case`, `inflect`, `severity`), or one that forbids what this one asks for. Entries that `only_in`
tells apart, and entries of different `status`, may stand beside each other.

**Why it matters**
A translation passes with the renderings of either entry, so that the same term is rendered in two ways.

**Example**
`Amt` with the target “office” in line 12, and with “authority” in line 340: write `targets: [office, authority]` in one
entry, give one of them `status: admitted`, or say where each is meant with `only_in`

**How to silence it**
Put the entries together, or tell them apart with `status` or `only_in`.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.entry import Term
from transcheck.glossary.lint.model import Entry, Found, LintContext
from transcheck.glossary.lint.renderings import rendering_key
from transcheck.glossary.lint.same_source import differences, place, related, same_source
from transcheck.model import Severity

NAME = "contradicting-entries"
SEVERITY = Severity.MAJOR


def check_all(context: LintContext) -> Iterator[Found]:
    """Entries that contradict the first one with their source."""
    for first, later in same_source(context.entries):
        if clash := _clash(first.term, later.term):
            what = f"one of them asks for “{clash}”, which the other rules out"
            yield _found(f"“{later.term.source}” has two entries ({place(first, later)}): {what}.", first, later)
        elif different := differences(first.term, later.term):
            here, there = _shown(later.term, different[0]), _shown(first.term, different[0])
            yield _found(
                f"“{later.term.source}” has another entry ({place(first, later)}) with {there}, here {here}; put them "
                "together, or tell them apart with “status” or “only_in”.",
                first,
                later,
                different[0],
            )


def _found(message: str, first: Entry, later: Entry, key: str = "source") -> Found:
    node = later.value(key) or later.source
    return Found(message, later.path, node, term=later.term.source, related=(related(first),))


def _clash(one: Term, other: Term) -> str | None:
    """A rendering that one entry asks for and the other rules out."""
    for asking, ruling in ((one, other), (other, one)):
        if asking.status == "deprecated":
            continue
        ruled_out = {rendering_key(wording) for wording in (*ruling.forbidden, *ruling.avoid)}
        for target in asking.targets:
            if rendering_key(target) in ruled_out:
                return target
    return None


def _shown(term: Term, key: str) -> str:
    if key == "targets":
        return ", ".join(f"“{target}”" for target in term.targets)
    if key == "keep":
        return "“keep: true”" if term.keep else "translations"
    value = getattr(term, key)
    return f"“{key}: {str(value).lower()}”"
