"""How the same name is spelt in German and English: umlauts, foreign letters, transliterations, near misses."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

from transcheck.text.remembered import Remembered

_GERMAN_LETTERS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
_OTHER_LETTERS = {"ø": "o", "œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "’": "'", "‑": "-"}


def _without_marks(letter: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


_PLAIN: dict[str, str] = {
    letter: _OTHER_LETTERS.get(letter) or _without_marks(letter)
    for letter in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00), ord("’"), ord("‑")))
}
_PLAIN["ß"] = "ss"
# Without letters that stay as they are, and ǽ by way of æ at once.
_PLAIN = {
    letter: "".join(_PLAIN.get(part, part) for part in written)
    for letter, written in _PLAIN.items()
    if letter != written
}
FOLDED: dict[str, str] = _PLAIN | _GERMAN_LETTERS
"""What `fold` writes for letters that no ASCII text has."""


def fold(text: str) -> str:
    """`text` in lower-case ASCII as far as letters go: ü is ue, ß is ss, é is e. Kürwitz and Kuerwitz agree."""
    lowered = text.lower()
    return lowered if lowered.isascii() else respelt(lowered, FOLDED)


FOLDED_WORDS = Remembered(fold)
"""`fold` for words, which come again."""


def plain(text: str) -> str:
    """As `fold`, but umlauts lose their dots only: “Kürwitz” and “Kurwitz” agree."""
    lowered = text.lower()
    return lowered if lowered.isascii() else respelt(lowered, _PLAIN)


PLAIN_WORDS = Remembered(plain)
"""`plain` for words, which come again."""


def respelt(text: str, table: Mapping[str, str]) -> str:
    """`text` with other letters as `table` has it; no letter may turn into another one of the table.

    As `str.translate`, but quicker for texts with few of these letters.
    """
    for letter in table.keys() & set(text):
        text = text.replace(letter, table[letter])
    return text


# German letters, and the English ones for the same sound of another language. Strong pairs are a reason to believe in a
# transliteration; weak ones go along with them, but alone are a slip (Meier/Meyer).
_STRONG = (
    ("tsch", "ch"), ("tsch", "tch"), ("tsch", "cz"), ("dsch", "j"), ("dsch", "dj"), ("dsch", "g"), ("schtsch", "shch"),
    ("sch", "sh"), ("sch", "zh"), ("ch", "kh"), ("ch", "h"), ("w", "v"), ("j", "y"), ("j", "i"), ("z", "ts"),
    ("z", "tz"), ("yj", "y"), ("yj", "yy"), ("yj", "iy"), ("ij", "iy"), ("ij", "y"), ("je", "e"), ("jo", "e"),
    ("e", "ye"), ("u", "oo"), ("k", "q"), ("q", "k"), ("jew", "yev"), ("ow", "ov"), ("ew", "ev"),
)  # fmt: skip
_WEAK = (
    ("i", "y"), ("y", "i"), ("i", "iy"), ("s", "z"), ("ss", "s"), ("ou", "u"), ("u", "ou"), ("ei", "ey"), ("ai", "ay"),
    ("ck", "k"), ("j", ""), ("", "h"), ("h", ""), ("e", "a"), ("o", "u"), ("u", "o"), ("i", "ee"),
    ("ph", "f"), ("f", "ph"),
)  # fmt: skip
_MOST_WEAK = 2
_LEAST_LIKENESS = 0.4
_LONGEST = 40  # letters: longer words are no names, and comparing them takes time


@lru_cache(maxsize=4096)
def transliterated(german: str, english: str) -> bool:
    """Whether the two spellings (folded) write the same foreign name by the habits of either language."""
    if german == english or likeness(german, english) < _LEAST_LIKENESS:
        return False
    return _agree(german, english, False, _MOST_WEAK)


def _agree(german: str, english: str, strong: bool, weak: int) -> bool:
    if not german and not english:
        return strong
    if german[:1] == english[:1] != "" and _agree(german[1:], english[1:], strong, weak):
        return True
    return any(
        german.startswith(ours)
        and english.startswith(theirs)
        and _agree(german[len(ours) :], english[len(theirs) :], strong or certain, weak - (not certain))
        for certain, pairs in ((True, _STRONG), (False, _WEAK if weak else ()))
        for ours, theirs in pairs
    )


def likeness(german: str, english: str) -> float:
    """0..1 for two folded words: 1 less the share of letters to change (swapped neighbours are one change)."""
    if max(len(german), len(english)) > _LONGEST:
        return 1.0 if german == english else 0.0
    return OSA.normalized_similarity(german, english)


def near_miss(german: str, english: str) -> bool:
    """Whether the folded `english` looks like a slip in the folded `german`: one letter, or two in a long name."""
    longest = max(len(german), len(english))
    if longest < 4 or longest > _LONGEST or abs(len(german) - len(english)) > 2 or german == english:
        return False
    distance = OSA.distance(german, english, score_cutoff=2)
    return distance == 1 or (distance == 2 and longest >= 6 and german[0] == english[0])
