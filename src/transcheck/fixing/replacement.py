"""What a rule's suggestion comes down to: one word, or a few, that become others in a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from transcheck.text.links import links

_VOWELS = frozenset("aeiouAEIOUäöüÄÖÜ")
# “eight”, “eleven”, “eighteen”, “eighty …”: the figures that “an” stands before.
_AN_BEFORE = re.compile(r"8|1[18](?!\d)|1[18],\d")
_ARTICLE = re.compile(r"\b[Aa]n? [\"'“‘(]?$")


class Replacement(NamedTuple):
    """`text[start:end]` of a paragraph is to become `new`."""

    start: int
    end: int
    new: str


class Case(NamedTuple):
    """A suggestion and where it stands: `old` at `start` of the paragraph `text` should be `new`.

    `source`: the words of the original that it is about, at `source_start` of the paragraph `source_text`.
    """

    text: str
    start: int
    old: str
    new: str
    source: str = ""
    source_text: str = ""
    source_start: int = 0

    @property
    def end(self) -> int:
        return self.start + len(self.old)

    @property
    def before(self) -> str:
        """The text before the words, as far as it matters for one look."""
        return self.text[max(0, self.start - 30) : self.start]

    @property
    def after(self) -> str:
        """The text after the words, as far as it matters for one look."""
        return self.text[self.end : self.end + 30]


def narrowed(case: Case) -> Case | None:
    """The one word in which `old` and `new` differ; None where they differ in more, or in their number of words."""
    olds, news = case.old.split(" "), case.new.split(" ")
    different = [number for number, pair in enumerate(zip(olds, news, strict=False)) if pair[0] != pair[1]]
    if len(olds) != len(news) or len(different) != 1:
        return None
    number = different[0]
    start = case.start + sum(len(word) + 1 for word in olds[:number])
    return case._replace(start=start, old=olds[number], new=news[number])


def whole(case: Case) -> Replacement:
    """The replacement of all of `old`."""
    return Replacement(case.start, case.end, case.new)


def stands_free(case: Case) -> bool:
    """Whether the words are no part of a longer word, of a link, an address, a handle or a file name."""
    return not (case.before[-1:].isalnum() or case.after[:1].isalnum() or in_link(case))


def in_link(case: Case) -> bool:
    """Whether the words stand in a link, an address, a handle or a file name, or hold one."""
    found = links(case.text)
    last = bisect_left(found, case.end, key=lambda link: link.extent.start) - 1
    return last >= 0 and found[last].extent.end > case.start


def keeps_article(case: Case) -> bool:
    """Whether “a” or “an” before the words, if there is one, is right before the new ones as well."""
    return not _ARTICLE.search(case.before) or _takes_an(case.old) == _takes_an(case.new)


def _takes_an(words: str) -> bool:
    return words[:1] in _VOWELS or bool(_AN_BEFORE.match(words))
