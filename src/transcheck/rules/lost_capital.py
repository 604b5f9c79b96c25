"""lost-capital: a sentence or a name begins with a small letter.

**What it does**
Reports sentences that begin in lower case where the source begins with a capital, names kept from the source that lost
their capital, lower-case “i”, nationalities, weekdays and months, and texts without a single capital. A message in
small letters, nouns and all, may be translated as it was written.

**Why it matters**
A sentence without its capital has often lost its first words; names in lower case are not recognised as names.

**Example**
“Am Montag kam Frau Benz.” → “on monday, Mrs benz came.”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.english_classes import FUNCTION_WORDS
from transcheck.text.openings import surely_begins_sentence
from transcheck.text.remembered import Remembered
from transcheck.text.tokens import Token, forms, tokenize

NAME = "lost-capital"
CATEGORY = "style/casing"
SEVERITY = Severity.MINOR

_ALWAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july september october "
    "november december german germans germany austrian austria swiss switzerland french france english england british "
    "britain european europe european american america americans spanish spain italian italy dutch netherlands belgian "
    "belgium russian russia chinese japanese japan korean indian african asian greek greece swedish sweden norwegian "
    "norway danish denmark finnish finland hungarian hungary czech slovak ukrainian ukraine romanian bulgarian "
    "croatian serbian canadian australian brazilian mexican egyptian israeli jewish christian catholic protestant "
    "muslim islamic berlin munich hamburg vienna london paris".split()
) - {"polish", "turkey", "china", "dutch"}
_ENDS = frozenset(".!?…\"”’')\n ")
_LABELS = frozenset({".", ")", "-", ":"})  # after the single letter of “i.e.”, “i)”
# The source goes on in small letters, or with a noun, after such a mark: “nie, nie! um Macht”.
_GOES_ON = re.compile(r"[!?] [a-zäöü]|\w(?:e|en|em|er|es)! [A-ZÄÖÜ][a-zäöüß]{4}")
_MESSAGE = 4  # words: shorter ones may have no noun
_MIXED = re.compile(r"^[a-zäöü]{1,3}[A-Z0-9]")  # iPhone, eBay, mRNA


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Words of the target that miss their capital."""
    if segment.kind != "translation" or not segment.target:
        return
    tokens = [token for token in tokenize(segment.target) if token.kind == "word"]
    if not tokens or _writes_small(segment.source):
        return
    begins_upper = _begins_upper(segment.source)
    if begins_upper and _all_lower(segment.target, tokens) and not _opens_with_mark(segment.target, tokens[0]):
        yield Problem(
            "The whole translation is written in small letters.",
            confidence=0.9,
            target=Extent(tokens[0].start, tokens[-1].end),
        )
        return
    source_words = forms(segment.source)
    for index, token in enumerate(tokens):
        if not token.text[0].islower() or (
            len(token.text) == 1 and segment.target[token.end : token.end + 1] in _LABELS
        ):
            continue
        # Nearly all words follow another one or a comma: nothing to look at.
        if index and segment.target[token.start - 2] not in _ENDS and not _NEEDS_CAPITAL[token.text]:
            continue
        if (token.text in source_words and token.text not in FUNCTION_WORDS) or _MIXED.match(token.text):
            continue
        confidence = 0.0
        what = ""
        if index == 0 and begins_upper and not _opens_with_mark(segment.target, token):
            confidence, what = 0.85, "The sentence begins with a small letter"
        elif (
            index
            and len(tokens[index - 1].text) > 3
            and segment.target.count(".") <= segment.source.count(".")  # else it is the full stop that is wrong
            and surely_begins_sentence(segment.target, token.start)
            and not (segment.target[token.start - 2] in "!?" and _GOES_ON.search(segment.source))
        ):
            confidence, what = 0.7, "The sentence begins with a small letter"
        elif token.text == "i":
            confidence, what = 0.9, "“I” is written with a capital"
        elif _needs_capital(token.text):
            confidence, what = 0.9, "This word is written with a capital in English"
        if confidence:
            suggestion = token.text[0].upper() + token.text[1:]
            yield Problem(
                f"{what}: “{token.text}” should be “{suggestion}”.",
                confidence=confidence,
                target=Extent(token.start, token.end),
                suggestion=suggestion,
            )


def _needs_capital(word: str) -> bool:
    return word == "i" or word in _ALWAYS or word.removesuffix("'s").removesuffix("’s") in _ALWAYS


_NEEDS_CAPITAL = Remembered(_needs_capital)


def _all_lower(text: str, tokens: list[Token]) -> bool:
    return len(tokens) >= 3 and not any(map(str.isupper, text))


def _writes_small(source: str) -> bool:
    """Whether the source is a message in small letters alone, nouns and all: so may the translation be."""
    words = [token.text for token in tokenize(source) if token.kind == "word"]
    return sum(map(str.islower, words)) >= _MESSAGE and not any(map(str.istitle, words))


def _begins_upper(source: str) -> bool:
    """Whether the source begins with a capital: a sentence fragment on both sides needs none."""
    first = next((token for token in tokenize(source) if token.kind != "mark"), None)
    return first is not None and first.text[0].isupper()


def _opens_with_mark(text: str, token: Token) -> bool:
    """“… and then”, “- and”: the text goes on from somewhere."""
    return text[: token.start].strip(" \t\n\"“„‘'(") != ""
