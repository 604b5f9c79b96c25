"""A word is misspelt."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material, pick
from training.pieces import Word

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def misspelt(text: str, random: Random) -> str:
    """A letter after the first is another, missing, doubled, or changes places with the next."""
    if len(text) < 3:
        return text
    at = random.randrange(1, len(text) - 1)
    kind = random.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1 :]
    if kind == 1:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if kind == 2:
        return text[:at] + text[at] + text[at:]
    return text[:at] + random.choice(_LETTERS) + text[at + 1 :]


def misspelling(material: Material, random: Random) -> Edit | None:
    """One longer word is misspelt."""
    words = material.target
    at = pick(random, [at for at, word in enumerate(words) if word.text.isalpha() and len(word.text) > 3])
    if at is None:
        return None
    text = misspelt(words[at].text, random)
    return Edit(at, at + 1, (Word(text, words[at].apart),)) if text != words[at].text else None


def letter_lost(material: Material, random: Random) -> Edit | None:
    """A word loses its last letter, or its ending comes or goes: “the president say”, “five day”."""
    words = material.target
    at = pick(random, [at for at, word in enumerate(words) if word.text.isalpha() and len(word.text) > 3])
    if at is None:
        return None
    word = words[at]
    if word.text.endswith("s") or random.random() < 0.6:
        return Edit(at, at + 1, (Word(word.text[:-1], word.apart),))
    return Edit(at, at + 1, (Word(word.text + "s", word.apart),))
