"""mixed-scripts: a letter looks like a Latin one, but belongs to another alphabet.

**What it does**
Reports Cyrillic and Greek letters that look like Latin ones inside a Latin word, fullwidth and mathematical letters.

**Why it matters**
The word looks right and is found in no text; such letters come from copied web pages, optical character recognition, or
from someone who wants to deceive.

**Example**
“Kaіserslautern” with a Cyrillic “і”: should be “Kaiserslautern”

**How to silence it**
Type the word anew.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from transcheck.glossary.lint.model import Entry, Found, LintContext
from transcheck.model import Severity

NAME = "mixed-scripts"
SEVERITY = Severity.MAJOR

# Letters that most fonts draw like the Latin ones below them.
_CYRILLIC = dict(zip("аеорсухіѕјһԁԛԝАВЕКМНОРСТХІЅЈԌҮ", "aeopcyxisjhdqwABEKMHOPCTXISJGY", strict=True))
_GREEK = dict(zip("οναΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ovaABEZHIKMNOPTYX", strict=True))
_LIKE_LATIN = {**_CYRILLIC, **_GREEK}
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ÿĀ-ſ]")


def check(entry: Entry, context: LintContext) -> Iterator[Found]:
    """Words of one entry with letters of two alphabets."""
    for wording in entry.wordings:
        if wording.text.isascii():
            continue
        for word in _WORD.findall(wording.text):
            if (right := _latin(word, wording.text)) != word:
                wrong = next(letter for letter, other in zip(word, right, strict=False) if letter != other)
                name = unicodedata.name(wrong, f"U+{ord(wrong):04X}").capitalize()
                what = f"The “{wrong}” in “{word}” is not a Latin letter ({name}); type “{right}” anew."
                suggestion = wording.text.replace(word, right)
                yield Found(what, entry.path, wording.node, suggestion=suggestion, term=entry.term.source)
                break


def _latin(word: str, text: str) -> str:
    """The word as it looks; the word itself where it is of one alphabet."""
    compatible = unicodedata.normalize("NFKC", word)
    if compatible != word and compatible.isascii() and compatible.isalpha() and len(compatible) == len(word):
        return compatible  # fullwidth, mathematical
    if word.isascii() or not any(letter in _LIKE_LATIN for letter in word):
        return word
    right = "".join(_LIKE_LATIN.get(letter, letter) for letter in word)
    foreign = [letter for letter in right if not _LATIN.match(letter)]
    if foreign or len(word) < 2:
        return word
    # A word all of whose letters look Latin is foreign only where the whole wording is.
    return right if _LATIN.search(word) or _LATIN.search(text) else word
