"""The normal form of a text: NFC, plain spaces, nothing invisible.

Each step is told as edits, so that a reader can keep track of where every character stood.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Edit(NamedTuple):
    """`text[start:end]` is to be replaced by `new`."""

    start: int
    end: int
    new: str


# Soft hyphen, joiners and non-joiners, bidirectional controls, byte order marks, fillers, tags: never to be seen. A
# joiner inside a sequence of emoji stays, since the sequence is one sign.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff"
    "\U000e0000-\U000e007f"
)
_JOINER = "\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])"
# Terminal sequences go as a whole, so that no “[31m” is left of them.
_SEQUENCE = r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"
_SPACE = "\t\n\x0b\x0c\r\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_CONTROL = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
_SURROGATE = "\ud800-\udfff"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

_ODD = re.compile(
    rf"(?P<space>[{_SPACE}])|(?P<gone>{_SEQUENCE}|{_JOINER}|[{_CONTROL}{_INVISIBLE}]+)"
    rf"|(?P<ligature>[{''.join(_LIGATURES)}])|(?P<surrogate>[{_SURROGATE}])"
)
_ODD_SIGN = re.compile(f"[{_SPACE}{_CONTROL}{_INVISIBLE}\u200d{''.join(_LIGATURES)}{_SURROGATE}]")
_SPACES = re.compile(" {2,}")
_NOT_ASCII = re.compile("[\x00-\x7f]?[^\x00-\x7f]+")
_UNSHOWN = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200d{_INVISIBLE}{_SURROGATE}]")

# Unicode's stream-safe form (UAX 15): no real text has more marks on one letter, and sorting them takes square time.
_MOST_MARKS = 30


def plain_characters(text: str) -> list[Edit]:
    """Spaces of all kinds to U+0020, ligatures to letters; controls, terminal sequences and invisible signs away."""
    if not is_odd(text):
        return []
    return [Edit(match.start(), match.end(), _plain(match)) for match in _ODD.finditer(text)]


def _plain(match: re.Match[str]) -> str:
    if match.lastgroup == "space":
        return " "
    if match.lastgroup == "ligature":
        return _LIGATURES[match.group()]
    return "\ufffd" if match.lastgroup == "surrogate" else ""


def composed(text: str) -> list[Edit]:
    """Canonical composition (NFC), cluster by cluster, in linear time."""
    if text.isascii():
        return []
    found: list[Edit] = []
    for run in _NOT_ASCII.finditer(text):
        if not _is_composed(run.group()):
            found.extend(_compose_run(run.group(), run.start()))
    return found


def _is_composed(run: str) -> bool:
    return len(run) <= _MOST_MARKS and unicodedata.is_normalized("NFC", run)


def _compose_run(run: str, offset: int) -> Iterator[Edit]:
    for start, end in _clusters(run):
        old = run[start:end]
        new = unicodedata.normalize("NFC", old[: _MOST_MARKS + 1])
        if new != old:
            yield Edit(offset + start, offset + end, new)


def _clusters(run: str) -> Iterator[tuple[int, int]]:
    """Stretches of `run` that compose with nothing outside themselves."""
    start = 0
    for position in range(1, len(run)):
        sign = run[position]
        if unicodedata.combining(sign):
            continue
        last = unicodedata.normalize("NFC", run[start : min(position, start + _MOST_MARKS + 1)])[-1]
        # A few starters, Hangul's vowels among them, still compose with the one before.
        if unicodedata.normalize("NFC", last + sign) == last + unicodedata.normalize("NFC", sign):
            yield start, position
            start = position
    yield start, len(run)


def single_spaces(text: str) -> list[Edit]:
    """Runs of spaces to one, none at the ends."""
    found = [Edit(match.start() + 1, match.end(), "") for match in _SPACES.finditer(text)] if "  " in text else []
    body = text.strip(" ")
    if len(body) == len(text):
        return found
    first = text.find(body) if body else len(text)
    last = first + len(body)
    inside = [edit for edit in found if first < edit.start and edit.end < last]
    ends = [Edit(0, first, ""), Edit(last, len(text), "")]
    return [ends[0]] * (first > 0) + inside + [ends[1]] * (last < len(text))


STEPS: tuple[Callable[[str], list[Edit]], ...] = (plain_characters, composed, single_spaces)


def normal(text: str) -> str:
    """`text` as one line in normal form; applying it twice changes nothing more."""
    for step in STEPS:
        text = edited(text, step(text))
    return text


def edited(text: str, edits: list[Edit]) -> str:
    """`text` with `edits`, which are sorted and don't overlap, carried out."""
    if not edits:
        return text
    pieces: list[str] = []
    position = 0
    for start, end, new in edits:
        pieces += (text[position:start], new)
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


def is_odd(text: str) -> bool:
    """Whether `plain_characters` has something to do: one quick look."""
    return bool(_ODD_SIGN.search(text))


def visible(text: str) -> str:
    r"""`text` safe to show on a terminal: what can't be seen is written as an escape, such as \x1b or \u202e."""
    return _UNSHOWN.sub(lambda match: match.group().encode("unicode_escape", "surrogatepass").decode("ascii"), text)
