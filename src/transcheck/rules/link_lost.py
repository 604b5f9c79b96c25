"""link-lost: a link, e-mail address, handle or file name of the source is missing in the translation.

**What it does**
Looks for every link of the source in the translation, whatever stands around it: with or without `https://` and
`www.`, with escapes or percent signs, and also where it leads to the English page. Says so where the translation still
announces it (“online at:”).

**Why it matters**
Readers who are sent to a page must be told which; a sentence that ends with “at:” looks broken, too.

**Example**
„Mehr dazu unter: https://www.example.org/wahl“ → “You can find out more at:”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text import lexicon
from transcheck.text.link_differences import link_differences
from transcheck.text.links import Link, unescaped

NAME = "link-lost"
CATEGORY = "accuracy/omission"
SEVERITY = Severity.MAJOR

_ANNOUNCED = 0.98
_LINK = 0.92
_HANDLE = 0.7
_ANNOUNCEMENT = re.compile(
    r"(?:[\w’'-]{1,30} ){0,2}\b(?:at|on|under|via|here|from|to|visit|see|website|site|link|page|address|online|mail|by)"
    r"(?: ?: ?|(?= ?(?:\(\)|[.…]?(?:\n|$))))",
    re.IGNORECASE,
)
_WHAT = {"link": "link", "e-mail": "e-mail address", "handle": "handle", "hashtag": "hashtag", "file": "file name"}


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Links of one segment's source that its translation leaves out."""
    if segment.kind != "translation":
        return
    for difference in link_differences(segment.source, segment.target):
        lost = difference.source if difference.change == "lost" else None
        if lost and not _is_heading(lost) and not _elsewhere(lost, context):
            yield _problem(lost, segment)


def _is_heading(link: Link) -> bool:
    """“#Wo liegt das Problem?”: the sign of a heading, not of a hashtag."""
    return link.kind == "hashtag" and lexicon.is_function_word(link.text[1:], "de")


def _elsewhere(link: Link, context: Context) -> bool:
    """Whether the translation has the link as often as the source has it, only in another paragraph."""
    owed = sum(segment.source.count(link.text) for segment in context.segments)
    return bool(owed) and sum(segment.target.count(link.text) for segment in context.segments) >= owed


def _problem(link: Link, segment: Segment) -> Problem:
    address = unescaped(link.text)
    message = f"The {_WHAT[link.kind]} “{address}” is missing in the translation"
    announcement = _announcement(segment.target) if link.kind in ("link", "e-mail") else None
    if announcement is not None:
        words = segment.target[announcement.start : announcement.end]
        return Problem(
            f"{message}, which still announces it (“{words}”).", _ANNOUNCED, link.extent, announcement, address
        )
    lesser = link.kind in ("handle", "hashtag", "file")
    return Problem(
        message + ".",
        _HANDLE if lesser else _LINK,
        link.extent,
        None,
        address,
        severity=Severity.MINOR if lesser else None,
    )


def _announcement(target: str) -> Extent | None:
    """The last words that promise a link which does not follow (“online at:”)."""
    found = None
    for match in _ANNOUNCEMENT.finditer(target):
        rest = target[match.end() :].lstrip(" ")
        if not rest or rest[0] in "\n.…)(":
            found = match
    if found is None:
        return None
    return Extent(found.start(), found.start() + len(found.group().rstrip()))
