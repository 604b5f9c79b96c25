"""stray-mark: a mark stands where none can be.

**What it does**
Reports doubled marks (“,,”), marks after articles (“the, town”), full stops, question and exclamation marks in the
middle of a sentence, marks between two words of a name, and signs such as “_” or “~” that the source has not.

**Why it matters**
A mark in the wrong place makes a sentence hard to read or changes what it says.

**Example**
“Am Ende des Tages” → “At the end. of the day”
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.english_classes import (
    ARTICLES,
    AUXILIARIES,
    FUNCTION_WORDS,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from transcheck.text.tokens import Token, tokenize
from transcheck.text.word_pairs import pair_evidence

NAME = "stray-mark"
CATEGORY = "fluency/punctuation"
SEVERITY = Severity.MINOR

_DOUBLED = re.compile(r"([,;:])[ ]?[,;:.]|(?<!\.)\.[ ]?[,;:](?![\"”])|(?<![.\w])\.\.(?!\.)|(?<=\w{3})\.\.(?![.\w])")
_TWO_MARKS = re.compile("[,;:.] ?[,;:.]")  # which most texts have not, and which is found quickly
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Za-z]|etc|Inc|Ltd|Co|Corp|Jr|Sr|St|No|vs|al|cf|ca|approx|e\.V|mbH|Bros|Dept|"
    r"Mio|Mrd|a\.m|p\.m|U\.S|D\.C|i\.e|e\.g|Ph\.D|max|min|Nos?|resp|incl|Dr|Prof|Mr|Mrs|Ms))$"
)
_SIGNS = frozenset("_~^|\\`=<>#*@+¬¦¤{}%")
_HANGING = ARTICLES | POSSESSIVES | {"every", "of", "into", "whose", "than", "or"}
_INSIDE_CLAUSE = MODALS | SUBJECT_PRONOUNS | AUXILIARIES
# “short- and long-term”: a hyphen that stands for the word that follows later.
_AFTER_HYPHEN = frozenset({"and", "or", "to", "nor", "but", "und", "oder", "bis"})
_HYPHENS = frozenset("-‑")
_APOSTROPHES = frozenset("'’")
_OPENED = re.compile(r"[‘‚]|(?:^|[\s(\"“])'")
_REACH = 300  # characters within which a single quotation mark may have been opened
_NOTHING = ("", 0.0)
# Evidence that two words belong side by side: they stand so twice as often as by chance. Of 5,809 human translations
# one has a semicolon or colon of its own between such words; of marks put in anywhere, 55 in 100 stand there.
_OFTEN_TOGETHER = -1.0


class _Place(NamedTuple):
    """A mark that touches the token before it, both its neighbours, and how many more of it than the source has."""

    text: str
    mark: Token
    before: Token
    after: Token
    source: str
    surplus: int

    @property
    def word(self) -> str:
        return self.before.text.lower() if self.before.kind == "word" else ""

    @property
    def goes_on(self) -> bool:
        """A word in lower case follows after a blank: the sentence goes on."""
        return self.after.kind == "word" and self.after.text[0].islower() and self.after.start > self.mark.end

    @property
    def splits_a_name(self) -> bool:
        """Both neighbours have capitals, and stand side by side in the source."""
        before, after = self.before.text, self.after.text
        if not (before[0].isupper() and after[0].isupper() and f"{before} {after}" in self.source):
            return False
        pairs = pairwise(token.text for token in tokenize(self.source))
        return (before, after) in pairs


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Marks of the target that can't be where they are."""
    if segment.kind != "translation" or not segment.target:
        return
    text = segment.target
    taken: set[int] = set()
    if _TWO_MARKS.search(text) and _DOUBLED.search(text) and not _DOUBLED.search(segment.source):
        for match in _DOUBLED.finditer(text):
            if not _ABBREVIATED.search(text[max(0, match.start() - 8) : match.start()]):
                taken.update(range(match.start(), match.end()))
                yield _problem(text, match.start(), match.end(), f"“{match.group()}” is one mark too many", 0.85)
    tokens = tokenize(text)
    surplus: dict[str, int] = {}
    for index, mark in enumerate(tokens):
        if mark.kind != "mark" or mark.start in taken:
            continue
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if mark.text in _SIGNS:
            reason, confidence = _sign(mark, before, after, segment.source)
        elif before is None or after is None or before.end != mark.start or before.kind == "link":
            continue
        else:
            if mark.text not in surplus:
                surplus[mark.text] = text.count(mark.text) - segment.source.count(mark.text)
            reason, confidence = _judge(_Place(text, mark, before, after, segment.source, surplus[mark.text]))
        if confidence:
            yield _problem(text, mark.start, mark.end, reason, confidence)


