"""What stands between two lines that belong together: a space, nothing, or a hyphen that goes or stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import cached_property

from transcheck.text.language import Language, detect


class Seam(Enum):
    """How two lines are put together."""

    SPACE = "a space between them"
    NOTHING = "nothing between them"
    WITHOUT_HYPHEN = "the hyphen at the end goes, nothing between them"


_END = re.compile(r"(?P<part>[^\W_]+)[-‐]$")
_START = re.compile(r"[„“\"'(]?(?P<part>[^\W\d_]+)")
_LINK = re.compile(r"(?:https?://|www\.|@)\S*$")
_WORDS = re.compile(r"[^\W\d_]{2,}(?:[-‐][^\W\d_]{2,})*")
# “Wissenschafts-/und IT-Standort”, “pre-/and post-war”: the hyphen stands for the second half.
_CONJUNCTIONS = frozenset(
    "und oder bzw beziehungsweise sowie bis wie als noch statt aber and or to nor but versus".split()
)
# “deutsch-/französisch”, “rheinland-/pfälzisch”: the few German words with a small letter after a hyphen that stays.
_KEEPING = re.compile(r"(?:isch|deutsch|schwarz|rheinland|nicht)$")
# Counts of English words in web text: as often as “infrastructure”, or as seldom as “longterm”.
_COMMON = 1_000_000
_TAIL = 120


class Vocabulary:
    """What the text itself and the language say about words with and without a hyphen; asked only where needed."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    @cached_property
    def _text(self) -> str:
        return "\n".join(self._lines)

    @cached_property
    def _language(self) -> Language | None:
        return detect(self._text)

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(word.lower().replace("‐", "-") for word in _WORDS.findall(self._text))

    def keeps_hyphen(self, before: str, after: str, language: Language | None) -> bool:
        """Whether the word broken into `before` and `after`, which begins small, is written with a hyphen.

        `language` is that of the lines around it, if they show it.
        """
        before, after = before.lower(), after.lower()
        if before + after in self._own:
            return False
        if f"{before}-{after}" in self._own:
            return True
        if (language or self._language) != "en":
            return bool(_KEEPING.search(before))
        from transcheck.text.lexicon import frequency

        return frequency(before + after) < _COMMON <= min(frequency(before), frequency(after))


def seam(first: str, second: str, *, soft: bool, vocabulary: Vocabulary) -> Seam:
    """How `second` follows `first`; `soft` says that a soft hyphen stood at the end of `first`."""
    if soft:
        return Seam.NOTHING
    tail = first[-_TAIL:]
    if tail.endswith("/") and len(tail) > 1 and not tail[-2].isspace():
        return Seam.NOTHING if _LINK.search(tail) or second[:1].isupper() else Seam.SPACE
    end = _END.search(tail) if tail.endswith(("-", "‐")) else None
    if end is None:
        return Seam.SPACE
    if _LINK.search(tail) or second[:1].isdigit():
        return Seam.NOTHING
    start = _START.match(second[:_TAIL])
    if start is None or start["part"].lower() in _CONJUNCTIONS:
        return Seam.SPACE
    before, after = end["part"], start["part"]
    if after[0].isupper() or any(sign.isdigit() for sign in before) or (before.isupper() and len(before) > 1):
        return Seam.NOTHING
    kept = vocabulary.keeps_hyphen(before, after, detect(f"{first[-1000:]} {second[:1000]}"))
    return Seam.NOTHING if kept else Seam.WITHOUT_HYPHEN
