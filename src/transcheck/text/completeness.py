"""How long a translation should be, and what kind of text a passage is: measures for omissions and additions."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator

from transcheck.model import Extent
from transcheck.text.double_forms import double_forms
from transcheck.text.tokens import tokenize

# English characters for one German character, and the spread of the logarithm of that ratio, by the length of the
# German text in characters: medians and robust standard deviations (quartiles / 1.349) of 5,815 sentence pairs of human
# translations (WMT 2021 and 2022); the spread of the longest, of which there were 132, is taken from those before.
_LENGTHS = (30, 60, 100, 150, 250, 100_000_000)
_RATIOS = (1.00, 0.97, 0.95, 0.95, 0.955, 0.95)
_SPREADS = (0.17, 0.17, 0.14, 0.11, 0.10, 0.10)
_LONGEST_HEADING = 120
_LONGEST_LABEL = 40
_TERMINAL = re.compile(r"[.!?…:;][\"”“’»«)\]]*\s*$")


def expected_length(source: str) -> tuple[float, float]:
    """Characters that the English translation of the German `source` usually has, and the spread of their logarithm.

    English names once the persons that German names twice (Bürgerinnen und Bürger).
    """
    length = len(source.strip()) - sum(second.end - first.end for first, second in double_forms(source))
    place = bisect_left(_LENGTHS, length)
    return length * _RATIOS[place], _SPREADS[place]


def surprise(source: str, target: str) -> float:
    """By how many standard deviations `target` is too long (positive) or too short (negative) for `source`."""
    expected, spread = expected_length(source)
    actual = len(target.strip())
    if not expected or not actual:
        return 0.0
    return math.log(actual / expected) / spread


def has_content(text: str) -> bool:
    """Whether there are words to translate: not a link, a number, a date, a name of a photographer alone."""
    words = [token for token in tokenize(text) if token.kind == "word"]
    return sum(len(token.text) for token in words) >= 4 and any(token.text[1:].islower() for token in words)


def lines_with_content(text: str) -> Iterator[Extent]:
    """The lines in which there are words to translate, without the blanks around them."""
    start = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if has_content(stripped):
            begin = start + line.index(stripped)
            yield Extent(begin, begin + len(stripped))
        start += len(line) + 1


def is_heading(text: str) -> bool:
    """Whether a passage looks like a heading, a caption or a label: short, and no mark at its end."""
    return (len(text) <= _LONGEST_HEADING and not _TERMINAL.search(text)) or (
        len(text) <= _LONGEST_LABEL and text.rstrip().endswith(":")
    )
