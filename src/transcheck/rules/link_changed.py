"""link-changed: a link or e-mail address of the translation leads elsewhere than that of the source.

**What it does**
Compares links by where they lead. Translated language parts (`/de/` and `/en/`, `index.html.de` and `index.html.en`),
a missing `https://` or `www.`, escapes and percent signs are no differences; a changed letter, a lost ending, a blank
inside the address and an address that the source has not are.

**Why it matters**
Machine translation translates addresses as if they were words; the reader then ends on an error page, or on a page of
somebody else.

**Example**
„info@stadtwerke-musterstadt.de“ → “info@municipal-utilities-musterstadt.de”
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.link_differences import LinkDifference, link_differences
from transcheck.text.links import unescaped

NAME = "link-changed"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MAJOR

_CHANGED = 0.9
_BROKEN = 0.95
_ADDED = 0.7


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Links of one segment's translation that are changed, broken or made up."""
    if segment.kind != "translation":
        return
    for difference in link_differences(segment.source, segment.target):
        problem = _problem(difference)
        if problem is not None:
            yield problem


def _problem(difference: LinkDifference) -> Problem | None:
    one, other = difference.source, difference.target
    if difference.change == "broken" and one is not None:
        message = f"The link “{one.text}” is broken by a blank."
        return Problem(message, _BROKEN, one.extent, difference.target_extent, unescaped(one.text))
    if one is not None and other is not None:
        message = f"The link “{one.text}” became “{other.text}”{_difference(one.key, other.key)}."
        return Problem(message, _CHANGED, one.extent, other.extent, unescaped(one.text))
    if other is not None:
        message = f"The link “{other.text}” stands in the translation, but not in the original."
        return Problem(message, _ADDED, None, other.extent, category="accuracy/addition")
    return None


def _difference(one: str, other: str) -> str:
    """Where two addresses part, for long ones in which that is hard to see."""
    if max(len(one), len(other)) < 25:
        return ""
    shortest = min(len(one), len(other))
    front = next((i for i in range(shortest) if one[i] != other[i]), shortest)
    back = next((i for i in range(shortest - front) if one[-1 - i] != other[-1 - i]), shortest - front)
    lost, new = one[front : len(one) - back], other[front : len(other) - back]
    if not front and not back:
        return ""
    if not new:
        return f": “{lost}” is missing"
    return f": “{new}” was added" if not lost else f": “{lost}” became “{new}”"
