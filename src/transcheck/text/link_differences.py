"""Which links of a German text its English translation changes, leaves out or adds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from transcheck.model import Extent
from transcheck.text.links import Link, links

_SUBDOMAIN = re.compile(r"^(?:de|en|deutsch|english)\.")

# More lost links than this are a list that was left out, or no translation at all.
_MOST = 50


@dataclass(frozen=True, slots=True)
class LinkDifference:
    """A link that is not the same on both sides; a side without text is None.

    “broken” is a link with blanks in it; `target_extent` is then where its pieces stand.
    """

    change: Literal["changed", "broken", "lost", "added"]
    source: Link | None
    target: Link | None
    target_extent: Extent | None = None


@lru_cache(maxsize=128)
def link_differences(source: str, target: str) -> tuple[LinkDifference, ...]:
    """The differences between the links of two texts, in the order of the source, additions last."""
    ours, theirs = links(source), links(target)
    if not ours and not theirs:
        return ()
    kept = {(link.kind, link.key) for link in theirs}
    missing = [link for link in ours if (link.kind, link.key) not in kept]
    known = {(link.kind, link.key) for link in ours}
    extra = [link for link in theirs if (link.kind, link.key) not in known]
    if len(missing) > _MOST or len(extra) > _MOST:
        return ()
    found: list[LinkDifference] = []
    for one in missing:
        if any(_same_page(one, other) for other in extra):
            extra = [other for other in extra if not _same_page(one, other)]
            continue
        stands = _stands(one, target)
        if stands is not None:
            extra = [other for other in extra if not _inside(other.extent, stands)]
            if any(character.isspace() for character in target[stands.start : stands.end]):
                found.append(LinkDifference("broken", one, None, stands))
            continue
        rival = next((other for other in extra if other.kind == one.kind), None)
        if rival is not None:
            extra.remove(rival)
        # Hashtags are words, and may be translated like words.
        if one.kind != "hashtag" or rival is None:
            change: Literal["changed", "lost"] = "lost" if rival is None else "changed"
            found.append(LinkDifference(change, one, rival, rival.extent if rival else None))
    found += [
        LinkDifference("added", None, other, other.extent)
        for other in extra
        if other.kind in ("link", "e-mail") and other.text.lower() not in source.lower()
    ]
    return tuple(found)


def _same_page(one: Link, other: Link) -> bool:
    """Whether both lead to the same page, or one to the other language's site (de.wikipedia.org, en.wikipedia.org)."""
    if one.kind != other.kind:
        return False
    if one.place == other.place:
        return True
    hosts = [link.key.partition("/")[0] for link in (one, other)]
    moved = hosts[0] != hosts[1] and _SUBDOMAIN.sub("", hosts[0]) == _SUBDOMAIN.sub("", hosts[1])
    return one.kind == "link" and moved


def _stands(link: Link, target: str) -> Extent | None:
    """Where the letters of the link stand in the target, be it with blanks or backslashes between them."""
    key = link.key
    if len(key) < 6:
        return None
    places = [i for i, character in enumerate(target) if not character.isspace() and character != "\\"]
    at = "".join(target[i] for i in places).find(key)
    return Extent(places[at], places[at + len(key) - 1] + 1) if at >= 0 else None


def _inside(inner: Extent, outer: Extent) -> bool:
    return inner.start < outer.end and inner.end > outer.start
