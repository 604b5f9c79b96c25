"""Spellings that count as the same word: case, ß and ss, umlauts and their transcriptions, kinds of apostrophes."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_TRANSCRIPTION = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe", "’": "'", "‘": "'"}
)
_PLAIN = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
_TRANSCRIBED = (("ae", "a"), ("oe", "o"), ("ue", "u"))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """`word` without case, with umlauts and ß as they are transcribed: Kürwitz, KÜRWITZ and Kuerwitz are the same."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word).casefold().translate(_TRANSCRIPTION)


@lru_cache(maxsize=65536)
def without_umlauts(word: str) -> str:
    """`word` in lower case with a for ä and for ae, and so on: what the singular of a plural with umlaut looks like."""
    plain = word.lower() if word.isascii() else unicodedata.normalize("NFC", word).lower().translate(_PLAIN)
    for transcribed, letter in _TRANSCRIBED:
        plain = plain.replace(transcribed, letter)
    return plain


@lru_cache(maxsize=65536)
def without_accents(word: str) -> str:
    """`word` in lower case, every letter without its marks: café and cafe, Kürwitz and Kurwitz are the same."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.lower().replace("ß", "ss").replace("ø", "o"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))
