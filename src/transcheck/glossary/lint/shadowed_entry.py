"""shadowed-entry: another entry already takes the words of this one.

**What it does**
Reports an entry whose source is a form of another entry, or is found as one, so that a text with these words counts for
the other entry too, or for it alone.

**Why it matters**
Of several entries the longest match counts, and of the same words the closest; where two take the same words, the
renderings of either will do. The shadowed entry then checks less than it says, or nothing.

**Example**
`OB` with the target “organising board”, while `Oberbürgermeister` has `forms: [OB]`

**How to silence it**
Take the form out of the other entry, or put the two together; with `only_in` each can have its own contexts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from transcheck.glossary.entry import Term
from transcheck.glossary.lint.model import Entry, Found, LintContext, words_of
from transcheck.glossary.lint.renderings import rendering_key
from transcheck.glossary.lint.same_source import place, related
from transcheck.model import Severity
from transcheck.text.folding import fold

NAME = "shadowed-entry"
SEVERITY = Severity.MAJOR


def check_all(context: LintContext) -> Iterator[Found]:
    """Entries whose words other entries take as one of their forms."""
    forms: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in context.entries:
        for form in entry.term.forms:
            forms[_folded(words_of(form))].append(entry)
    for entry in context.entries if forms else ():
        for other in forms.get(_folded(entry.words), ()):
            if other is entry or other.words == entry.words or _told_apart(entry.term, other.term):
                continue
            where = place(other, entry)
            yield Found(
                f"“{entry.term.source}” is a form of “{other.term.source}” ({where}), so that the renderings of either "
                "will do; put the two together, or take it out of one.",
                entry.path,
                entry.source,
                Severity.MINOR if _agree(entry.term, other.term) else None,
                term=entry.term.source,
                related=(related(other),),
            )
            break


def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, words))


def _told_apart(one: Term, other: Term) -> bool:
    return bool(one.only_in or other.only_in) and one.only_in != other.only_in


def _agree(one: Term, other: Term) -> bool:
    """Whether something is right for both."""
    if one.keep and other.keep:
        return True
    return not {rendering_key(target) for target in one.targets}.isdisjoint(map(rendering_key, other.targets))
