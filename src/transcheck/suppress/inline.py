"""Comments in a document that speak to transcheck: `<!-- transcheck: ignore RULES until=YYYY-MM-DD -- reason -->`.

`ignore` is for the paragraph that the comment stands in or before, `ignore-file` for the pair of files; from `off` to
`on` it is for the paragraphs between. RULES are names with commas or blanks between them, or `all`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches

from transcheck.config import unknown_word
from transcheck.model import Comment, Document
from transcheck.suppress.dates import day
from transcheck.suppress.directives import INVALID, UNUSED, Directive, Place, Side

ALL = "all"
_NAME = "transcheck"
_VERBS = ("ignore", "ignore-file", "off", "on")
_SPOKEN = re.compile(r"\s*(?P<name>\w{6,16})(?P<colon>[\s:_-]*)(?P<verb>\w[\w-]*)?(?P<rest>.*)", re.DOTALL)
# The first of them ends the rules: two hyphens, as in a dash that was typed, a dash, or a colon.
_REASON = re.compile(r"(?:^|\s)(?:--+|–|—)(?:\s|$)|:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A comment that silences nothing, since it can't be understood."""

    what: str
    place: Place


def read_comments(document: Document, side: Side) -> tuple[list[Directive], list[Mistake]]:
    """The directives in the comments of a document, and the comments that were meant as such."""
    found: list[Directive] = []
    mistakes: list[Mistake] = []
    opened = _Opened()
    for comment in document.comments:
        place = Place(side, comment.line, comment.column, comment.paragraph)
        try:
            spoken = _spoken(comment)
            if spoken is None:
                continue
            verb, directive = _read(spoken, place)
            if verb == "ignore":
                found.append(replace(directive, side=side, first=comment.paragraph, last=comment.paragraph + 1))
            elif verb == "ignore-file":
                found.append(directive)
            elif verb == "off":
                opened.add(replace(directive, side=side, first=comment.paragraph))
            else:
                found.append(replace(opened.closed(directive.rules), last=_end(comment, document)))
        except _Wrong as error:
            mistakes.append(Mistake(error.what, place))
    mistakes += [
        Mistake("“off” is never ended; put “transcheck: on” where it ends", one.place) for one in opened.left()
    ]
    return sorted(found, key=_reading_order), sorted(mistakes, key=_reading_order)


def _reading_order(one: Directive | Mistake) -> tuple[int, int]:
    return one.place.line, one.place.column


def _spoken(comment: Comment) -> str | None:
    """What a comment says to transcheck; None where it speaks to somebody else."""
    match = _SPOKEN.match(comment.text)
    if match is None:
        return None
    name = match["name"].lower()
    if name != _NAME and not get_close_matches(name, [_NAME], cutoff=0.8):
        return None
    right = name == _NAME and match["colon"].strip() == ":"
    if not right and not get_close_matches(match["verb"] or "", _VERBS, cutoff=0.8):
        return None  # it only speaks of transcheck
    if not right:
        raise _Wrong(f"it does not begin with “{_NAME}:”; write “{_NAME}: {match['verb']} RULE -- REASON”")
    if not comment.closed:
        raise _Wrong("“-->” is missing at its end")
    return ((match["verb"] or "") + match["rest"]).strip()


def _read(spoken: str, place: Place) -> tuple[str, Directive]:
    separator = _REASON.search(spoken)
    said, reason = (spoken[: separator.start()], spoken[separator.end() :]) if separator else (spoken, "")
    words = said.replace(",", " ").split()
    verb = words[0] if words else ""
    if verb not in _VERBS:
        raise _Wrong(unknown_word(verb, _VERBS) if verb else f"it says nothing; known are {', '.join(_VERBS)}")
    rules, until = _arguments(words[1:])
    reason = " ".join(reason.split())
    if verb != "on" and not rules:
        raise _Wrong(f"it names no rule; write “{verb} RULE -- REASON”, or “{verb} {ALL} -- REASON”")
    if verb != "on" and not reason:
        raise _Wrong(f"the reason is missing; write “{verb} {', '.join(rules)} -- REASON”")
    chosen = () if ALL in rules else tuple(dict.fromkeys(rules))
    return verb, Directive(chosen, reason, place, until)


def _arguments(words: list[str]) -> tuple[list[str], date | None]:
    rules: list[str] = []
    until = None
    for word in words:
        key, equals, value = word.partition("=")
        if not equals:
            if wrong := wrong_rule(word):
                raise _Wrong(wrong)
            rules.append(word)
        elif key != "until":
            raise _Wrong(unknown_word(key, ["until"]))
        else:
            until = day(value)
            if until is None:
                raise _Wrong(f"“{value}” is no day; write it like until=2027-01-31")
    return rules, until


def wrong_rule(name: str) -> str | None:
    """Why no rule of that name can be silenced here; None where it can, and for `all`."""
    from transcheck.rules.register import RULES  # all rules are loaded only where one is named

    if name in (INVALID, UNUSED):
        return f"{name} can't be silenced like this; put right what it reports"
    return None if name == ALL or name in RULES else f"rule {unknown_word(name, RULES)}"


class _Opened:
    """The “off” that no “on” has ended yet."""

    def __init__(self) -> None:
        self._all: dict[int, Directive] = {}
        self._of_rules: dict[frozenset[str], list[int]] = defaultdict(list)
        self._count = 0

    def add(self, directive: Directive) -> None:
        self._of_rules[frozenset(directive.rules)].append(self._count)
        self._all[self._count] = directive
        self._count += 1

    def closed(self, rules: tuple[str, ...]) -> Directive:
        """The last one, of these rules where some are named; it is ended then."""
        if not rules:
            if not self._all:
                raise _Wrong("no “off” stands before this “on”")
            _, directive = self._all.popitem()
            self._of_rules[frozenset(directive.rules)].pop()
            return directive
        numbers = self._of_rules[frozenset(rules)]
        if not numbers:
            raise _Wrong(f"no “off” of {', '.join(rules)} stands before this “on”")
        return self._all.pop(numbers.pop())

    def left(self) -> Iterable[Directive]:
        return self._all.values()


def _end(comment: Comment, document: Document) -> int:
    """The first paragraph behind an “on”: one that it stands in is still inside."""
    inside = comment.paragraph < len(document.paragraphs) and _begins_before(document, comment)
    return comment.paragraph + inside


def _begins_before(document: Document, comment: Comment) -> bool:
    anchor = document.paragraphs[comment.paragraph].anchors[0]
    return (anchor.line, anchor.column) < (comment.line, comment.column)


class _Wrong(Exception):
    """What is wrong in a comment."""

    def __init__(self, what: str):
        super().__init__(what)
        self.what = what
