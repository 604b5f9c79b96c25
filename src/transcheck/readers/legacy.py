"""Which of the one-byte encodings of Western offices a file has.

Each candidate's signs are weighed beside their neighbours: “ß” between small letters is likely, “á” for the same byte
less so, “§” inside a word hardly. The older DOS and Macintosh encodings have to be clearly better.
"""

from __future__ import annotations

import re

# Candidate and the handicap that it has to make good.
_CANDIDATES = (("cp1252", 0.0), ("iso8859_15", 0.75), ("cp850", 3.0), ("mac_roman", 3.0))
_SAMPLE = 400_000
_MOST_SIGNS = 5_000
_HIGH = re.compile(rb"[\x80-\xff]")
_SIGN = re.compile("[^\x00-\x7f]")

_OPENING = "„‚“‘«»‹›¿¡"
_CLOSING = "“”‘’«»‹›"
_UMLAUTS = "äöüÄÖÜ"
_FREE = "–—…•·"
_BESIDE_NUMBERS = "€£¥§°²³½¼¾×±µ‰"
_OTHER = "©®™†ªº\u00a0\u00ad"
_ACCENTED = frozenset("éèêëáàâãåæíìîïóòôõøúùûýçñœšžðþÉÈÊËÁÀÂÃÅÆÍÌÎÏÓÒÔÕØÚÙÛÝÇÑŒŠŽÞ")
_COMMON_ACCENTED = frozenset("éèêáàâíóôúçñëïãåøæÉ")


def legacy_encoding(data: bytes) -> str | None:
    """The most plausible of cp1252 (which contains Latin-1), ISO 8859-15, cp850 and Mac Roman; None if none is."""
    first = _HIGH.search(data)
    start = max(first.start() - 1_000, 0) if first else 0
    sample = data[start : start + _SAMPLE]
    if _is_foreign(sample):
        return None
    best, best_score = None, 0.0
    for encoding, handicap in _CANDIDATES:
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        total, signs = _plausibility(sample.decode(encoding))
        score = total - handicap
        floor = 0.0 if handicap else -0.5 * signs
        if total > floor and (best is None or score > best_score):
            best, best_score = encoding, score
    return best


def _is_foreign(sample: bytes) -> bool:
    """Whether so many bytes are beyond ASCII that the letters are none of a Western language."""
    signs = len(_HIGH.findall(sample))
    return signs > 20 and signs > 0.35 * len(b"".join(sample.split()))


def _plausibility(text: str) -> tuple[float, int]:
    """The summed weight of the signs beyond ASCII, and how many there are."""
    total, signs = 0.0, 0
    for match in _SIGN.finditer(text):
        position = match.start()
        total += _weight(text[position - 1 : position], match.group(), text[position + 1 : position + 2])
        signs += 1
        if signs == _MOST_SIGNS:
            break
    return total, signs


def _weight(before: str, sign: str, after: str) -> float:
    in_word = before.isalpha() and after.isalpha()
    if sign in _UMLAUTS or sign == "ß":
        return _german_letter(before, sign, after)
    if sign in _ACCENTED:
        if sign.isupper() and before.islower():
            return -2.0
        if not (before.isalpha() or after.isalpha()):
            return -1.0
        return 0.5 if sign in _COMMON_ACCENTED else 0.0
    if sign == "’" and (before.isalpha() or before.isdigit()):
        return 1.0
    if sign in _OPENING or sign in _CLOSING:
        if in_word:
            return -2.0
        opens = sign in _OPENING and not before.isalnum() and (after.isalnum() or after in "(„‚‘“*_[")
        closes = sign in _CLOSING and not after.isalnum() and bool(before.strip())
        return 1.0 if opens or closes else -0.5
    if sign in _FREE:
        return -1.0 if in_word else 0.75
    if sign in _BESIDE_NUMBERS:
        return -2.0 if in_word or (before.isalpha() and sign not in "²³°") else 0.75
    if sign == "´":
        return 0.25 if before.isalpha() else -1.0
    if sign in _OTHER:
        return 0.5 if not in_word or sign == "\u00ad" else -0.5
    return -3.0


def _german_letter(before: str, sign: str, after: str) -> float:
    if sign == "ß":
        return 2.0 if before.lower() in tuple("aeiouäöüy") and not after.isupper() else -1.0
    if sign.isupper():
        if before.islower():
            return -2.0
        return 1.5 if after.isalpha() else 0.5
    if before.isupper() and after.isupper():
        return -1.0
    if not after.isalpha():
        return 0.0
    return 2.0 if before.isalpha() else 1.5