def _problem(text: str, start: int, end: int, reason: str, confidence: float) -> Problem:
    left = start
    while left > max(0, start - 30) and not text[left - 1].isspace():
        left -= 1
    return Problem(f"{reason}: “{text[left:end]}”.", confidence=confidence, target=Extent(start, end))


def _judge(place: _Place) -> tuple[str, float]:
    """Why the mark is wrong, and how sure that is."""
    mark = place.mark.text
    if mark in ",.!?:;" and place.mark.end < place.after.start and place.before.kind != "mark":
        if mark == "," and _closes_soon(place.text, place.mark.end):
            return _NOTHING  # “a mix of, for example, tenants”
        if place.word in _HANGING and place.before.text != "A" and mark in ",.;:" and place.after.kind == "word":
            return "There is a mark after a word that can't end a phrase", 0.85
        if place.splits_a_name:
            return "There is a mark between two words that belong together", 0.85
    if mark in ".!?":
        return _end_mark(place)
    if mark in ";:":
        return _middle_mark(place)
    if mark in _HYPHENS:
        return _hyphen(place)
    if mark in _APOSTROPHES:
        return _apostrophe(place)
    return _NOTHING


def _closes_soon(text: str, start: int) -> bool:
    """Whether another comma follows after a few words: both enclose an insertion."""
    comma = text.find(",", start, start + 60)
    return comma >= 0 and text.count(" ", start, comma) <= 5 and not set(text[start:comma]) & set(".!?;:")


def _end_mark(place: _Place) -> tuple[str, float]:
    mark = place.mark.text
    if mark == "!" and "!" not in place.source and place.mark.end < place.after.start and place.after.kind != "mark":
        return "There is an exclamation mark in the middle of a sentence", 0.75
    if not place.goes_on or place.before.kind != "word":
        return _NOTHING
    if mark == ".":
        if _ABBREVIATED.search(place.text[max(0, place.mark.start - 8) : place.mark.start]):
            return _NOTHING
        if len(place.word) < 3 and place.word not in _INSIDE_CLAUSE | PREPOSITIONS:
            return _NOTHING
        # Where the source has as many full stops it is the capital after this one that is missing.
        inside = place.word in _INSIDE_CLAUSE | PREPOSITIONS
        if (not inside and place.surplus <= 0) or f". {place.after.text}" in place.source:
            return _NOTHING
    elif place.surplus <= 0:
        return _NOTHING
    return "There is a mark in the middle of a sentence", 0.8


def _middle_mark(place: _Place) -> tuple[str, float]:
    """Semicolons and colons: engines set few that the source has not."""
    if place.surplus <= 0 or not place.goes_on:
        return _NOTHING
    if place.word in _INSIDE_CLAUSE or place.after.text in {"of", "than"}:
        return "There is a mark in the middle of a clause", 0.8
    # Elsewhere a clause of its own may begin, but not between words that are often side by side.
    if (pair_evidence(place.word, place.after.text) or 0.0) > _OFTEN_TOGETHER:
        return _NOTHING
    return "There is a mark in the middle of a clause", 0.8


def _hyphen(place: _Place) -> tuple[str, float]:
    if place.before.kind == "mark" or place.mark.end == place.after.start or place.after.text in _AFTER_HYPHEN:
        return _NOTHING
    if place.after.kind != "word" or "- " in place.source or place.text[place.mark.end] == "\n":
        return _NOTHING
    return "There is a hyphen without a second part", 0.75


def _apostrophe(place: _Place) -> tuple[str, float]:
    """A lone ' that closes nothing and is no genitive of a word in -s."""
    if place.mark.end == place.after.start or place.after.kind == "mark":
        return _NOTHING
    if place.word.endswith(("s", "x", "z", "n")) and place.word not in FUNCTION_WORDS:
        return _NOTHING
    if place.text[place.before.start : place.mark.end].replace("’", "'") in place.source.replace("’", "'"):
        return _NOTHING
    if place.before.kind == "number" or _OPENED.search(
        place.text[max(0, place.mark.start - _REACH) : place.mark.start]
    ):
        return _NOTHING
    return "There is a stray apostrophe", 0.8


def _sign(mark: Token, before: Token | None, after: Token | None, source: str) -> tuple[str, float]:
    """Signs that are no punctuation; those that the source has as well are left alone."""
    if mark.text in source or before is None:
        return _NOTHING
    if mark.text == "%":
        glued = before.kind == "word" and before.end == mark.start
        return ("There is a percent sign after a word", 0.9) if glued else _NOTHING
    left = before.end == mark.start and before.kind == "word"
    right = after is not None and after.start == mark.end
    if left and right and mark.text in "_@#*+=":
        return _NOTHING  # an identifier, an address, a gender star
    return (f"The sign “{mark.text}” does not belong here", 0.9) if left or not right else _NOTHING
