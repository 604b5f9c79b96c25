"""Which suggestions for links are safe: a broken or misspelt address, not one that may lead to an English page."""

from __future__ import annotations

import re

from transcheck.fixing.replacement import Case, Replacement, whole
from transcheck.text import lexicon
from transcheck.text.links import Link, links

# What an address may have without meaning something else in Markdown or in the sentence around it.
_PLAIN = re.compile(r"[\w.:/@#?&=%+~-]+")
_WORDS = re.compile(r"[^\W\d_]+")
_MOST_LETTERS = 2
_ADDRESSES = ("link", "e-mail")


def address(case: Case) -> Replacement | None:
    """The address of the original, where blanks broke it, a slip changed it, or its host was translated."""
    if not _PLAIN.fullmatch(case.new):
        return None
    together = "".join(case.old.split())
    if together != case.old and case.new.endswith(together):
        return whole(case._replace(new=together))
    standing = [link for link in links(case.text) if link.extent.start == case.start and link.extent.end == case.end]
    right = links(case.new)
    if len(standing) != 1 or len(right) != 1 or right[0].text != case.new:
        return None
    return whole(case) if _same_with_an_error(standing[0], right[0]) else None


def _same_with_an_error(wrong: Link, right: Link) -> bool:
    if wrong.kind != right.kind or wrong.kind not in _ADDRESSES:
        return False
    if _without_host_name(wrong) != _without_host_name(right) and _looks_english(wrong.key, right.key):
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # only texts with such an error need it

    if DamerauLevenshtein.distance(wrong.key, right.key, score_cutoff=_MOST_LETTERS) <= _MOST_LETTERS:
        return True
    return _without_host_name(wrong) == _without_host_name(right) != ("", "", "")


def _looks_english(wrong: str, right: str) -> bool:
    """Whether it may be the English page: it says so, or has an English word instead of another one."""
    known = frozenset(_WORDS.findall(right.lower()))
    new = [word for word in _WORDS.findall(wrong.lower()) if word not in known]
    return any(word in ("en", "english") or lexicon.is_listed(word, "en") for word in new)


def _without_host_name(link: Link) -> tuple[str, str, str]:
    """What stands before and after the host, and the host's last part: only its name may have been translated.

    All empty where nothing but a host is there: then nothing says that the same one is meant.
    """
    before, at, rest = link.key.rpartition("@")
    host, slash, path = rest.partition("/")
    return (before + at, host.rpartition(".")[2], slash + path) if at or path else ("", "", "")
